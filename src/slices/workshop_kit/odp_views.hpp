#pragma once

#include "slices/workshop_kit/deck.hpp"
#include "web/html.hpp"

namespace workshop_kit {

/// The parts of an OpenDocument presentation. Source: opendocument
web::Html odp_content(const Deck& deck);
web::Html odp_styles(const Deck& deck);
web::Html odp_meta(const Deck& deck, base::Instant made_at);
web::Html odp_manifest(const Deck& deck);

/// `Pictures/7.png`: of the slide with that number.
std::string odp_picture(std::size_t slide);

}
