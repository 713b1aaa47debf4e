#include "slices/sitemap/views.hpp"

#include "web/xml.hpp"

#include <array>

namespace sitemap {
namespace {

using web::Html;
using web::html;
using web::Language;

constexpr std::array both_languages = {Language::german, Language::english};

Html changed(const std::optional<base::Instant>& at)
{
    return web::when(at.has_value(), [&] { return html("<lastmod>{}</lastmod>", base::iso(*at)); });
}

std::string in_language(const web::Request& request, const Address& address, Language language)
{
    const auto is_english_start = language == Language::english && address.path == "/";
    return request.absolute(web::Url::path(is_english_start ? "/en/" : std::string(web::prefix(language)) + address.path));
}

Html page_in_all_languages(const web::Request& request, const Address& address)
{
    const auto alternates = web::each(both_languages, [&](Language language) {
        return html(R"(<xhtml:link rel="alternate" hreflang="{}" href="{}"/>)", web::tag(language),
                    in_language(request, address, language));
    });
    return web::each(both_languages, [&](Language language) {
        return html("<url><loc>{}</loc>{}{}</url>\n", in_language(request, address, language), changed(address.changed_at),
                    alternates);
    });
}

}

web::Response index_of_parts(const web::Request& request, const std::vector<Part>& parts)
{
    return web::xml_document("application/xml; charset=utf-8",
                             html(R"(<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{}</sitemapindex>
)",
                                  web::each(parts, [&](const Part& part) {
                                      return html("<sitemap><loc>{}</loc>{}</sitemap>\n",
                                                  request.absolute(web::Url::path("/sitemap/" + file_of(part))),
                                                  changed(part.changed_at));
                                  })));
}

web::Response part_of_pages(const web::Request& request, const std::vector<Address>& addresses)
{
    return web::xml_document("application/xml; charset=utf-8",
                             html(R"(<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
{}</urlset>
)",
                                  web::each(addresses, [&](const Address& address) {
                                      return page_in_all_languages(request, address);
                                  })));
}

}
