#include "material_store.hpp"

#include "slices/materials/store_moderation.hpp"

using test::added;
using test::MaterialStore;
using test::TestApp;
using test::visitor_for;

namespace {

/// A guide of the network, with a text that Bernd has written about it.
struct Spoken {
    Spoken(MaterialStore& of, std::string_view text = "Bei uns <b>gelingt</b> das.") : store(of), app(of), address(added(app, store.sigrid))
    {
        auto bernd = visitor_for(app, store.bernd);
        bernd.open(address);
        bernd.use_form(address + "/notizen");
        bernd.fill("genutzt", "ja");
        bernd.fill("text", text);
        bernd.send();
        const auto at = bernd.page().body.find(address + "/notizen/") + address.size() + 9;
        note = address + "/notizen/" + bernd.page().body.substr(at, 32);
    }

    /// Somebody fills in the form below that address; the page that follows.
    test::Reply sent(base::Id<identity::Account> who, const std::string& target, const std::vector<std::pair<std::string, std::string>>& answers)
    {
        auto visitor = visitor_for(app, who);
        visitor.open(target);
        visitor.use_form(target);
        for (const auto& [name, value] : answers) visitor.fill(name, value);
        return visitor.send();
    }
    test::Reply reported(base::Id<identity::Account> who, const std::string& reason = "Das beleidigt.") { return sent(who, note + "/meldung", {{"grund", reason}}); }
    test::Reply decided(const std::string& what, const std::string& reason = "Es nennt Namen.")
    {
        return sent(store.sigrid, note + "/entscheidung", {{"entscheidung", what}, {"begruendung", reason}});
    }
    test::Reply seen_by(base::Id<identity::Account> who) { return visitor_for(app, who).open(address); }
    std::size_t mails_of(std::string_view kind)
    {
        const auto all = store.mails();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const mail::Shown& shown) { return shown.message.kind == kind; }));
    }

    MaterialStore& store;
    TestApp app;
    std::string address;
    std::string note;
};

}

TEST_CASE("a text is reported, hidden with a reason, and shown again; its author is told once")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        Spoken spoken(store);
        CHECK(spoken.reported(store.otto).says("Danke. Das Servicebüro sieht sich Ihre Meldung an."));
        CHECK(visitor_for(spoken.app, store.sigrid).open("/material").says("Das beleidigt."));
        CHECK(spoken.decided("ausblenden").status == 200);
        CHECK_FALSE(visitor_for(spoken.app, store.sigrid).open("/material").says("Das beleidigt."));
        CHECK_FALSE(spoken.seen_by(store.otto).says("gelingt"));
        CHECK(spoken.seen_by(store.otto).text().find("Dieser Text wurde ausgeblendet. Grund: Es nennt Namen.") != std::string::npos);
        CHECK(spoken.seen_by(store.bernd).says("gelingt"));
        CHECK(spoken.seen_by(store.sigrid).says("gelingt"));
        CHECK(spoken.decided("ausblenden", "Es nennt Namen von Kindern.").status == 200);
        CHECK(spoken.mails_of("material_note_hidden") == 1);
        CHECK(spoken.decided("einblenden").status == 200);
        CHECK(spoken.seen_by(store.otto).says("gelingt"));
        CHECK(spoken.decided("belassen").status == 200);
        CHECK(spoken.seen_by(store.otto).says("gelingt"));
    });
}

TEST_CASE("nobody but who may release decides about a text, and nobody reports their own or a hidden one")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        Spoken spoken(store);
        for (const auto who : {store.anna, store.bernd, store.otto, store.minna}) {
            auto visitor = visitor_for(spoken.app, who);
            CHECK(visitor.open(spoken.note + "/entscheidung").status == 404);
            visitor.open("/konto");
            CHECK(visitor.send_to(spoken.note + "/entscheidung", {{"entscheidung", "ausblenden"}, {"begruendung", "Nein"}}).status == 404);
        }
        CHECK(spoken.seen_by(store.otto).says("gelingt"));
        auto bernd = visitor_for(spoken.app, store.bernd);
        CHECK(bernd.open(spoken.note + "/meldung").status == 404);
        bernd.open("/konto");
        CHECK(bernd.send_to(spoken.note + "/meldung", {{"grund", "Ich selbst"}}).status == 404);
        spoken.decided("ausblenden");
        CHECK(visitor_for(spoken.app, store.otto).open(spoken.note + "/meldung").status == 404);
        const auto other = added(spoken.app, store.sigrid, "Anderes");
        const auto guessed = other + spoken.note.substr(spoken.address.size());
        CHECK(visitor_for(spoken.app, store.otto).open(guessed + "/meldung").status == 404);
        CHECK(visitor_for(spoken.app, store.sigrid).open(guessed + "/entscheidung").status == 404);
        CHECK(visitor_for(spoken.app, store.sigrid).open(spoken.address + "/notizen/00000000000000000000000000000000/entscheidung").status == 404);
    });
}

TEST_CASE("a report or a decision without a reason is asked for again, and a report sent twice is one")
{
    MaterialStore store(storage::Engine::sqlite);
    Spoken spoken(store);
    CHECK(spoken.reported(store.otto, "").status == 422);
    CHECK(spoken.decided("", "Darum").status == 422);
    CHECK(spoken.decided("ausblenden", " ").status == 422);
    CHECK(spoken.seen_by(store.otto).says("gelingt"));
    auto otto = visitor_for(spoken.app, store.otto);
    otto.open(spoken.note + "/meldung");
    otto.use_form(spoken.note + "/meldung");
    otto.fill("grund", "<script>alert(1)</script>");
    const auto first = otto.send();
    CHECK(first.status == 200);
    const auto all = store.read([](storage::Read& read) { return materials::reported_notes(read, 10); });
    REQUIRE(all.size() == 1);
    const materials::NoteReport again{base::Id<materials::NoteReport>::fresh(), all.front().note, store.otto, "Noch eine", test::morning};
    for (int time = 0; time < 2; ++time) store.fill([&](storage::Write& write) { materials::store_note_report(write, again); });
    CHECK(store.read([&](storage::Read& read) { return materials::open_reports(read, all.front().note); }).size() == 2);
    const auto page = visitor_for(spoken.app, store.sigrid).open(spoken.note + "/entscheidung");
    CHECK(page.says("&lt;script&gt;alert(1)"));
    CHECK_FALSE(page.says("<script>alert(1)"));
    CHECK_FALSE(page.says("Otto"));
}

TEST_CASE("a reported text can be removed by its author, with everything that hangs on it")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        Spoken spoken(store);
        spoken.reported(store.otto);
        spoken.decided("ausblenden");
        spoken.sent(store.bernd, spoken.note, {});
        CHECK(store.read([](storage::Read& read) { return materials::reported_notes(read, 10); }).empty());
        CHECK_FALSE(spoken.seen_by(store.bernd).says("gelingt"));
    });
}

TEST_CASE("who reported something gets that with their data, and is forgotten with their account")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        Spoken spoken(store);
        spoken.reported(store.otto, "Gemein.");
        const auto data = [&] { return store.read([&](storage::Read& read) { return materials::personal_part().data(read, store.otto); }); };
        CHECK(data().find("Gemein.") != std::string::npos);
        store.fill([&](storage::Write& write) { materials::personal_part().erase(write, store.otto); });
        CHECK(data().find("Gemein.") == std::string::npos);
        CHECK(store.read([](storage::Read& read) { return materials::reported_notes(read, 10); }).size() == 1);
    });
}
