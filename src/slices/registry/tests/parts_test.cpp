#include "sample.hpp"

using registry::AlliancePart;
using test::SampleStore;

namespace {

AlliancePart part(int position, const char* text)
{
    return {position, [text](const web::Request&, storage::Read&, const registry::Alliance&) { return web::html("<p>{}</p>", text); }};
}

/// The page of one alliance with these parts.
web::Response page(std::vector<AlliancePart> parts, const char* slug, web::Language language = web::Language::german)
{
    return SampleStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        web::Router router;
        const registry::RegistryPages pages(std::move(parts));
        pages.mount(router);
        test::Reader reader(language);
        reader.request.path = "/buendnisse/" + std::string(slug);
        reader.request.parameters = {{"slug", slug}};
        const auto found = router.find(web::Method::get, reader.request.path);
        return std::get<web::ReadHandler>(found.route->handler)(reader.request, read);
    });
}

}

TEST_CASE("without parts of others the page of an alliance is what it was")
{
    constexpr std::string_view inserted = "<p>hier</p>";
    auto body = page({part(1, "hier")}, "stadt").body;
    REQUIRE(body.find(inserted) != std::string::npos);
    body.erase(body.find(inserted), inserted.size());
    CHECK(page({}, "stadt").body == body);
}

TEST_CASE("parts stand in the order of their positions, those of one position in the order in which they came")
{
    const auto body = page({part(30, "drei"), part(10, "eins"), part(20, "zwei a"), part(20, "zwei b")}, "stadt").body;
    const auto one = body.find("<p>eins</p>");
    CHECK(one != std::string::npos);
    CHECK(one < body.find("<p>zwei a</p>"));
    CHECK(body.find("<p>zwei a</p>") < body.find("<p>zwei b</p>"));
    CHECK(body.find("<p>zwei b</p>") < body.find("<p>drei</p>"));
}

TEST_CASE("a part is told in which language it is read and about which alliance")
{
    const AlliancePart curious{1, [](const web::Request& request, storage::Read&, const registry::Alliance& alliance) {
                                   return web::html("<p>{}: {}</p>", web::tag(request.language()), alliance.slug);
                               }};
    CHECK(page({curious}, "muenchen").body.find("<p>de: muenchen</p>") != std::string::npos);
    CHECK(page({curious}, "ende", web::Language::english).body.find("<p>en: ende</p>") != std::string::npos);
}

TEST_CASE("of an alliance that is not there no part is asked")
{
    const AlliancePart never{1, [](const web::Request&, storage::Read&, const registry::Alliance&) -> web::Html {
                                 FAIL("asked about nobody");
                                 return {};
                             }};
    CHECK(page({never}, "nirgends").status == 404);
}

TEST_CASE("what belongs above the heading stands there, in its own order, whatever stands behind the topics")
{
    auto above = [](int position, const char* text) {
        auto one = part(position, text);
        one.place = registry::PartPlace::above_heading;
        return one;
    };
    const auto body = page({part(1, "unten"), above(20, "zweites"), above(10, "erstes")}, "stadt").body;
    const auto heading = body.find("<h1>");
    REQUIRE(heading != std::string::npos);
    CHECK(body.find("<p>erstes</p>") < body.find("<p>zweites</p>"));
    CHECK(body.find("<p>zweites</p>") < heading);
    CHECK(heading < body.find("<p>unten</p>"));
}
