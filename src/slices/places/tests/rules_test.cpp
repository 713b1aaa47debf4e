#include "base/text.hpp"
#include "slices/places/finding.hpp"
#include "slices/places/import_places.hpp"
#include "slices/places/official_table.hpp"
#include "slices/places/sources.hpp"
#include "slices/places/spellings.hpp"
#include "slices/places/tests/places_store.hpp"

#include <rapidcheck.h>

using places::Kind;
using places::Place;

namespace {

Place place_of(Kind kind, std::string name, std::optional<std::string> key = {}, const Place* parent = nullptr)
{
    Place one{.id = base::Id<Place>::fresh(), .kind = kind, .name = std::move(name), .official_key = std::move(key)};
    if (parent != nullptr) one.parent = parent->id;
    return one;
}

std::string any_cell()
{
    return *rc::gen::container<std::string>(
        rc::gen::element<char>('a', 'Z', ' ', ',', '/', '(', ')', '-', '\xc3', '\xbc', '1', '0', '\t', '\n', '\x1b', '.', '|'));
}

std::string told(const places::ImportPlan& plan) { return places::import_as_text(plan, web::Texts::of(web::Language::german)); }

}

TEST_CASE("the address of any place is small letters, digits and hyphens")
{
    CHECK(rc::check("any name", [](const std::string& name) {
        const auto slug = places::slug_of(name);
        RC_ASSERT(slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    }));
    CHECK(places::slug_of("Lutherstadt Wittenberg / Elbe") == "lutherstadt-wittenberg-elbe");
    CHECK(places::slug_of("Łódź Süd") == "odz-sued");
}

TEST_CASE("every name of a place is one of its spellings, and each spelling is folded")
{
    CHECK(rc::check("names", [] {
        const auto name = any_cell();
        const std::vector<std::string> others = {any_cell(), "Sankt " + any_cell()};
        const auto spellings = places::spellings_of(name, others);
        for (const auto& one : {name, others[0], others[1]}) {
            const auto folded = base::folded(one);
            RC_ASSERT(folded.empty() || spellings.contains(folded));
            RC_ASSERT(folded.empty() || spellings.contains(base::folded_without_dots(one)));
        }
        for (const auto& spelling : spellings) RC_ASSERT(base::folded(spelling) == spelling);
    }));
    CHECK(places::spellings_of("", {}).empty());
    CHECK(places::spellings_of("(Saale)", {}) == std::set<std::string>{"saale"});
}

TEST_CASE("saints are exchanged where they are words of their own, at every place of the name")
{
    const auto spellings = places::spellings_of("St. Sankt Rust", {});
    CHECK(spellings.contains("st sankt rust"));
    CHECK(spellings.contains("sankt sankt rust"));
    CHECK(spellings.contains("st st rust"));
    CHECK(places::spellings_of("Ost Rust", {}) == std::set<std::string>{"ost rust"});
    CHECK(places::spellings_of("Sankt", {}) == std::set<std::string>{"sankt"}); // a whole name has nothing behind it
}

TEST_CASE("an official name always comes to a first name without a comma, and to itself where that is another")
{
    CHECK(rc::check("any cell", [] {
        const auto cell = any_cell();
        const auto names = places::names_in(cell);
        RC_ASSERT(!names.empty());
        RC_ASSERT(names.front().find(',') == std::string::npos);
        RC_ASSERT(base::trimmed(names.front()) == names.front());
        const auto whole = std::string(base::trimmed(cell));
        RC_ASSERT(names.front() == whole || names.back() == whole);
    }));
}

TEST_CASE("any bytes are a table of towns or are refused line by line, and each refusal names a line of the file")
{
    CHECK(rc::check("any table", [] {
        std::string table;
        for (const auto& cell : *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                 "13003000", "Rostock", "5", "54.1", "12.1", "18055", "", "1e3", "nan", "-0", "\t", "\t", "\t", "\n", "\r\n", "\xff", "ä"))) {
            table += cell;
        }
        const auto lines = static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')) + 1;
        const auto read = places::read_official_table(table);
        RC_ASSERT(!read.problems.empty() || !read.municipalities.empty());
        for (const auto& problem : read.problems) RC_ASSERT(problem.line <= lines);
        for (const auto& one : read.municipalities) RC_ASSERT(one.line >= 1U && one.line <= lines);
    }));
}

TEST_CASE("an operator who takes in a strange table sees its cells, but nothing moves the cursor of the terminal")
{
    places::ImportPlan plan;
    plan.problems = places::read_official_table("1\x1b[2J\tRostock\t1\t\t\t\n13003000\tA\tviel\x07\t\t\t\n").problems;
    REQUIRE(plan.problems.size() == 2);
    const auto text = told(plan);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("„1 [2J“ ist kein Gemeindeschlüssel") != std::string::npos);
    CHECK(text.find("„viel “ ist keine Einwohnerzahl") != std::string::npos);

    places::ImportPlan renamed;
    renamed.matching.planned = {{.comparison = places::Comparison::added, .line = 1, .place = place_of(Kind::municipality, "Rade\nNeu: 99\x1b[1m", "01061001")}};
    CHECK(told(renamed).find("\nNeu: 99") == std::string::npos);
    CHECK(told(renamed).find("  01061001 Rade Neu: 99 [1m\n") != std::string::npos);
}

TEST_CASE("what somebody typed comes to at most eight folded words and one postal code, whatever it is")
{
    CHECK(rc::check("any question", [] {
        const auto typed = any_cell();
        const auto question = places::question_in(typed);
        if (!question) return;
        RC_ASSERT(question->words.size() <= 8U);
        RC_ASSERT(!question->words.empty() || question->postal_code);
        for (const auto& word : question->words) {
            RC_ASSERT(!word.empty());
            RC_ASSERT(word.find(' ') == std::string::npos);
            RC_ASSERT(base::folded(word) == word);
        }
        RC_ASSERT(places::question_in(question->text()).has_value() == !question->words.empty());
    }));
}

TEST_CASE("a place whose parent is not known lies in nothing, and a ring of parents is never walked round for ever")
{
    const auto county = place_of(Kind::county, "Landkreis Rostock", "13072");
    const auto town = place_of(Kind::municipality, "Papendorf", "13072076", &county);
    CHECK(places::lies_in(town, "landkreis rostock", {county, town}));
    CHECK_FALSE(places::lies_in(town, "landkreis rostock", {town}));
    CHECK_FALSE(places::is_within(town, {county}, {town}));
    CHECK(places::is_within(town, {town}, {}));
    CHECK(places::lies_in(town, "papendorf", {}));
    CHECK_FALSE(places::lies_in(town, "papendorfer", {}));
}

TEST_CASE("the weight of namesakes: one without inhabitants is the smallest, and a name without umlauts stands with its like")
{
    auto unknown = place_of(Kind::municipality, "Neustadt");
    auto small = place_of(Kind::municipality, "Neustadt");
    small.inhabitants = 1;
    std::vector<Place> all = {unknown, small};
    places::sort_by_weight(all);
    CHECK(all.front().id == small.id);
    std::vector<Place> names = {place_of(Kind::municipality, "Zug"), place_of(Kind::municipality, "Äpfel"), place_of(Kind::municipality, "Apfelhof"),
                                place_of(Kind::municipality, "aachen")};
    places::sort_by_name(names);
    std::string order;
    for (const auto& one : names) order += one.name + " ";
    CHECK(order == "aachen Äpfel Apfelhof Zug ");
    std::vector<Place> none;
    places::sort_by_name(none);
    places::sort_by_weight(none);
    CHECK(none.empty());
}

TEST_CASE("half the way round the earth is twenty thousand kilometres, across the poles and across the date line")
{
    CHECK(places::distance({90, 0}, {-90, 0}) == doctest::Approx(20'015).epsilon(0.001));
    CHECK(places::distance({0, 0}, {0, 180}) == doctest::Approx(20'015).epsilon(0.001));
    CHECK(places::distance({0, 179.5}, {0, -179.5}) == doctest::Approx(111.2).epsilon(0.001));
    CHECK(places::distance({54, 12}, {54, 13}) == doctest::Approx(65.4).epsilon(0.01));
    CHECK(places::distance({54, 12}, {55, 12}) == doctest::Approx(111.2).epsilon(0.001));
}

TEST_CASE("the notice of each source is the one that the manifest says, and no other word has one")
{
    for (const auto& source : places::sources()) {
        CAPTURE(source.id);
        CHECK(places::notice_of(source.id) == source.notice);
        CHECK_FALSE(source.notice.empty());
        CHECK(source.licence_url.starts_with("https://"));
        CHECK(source.url.starts_with("https://"));
    }
    for (const auto* other : {"", "map", "GEONAMES", "geonames "}) CHECK(places::notice_of(other).empty());
}
