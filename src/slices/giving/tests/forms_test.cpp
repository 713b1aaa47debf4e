#include "giving_store.hpp"

#include "slices/giving/forms.hpp"

#include <rapidcheck.h>

using giving::Ask;
using giving::Gift;
using giving::Kind;
using giving::Outcome;
using giving::Result;
using giving::day_as_typed;
using giving::typed_day;

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

/// Somebody who sends a form on 14 March 2026.
class Sender {
public:
    Sender(std::span<const web::Field> fields, const Typed& typed) : reader_(web::Language::german), form_(web::Form::sent(filled(reader_, typed), fields)) {}

    web::Form& form() { return form_; }
    /// "bis: This day is over. ...", in their order.
    std::vector<std::string> mistakes() const
    {
        std::vector<std::string> all;
        for (const auto& one : form_.mistakes()) all.push_back(one.field + ": " + one.message.text);
        return all;
    }

private:
    static const web::Request& filled(test::FormReader& reader, const Typed& typed)
    {
        for (const auto& [name, value] : typed) reader.request.form.add(name, value);
        return reader.request;
    }

    test::FormReader reader_;
    web::Form form_;
};

Typed with(Typed typed, std::string_view name, std::string_view value)
{
    for (auto& [known, kept] : typed) {
        if (known == name) kept = value;
    }
    return typed;
}

const Typed right_gift = {{"art", "geld"}, {"worte", "Ein Zuschuss"}, {"menge", "1.250,50"}, {"von", "1.4.2026"}, {"bis", "31.12.2026"}, {"oeffentlich", "ja"}};
const Typed right_ask = {{"was", "Ihre Halle"}, {"art", "raeume"}, {"menge", "2"}, {"bis", "20.3.2026"}, {"worte", "Für das Fest.\nAm Samstag."}};
const Typed right_outcome = {{"ergebnis", "done"}, {"menge", "3"}, {"worte", "Schön war es."}, {"oeffentlich", "nein"}};

std::vector<std::string> mistakes_in_gift(const Typed& typed)
{
    Sender sender(giving::gift_fields, typed);
    Gift gift;
    giving::read_gift(sender.form(), gift, test::today);
    return sender.mistakes();
}

std::vector<std::string> mistakes_in_ask(const Typed& typed)
{
    Sender sender(giving::ask_fields, typed);
    Ask ask;
    giving::read_ask(sender.form(), ask, test::today);
    return sender.mistakes();
}

Outcome outcome_of(const Typed& typed, Kind kind = Kind::rooms)
{
    Sender sender(giving::outcome_fields, typed);
    Outcome outcome;
    outcome.kind = kind;
    giving::read_outcome(sender.form(), outcome);
    CHECK(sender.mistakes().empty());
    return outcome;
}

using Mistakes = std::vector<std::string>;
constexpr const char* unknown_day = "We do not know this day. Please write it like 31.12.2026.";

}

TEST_CASE("a day is typed as people write it, with or without noughts, or as programs do")
{
    const auto day = base::parse_date("2026-03-05");
    for (const auto* typed : {"5.3.2026", "05.03.2026", "5.03.2026", " 5.3.2026 ", "2026-03-05"}) {
        CAPTURE(typed);
        CHECK(day_as_typed(typed) == day);
    }
    CHECK(day_as_typed("29.2.2028").has_value()); // a leap year
    CHECK(typed_day(day.value()) == "5.3.2026");
}

TEST_CASE("what is no day is none: not in the calendar, not whole, not four figures of a year")
{
    for (const auto* typed : {"", " ", ".", "..", "30.2.2026", "29.2.2026", "31.4.2026", "0.1.2026", "1.0.2026", "32.1.2026", "1.13.2026", "1.1.26", "1.1.0026", "1.1.10000", "-1.1.2026", "1.1.-2026", "1,1,2026",
                              "1.1.2026x", "x1.1.2026", "1.1", "1.1.", "1..2026", "99999999999.1.2026", "2026-02-30", "2026-2-3", "2026-13-01", "morgen", "1.1.2026 12:00", "1. 1. 2026", "１.1.2026"}) {
        CAPTURE(typed);
        CHECK_FALSE(day_as_typed(typed).has_value());
    }
}

TEST_CASE("every day that is kept is typed again as the same day")
{
    CHECK(rc::check("days", [] {
        const std::chrono::sys_days at{std::chrono::days(*rc::gen::inRange(-300'000, 2'900'000))};
        const base::Date day(at);
        RC_PRE(static_cast<int>(day.year()) >= 1000 && static_cast<int>(day.year()) <= 9999);
        RC_ASSERT(day_as_typed(typed_day(day)) == day);
        RC_ASSERT(day_as_typed(base::iso(day)) == day);
    }));
}

TEST_CASE("a gift is read as it was typed")
{
    Sender sender(giving::gift_fields, right_gift);
    Gift gift;
    giving::read_gift(sender.form(), gift, test::today);
    CHECK(sender.mistakes().empty());
    CHECK(gift.kind == Kind::money);
    CHECK(gift.words == "Ein Zuschuss");
    CHECK(gift.amount == 125'050);
    CHECK(gift.since == base::parse_date("2026-04-01"));
    CHECK(gift.until == base::parse_date("2026-12-31"));
    CHECK(gift.is_public);
}

TEST_CASE("what is filled in of a gift is what was typed, and reads back as the same gift")
{
    CHECK(rc::check("gifts", [] {
        Gift before;
        before.kind = *rc::gen::element(Kind::rooms, Kind::hours, Kind::money, Kind::knowledge, Kind::places, Kind::contacts, Kind::things, Kind::publicity);
        before.words = *rc::gen::element<std::string>("Die Halle", "Ein \"Wort\" & mehr", "<b>", "Ä");
        if (*rc::gen::arbitrary<bool>()) before.amount = *rc::gen::inRange<std::int64_t>(1, 999'999);
        const std::chrono::sys_days first{std::chrono::days(*rc::gen::inRange(20'600, 21'000))};
        if (*rc::gen::arbitrary<bool>()) before.since = base::Date(first);
        if (*rc::gen::arbitrary<bool>()) before.until = base::Date(first + std::chrono::days(*rc::gen::inRange(0, 900)));
        before.is_public = *rc::gen::arbitrary<bool>();
        const auto filled = giving::filled(before);
        Typed typed;
        for (const auto* name : {"art", "worte", "menge", "von", "bis", "oeffentlich"}) typed.emplace_back(name, std::string(filled[name]));
        Sender sender(giving::gift_fields, typed);
        auto after = before;
        giving::read_gift(sender.form(), after, test::today);
        RC_ASSERT(sender.mistakes().empty());
        RC_ASSERT(after == before);
    }));
}

TEST_CASE("every mistake in a gift stands at its field")
{
    CHECK(mistakes_in_gift(right_gift).empty());
    CHECK(mistakes_in_gift(with(right_gift, "art", "")) == Mistakes{"art: Please choose what kind of gift it is."});
    CHECK(mistakes_in_gift(with(right_gift, "art", "gold")) == Mistakes{"art: Please choose one of the answers."});
    CHECK(mistakes_in_gift(with(right_gift, "worte", " ")) == Mistakes{"worte: Please say in a sentence what is given."});
    CHECK(mistakes_in_gift(with(right_gift, "oeffentlich", "")) == Mistakes{"oeffentlich: Please choose who may read it."});
    CHECK(mistakes_in_gift(with(right_gift, "von", "31.6.2026")) == Mistakes{std::string("von: ") + unknown_day});
    CHECK(mistakes_in_gift(with(right_gift, "bis", "30.2.2027")) == Mistakes{std::string("bis: ") + unknown_day});
    CHECK(mistakes_in_gift(with(right_gift, "bis", "31.3.2026")) == Mistakes{"bis: The last day lies before the first one."});
    for (const auto* amount : {"0", "-5", "1e9", "1.250.5", "999999999", "12,5", "viel", "5 €"}) {
        CAPTURE(amount);
        CHECK(mistakes_in_gift(with(right_gift, "menge", amount)) == Mistakes{"menge: Please write an amount in euros, such as 250 or 99,50."});
    }
    for (const auto* amount : {"0", "1,5", "1e9", "1000000"}) {
        CAPTURE(amount);
        CHECK(mistakes_in_gift(with(with(right_gift, "art", "raeume"), "menge", amount)) == Mistakes{"menge: Please write a whole number, or nothing."});
    }
}

TEST_CASE("a gift that is over already is not written down, since nobody would see it again")
{
    const auto without_first = with(right_gift, "von", "");
    CHECK(mistakes_in_gift(with(without_first, "bis", "13.3.2026")) == Mistakes{"bis: This day is over. Please choose a later one."});
    CHECK(mistakes_in_gift(with(without_first, "bis", "14.3.2026")).empty()); // today still counts
    CHECK(mistakes_in_gift(with(without_first, "bis", "")).empty());
    CHECK(mistakes_in_gift(with(with(right_gift, "von", "1.1.2020"), "bis", "")).empty()); // given for long
}

TEST_CASE("an ask is read as it was typed, its words in lines and what is asked for on one")
{
    Sender sender(giving::ask_fields, with(right_ask, "was", "Ihre\tHalle\r\nBcc: x"));
    Ask ask;
    giving::read_ask(sender.form(), ask, test::today);
    CHECK(sender.mistakes().empty());
    CHECK(ask.what == "Ihre Halle Bcc: x");
    CHECK(ask.kind == Kind::rooms);
    CHECK(ask.amount == 2);
    CHECK(ask.until == base::parse_date("2026-03-20"));
    CHECK(ask.words == "Für das Fest.\nAm Samstag.");
}

TEST_CASE("an answer is awaited from today on for twelve months at most, so that no link lives for ever")
{
    const std::string over = "bis: This day is over. Please choose a later one.";
    const std::string far = "bis: Please choose a day within the next twelve months.";
    CHECK(mistakes_in_ask(right_ask).empty());
    for (const auto* day : {"14.3.2026", "14.3.2027"}) CHECK(mistakes_in_ask(with(right_ask, "bis", day)).empty());
    for (const auto* day : {"13.3.2026", "1.1.1900", "31.12.1000"}) CHECK(mistakes_in_ask(with(right_ask, "bis", day)) == Mistakes{over});
    for (const auto* day : {"15.3.2027", "31.12.2999", "31.12.9999"}) CHECK(mistakes_in_ask(with(right_ask, "bis", day)) == Mistakes{far});
    CHECK(mistakes_in_ask(with(right_ask, "bis", "30.2.2026")) == Mistakes{std::string("bis: ") + unknown_day});
    CHECK(mistakes_in_ask(with(right_ask, "bis", "")) == Mistakes{"bis: Please say by when you need the answer."});
    CHECK(mistakes_in_ask(with(right_ask, "was", "")) == Mistakes{"was: Please say what you ask for."});
    CHECK(mistakes_in_ask(with(right_ask, "was", std::string(161, 'x'))).size() == 1);
    CHECK(mistakes_in_ask(with(right_ask, "worte", std::string(1501, 'x'))).size() == 1);
    CHECK(mistakes_in_ask(with(right_ask, "menge", "2,5")) == Mistakes{"menge: Please write a whole number, or nothing."});
}

TEST_CASE("what came of an ask is read as it was typed; what did not come about has no amount")
{
    const auto done = outcome_of(right_outcome);
    CHECK(done.result == Result::done);
    CHECK(done.amount == 3);
    CHECK(done.words == "Schön war es.");
    CHECK_FALSE(done.is_public);
    CHECK(outcome_of(with(right_outcome, "oeffentlich", "ja")).is_public);
    CHECK(outcome_of(with(right_outcome, "ergebnis", "partly")).amount == 3);
    CHECK_FALSE(outcome_of(with(right_outcome, "ergebnis", "not")).amount.has_value());
    CHECK(outcome_of(with(right_outcome, "menge", "99,50"), Kind::money).amount == 9'950);
    CHECK(outcome_of(with(right_outcome, "worte", "eins\nzwei")).words == "eins zwei");
    CHECK_FALSE(outcome_of(with(right_outcome, "menge", "")).amount.has_value());
}

TEST_CASE("what came of an ask is kept only whole, and a word that there is not is a mistake, no crash")
{
    const std::vector<std::pair<Typed, std::string>> wrong = {
        {with(right_outcome, "ergebnis", ""), "ergebnis: Please choose how it ended."},
        {with(right_outcome, "ergebnis", "vielleicht"), "ergebnis: Please choose one of the answers."},
        {with(right_outcome, "oeffentlich", ""), "oeffentlich: Please choose who may read it."},
        {with(right_outcome, "menge", "0"), "menge: Please write a whole number, or nothing."},
    };
    for (const auto& [typed, told] : wrong) {
        Sender sender(giving::outcome_fields, typed);
        Outcome outcome;
        giving::read_outcome(sender.form(), outcome);
        CHECK(sender.mistakes() == Mistakes{told});
    }
}

TEST_CASE("one speaks for one of the partners, whatever they are called")
{
    std::vector<partnering::PartnerNow> partners(12);
    for (std::size_t at = 0; at < partners.size(); ++at) {
        partners[at].slug = "p" + std::to_string(at);
        partners[at].name = "Partner <" + std::to_string(at) + ">";
    }
    const giving::RepresentationQuestions questions(partners);
    for (const auto* slug : {"p0", "p11"}) CHECK(Sender(questions.fields(), {{"organisation", slug}}).mistakes().empty());
    CHECK(Sender(questions.fields(), {{"organisation", "p12"}}).mistakes() == Mistakes{"organisation: Please choose one of the answers."});
    CHECK(Sender(questions.fields(), {{"organisation", ""}}).mistakes() == Mistakes{"organisation: Please choose the partner."});
    const test::FormReader reader(web::Language::german);
    const auto shown = web::Form(reader.request, questions.fields()).view("organisation").text();
    CHECK(shown.find("<option value=\"p11\">Partner &lt;11&gt;</option>") != std::string::npos); // twelve are a list that opens
}

TEST_CASE("who gives and who writes it down for them are asked alike, but for whom everybody reads it")
{
    REQUIRE(giving::gift_fields.size() == giving::own_gift_fields.size());
    for (std::size_t at = 0; at + 1 < giving::gift_fields.size(); ++at) CHECK(giving::gift_fields.at(at).label == giving::own_gift_fields.at(at).label);
    CHECK(std::string_view(giving::gift_fields.back().label) != giving::own_gift_fields.back().label);
    REQUIRE(giving::kind_options.size() == giving::kinds.size());
    for (std::size_t at = 0; at < giving::kinds.size(); ++at) {
        CHECK(giving::kind_options.at(at).value == giving::kinds.at(at).word);
        CHECK(std::string_view(giving::kind_options.at(at).label) == giving::kinds.at(at).name);
    }
}
