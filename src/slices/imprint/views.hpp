#pragma once

#include "slices/imprint/operator_record.hpp"
#include "web/layout/page.hpp"

#include <optional>

namespace imprint {

/// `nearest` stands in for the part of the portal from which somebody came; nothing: the installation does.
web::Response imprint_page(const web::Request& request, const std::optional<OperatorRecord>& nearest);
web::Response privacy_page(const web::Request& request, const std::optional<OperatorRecord>& nearest);

}
