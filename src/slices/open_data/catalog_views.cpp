#include "slices/open_data/views.hpp"

#include "web/xml.hpp"

namespace open_data {
namespace {

using web::Html;
using web::html;
using web::Language;
using web::Texts;

constexpr std::string_view eu = "http://publications.europa.eu/resource/authority/";

/// The catalogue has every text in both languages, whoever asks.
Html in_both_languages(std::string_view german, std::string_view english, auto element)
{
    return html("{}{}", element("de", german), element("en", english));
}

Html title(const char* text)
{
    return in_both_languages(Texts::of(Language::german)(text), Texts::of(Language::english)(text),
                             [](std::string_view language, std::string_view words) {
                                 return html(R"(<dct:title xml:lang="{}">{}</dct:title>)", language, words);
                             });
}

Html description(const web::Request& request, const char* text)
{
    const auto whole = [&](Language language) {
        const auto& t = Texts::of(language);
        const auto warning = request.site().demo ? " " + std::string(t("Invented: a demonstration.")) : std::string();
        return std::string(t(text)) + warning;
    };
    return in_both_languages(whole(Language::german), whole(Language::english),
                             [](std::string_view language, std::string_view words) {
                                 return html(R"(<dct:description xml:lang="{}">{}</dct:description>
)", language, words);
                             });
}

std::string absolute(const web::Request& request, std::string_view path)
{
    return request.absolute(web::Url::path(path));
}

Html moments(const Span& recorded)
{
    const auto moment = [](base::Instant at) { return base::iso(at); };
    return html("{}{}", web::when(recorded.first.has_value(), [&] {
                    return html(R"(<dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">{}</dct:issued>)", moment(*recorded.first));
                }),
                web::when(recorded.last.has_value(), [&] {
                    return html(R"(<dct:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">{}</dct:modified>
)", moment(*recorded.last));
                }));
}

/// With its `@` as it is: programs that read catalogues look for it.
std::string mail_name(std::string_view address)
{
    const auto at = std::min(address.find('@'), address.size());
    const auto host = address.substr(std::min(at + 1, address.size()));
    return "mailto:" + web::percent_encoded(address.substr(0, at)) + (host.empty() ? "" : "@" + web::percent_encoded(host));
}

/// An office and its pages; no person.
Html publisher(const web::Request& request)
{
    const auto& site = request.site();
    return html(R"(<dct:publisher><foaf:Organization rdf:about="{}"><foaf:name>{}</foaf:name><foaf:homepage rdf:resource="{}"/></foaf:Organization></dct:publisher>
)",
                absolute(request, "/impressum") + "#betreiber", site.operator_name.empty() ? site.name : site.operator_name,
                absolute(request, "/"));
}

Html contact(const web::Request& request)
{
    const auto& site = request.site();
    return html(R"(<dcat:contactPoint><vcard:Organization rdf:about="{}"><vcard:fn>{}</vcard:fn>{}<vcard:hasURL rdf:resource="{}"/></vcard:Organization></dcat:contactPoint>
)",
                absolute(request, "/impressum") + "#kontakt", site.operator_name.empty() ? site.name : site.operator_name,
                web::when(!site.operator_email.empty(), [&] { return html(R"(<vcard:hasEmail rdf:resource="{}"/>)", mail_name(site.operator_email)); }),
                absolute(request, "/impressum"));
}

/// A portal of one state speaks for it, every other for the whole country.
Html where(const Catalog& catalog)
{
    const bool is_one_state = catalog.state_keys.size() == 1;
    return html(R"(<dcatde:politicalGeocodingLevelURI rdf:resource="http://dcat-ap.de/def/politicalGeocoding/Level/{}"/>{}<dct:spatial rdf:resource="{}country/DEU"/>
)",
                is_one_state ? "state" : "federal", web::each(catalog.state_keys, [](const std::string& key) {
                    return html(R"(<dcatde:politicalGeocodingURI rdf:resource="http://dcat-ap.de/def/politicalGeocoding/stateKey/{}"/>)", key);
                }),
                eu);
}

Html licence(const Offered& offered)
{
    return html(R"(<dct:license rdf:resource="http://dcat-ap.de/def/licenses/{}"/><dcatde:licenseAttributionByText xml:lang="de">{}</dcatde:licenseAttributionByText>)",
                offered.licence->code, offered.attribution);
}

Html distribution(const web::Request& request, const Offered& offered, const Distribution& one)
{
    const auto address = absolute(request, one.path);
    return html(R"(<dcat:distribution><dcat:Distribution rdf:about="{}">{}<dcat:accessURL rdf:resource="{}"/><dcat:downloadURL rdf:resource="{}"/>
<dct:format rdf:resource="{}file-type/{}"/><dcat:mediaType rdf:resource="https://www.iana.org/assignments/media-types/{}"/>{}{}
<dcatap:availability rdf:resource="{}planned-availability/STABLE"/></dcat:Distribution></dcat:distribution>
)",
                address + "#datei", title(offered.dataset->title), address, address, eu, one.format, one.media_type, licence(offered),
                moments(offered.recorded), eu);
}

Html dataset(const web::Request& request, const Catalog& catalog, const Offered& offered)
{
    const auto& set = *offered.dataset;
    const auto name = absolute(request, "/daten") + "#" + std::string(set.slug);
    return html(R"(<dcat:dataset><dcat:Dataset rdf:about="{}">{}{}<dct:identifier>{}</dct:identifier>
{}{}{}{}{}<dcat:theme rdf:resource="{}data-theme/{}"/>{}
<dct:language rdf:resource="{}language/DEU"/><dct:accessRights rdf:resource="{}access-right/PUBLIC"/><dct:accrualPeriodicity rdf:resource="{}frequency/CONT"/><dcat:landingPage rdf:resource="{}"/>
{}</dcat:Dataset></dcat:dataset>
)",
                name, title(set.title), description(request, set.description), name, publisher(request), contact(request),
                web::when(!catalog.contributor_id.empty(), [&] {
                    return html(R"(<dcatde:contributorID rdf:resource="http://dcat-ap.de/def/contributors/{}"/>)", catalog.contributor_id);
                }),
                where(catalog), moments(offered.recorded), eu, set.theme,
                web::each(words_in(set.keywords), [](std::string_view word) {
                    return html(R"(<dcat:keyword xml:lang="de">{}</dcat:keyword>)", word);
                }),
                eu, eu, eu, absolute(request, "/daten"),
                web::each(set.distributions, [&](const Distribution& one) { return distribution(request, offered, one); }));
}

}

web::Response catalog_document(const web::Request& request, const Catalog& catalog)
{
    return web::xml_document(
        "application/rdf+xml; charset=utf-8",
        html(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcatde="http://dcat-ap.de/def/dcatde/" xmlns:dcatap="http://data.europa.eu/r5r/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
<dcat:Catalog rdf:about="{}">{}{}{}<foaf:homepage rdf:resource="{}"/>
<dct:language rdf:resource="{}language/DEU"/><dct:language rdf:resource="{}language/ENG"/><dcat:themeTaxonomy rdf:resource="{}data-theme"/><dct:spatial rdf:resource="{}country/DEU"/>
<dct:license rdf:resource="http://dcat-ap.de/def/licenses/{}"/><dct:modified rdf:datatype="http://www.w3.org/2001/XMLSchema#dateTime">{}</dct:modified>
{}</dcat:Catalog>
</rdf:RDF>
)",
             absolute(request, "/daten/catalog.rdf"), title("Open data of the local alliances for families"),
             description(request, "Who helps families where: alliances, those who take part, what they do, and figures."), publisher(request),
             absolute(request, "/daten"), eu, eu, eu, eu, catalog.datasets.front().licence->code, base::iso(catalog.changed_at),
             web::each(catalog.datasets, [&](const Offered& one) { return dataset(request, catalog, one); })));
}

}
