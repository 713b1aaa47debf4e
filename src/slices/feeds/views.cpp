#include "slices/feeds/views.hpp"

#include "web/xml.hpp"

namespace feeds {
namespace {

using web::Html;
using web::html;

/// The host of the installation, which makes the feed's name its own; without its port.
std::string host_of(const web::Site& site)
{
    const std::string_view url = site.public_url;
    const auto begin = url.find("://");
    if (begin == std::string_view::npos) return "localhost";
    const auto host = url.substr(begin + 3);
    return std::string(host.substr(0, host.find_first_of(":/")));
}

/// `018f3c5e-...`
std::string hyphenated(const base::Uuid& uuid)
{
    auto text = base::to_hex(uuid);
    for (const std::size_t at : {20, 16, 12, 8}) text.insert(at, 1, '-');
    return text;
}

web::Url with_state(web::Url url, const Feed& feed)
{
    return feed.state ? url.with("land", feed.state->short_name) : url;
}

Html entry(const web::Request& request, const Happening& happening)
{
    const auto& t = request.texts();
    return html(R"(<entry><title>{}</title><id>urn:uuid:{}</id><updated>{}</updated>{}<link rel="alternate" type="text/html" href="{}"/>{}</entry>
)",
                headline(t, happening), hyphenated(happening.id), base::iso(happening.at),
                web::when(happening.status.has_value(), [&] {
                    return html("<published>{}</published>", base::iso(happening.at));
                }),
                request.absolute(request.to("/buendnisse/" + happening.slug)), web::when(!happening.summary.empty(), [&] {
                    return html(R"(<summary xml:lang="de">{}</summary>)", happening.summary);
                }));
}

}

std::string headline(const web::Texts& t, const Happening& happening)
{
    const auto name = happening.name + " (" + happening.seat + ")";
    if (!happening.status) return t("New facts: {0}", name);
    const auto day = t.date(happening.since);
    switch (*happening.status) {
    case registry::Status::in_founding: return t("In founding since {1}: {0}", name, day);
    case registry::Status::active:
        return happening.had_another ? t("Active from {1}: {0}", name, day) : t("New, active since {1}: {0}", name, day);
    case registry::Status::dormant: return t("Rests since {1}: {0}", name, day);
    case registry::Status::dissolved: break;
    }
    return t("Ended on {1}: {0}", name, day);
}

web::Response atom(const web::Request& request, const Feed& feed)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    const auto title = feed.state ? t("Alliances for families in {0}: what changes", feed.state->name)
                                  : std::string(t("Alliances for families: what changes"));
    const auto self = with_state(request.to("/feeds/alliances.atom"), feed);
    const auto name = std::string(web::tag(request.language())) + (feed.state ? "/" + feed.state->short_name : "");
    return web::xml_document(
        "application/atom+xml; charset=utf-8",
        html(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}"><title>{}</title><subtitle>{}</subtitle>
<id>tag:{},2004:feeds/alliances/{}</id><updated>{}</updated><author><name>{}</name></author>
<link rel="self" type="application/atom+xml" href="{}"/><link rel="alternate" type="text/html" href="{}"/>
{}</feed>
)",
             web::tag(request.language()), title,
             t(site.demo ? "Invented alliances of a demonstration" : "New alliances, new facts, and alliances that ended"),
             host_of(site), name, base::iso(feed.updated), site.operator_name.empty() ? site.name : site.operator_name,
             request.absolute(self), request.absolute(with_state(request.to("/buendnisse"), feed)),
             web::each(feed.happenings, [&](const Happening& happening) { return entry(request, happening); })));
}

}
