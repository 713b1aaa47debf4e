#pragma once

#include "slices/registry/alliance.hpp"
#include "web/request.hpp"

#include <array>
#include <optional>
#include <string>
#include <span>
#include <string_view>

namespace visibility {

/// What the kit says of an alliance: public facts only.
struct Subject {
    std::string slug;
    std::string name;
    std::string town;
    std::string summary;
    std::string topics;    ///< "Ferien, Pflege"
    std::string telephone;
    std::string address;   ///< of its public page: `https://familie.example/buendnisse/rostock`; empty: this installation knows none
    bool is_invented = false;
};

/// In the reader's language. No person's name stands in it.
Subject subject_of(const web::Request& request, const registry::Alliance& alliance);

/// One file of the kit.
struct File {
    std::string_view word; ///< `plakat-a4.pdf`
    std::string_view media_type;
    const char* name;      ///< source text
    const char* text;      ///< what it is for; source text
    std::string (*made)(const web::Request&, const Subject&);
};

/// All of them, in the order in which people see them.
std::span<const File> files();

/// Null where there is none of that name.
const File* find_file(std::string_view word);

/// A text for the town's newsletter, in plain letters.
std::string newsletter(const web::Request& request, const Subject& subject);

}
