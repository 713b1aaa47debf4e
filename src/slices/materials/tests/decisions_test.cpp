#include "material_store.hpp"

#include "slices/materials/store_moderation.hpp"

using test::added;
using test::MaterialStore;
using test::TestApp;
using test::visitor_for;
using test::Words;

namespace {

/// Somebody of the service office says why it is not released; the page that follows.
test::Reply declined(TestApp& app, base::Id<identity::Account> by, const std::string& address, std::string_view reason = "Bitte ohne Namen von Kindern.")
{
    auto visitor = visitor_for(app, by);
    visitor.open(address + "/ablehnung");
    visitor.use_form(address + "/ablehnung");
    visitor.fill("grund", reason);
    return visitor.send();
}

test::Reply released(TestApp& app, base::Id<identity::Account> by, const std::string& address)
{
    auto visitor = visitor_for(app, by);
    return test::pressed(visitor, address, address + "/veroeffentlichung");
}

Words subjects_to(MaterialStore& store, std::string_view address)
{
    Words subjects;
    for (const auto& shown : store.mails()) {
        if (shown.message.to == address) subjects.push_back(shown.message.subject);
    }
    return subjects;
}

}

TEST_CASE("who proposed something hears by mail and on the page of the day that it was released")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna);
        released(app, store.sigrid, address);
        CHECK(subjects_to(store, "anna@example.de") == Words{"Veröffentlicht: Checkliste Ferienwoche"});
        CHECK(visitor_for(app, store.anna).open("/bereich").text().find("„Checkliste Ferienwoche“ steht jetzt beim Material für alle") != std::string::npos);
        CHECK_FALSE(visitor_for(app, store.otto).open("/bereich").says("steht jetzt beim Material"));
        app.clock.pass(std::chrono::hours(24) * 8);
        CHECK_FALSE(visitor_for(app, store.anna).open("/bereich").says("steht jetzt beim Material"));
        const auto own = added(app, store.sigrid, "Selbst gemacht");
        CHECK(subjects_to(store, "sigrid@example.de").empty());
        CHECK(visitor_for(app, store.otto).open(own).status == 200);
    });
}

TEST_CASE("what is not released says why to who proposed it, and to nobody else")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna);
        CHECK(declined(app, store.sigrid, address).says("Bitte ohne Namen von Kindern."));
        CHECK(subjects_to(store, "anna@example.de") == Words{"Nicht veröffentlicht: Checkliste Ferienwoche"});
        CHECK(store.mails().front().message.text.find("Bitte ohne Namen von Kindern.") != std::string::npos);
        auto anna = visitor_for(app, store.anna);
        CHECK(anna.open(address).says("Bitte ohne Namen von Kindern."));
        CHECK(anna.open("/bereich").text().find("„Checkliste Ferienwoche“ wurde nicht veröffentlicht") != std::string::npos);
        CHECK(anna.open("/material").says("nicht veröffentlicht"));
        CHECK(visitor_for(app, store.otto).open(address).status == 404);
        CHECK(visitor_for(app, store.bernd).open(address).status == 404);
        auto sigrid = visitor_for(app, store.sigrid);
        CHECK_FALSE(sigrid.open("/material").says("Checkliste Ferienwoche")); // it waits no more
        sigrid.open("/konto");
        CHECK(sigrid.send_to(address + "/veroeffentlichung", {}).status == 404);
        CHECK(sigrid.open(address + "/ablehnung").status == 404);
    });
}

TEST_CASE("after a no a better version waits anew, and its release leaves the declined one unseen")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna, "Brief", "mit Namen");
        declined(app, store.sigrid, address);
        CHECK(test::versioned(app, store.anna, address, "Ohne Namen.", "ohne alles").says("wartet"));
        CHECK_FALSE(visitor_for(app, store.anna).open("/bereich").says("wurde nicht veröffentlicht"));
        released(app, store.sigrid, address);
        auto otto = visitor_for(app, store.otto);
        CHECK(otto.open(address).says("Ohne Namen."));
        CHECK_FALSE(otto.page().says("Bitte ohne Namen von Kindern."));
        CHECK_FALSE(otto.page().says(base::sha256("mit Namen")));
        CHECK(otto.page().says(base::sha256("ohne alles")));
        CHECK(visitor_for(app, store.anna).open(address).says(base::sha256("mit Namen")));
    });
}

TEST_CASE("nobody declines what is none of their business, what does not wait, or without a reason")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto waits = added(app, store.anna);
        for (const auto who : {store.anna, store.bernd, store.otto, store.minna}) {
            auto visitor = visitor_for(app, who);
            CHECK(visitor.open(waits + "/ablehnung").status == 404);
            visitor.open("/konto");
            CHECK(visitor.send_to(waits + "/ablehnung", {{"grund", "Nein"}}).status == 404);
        }
        CHECK(declined(app, store.sigrid, waits, "").status == 422);
        CHECK(released(app, store.sigrid, waits).status == 200);
        CHECK(visitor_for(app, store.sigrid).open(waits + "/ablehnung").status == 404);
        CHECK(visitor_for(app, store.otto).open(waits).status == 200);
        CHECK(app.get(waits + "/ablehnung").header("Location").find("/anmelden") != std::string::npos);
    });
}

TEST_CASE("a title cannot put a line of its own into the head of the mail that tells the decision")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) {
        materials::Material evil{base::Id<materials::Material>::fresh(), store.town, store.anna, "leitfaden", "", "Brief\r\nBcc: alle@example.org", "Gut.", "de", "cc0", "", "", "", test::morning};
        materials::store_material(write, evil, test::morning);
        materials::store_version(write, {base::Id<materials::Version>::fresh(), evil.id, 1, "", test::morning});
        materials::decline(write, evil.id, "Nein.", test::morning);
    });
    const auto decided = store.read([&](storage::Read& read) { return materials::decided_for(read, store.anna, test::morning, 5); });
    REQUIRE(decided.size() == 1);
    CHECK_FALSE(decided.front().is_released);
    CHECK(store.read([&](storage::Read& read) { return materials::decided_for(read, store.otto, test::morning, 5); }).empty());
    CHECK(store.read([&](storage::Read& read) { return materials::decided_for(read, store.anna, test::morning + std::chrono::milliseconds(1), 5); }).empty());
}

TEST_CASE("a version that came while the service office was looking is not released unseen")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna);
        auto sigrid = visitor_for(app, store.sigrid);
        sigrid.open(address);
        auto anna = visitor_for(app, store.anna);
        anna.open(address + "/fassung");
        anna.fill("neu", "Noch schnell etwas anderes");
        anna.attach("dateien", "anderes.txt", "Anderes");
        anna.send();
        sigrid.use_form(address + "/veroeffentlichung");
        CHECK(sigrid.send().says("Inzwischen ist eine neuere Fassung gekommen."));
        CHECK(visitor_for(app, store.otto).open(address).status == 404);
        CHECK(released(app, store.sigrid, address).status == 200);
        CHECK(visitor_for(app, store.otto).open(address).status == 200);
    });
}

TEST_CASE("what is released leads elsewhere only by who may release it")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.anna);
        const auto change = [&](base::Id<identity::Account> who, const char* link) {
            auto visitor = visitor_for(app, who);
            visitor.open(address + "/aendern");
            visitor.use_form(address + "/aendern");
            visitor.fill("link", link);
            return visitor.send();
        };
        CHECK(change(store.anna, "https://eins.example/film").status == 200);
        released(app, store.sigrid, address);
        const auto refused = change(store.anna, "https://anderswo.example/film");
        CHECK(refused.status == 422);
        CHECK(refused.says("Was veröffentlicht ist, führt dorthin, wo das Servicebüro nachgesehen hat."));
        CHECK_FALSE(visitor_for(app, store.otto).open(address).says("anderswo.example"));
        CHECK(change(store.sigrid, "https://anderswo.example/film").status == 200);
    });
}
