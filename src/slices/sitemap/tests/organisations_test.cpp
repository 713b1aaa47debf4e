#include "slices/partners/tests/partners_store.hpp"

#include "slices/sitemap/store.hpp"
#include "slices/sitemap/views.hpp"
#include "support/xml.hpp"

#include <rapidcheck.h>

using sitemap::Address;
using sitemap::Kind;
using sitemap::Part;
using test::PartnersStore;
using test::Reader;
using test::Xml;

namespace {

template <class Ask>
auto asked(PartnersStore& store, Ask ask)
{
    return store.read([&](storage::Read& read) { return ask(read); });
}

}

TEST_CASE("organisations stand in the sitemap by their words, with the moment of their last change")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        const auto parts = asked(store, [](storage::Read& read) { return sitemap::parts_of(read, Kind::organisations); });
        CHECK(parts == std::vector<Part>{{Kind::organisations, 1, test::morning}});
        const auto addresses = asked(store, [](storage::Read& read) { return sitemap::addresses_in(read, {Kind::organisations, 1}); });
        std::vector<Address> expected;
        for (const auto* slug : {"bank", "kammer", "kita", "rathaus", "verein", "werft"}) {
            expected.push_back({std::string("/organisationen/") + slug, test::morning});
        }
        CHECK(addresses == expected);
    });
}

TEST_CASE("pages that are the same in every installation are no records, and stand in one part")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        CHECK(asked(store, [](storage::Read& read) { return sitemap::parts_of(read, Kind::pages); }) == std::vector<Part>{{Kind::pages, 1, {}}});
        const auto addresses = asked(store, [](storage::Read& read) { return sitemap::addresses_in(read, {Kind::pages, 1}); });
        CHECK(std::find(addresses.begin(), addresses.end(), Address{"/themen/ferien", {}}) != addresses.end());
        CHECK(asked(store, [](storage::Read& read) { return sitemap::addresses_in(read, {Kind::pages, 2}); }).empty());
        CHECK(asked(store, [](storage::Read& read) { return sitemap::parts_of(read, Kind::projects); }).empty());
    });
}

TEST_CASE("an address is written so that every program reads the same, whatever stands in it")
{
    Reader reader(web::Language::english);
    reader.site.public_url = "https://familie.example";
    const Xml part(sitemap::part_of_pages(reader.request, {{"/themen/a&b<c>\"d\"", test::morning}, {"/", {}}}).body);
    CHECK(part.all("//s:loc") == std::vector<std::string>{"https://familie.example/themen/a&b%3Cc%3E%22d%22", "https://familie.example/en/themen/a&b%3Cc%3E%22d%22",
                                                          "https://familie.example/", "https://familie.example/en/"});
    CHECK(part.all("//s:lastmod") == std::vector<std::string>(2, base::iso(test::morning)));
    CHECK(part.all("//h:link/@hreflang") == std::vector<std::string>{"de", "en", "de", "en", "de", "en", "de", "en"});
}

TEST_CASE("an index of nothing is still one")
{
    const Reader reader(web::Language::german);
    const auto response = sitemap::index_of_parts(reader.request, {});
    CHECK(response.caching == web::Caching::shared);
    CHECK(Xml(response.body).all("/s:sitemapindex").size() == 1);
    CHECK(Xml(response.body).all("//s:loc").empty());
}

TEST_CASE("kinds have words that tell them apart")
{
    std::vector<std::string_view> words;
    for (const auto kind : sitemap::kinds) words.push_back(sitemap::word_of(kind));
    CHECK(words == std::vector<std::string_view>{"seiten", "buendnisse", "organisationen", "projekte", "orte"});
}

TEST_CASE("what a part is called leads back to it, and no other name does")
{
    CHECK(rc::check("parts", [] {
        const Part part{*rc::gen::elementOf(sitemap::kinds), *rc::gen::inRange<std::int64_t>(1, 1'000'000)};
        RC_ASSERT(sitemap::part_of(sitemap::file_of(part)) == part);
        const auto wrong = *rc::gen::elementOf(std::vector<std::string>{"x", " ", ".xml", "-1", "/"});
        RC_ASSERT(!sitemap::part_of(sitemap::file_of(part) + wrong));
        RC_ASSERT(!sitemap::part_of(wrong + sitemap::file_of(part)));
    }));
}
