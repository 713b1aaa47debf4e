#include "partners_store.hpp"

using partners::OrganisationPart;
using test::PartnersStore;

namespace {

OrganisationPart part(std::string text)
{
    return [text](const web::Request&, storage::Read&, const partners::Shown&) { return web::html("<p>{}</p>", text); };
}

/// The page of one organisation with these parts.
web::Response page(std::vector<OrganisationPart> parts, const char* slug, web::Language language = web::Language::german)
{
    return PartnersStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        web::Router router;
        const partners::PartnersPages pages(std::move(parts));
        pages.mount(router);
        test::Reader reader(language);
        reader.request.path = "/organisationen/" + std::string(slug);
        reader.request.parameters = {{"slug", slug}};
        const auto found = router.find(web::Method::get, reader.request.path);
        return std::get<web::ReadHandler>(found.route->handler)(reader.request, read);
    });
}

}

TEST_CASE("what other slices know of an organisation stands behind its alliances and before its facts, in their order")
{
    const auto body = page({part("eins"), part("zwei")}, "werft").body;
    const auto one = body.find("<p>eins</p>");
    REQUIRE(one != std::string::npos);
    CHECK(body.find("id=\"buendnisse\"") < one);
    CHECK(one < body.find("<p>zwei</p>"));
    CHECK(body.find("<p>zwei</p>") < body.find("id=\"daten\""));
}

TEST_CASE("without parts of others the page of an organisation is what it was")
{
    auto with = page({part("hier")}, "werft").body;
    constexpr std::string_view inserted = "<p>hier</p>";
    REQUIRE(with.find(inserted) != std::string::npos);
    with.erase(with.find(inserted), inserted.size());
    CHECK(page({}, "werft").body == with);
}

TEST_CASE("a part is told in which language it is read and about which organisation, without who recorded it")
{
    const OrganisationPart curious = [](const web::Request& request, storage::Read&, const partners::Shown& organisation) {
        return web::html("<p>{}: {} {}</p>", web::tag(request.language()), organisation.slug, organisation.name);
    };
    CHECK(page({curious}, "werft").body.find("<p>de: werft Neue Werft</p>") != std::string::npos);
    CHECK(page({curious}, "rathaus", web::Language::english).body.find("<p>en: rathaus Hansestadt Rostock</p>") != std::string::npos);
}

TEST_CASE("of an organisation that is not there no part is asked")
{
    const OrganisationPart never = [](const web::Request&, storage::Read&, const partners::Shown&) -> web::Html {
        FAIL("asked about nobody");
        return {};
    };
    CHECK(page({never}, "nirgends").status == 404);
}
