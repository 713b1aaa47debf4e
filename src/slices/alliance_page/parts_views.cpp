#include "clock/clock.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "web/layout/parts.hpp"

namespace alliance_page {
namespace {

using web::html;

constexpr int last = 1000; ///< behind what other slices show
constexpr int position_of_pictures = 4;

publishing::Subject subject_of(const registry::Alliance& alliance) { return {"alliance", alliance.id.uuid}; }

web::Html confirmed(const web::Request& request, storage::Read& read, const registry::Alliance& alliance)
{
    read.depends_on(publishing::version_of(subject_of(alliance)));
    const auto moment = publishing::confirmed_at(read, subject_of(alliance));
    if (!moment) return {};
    return html(R"(<p class="bn-muted bn-small">{} {}</p>)", request.texts()("Last confirmed on"),
                web::day(request.texts(), wall_clock::day_in_germany(*moment)));
}

web::Html archived(const web::Request& request, storage::Read& read, const registry::Alliance& alliance)
{
    read.depends_on(publishing::version_of(subject_of(alliance)));
    const auto moment = publishing::archived_at(read, subject_of(alliance));
    if (!moment) return {};
    return web::note(request, request.texts()("This page has not been kept up since {0}. What stands here may be out of date.",
                                              request.texts().date(wall_clock::day_in_germany(*moment))));
}

}

registry::AlliancePart pictures_part()
{
    return {position_of_pictures, [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                return publishing::pictures_section(request, read, subject_of(alliance));
            }};
}

web::Translations translations(const web::Request& request, storage::Read& read, const base::Uuid& alliance)
{
    return publishing::translations_of(request, read, editable(), alliance);
}

registry::AlliancePart confirmed_part() { return {last, &confirmed}; }

registry::AlliancePart archived_part() { return {0, &archived, registry::PartPlace::above_heading}; }

}
