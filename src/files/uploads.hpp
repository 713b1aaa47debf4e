#pragma once

#include "files/files.hpp"
#include "web/form.hpp"

#include <string_view>
#include <vector>

namespace files {

/// The name of the question for files in every form that has one.
inline constexpr const char* uploads_field = "dateien";

/// A file that may be kept, with its bytes, which live as long as the request or the mail that brought it.
struct Taken {
    Inspected inspected;
    std::string_view bytes;
};

/// How many files a form takes, and how large each may be.
struct Allowed {
    std::size_t files = 0;
    Store store = {};
};

/// What came of looking into each file that was chosen, in their order; of those that are too many nothing.
using Looks = std::vector<tl::expected<Inspected, base::Message>>;

/// Takes long, so not while something is written.
Looks look_into_uploads(const web::Request& request, const Allowed& allowed);

/// The files that came with a form; each that may not be kept is a mistake of the form, and so is one too many.
std::vector<Taken> taken(web::Form& form, const web::Request& request, const Allowed& allowed, const Looks& looks);

/// The question for files, which browsers never fill in again. `label`: in the language of the page.
web::Html uploads_question(const web::Request& request, const web::Form& form, std::string_view label, const Allowed& allowed);

/// `PDF document, 1.2 MB`
std::string described(const web::Texts& texts, std::string_view media_type, std::int64_t size);

}
