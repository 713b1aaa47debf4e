#pragma once

#include <array>
#include <span>
#include <string_view>

namespace files {

/// How a file of some kind is looked into.
enum class Family { pdf, open_document, office, picture, drawing, text, subtitles, recording };

/// What may be kept, by what it is called and what it is.
struct Kind {
    std::string_view ending;     ///< without the dot, in small letters
    std::string_view media_type; ///< with which it is handed out
    Family family;
    const char* name;            ///< source text
};

inline constexpr std::array kinds = {
    Kind{"pdf", "application/pdf", Family::pdf, "PDF document"},
    Kind{"odt", "application/vnd.oasis.opendocument.text", Family::open_document, "text document"},
    Kind{"ods", "application/vnd.oasis.opendocument.spreadsheet", Family::open_document, "spreadsheet"},
    Kind{"odp", "application/vnd.oasis.opendocument.presentation", Family::open_document, "presentation"},
    Kind{"odg", "application/vnd.oasis.opendocument.graphics", Family::open_document, "drawing"},
    Kind{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family::office, "text document"},
    Kind{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family::office, "spreadsheet"},
    Kind{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Family::office, "presentation"},
    Kind{"jpg", "image/jpeg", Family::picture, "picture"},
    Kind{"jpeg", "image/jpeg", Family::picture, "picture"},
    Kind{"png", "image/png", Family::picture, "picture"},
    Kind{"gif", "image/gif", Family::picture, "picture"},
    Kind{"webp", "image/webp", Family::picture, "picture"},
    Kind{"svg", "image/svg+xml", Family::drawing, "drawing"},
    Kind{"txt", "text/plain; charset=utf-8", Family::text, "text"},
    Kind{"md", "text/markdown; charset=utf-8", Family::text, "text"},
    Kind{"csv", "text/csv; charset=utf-8", Family::text, "table"},
    Kind{"vtt", "text/vtt; charset=utf-8", Family::subtitles, "subtitles"},
    Kind{"mp3", "audio/mpeg", Family::recording, "sound"},
    Kind{"m4a", "audio/mp4", Family::recording, "sound"},
    Kind{"mp4", "video/mp4", Family::recording, "film"},
    Kind{"webm", "video/webm", Family::recording, "film"},
};

/// The kind that a name says; none where nothing of that name is kept.
const Kind* kind_named(std::string_view file_name);

/// The kind with that media type; none where there is none.
const Kind* kind_of(std::string_view media_type);

/// `.pdf,.odt`: for the choice of a browser.
std::string_view accepted_endings();

}
