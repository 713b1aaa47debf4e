#pragma once

#include "slices/privacy/privacy.hpp"
#include "slices/privacy/store.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace privacy {

/// The record of processing, and the way to everything else.
web::Response overview_page(const web::Request& request, std::span<const identity::Processing> record, std::int64_t due_soon);

web::Response requests_page(const web::Request& request, const std::vector<DataRequest>& requests, const web::Form& form);

/// `has_more`: there is a next page.
web::Response looks_page(const web::Request& request, const std::vector<Reading>& readings, int page, bool has_more);

web::Response runs_page(const web::Request& request, const std::vector<DeletionRun>& runs);

}
