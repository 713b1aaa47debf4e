#pragma once

#include "slices/places/place.hpp"
#include "storage/row.hpp"

#include <string>
#include <string_view>

namespace places {

/// `municipality`, as the column `place.kind` and the product's own tables say it.
std::string_view word_of(Kind kind);

/// Throws: std::runtime_error for another word
Kind kind_of(std::string_view word);

/// Reads id, kind, name, slug, official_key, parent_id, inhabitants, latitude, longitude, position_is_exact.
Place place_in(storage::Row& row);

/// Several texts as one argument, which the statement takes apart with json_each or json_array_elements_text.
template <class Texts>
std::string as_json(const Texts& texts)
{
    std::string json = "[";
    for (const std::string& text : texts) {
        if (json.size() > 1) json += ',';
        json += '"';
        for (const char letter : text) {
            if (letter == '"' || letter == '\\') json += '\\';
            json += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
        }
        json += '"';
    }
    return json + ']';
}

}
