#pragma once

#include "slices/open_data/dataset.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string>
#include <vector>

namespace open_data {

web::Response data_page(const web::Request& request, const std::vector<Offered>& all);

struct Catalog {
    std::vector<Offered> datasets;
    std::vector<std::string> state_keys; ///< of the states in which there are active alliances
    std::string contributor_id;
    base::Instant changed_at;
};

/// The catalogue as RDF/XML. Source: dcat-ap-de
web::Response catalog_document(const web::Request& request, const Catalog& catalog);

}
