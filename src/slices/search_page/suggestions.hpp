#pragma once

#include "slices/places/place.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace search_page {

/// Something that somebody who is still typing may mean.
struct Suggestion {
    std::string title;
    std::string kind; ///< what it is, in the reader's language
    web::Url url;
};

/// At most eight; none for less than two letters.
std::vector<Suggestion> suggestions_for(const web::Request& request, storage::Read& read, std::string_view typed);

web::Response suggestions_as_json(const std::vector<Suggestion>& suggestions);

/// The page of a place; empty where it has none.
web::Url url_of_place(const web::Request& request, storage::Read& read, const places::Place& place);

}
