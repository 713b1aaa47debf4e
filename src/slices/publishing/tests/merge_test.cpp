#include "slices/publishing/content.hpp"
#include "slices/publishing/difference.hpp"
#include "slices/publishing/picture.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/publishing/translations.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using publishing::Content;
using publishing::merge;
using publishing::text_in;

namespace {

constexpr std::array names = {"kurztext", "text", "zeiten", "bilder", ""};
constexpr std::array texts = {"", "alt", "neu", "ganz neu", "Ümläut \"'<b>&\\\n", "\xE2\x80\xAE verkehrt", "a  b\t\nc "};

rc::Gen<Content> contents()
{
    return rc::gen::exec([] {
        Content content;
        for (const auto* name : names) {
            if (*rc::gen::arbitrary<bool>()) content[name] = texts[*rc::gen::inRange<std::size_t>(0, texts.size())];
        }
        return content;
    });
}

/// The same for people: a field that is not there is empty.
bool reads_alike(const Content& one, const Content& other)
{
    return std::all_of(names.begin(), names.end(), [&](const char* name) { return text_in(one, name) == text_in(other, name); });
}

std::vector<std::string> fields_of_clashes(const publishing::Merged& merged)
{
    std::vector<std::string> fields;
    for (const auto& clash : merged.clashes) fields.push_back(clash.field);
    std::sort(fields.begin(), fields.end());
    return fields;
}

std::string words_without(const std::vector<publishing::Piece>& pieces, publishing::Piece::Kind kind)
{
    std::string all;
    for (const auto& piece : pieces) all += piece.kind == kind ? "" : piece.text;
    return all;
}

}

TEST_CASE("where nobody else changed anything, what I wrote stands as I wrote it")
{
    CHECK(rc::check("alone", [] {
        const auto base = *contents();
        const auto mine = *contents();
        const auto merged = merge(base, mine, base);
        RC_ASSERT(merged.clashes.empty());
        RC_ASSERT(reads_alike(merged.content, mine));
    }));
}

TEST_CASE("where I changed nothing, what others wrote stands, also what they took away")
{
    CHECK(rc::check("the other one alone", [] {
        const auto base = *contents();
        const auto theirs = *contents();
        const auto merged = merge(base, base, theirs);
        RC_ASSERT(merged.clashes.empty());
        RC_ASSERT(reads_alike(merged.content, theirs));
    }));
}

TEST_CASE("it does not matter who of two came first: the same fields are asked about, the others are the same")
{
    CHECK(rc::check("both ways round", [] {
        const auto base = *contents();
        const auto mine = *contents();
        const auto theirs = *contents();
        const auto one = merge(base, mine, theirs);
        const auto other = merge(base, theirs, mine);
        RC_ASSERT(fields_of_clashes(one) == fields_of_clashes(other));
        for (const auto* name : names) {
            const auto asked = fields_of_clashes(one);
            const bool is_asked = std::find(asked.begin(), asked.end(), name) != asked.end();
            RC_ASSERT(is_asked || text_in(one.content, name) == text_in(other.content, name));
        }
    }));
}

TEST_CASE("no word is made up, and a field is asked about exactly when both changed it differently")
{
    CHECK(rc::check("each field", [] {
        const auto base = *contents();
        const auto mine = *contents();
        const auto theirs = *contents();
        const auto merged = merge(base, mine, theirs);
        const auto asked = fields_of_clashes(merged);
        for (const auto* name : names) {
            const auto& before = text_in(base, name);
            const auto& own = text_in(mine, name);
            const auto& other = text_in(theirs, name);
            const bool must_ask = own != before && other != before && own != other;
            RC_ASSERT((std::find(asked.begin(), asked.end(), name) != asked.end()) == must_ask);
            RC_ASSERT(text_in(merged.content, name) == (own == before ? other : own));
        }
        for (const auto& clash : merged.clashes) RC_ASSERT((clash.mine == text_in(mine, clash.field) && clash.theirs == text_in(theirs, clash.field)));
    }));
}

TEST_CASE("what is taken over from a draft once is not asked about again")
{
    CHECK(rc::check("a second time", [] {
        const auto base = *contents();
        const auto mine = *contents();
        const auto theirs = *contents();
        const auto once = merge(base, mine, theirs).content;
        const auto again = merge(theirs, once, theirs); // as a form does that was shown both and is saved
        RC_ASSERT(again.clashes.empty());
        RC_ASSERT(reads_alike(again.content, once));
    }));
}

TEST_CASE("every content comes back from the store, and nothing else is one")
{
    CHECK(rc::check("write and read", [] {
        const auto content = *contents();
        RC_ASSERT(publishing::content_of(publishing::written(content)) == content);
    }));
    const Content with_nothing_in_it = {{"text", std::string("a\0b", 3)}, {"x", std::string(100000, 'x')}};
    CHECK(publishing::content_of(publishing::written(with_nothing_in_it)) == with_nothing_in_it);
    for (const auto* damaged : {"", "null", "1", "{", R"({"a":1})", R"({"a":null})", R"({"a":["b"]})", R"({"a":"b"} x)"}) {
        CAPTURE(damaged);
        CHECK_THROWS(publishing::content_of(damaged));
    }
}

TEST_CASE("a damaged list of pictures is noticed, and never shown as something else")
{
    for (const auto* damaged : {"x", "{}", "null", "[1]", "[{}]", R"([{"id":"x","alt":"","caption":"","credit":"","consent":""}])",
                                R"([{"id":"0123456789abcdef0123456789abcdef","alt":1,"caption":"","credit":"","consent":""}])"}) {
        CAPTURE(damaged);
        CHECK_THROWS(publishing::pictures_in(damaged));
        CHECK_THROWS(publishing::readable_pictures(damaged));
    }
    CHECK(publishing::pictures_in("[]").empty());
    CHECK(publishing::readable_pictures("").empty());
}

TEST_CASE("the marked words of two texts always give both back, whatever signs are in them")
{
    CHECK(rc::check("any texts", [] {
        const auto text = [] {
            std::string all;
            for (auto left = *rc::gen::inRange(0, 12); left > 0; --left) all += texts[*rc::gen::inRange<std::size_t>(0, texts.size())];
            return all;
        };
        const auto before = text();
        const auto after = text();
        const auto pieces = publishing::difference(before, after);
        RC_ASSERT(words_without(pieces, publishing::Piece::Kind::added) == before);
        RC_ASSERT(words_without(pieces, publishing::Piece::Kind::removed) == after);
        for (const auto& piece : pieces) RC_ASSERT(!piece.text.empty());
        if (before == after) RC_ASSERT(pieces.size() <= 1);
    }));
    const std::string long_word(100000, 'x');
    CHECK(publishing::difference(long_word, long_word + "y").size() == 2);
    CHECK(publishing::difference(" \n\t ", "").size() == 1);
}

TEST_CASE("a translation is up to date exactly while the German text is the one that was translated")
{
    using publishing::state_of;
    using publishing::TranslationState;
    const web::Field field{.name = "text", .label = "Text"};
    const publishing::TranslatedText english{"text", "en", "We help.", "Wir helfen."};
    CHECK(state_of({&field, "", std::nullopt}) == TranslationState::not_needed);
    CHECK(state_of({&field, "", english}) == TranslationState::not_needed);
    CHECK(state_of({&field, "Wir helfen.", std::nullopt}) == TranslationState::missing);
    CHECK(state_of({&field, "Wir helfen.", english}) == TranslationState::translated);
    for (const auto* changed : {"Wir helfen", "Wir helfen. ", "wir helfen.", "We help."}) CHECK(state_of({&field, changed, english}) == TranslationState::outdated);
}

TEST_CASE("a question is answered by whoever says after it that the page is right, not before")
{
    using namespace std::chrono_literals;
    const base::Instant asked{1000ms};
    const publishing::Question question{{"alliance", {}}, {}, asked};
    CHECK_FALSE(publishing::is_answered(question, std::nullopt));
    CHECK_FALSE(publishing::is_answered(question, publishing::Deed{{}, asked - 1ms}));
    CHECK(publishing::is_answered(question, publishing::Deed{{}, asked}));
    CHECK(publishing::is_answered(question, publishing::Deed{{}, asked + 1ms}));
}

TEST_CASE("each reason for a call has a word of its own in the store")
{
    using publishing::Call;
    CHECK(publishing::word_of(Call::Reason::silent) == "silent");
    CHECK(publishing::word_of(Call::Reason::archived) == "archived");
    CHECK(publishing::word_of(Call::Reason::wish) == "wish");
}
