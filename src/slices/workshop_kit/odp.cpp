#include "archive/zip.hpp"
#include "pdf/document.hpp"
#include "slices/workshop_kit/odp_views.hpp"

namespace workshop_kit {
namespace {

/// A drawing as points: every office program shows those.
std::string as_png(const pdf::Drawing& drawing)
{
    constexpr double width = 880;
    constexpr double margin = 2;
    pdf::Document picture({.title = "", .paper = {width, width * drawing.height / drawing.width}, .look = pdf::Look::plain, .form = pdf::Form::png, .margin = margin});
    picture.picture(drawing, 1, "");
    return picture.finish();
}

}

std::string deck_as_odp(const web::Request& request, const Deck& deck)
{
    std::vector<archives::ZipEntry> entries = {
        {"mimetype", "application/vnd.oasis.opendocument.presentation", true}, // first and as it is, so that it can be recognised
        {"content.xml", odp_content(deck).text()},
        {"styles.xml", odp_styles(deck).text()},
        {"meta.xml", odp_meta(deck, request.now).text()},
    };
    for (std::size_t number = 1; number <= deck.slides.size(); ++number) {
        if (const auto& picture = deck.slides[number - 1].picture) entries.push_back({odp_picture(number), as_png(picture->drawing), true});
    }
    entries.push_back({"META-INF/manifest.xml", odp_manifest(deck).text()});
    return archives::zip_of(entries);
}

}
