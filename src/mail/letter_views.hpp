#pragma once

#include "mail/letter.hpp"
#include "web/html.hpp"

namespace mail {

/// The letter as a page that stands by itself.
web::Html letter_page(const web::Site& site, const web::Texts& texts, const Letter& letter);

}
