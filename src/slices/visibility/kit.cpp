#include "slices/visibility/kit.hpp"

#include "slices/registry/registry.hpp"
#include "slices/visibility/papers.hpp"

#include <algorithm>

namespace visibility {
namespace {

/// A demonstration is tried without settings: its papers lead to where it was asked.
std::string page_of(const web::Request& request, const std::string& slug)
{
    const bool is_known = !request.site().public_url.empty() || request.site().demo;
    return is_known ? request.origin() + "/buendnisse/" + slug : std::string();
}

}

Subject subject_of(const web::Request& request, const registry::Alliance& alliance)
{
    Subject subject{alliance.slug, registry::name_in(alliance, web::tag(request.language())), alliance.seat.name, alliance.summary,
                    registry::topic_names(request, alliance.topics)};
    if (!alliance.contacts.empty()) subject.telephone = alliance.contacts.front().telephone; // the one that the page shows
    subject.address = page_of(request, alliance.slug);
    subject.is_invented = request.site().demo;
    return subject;
}

std::span<const File> files()
{
    static constexpr std::array all = {
        File{"plakat-a4.pdf", "application/pdf", "Poster, A4", "For notice boards, waiting rooms and day care centres.", &poster_a4},
        File{"plakat-a3.pdf", "application/pdf", "Poster, A3", "The same, larger: for shop windows and town halls.", &poster_a3},
        File{"karte-a6.pdf", "application/pdf", "Card, A6", "To put into a hand, a letter or a welcome bag.", &card_a6},
        File{"teilen.png", "image/png", "Picture for sharing", "1200 by 630 points, for networks and websites.", &share_picture},
        File{"wortmarke.zip", "application/zip", "Word mark", "The name of your alliance beside our sign, as SVG and PNG.", &logo_pack},
        File{"partner.svg", "image/svg+xml", "Badge for partners, SVG", "For print and for large websites.", &badge_svg},
        File{"partner.png", "image/png", "Badge for partners, PNG", "For e-mails and small websites.", &badge_png},
    };
    return all;
}

const File* find_file(std::string_view word)
{
    const auto all = files();
    const auto found = std::find_if(all.begin(), all.end(), [&](const File& file) { return file.word == word; });
    return found == all.end() ? nullptr : &*found;
}

std::string newsletter(const web::Request& request, const Subject& subject)
{
    const auto& t = request.texts();
    std::string text = t("{0}: here for families", subject.name) + "\n\n" + subject.summary;
    if (!subject.topics.empty()) text += "\n\n" + t("We care for: {0}", subject.topics);
    text += "\n\n" + t("What there is for families in {0}, and whom to ask, stands at {1}.", subject.town, subject.address);
    if (!subject.telephone.empty()) text += " " + t("Or call: {0}.", subject.telephone);
    return text;
}

}
