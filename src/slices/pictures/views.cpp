#include "slices/pictures/views.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace pictures {
namespace {

using web::Html;
using web::html;

web::Url address(const File& file) { return web::Url::path("/bilder/" + file.name); }

/// "/bilder/a-480.webp 480w, /bilder/a-960.webp 960w"
Html sizes_of(const Shown& shown)
{
    Html list;
    for (const auto& file : shown.files) {
        if (file.media_type != "image/webp") continue;
        list += html("{}{} {}w", list.empty() ? "" : ", ", address(file), file.width);
    }
    return list;
}

/// `sizes` says how wide it stands on the page, so that a telephone need not fetch what a desk wants.
Html image(const web::Request& request, const Shown& shown, std::string_view sizes)
{
    const auto fallback = std::find_if(shown.files.begin(), shown.files.end(),
                                       [](const File& file) { return file.media_type == "image/jpeg"; });
    if (fallback == shown.files.end()) return {};
    return html(R"(<picture><source type="image/webp" srcset="{}" sizes="{}"><img src="{}" width="{}" height="{}" alt="{}"{} loading="lazy" decoding="async"></picture>)",
                sizes_of(shown), sizes, address(*fallback), fallback->width, fallback->height, shown.picture.alt,
                web::when(!shown.picture.alt.empty(), [&] { return web::german_text(request); }));
}

Html caption(const web::Request& request, const Picture& picture)
{
    if (picture.caption.empty() && picture.credit.empty()) return {};
    const auto german = web::german_text(request);
    return html("<figcaption>{}{}</figcaption>", web::when(!picture.caption.empty(), [&] {
                    return html("<span{}>{}</span> ", german, picture.caption);
                }),
                web::when(!picture.credit.empty(), [&] {
                    return html(R"(<span class="bn-credit">{} <span{}>{}</span></span>)", request.texts()("Picture:"), german,
                                picture.credit);
                }));
}

}

web::Html pictures_section(const web::Request& request, const std::vector<Shown>& pictures)
{
    if (pictures.empty()) return {};
    return web::section("bilder", request.texts()("Pictures"),
                        html(R"(<div class="bn-pictures">{}</div>)", web::each(pictures, [&](const Shown& shown) {
                                 return html(R"(<figure class="bn-picture">{}{}</figure>)",
                                             image(request, shown, "(min-width: 60rem) 42rem, 100vw"),
                                             caption(request, shown.picture));
                             })));
}

web::Html logo(const web::Request& request, const std::vector<Shown>& logos)
{
    if (logos.empty()) return {};
    return html(R"(<p class="bn-logo">{}</p>)", image(request, logos.front(), "15rem"));
}

}
