#pragma once

#include "pdf/drawing.hpp"
#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace workshop_kit {

/// A picture on a slide.
struct SlidePicture {
    pdf::Drawing drawing;
    std::string alt;
};

/// One slide of the presentation for winning partners.
struct Slide {
    std::string title;
    std::string text = {};               ///< a paragraph below the title
    std::vector<std::string> items = {};
    std::optional<SlidePicture> picture = {};
};

struct Deck {
    std::string title;
    std::string footer;
    std::string language;
    std::vector<Slide> slides;
};

/// No slide lists more; how many there are besides is said.
inline constexpr std::size_t most_items = 6;

/// The presentation as it holds today. With an alliance it speaks of that one, without one of the network.
Deck deck_for(storage::Read& read, const web::Request& request, const std::optional<registry::Alliance>& alliance);

/// Where alliances are active: the states with a dot for each seat.
pdf::Drawing map_of_alliances(storage::Read& read, base::Date today, const std::optional<registry::Alliance>& own);

std::string deck_as_pdf(const web::Request& request, const Deck& deck);

/// The same slides to be changed in an office program.
std::string deck_as_odp(const web::Request& request, const Deck& deck);

}
