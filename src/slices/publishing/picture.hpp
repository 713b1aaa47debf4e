#pragma once

#include "base/id.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace publishing {

/// Its points, in the sizes in which they were painted; never changed.
struct Picture;

/// The name under which a content has its pictures.
inline constexpr const char* pictures_field = "bilder";
inline constexpr std::size_t most_pictures = 12;

/// What is said of a picture in one content.
struct PictureNote {
    base::Id<Picture> picture = {};
    std::string alt;     ///< what there is to see, for those who do not see it
    std::string caption = {};
    std::string credit;  ///< who made it
    std::string consent; ///< `eingewilligt`: who is in it has agreed; `keine`: nobody can be recognised

    friend bool operator==(const PictureNote&, const PictureNote&) = default;
};

/// As they stand in a content, in their order; empty for none.
std::string text_of_pictures(const std::vector<PictureNote>& notes);

/// Throws: std::exception for what `text_of_pictures` did not write
std::vector<PictureNote> pictures_in(std::string_view text);

/// For comparing: each in a line with everything that is said of it.
std::string readable_pictures(std::string_view text);

}
