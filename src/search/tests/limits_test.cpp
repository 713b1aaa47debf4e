#include "base/text.hpp"
#include "search/marking.hpp"
#include "search/members.hpp"
#include "search/put.hpp"
#include "search/question.hpp"
#include "search/ranking.hpp"
#include "search/terms.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using search::Field;
using search::Kind;
using search::Marked;
using search::Members;
using search::Position;
using search::Traits;
using search::Typing;

namespace {

std::vector<std::string> folded_words(std::string_view text, std::size_t most = 1000)
{
    std::vector<std::string> all;
    for (const auto& word : search::words_of(text, most)) all.push_back(word.folded);
    return all;
}

Position any_position()
{
    return {static_cast<double>(*rc::gen::inRange(-8000, 8000)) / 100, static_cast<double>(*rc::gen::inRange(-17000, 17000)) / 100};
}

Traits any_traits()
{
    Traits traits;
    traits.kind = search::kinds.at(*rc::gen::inRange<std::size_t>(0, search::kinds.size()));
    traits.is_over = *rc::gen::arbitrary<bool>();
    traits.is_named_so = *rc::gen::arbitrary<bool>();
    traits.is_at_place = *rc::gen::arbitrary<bool>();
    traits.is_near = *rc::gen::arbitrary<bool>();
    traits.asked = 1;
    traits.in_title = *rc::gen::inRange<std::size_t>(0, 2);
    traits.exact = *rc::gen::inRange<std::size_t>(0, 2);
    return traits;
}

using Words = std::vector<std::string>;

}

TEST_CASE("a question ends behind two hundred letters, however many bytes they are, and never within one")
{
    const auto umlauts = [](int count) {
        std::string text;
        for (int number = 0; number < count; ++number) text += "ä";
        return text;
    };
    CHECK(search::question_in(umlauts(199) + " x").words.size() == 1);
    CHECK(search::question_in(umlauts(198) + " x").words.size() == 2);
    CHECK(search::question_in(umlauts(300)).name.size() == 400);
    CHECK(search::question_in("Kita\xc3").empty());
    CHECK(search::question_in(std::string("Kita\0Hort", 9)).empty());
}

TEST_CASE("a question keeps its words as they were typed, each once, in their order")
{
    const auto question = search::question_in("  Väter & die VAETER, Kita!");
    REQUIRE(question.words.size() == 2);
    CHECK(question.words[0] == search::Word{"Väter", "vaeter", "vaet"});
    CHECK(question.words[1].written == "Kita");
    CHECK(question.name == "vaeter die vaeter kita");
    const auto little = search::question_in(" der  die ");
    REQUIRE(little.words.size() == 1);
    CHECK(little.words[0].written == "der  die");
    CHECK(little.words[0].folded == "der die");
}

TEST_CASE("only who has typed something can still be typing")
{
    CHECK_FALSE(search::question_in("", Typing::going_on).is_typing);
    CHECK_FALSE(search::question_in("...", Typing::going_on).is_typing);
    CHECK(search::question_in("Kita H", Typing::going_on).is_typing);
    CHECK(search::question_in("un", Typing::going_on).is_typing);
    CHECK_FALSE(search::question_in("Kita H ", Typing::going_on).is_typing);
}

TEST_CASE("words are taken up to as many as are wanted, and little ones do not count")
{
    CHECK(folded_words("Kita und Hort und Schule", 2) == Words{"kita", "hort"});
    CHECK(folded_words("Kita", 0).empty());
    CHECK(folded_words("und der die das").empty());
    CHECK(folded_words("Fe\xffrien im Park") == Words{"fe", "rien", "park"});
    CHECK(folded_words("E-Mail an: a.b@c.example") == Words{"e", "mail", "a", "b", "c", "example"});
    CHECK(folded_words("24/7 2. Stock") == Words{"24", "7", "2", "stock"});
}

TEST_CASE("a word without an end is cut, and never within a letter")
{
    for (const auto* letter : {"a", "ж", "中", "é", "ß"}) {
        CAPTURE(letter);
        for (int lead = 0; lead < 4; ++lead) {
            std::string text(static_cast<std::size_t>(lead), 'x');
            for (int number = 0; number < 100; ++number) text += letter;
            const auto words = search::words_of(text, 5);
            REQUIRE(words.size() == 1);
            CHECK(words[0].folded.size() <= 60);
            CHECK(words[0].folded.size() > 56);
            CHECK(base::is_clean_utf8(words[0].folded));
            CHECK(base::is_clean_utf8(words[0].stem));
            CHECK(base::characters(words[0].written) == 60);
        }
    }
}

TEST_CASE("a slip is a slip from either side, and never makes a word of itself")
{
    CHECK(rc::check("two words", [] {
        const auto word = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const auto one = *word;
        const auto other = *word;
        RC_ASSERT(search::is_one_typing_error(one, other) == search::is_one_typing_error(other, one));
        RC_ASSERT(!search::is_one_typing_error(one, one));
    }));
    CHECK(search::is_one_typing_error("", "a"));
    CHECK_FALSE(search::is_one_typing_error("", "ab"));
    CHECK_FALSE(search::is_one_typing_error("ab", "bac")); // two slips
}

TEST_CASE("words are marked in every form, side by side and at both ends, and nothing inside of longer words")
{
    CHECK(search::marked("Kita-Kita", {"kita"}) == std::vector<Marked>{{"Kita", true}, {"-", false}, {"Kita", true}});
    CHECK(search::marked("Kitaplatz", {"kita"}) == std::vector<Marked>{{"Kitaplatz", false}});
    CHECK(search::marked("KITA", {"kita"}) == std::vector<Marked>{{"KITA", true}});
    CHECK(search::marked("Kita", {}) == std::vector<Marked>{{"Kita", false}});
    CHECK(search::marked("<b>Kita</b>", {"kita"}) == std::vector<Marked>{{"<b>", false}, {"Kita", true}, {"</b>", false}});
}

TEST_CASE("what stands in the title counts as standing there, whatever else says it too")
{
    search::Document document{Kind::project, "k", "/x", "Kita am Park", "Hort und Kita", "Park und Hort", "Park"};
    const auto terms = search::terms_of(document);
    CHECK(terms.size() == 3);
    CHECK(terms.at("kita").field == Field::title);
    CHECK(terms.at("park").field == Field::title);
    CHECK(terms.at("hort").field == Field::text);
    CHECK(search::terms_of({Kind::page, "k", "/x", "", "", "", ""}).empty());
    CHECK(search::terms_of({Kind::page, "k", "/x", "und", "die", "der", ""}).empty());
}

TEST_CASE("of a text without an end the first four hundred words are found, of a title as many")
{
    std::string long_text;
    for (int number = 0; number < 500; ++number) long_text += "w" + std::to_string(number) + " ";
    const auto in_text = search::terms_of({Kind::page, "k", "/x", "Titel", "", long_text, ""});
    CHECK(in_text.size() == 401);
    CHECK(in_text.contains("w399"));
    CHECK_FALSE(in_text.contains("w400"));
    CHECK(search::terms_of({Kind::page, "k", "/x", long_text, "", "", ""}).size() == 400);
}

TEST_CASE("each topic and each place of a document has its mark, and no mark is taken for another")
{
    search::Document document{Kind::project, "k", "/x", "Kita"};
    document.topics = {"13", "ferien"};
    document.place_ids = {"13", "ferien"};
    document.state_key = "13";
    const auto terms = search::terms_of(document);
    CHECK(terms.size() == 6);
    for (const auto* mark : {"=s13", "=t13", "=tferien", "=p13", "=pferien"}) {
        CAPTURE(mark);
        CHECK(terms.contains(mark));
        CHECK(search::is_mark(mark));
    }
    CHECK_FALSE(search::is_mark(""));
    CHECK_FALSE(search::is_mark("s13="));
}

TEST_CASE("the squares around a place are nine, its own among them, and whoever is around me has me around")
{
    CHECK(rc::check("two positions", [] {
        const auto one = any_position();
        const auto other = any_position();
        const auto around_one = search::marks_around(one);
        const auto around_other = search::marks_around(other);
        const std::set<std::string> marks(around_one.begin(), around_one.end());
        RC_ASSERT(marks.size() == 9U);
        RC_ASSERT(marks.contains(search::mark_of_square(one)));
        const std::set<std::string> others(around_other.begin(), around_other.end());
        RC_ASSERT(marks.contains(search::mark_of_square(other)) == others.contains(search::mark_of_square(one)));
        RC_ASSERT(search::distance(one, other) == search::distance(other, one));
    }));
    CHECK(search::mark_of_square({-0.01, -0.01}) == "=c-1/-1");
    CHECK(search::mark_of_square({0, 0}) == "=c0/0");
}

TEST_CASE("what is less than twenty kilometres away in Germany is in the surroundings")
{
    CHECK(rc::check("two places in Germany", [] {
        const Position one{47.3 + *rc::gen::inRange(0, 7700) / 1000.0, 6 + *rc::gen::inRange(0, 9000) / 1000.0};
        const Position other{one.latitude + *rc::gen::inRange(-120, 120) / 1000.0, one.longitude + *rc::gen::inRange(-190, 190) / 1000.0};
        RC_ASSERT(search::distance(one, other) < 20);
        const auto marks = search::marks_around(one);
        RC_ASSERT(std::find(marks.begin(), marks.end(), search::mark_of_square(other)) != marks.end());
    }));
}

TEST_CASE("a rule that holds is worth more than all rules below it together")
{
    const std::vector<int (*)(const Traits&)> rules = {&search::points_for_name,  &search::points_for_place,       &search::points_for_going_on,
                                                       &search::points_for_title, &search::points_for_exact_words, &search::points_for_kind};
    CHECK(rc::check("two documents", [&] {
        const auto one = any_traits();
        const auto other = any_traits();
        for (const auto rule : rules) {
            if (rule(one) == rule(other)) continue;
            RC_ASSERT((search::points(one) > search::points(other)) == (rule(one) > rule(other)));
            return;
        }
        RC_ASSERT(search::points(one) == search::points(other));
    }));
}

TEST_CASE("numbers of documents follow each other by kind, what goes on before what is over, with room between")
{
    std::int64_t before = -1;
    for (const auto kind : search::kinds) {
        for (const bool over : {false, true}) {
            const auto first = search::first_number(kind, over);
            CHECK(first > before);
            CHECK(first % search::in_a_block == 0); // no block holds two kinds
            before = first + 1'000'000'000;
            CHECK(search::kind_of_number(before) == kind);
            CHECK(search::is_over(before) == over);
        }
    }
    CHECK_FALSE(search::kind_of("").has_value());
    CHECK_FALSE(search::kind_of("Alliance").has_value());
}

TEST_CASE("each document of a block can be written alone and be left out alone")
{
    Members everybody;
    for (std::size_t place = 0; place < search::documents_in_a_block; ++place) everybody.add(place);
    for (std::size_t place = 0; place < search::documents_in_a_block; ++place) {
        Members alone;
        alone.add(place);
        Members again;
        again.add_from(alone.text());
        auto others = everybody;
        others.remove(place);
        Members others_again;
        others_again.add_from(others.text());
        if (!(again == alone) || !(others_again == others) || others.has(place)) FAIL(place);
    }
}

TEST_CASE("members are written as whichever is shorter, list or picture, and both can be read together")
{
    Members members;
    std::size_t longest = 0;
    for (std::size_t place = 0; place < 500; ++place) {
        members.add(place * 7);
        const auto text = members.text();
        CHECK(text.size() <= 684);
        CHECK(text.starts_with('=') == (members.count() * 2 > 683));
        longest = std::max(longest, text.size());
        Members again;
        again.add_from(text);
        again.add_from("__");
        CHECK(again.count() == members.count() + 1);
    }
    CHECK(longest == 684);
}

TEST_CASE("what a document's words are written as is read again, and a broken text harms nobody")
{
    CHECK(rc::check("words of a document", [] {
        std::vector<search::WordOfDocument> words;
        for (const auto id : *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 1LL << 40))) {
            words.push_back({id, id % 3 == 0});
        }
        RC_ASSERT(search::words_written(search::written(words)) == words);
    }));
    CHECK(search::words_written("").empty());
    for (const auto* broken : {"x", "1 x 2", " ", "99999999999999999999999", "-"}) CHECK_NOTHROW(search::words_written(broken));
}
