#pragma once

#include "base/id.hpp"
#include "imaging/renditions.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pictures {

enum class Kind { alliance_picture, alliance_logo, state_logo };

/// The word by which the store and the program know a kind: `alliance_logo`.
std::string_view word_of(Kind kind);

/// Throws: std::runtime_error for a word that is none
Kind kind_of_word(std::string_view word);

/// What is shown of an alliance or a state, and what is said of it.
struct Picture {
    base::Id<Picture> id;
    Kind kind = Kind::alliance_picture;
    std::string subject;    ///< the alliance's id in hexadecimal digits, or the state's official key
    std::string file_name;  ///< what its operator calls it
    std::int64_t position = 0;
    std::string alt;        ///< what there is to see, for those who do not see it
    bool is_decorative = false; ///< there is nothing to describe
    std::string caption;
    std::string credit;     ///< who made it

    friend bool operator==(const Picture&, const Picture&) = default;
};

/// One size of a picture under its address.
struct File {
    std::string name; ///< `rostock-3f2a91c07b1d-960.webp`
    std::string media_type;
    int width = 0;
    int height = 0;

    friend bool operator==(const File&, const File&) = default;
};

/// A picture with its sizes, ascending.
struct Shown {
    Picture picture;
    std::vector<File> files;

    friend bool operator==(const Shown&, const Shown&) = default;
};

/// What a size is called: another content has another name, so that it may be kept for ever. `key` says to people
/// whose picture it is.
File file_of(const Picture& picture, std::string_view key, const imaging::Rendition& rendition);

}
