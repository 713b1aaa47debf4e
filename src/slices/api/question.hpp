#pragma once

#include "slices/api/cursor.hpp"
#include "slices/api/mistake.hpp"
#include "slices/api/parameter.hpp"
#include "slices/places/places.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace api {

/// What somebody asks of a list, read and checked.
struct Question {
    places::Piece piece;
    std::optional<places::Place> near; ///< with a position
    std::string words;                 ///< as typed
    std::optional<base::Date> day;
    std::vector<std::string_view> fields; ///< empty: all
    std::string asked; ///< all that narrows or sorts the list, in one form: cursors belong to it
    Mistakes mistakes;
};

/// What a list can be asked, and by what names its fields are chosen.
struct Askable {
    const char* noun;
    std::vector<Ask> asks;
    std::vector<std::string_view> fields;

    bool can(Ask ask) const;
};

/// Reads the whole address; finds every mistake in it.
Question read_question(const web::Request& request, storage::Read& read, const Askable& askable);

}
