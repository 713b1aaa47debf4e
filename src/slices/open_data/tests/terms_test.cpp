#include "slices/open_data/dataset.hpp"

#include <doctest/doctest.h>
#include <set>

using open_data::Terms;

TEST_CASE("an operator may choose every open licence that is listed, and no other")
{
    for (const auto& licence : open_data::open_licences()) {
        CAPTURE(licence.code);
        CHECK(open_data::problem_with({std::string(licence.code), ""}).empty());
        CHECK(open_data::find_licence(licence.code) == &licence);
        CHECK(licence.url.starts_with("https://"));
    }
    CHECK(open_data::problem_with(Terms{}).empty());
    CHECK(open_data::problem_with({"cc-by-nc/4.0", ""}) ==
          "open_data.licence: \"cc-by-nc/4.0\" is no open licence of DCAT-AP.de that is known here; write one of dl-by-de/2.0, "
          "dl-zero-de/2.0, cc-by/4.0, cc-by-sa/4.0, cc-zero, odbl");
    CHECK_FALSE(open_data::problem_with({"", ""}).empty());
}

TEST_CASE("of a contributor only the word of GovData is written, not its whole name")
{
    CHECK(open_data::problem_with({"cc-zero", "landRostock_2-a"}).empty());
    for (const auto* wrong : {"http://dcat-ap.de/def/contributors/rostock", "a b", "\"/><x", "münchen"}) {
        CAPTURE(wrong);
        CHECK(open_data::problem_with({"cc-zero", wrong}) ==
              "open_data.contributor_id: \"" + std::string(wrong) +
                  "\" is not a word of GovData; write only what stands behind http://dcat-ap.de/def/contributors/");
    }
}

TEST_CASE("every dataset has a word of its own, keywords, files in formats of the EU's list and a theme of its list")
{
    const std::set<std::string_view> themes = {"AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL",
                                               "INTR", "JUST", "REGI", "SOCI", "TECH", "TRAN"};
    const std::set<std::string_view> formats = {"ATOM", "CSV", "GEOJSON", "JSON", "RDF_XML", "TSV"};
    std::set<std::string_view> slugs;
    for (const auto& dataset : open_data::datasets()) {
        CAPTURE(dataset.slug);
        CHECK(slugs.insert(dataset.slug).second);
        CHECK(themes.contains(dataset.theme));
        CHECK(open_data::words_in(dataset.keywords).size() >= 4);
        CHECK_FALSE(dataset.distributions.empty());
        CHECK((dataset.licence.empty() || open_data::find_licence(dataset.licence) != nullptr));
        for (const auto& file : dataset.distributions) {
            CHECK(formats.contains(file.format));
            CHECK(file.path.starts_with('/'));
        }
    }
    CHECK(slugs == std::set<std::string_view>{"buendnisse", "organisationen", "projekte", "orte", "zahlen"});
}

TEST_CASE("words are parted by strokes")
{
    using Words = std::vector<std::string_view>;
    CHECK(open_data::words_in("") == Words{});
    CHECK(open_data::words_in("a") == Words{"a"});
    CHECK(open_data::words_in("a|b c") == Words{"a", "b c"});
}

TEST_CASE("no two licences share a code or a name, and places carry the one of their source")
{
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    for (const auto& licence : open_data::open_licences()) {
        CHECK(codes.insert(licence.code).second);
        CHECK(names.insert(licence.name).second);
    }
    for (const auto& dataset : open_data::datasets()) CHECK(dataset.licence == (dataset.slug == "orte" ? "odbl" : ""));
}

TEST_CASE("no file is offered twice")
{
    std::set<std::string_view> paths;
    for (const auto& dataset : open_data::datasets()) {
        for (const auto& file : dataset.distributions) CHECK(paths.insert(file.path).second);
    }
    CHECK(paths.size() == 11);
}
