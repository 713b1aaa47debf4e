#include "giving_store.hpp"

#include "slices/giving/letters.hpp"

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Kind;
using test::GivingStore;
using test::Words;

namespace {

web::Site public_site()
{
    web::Site site;
    site.public_url = "https://familie.example";
    return site;
}

Ask hall(GivingStore& store)
{
    Ask ask;
    ask.id = base::Id<Ask>::fresh();
    ask.alliance = store.town;
    ask.alliance_name = "Stadtbündnis";
    ask.alliance_slug = "stadt";
    ask.organisation = {store.werft, "werft", "Neue Werft"};
    ask.what = "Ihre Halle";
    ask.amount = 2;
    ask.until = base::parse_date("2026-03-20").value();
    ask.words = "Für das Fest.\n\nAm Samstag.";
    ask.asked_at = test::morning;
    return ask;
}

mail::Message newest(GivingStore& store) { return store.mails().front().message; }

partnering::ContactPerson erika()
{
    partnering::ContactPerson one;
    one.name = "Erika Muster";
    one.mail = "erika@example.org";
    return one;
}

mail::Message to_contact(GivingStore& store, const Ask& ask, const std::string& way_out = "https://familie.example/partner/abmelden/raus")
{
    store.fill([&](storage::Write& write) { giving::post_ask(write, public_site(), ask, erika(), "geheim", way_out, test::morning); });
    return newest(store);
}

identity::Account account_of(GivingStore& store, base::Id<identity::Account> id, std::string language)
{
    auto account = store.read([&](storage::Read& read) { return identity::find_account(read, id).value(); });
    account.language = std::move(language);
    return account;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("the mail to a contact has one question, a link for each answer, and the way out in its head")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto sent = to_contact(store, hall(store));
        CHECK(sent.to == "erika@example.org");
        CHECK(sent.subject == "Stadtbündnis bittet Sie um etwas: Ihre Halle");
        CHECK(sent.unsubscribe_url == "https://familie.example/partner/abmelden/raus");
        for (const auto* answer : {"ja", "nein", "sprechen"}) {
            CHECK(holds(sent.text, "https://familie.example/bitte/geheim?antwort=" + std::string(answer)));
            CHECK(holds(sent.html, "https://familie.example/bitte/geheim?antwort=" + std::string(answer)));
        }
        for (const auto* part : {"Guten Tag Erika Muster,", "Stadtbündnis bittet Neue Werft: Ihre Halle", "Räume, 2 Mal", "20. März 2026", "Für das Fest.", "Am Samstag."}) {
            CAPTURE(part);
            CHECK(holds(sent.text, part));
        }
        CHECK_FALSE(holds(sent.text, "Paula"));
        CHECK_FALSE(holds(sent.text, "anna@example.de"));
    });
}

TEST_CASE("what was not said in an ask leaves no hole in the mail")
{
    GivingStore store(storage::Engine::sqlite);
    auto ask = hall(store);
    ask.amount.reset();
    ask.words.clear();
    const auto sent = to_contact(store, ask, "");
    CHECK(holds(sent.text, "Räume. Bitte antworten Sie bis 20. März 2026."));
    CHECK_FALSE(holds(sent.text, "\n\n\n\n"));
    CHECK(sent.unsubscribe_url.empty());
    ask.kind = Kind::money;
    ask.amount = 125'050;
    CHECK(holds(to_contact(store, ask).text, "Geld, 1.250,50 €"));
}

TEST_CASE("who speaks for a partner gets the ask in their own language, and signs out of nothing")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto to = [&](const char* language) {
            store.fill([&](storage::Write& write) {
                giving::post_ask_to_representative(write, public_site(), hall(store), account_of(store, store.paula, language), "geheim", test::morning);
            });
            return newest(store);
        };
        const auto german = to("de");
        CHECK(german.to == "paula@example.de");
        CHECK(holds(german.text, "Guten Tag Paula Beispiel,"));
        CHECK(holds(german.text, "https://familie.example/bitte/geheim?antwort=ja"));
        CHECK(german.unsubscribe_url.empty());
    });
    GivingStore store(storage::Engine::sqlite);
    store.fill([&](storage::Write& write) {
        giving::post_ask_to_representative(write, public_site(), hall(store), account_of(store, store.paula, "en"), "geheim", test::morning);
    });
    const auto english = newest(store);
    CHECK(holds(english.text, "https://familie.example/en/bitte/geheim?antwort=ja"));
    CHECK(holds(english.text, "Rooms, 2 times"));
    CHECK(holds(english.text, "Ihre Halle")); // what people wrote stays as it is
    CHECK_FALSE(holds(english.text, "Guten Tag"));
}

TEST_CASE("who asked reads in the mail who answered what, and where all answers stand")
{
    test::for_each_engine<GivingStore>([](GivingStore& store) {
        const auto ask = hall(store);
        Call call;
        call.name = "Erika Muster";
        call.words = "Der Schlüssel liegt bereit.";
        std::vector<mail::Message> sent;
        for (const auto answer : {Answer::yes, Answer::no, Answer::talk}) {
            call.answer = answer;
            store.fill([&](storage::Write& write) { giving::post_answer(write, public_site(), ask, call, account_of(store, store.anna, "de"), test::morning); });
            sent.push_back(newest(store));
        }
        CHECK(sent[0].subject == "Neue Werft antwortet: Ja, gern");
        CHECK(sent[1].subject == "Neue Werft antwortet: Nein, diesmal nicht");
        CHECK(sent[2].subject == "Neue Werft antwortet: Lassen Sie uns darüber sprechen");
        for (const auto& one : sent) {
            CHECK(one.to == "anna@example.de");
            CHECK(holds(one.text, "https://familie.example/bereich/stadt/bitten/" + ask.id.hex()));
            CHECK(holds(one.text, "Erika Muster (Neue Werft)"));
            CHECK(holds(one.text, "Der Schlüssel liegt bereit."));
            CHECK_FALSE(holds(one.text, "/bitte/")); // the link is the contact's alone
            CHECK_FALSE(holds(one.text, "erika@example.org"));
        }
        call.words.clear();
        store.fill([&](storage::Write& write) { giving::post_answer(write, public_site(), ask, call, account_of(store, store.anna, "en"), test::morning); });
        CHECK(holds(newest(store).text, "https://familie.example/en/bereich/stadt/bitten/"));
        CHECK_FALSE(holds(newest(store).text, "Schlüssel"));
    });
}

TEST_CASE("hostile words in mails are shown as they are, in no head and as no markup")
{
    GivingStore store(storage::Engine::sqlite);
    auto ask = hall(store);
    ask.what = "<b>Halle</b> {0} {1} &amp;";
    ask.words = "<script>alert(1)</script>";
    ask.organisation.name = "Werft \"<A>\"";
    const auto sent = to_contact(store, ask);
    CHECK(holds(sent.subject, "<b>Halle</b> {0} {1} &amp;")); // braces of people are no places of ours
    CHECK(holds(sent.text, "<script>alert(1)</script>"));
    for (const auto* hostile : {"<script>", "<b>Halle", "<A>"}) CHECK_FALSE(holds(sent.html, hostile));
    CHECK(holds(sent.html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("each answer has its words in both languages, and none has none")
{
    for (const auto language : web::languages) {
        const auto& t = web::Texts::of(language);
        const std::set<std::string_view> words = {giving::answer_words(t, Answer::yes), giving::answer_words(t, Answer::no), giving::answer_words(t, Answer::talk)};
        CHECK(words.size() == 3);
        CHECK(giving::answer_words(t, Answer::none).empty());
    }
    for (const auto& one : giving::answer_names) {
        CHECK(giving::answer_of(one.word) == one.answer);
        CHECK(giving::asked_answer(one.asked) == one.answer);
        CHECK(&giving::name_of(one.answer) == &one);
    }
    for (const auto* word : {"vielleicht", "yes", "JA", "ja "}) CHECK(giving::asked_answer(word) == Answer::none);
    CHECK_THROWS(giving::answer_of("ja"));
    CHECK_THROWS(giving::result_of("ja"));
    for (const auto result : {giving::Result::done, giving::Result::partly, giving::Result::not_done}) CHECK(giving::result_of(giving::word_of(result)) == result);
}
