#include "partnering_store.hpp"

#include "slices/partnering/forms.hpp"
#include "slices/partnering/own_alliance.hpp"

#include <rapidcheck.h>

using partnering::Asked;
using partnering::OrganisationQuestions;
using partnering::ProspectQuestions;
using partnering::SeatTyped;

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;
using Mistakes = std::vector<std::string>;

const std::vector<partners::Sector> sectors = {{"company", "unternehmen", "Unternehmen", "Companies", false}, {"club", "verein", "Vereine <und> mehr", "Associations", false}};

/// Places of which `so many` are meant.
SeatTyped seats(std::size_t count)
{
    SeatTyped seat;
    for (std::size_t at = 0; at < count; ++at) {
        auto& place = seat.meant.emplace_back();
        place.id = base::Id<places::Place>::fresh();
        place.name = "Neustadt";
        seat.descriptions.push_back(base::says("at place {0}", std::to_string(at)));
    }
    return seat;
}

/// Somebody who sends the questions about an organisation.
struct Sent {
    Sent(const Typed& typed, SeatTyped seat, Asked asked = Asked::profile)
        : reader(web::Language::german), questions(reader.request.texts(), sectors, std::move(seat), asked), form(read(typed)), profile(questions.profile_in(form))
    {
    }
    Sent(const Sent&) = delete;
    Sent& operator=(const Sent&) = delete;

    web::Form read(const Typed& typed)
    {
        for (const auto& [name, value] : typed) reader.request.form.add(name, value);
        return web::Form::sent(reader.request, questions.fields());
    }
    Mistakes mistakes() const
    {
        Mistakes all;
        for (const auto& one : form.mistakes()) all.push_back(one.field + ": " + one.message.text);
        return all;
    }

    test::FormReader reader;
    OrganisationQuestions questions;
    web::Form form;
    partners::Profile profile;
};

const Typed right = {{"name", "Neue Werft"}, {"ort", "Neustadt"}, {"art", "unternehmen"}, {"website", "www.werft.example"}, {"kurztext", "Baut Schiffe."}};

Typed with(std::string_view name, std::string_view value)
{
    auto typed = right;
    for (auto& [known, kept] : typed) {
        if (known == name) kept = value;
    }
    return typed;
}

Mistakes mistakes_with(std::string_view name, std::string_view value) { return Sent(with(name, value), seats(1)).mistakes(); }

std::vector<std::string> names_of(std::span<const web::Field> fields)
{
    std::vector<std::string> names;
    for (const auto& field : fields) names.emplace_back(field.name);
    return names;
}

/// What is wrong with one line that was typed about a contact.
Mistakes wrong_in_contact(std::string_view field, std::string_view value)
{
    test::FormReader reader(web::Language::german);
    reader.request.form.add("name", "Erika Beispiel");
    reader.request.form.add(std::string(field), std::string(value));
    auto form = web::Form::sent(reader.request, partnering::contact_fields);
    partnering::check_mail(form);
    partnering::check_telephone(form);
    Mistakes all;
    for (const auto& one : form.mistakes()) all.push_back(one.field);
    return all;
}

std::optional<base::Date> day_typed(std::string_view text, std::size_t* mistakes = nullptr)
{
    test::FormReader reader(web::Language::german);
    reader.request.form.add("bis", std::string(text));
    auto form = web::Form::sent(reader.request, partnering::end_fields);
    const auto day = partnering::day_in(form, "bis");
    if (mistakes != nullptr) *mistakes = form.mistakes().size();
    return day;
}

}

TEST_CASE("an organisation is read as it was typed, its website with https")
{
    auto seat = seats(1);
    const auto id = seat.meant.front().id;
    const Sent sent(right, std::move(seat));
    CHECK(sent.mistakes().empty());
    CHECK(sent.profile == partners::Profile{"Neue Werft", "company", "Baut Schiffe.", "https://www.werft.example", id});
}

TEST_CASE("each question about an organisation is asked where it is needed, and the place again only where several are called so")
{
    const test::FormReader reader(web::Language::german);
    const auto asked = [&](std::size_t places, Asked what) {
        const OrganisationQuestions questions(reader.request.texts(), sectors, seats(places), what);
        return names_of(questions.fields());
    };
    CHECK(asked(0, Asked::profile) == Mistakes{"name", "ort", "art", "website", "kurztext"});
    CHECK(asked(1, Asked::profile) == asked(0, Asked::profile));
    CHECK(asked(2, Asked::profile) == Mistakes{"name", "ort", "gemeinde", "art", "website", "kurztext"});
    CHECK(asked(1, Asked::take_up) == Mistakes{"name", "ort", "art", "website", "seit", "organisation", "interessent", "anfrage"});
}

TEST_CASE("every mistake about an organisation stands at its field")
{
    CHECK(mistakes_with("name", "") == Mistakes{"name: Please write the name."});
    CHECK(mistakes_with("name", "?! …") == Mistakes{"name: Please write the name with letters or digits."});
    CHECK(mistakes_with("name", std::string(201, 'x')).size() == 1);
    CHECK(mistakes_with("art", "") == Mistakes{"art: Please choose what kind it is."});
    CHECK(mistakes_with("art", "familie") == Mistakes{"art: Please choose one of the answers."}); // persons are no organisation
    CHECK(mistakes_with("ort", "") == Mistakes{"ort: Please say where: a postal code or a town is enough."});
    CHECK(Sent(right, seats(0)).mistakes() == Mistakes{"ort: We know no place in Germany for “{0}”. The postal code is the surest way."});
    CHECK(Sent(right, seats(3)).mistakes() == Mistakes{"gemeinde: Several places are called so. Please choose yours."});
    CHECK(mistakes_with("kurztext", std::string(301, 'x')).size() == 1);
}

TEST_CASE("a website is one that everybody may open, or none")
{
    for (const auto* good : {"", "werft.example", "https://werft.example", "http://werft.example/wir?a=1", "HTTPS://WERFT.EXAMPLE"}) {
        CAPTURE(good);
        CHECK(mistakes_with("website", good).empty());
    }
    for (const auto* bad : {"javascript:alert(1)", "javascript://werft.example/%0aalert(1)", "data:text/html,x", "ftp://werft.example", "keine adresse", "werft", "https://", "wer ft.example", "file:///etc/passwd", "//werft"}) {
        CAPTURE(bad);
        CHECK(mistakes_with("website", bad) == Mistakes{"website: This is no web address. It looks like https://www.example.de."});
    }
    CHECK(Sent(with("website", ""), seats(1)).profile.website.empty());
}

TEST_CASE("of several places that are called so, the one that was chosen is the seat, and no other that somebody guessed")
{
    auto seat = seats(3);
    const auto second = seat.meant.at(1).id;
    auto typed = right;
    typed.emplace_back("gemeinde", second.hex());
    CHECK(Sent(typed, seat).profile.seat == second);
    typed.back().second = base::Id<places::Place>::fresh().hex();
    const Sent guessed(typed, seat);
    CHECK_FALSE(guessed.profile.seat.has_value());
    CHECK(guessed.mistakes() == Mistakes{"gemeinde: Please choose one of the answers."});
}

TEST_CASE("what was typed on one line stays on one, however many there were")
{
    CHECK(partnering::on_one_line("eins\r\nBcc: zwei\tdrei") == "eins  Bcc: zwei drei");
    CHECK(partnering::on_one_line("Ärger & Söhne „gut“") == "Ärger & Söhne „gut“");
    CHECK(Sent(with("name", "Neue\nWerft"), seats(1)).profile.name == "Neue Werft");
    CHECK(Sent(with("kurztext", "Baut\n\nSchiffe."), seats(1)).profile.summary == "Baut  Schiffe.");
    CHECK(rc::check("lines", [] {
        const auto text = *rc::gen::arbitrary<std::string>();
        const auto line = partnering::on_one_line(text);
        RC_ASSERT(line.size() == text.size());
        for (const char letter : line) RC_ASSERT(static_cast<unsigned char>(letter) >= ' ');
        RC_ASSERT(partnering::on_one_line(line) == line);
    }));
}

TEST_CASE("a day is typed in German or as programs do; what is no day is a mistake and no day")
{
    for (const auto* good : {"14.3.2026", "14.03.2026", "2026-03-14", " 14.03.2026 "}) CHECK(day_typed(good) == base::parse_date("2026-03-14"));
    std::size_t mistakes = 0;
    for (const auto* bad : {"30.02.2026", "31.04.2026", "0.1.2026", "1.13.2026", "14.03.26", "gestern", "14/03/2026", "1e9", "14.03.2026x", "-1.1.2026", "2026-02-30"}) {
        CAPTURE(bad);
        CHECK_FALSE(day_typed(bad, &mistakes).has_value());
        CHECK(mistakes >= 1);
    }
    CHECK_FALSE(day_typed("", &mistakes).has_value());
    CHECK(mistakes == 1); // it must be there
}

TEST_CASE("every day that is shown is typed again as the same day")
{
    CHECK(rc::check("days", [] {
        const base::Date day(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-30'000, 100'000))));
        RC_ASSERT(day_typed(partnering::typed(day)) == day);
    }));
    CHECK(partnering::typed(base::parse_date("2026-03-04").value()) == "04.03.2026");
}

TEST_CASE("a contact is reached by what was typed, or it is a mistake")
{
    for (const auto* good : {"", "030 23125-100", "+49 381 23125", "(0381) 23 12 5", "0381/23125"}) {
        CAPTURE(good);
        CHECK(wrong_in_contact("telefon", good).empty());
    }
    for (const auto* bad : {"ruf an", "1234", "0381 KAFFEE", "javascript:alert(1)"}) {
        CAPTURE(bad);
        CHECK(wrong_in_contact("telefon", bad) == Mistakes{"telefon"});
    }
    for (const auto* good : {"", "erika@example.org", "Erika.Muster+x@Example.Org"}) CHECK(wrong_in_contact("email", good).empty());
    for (const auto* bad : {"erika", "erika@", "@example.org", "erika@example", "erika@exämple.org", "a@b.de,c@d.de", "erika@example.org\nBcc: x@example.org", "erika @example.org", "<erika@example.org>"}) {
        CAPTURE(bad);
        CHECK(wrong_in_contact("email", bad) == Mistakes{"email"});
    }
}

TEST_CASE("of a prospect the name is enough, and its kind is one that there is")
{
    const test::FormReader reader(web::Language::english);
    const ProspectQuestions questions(reader.request.texts(), sectors);
    CHECK(questions.sector_in("verein") == "club");
    for (const auto* none : {"", "club", "familie", "Verein"}) CHECK(questions.sector_in(none).empty());
    CHECK(names_of(questions.fields()) == Mistakes{"name", "kontakt", "wiedervorlage", "art"});
    web::Form blank(reader.request, questions.fields());
    CHECK(blank.view("art").text().find("Associations") != std::string::npos); // in the reader's language
    test::FormReader sent(web::Language::german);
    sent.request.form.add("name", "Druckerei Muster");
    CHECK(web::Form::sent(sent.request, questions.fields()).mistakes().empty());
    sent.request.form.add("art", "unsinn");
    CHECK(web::Form::sent(sent.request, questions.fields()).mistakes().size() == 1);
}

TEST_CASE("kinds of organisations are named in the reader's language, and their signs do nothing")
{
    const test::FormReader reader(web::Language::german);
    const OrganisationQuestions questions(reader.request.texts(), sectors, seats(2), Asked::profile);
    const web::Form form(reader.request, questions.fields());
    CHECK(form.view("art").text().find("Vereine &lt;und&gt; mehr") != std::string::npos);
    CHECK(form.view("gemeinde").text().find("Neustadt, ") != std::string::npos);
}
