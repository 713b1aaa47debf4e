#pragma once

#include "slices/imprint/operator_record.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <optional>
#include <string_view>

namespace imprint {

/// The nearest record for a part of the portal, `land:mv` or `buendnis:SLUG`: the alliance's own, that of its
/// state, or nothing where the installation's operator stands in. What a record leaves open of privacy and
/// arbitration is answered by the next wider one.
std::optional<OperatorRecord> nearest_operator(storage::Read& read, std::string_view part);

/// Who offers this site, and what it does with what people tell it. The installation's part comes from the
/// configuration; what an operator has not said yet is named as missing. Source: ddg-5
class ImprintPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response imprint(const web::Request& request, storage::Read& read) const;
    web::Response privacy(const web::Request& request, storage::Read& read) const;
};

}
