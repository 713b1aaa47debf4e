#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sign_language {

/// What a video explains. A site of the federation explains the first three in sign language. Source: bitv-4
enum class Subject { contents, use, accessibility, more };

inline constexpr std::array obligatory_subjects = {Subject::contents, Subject::use, Subject::accessibility};

/// The word by which tables and the store know a subject: `inhalt`.
std::string_view word_of(Subject subject);

/// A video in German Sign Language, which lies elsewhere; what is said in it can be read here.
struct SignVideo {
    std::string slug;
    Subject subject = Subject::more;
    std::string title;
    std::string title_en;
    std::string address;      ///< of the file, or of the page on which it is shown
    std::int64_t seconds = 0; ///< how long it lasts
    bool has_captions = false;
    std::string transcript; ///< paragraphs

    friend bool operator==(const SignVideo&, const SignVideo&) = default;
};

/// Which of the obligatory subjects none of the videos explains.
std::vector<Subject> missing_subjects(const std::vector<SignVideo>& videos);

/// `2:05`, as players show it.
std::string length_of(std::int64_t seconds);

/// The seconds of `2:05` or `1:02:05`; nothing for what is no length.
std::optional<std::int64_t> seconds_in(std::string_view length);

}
