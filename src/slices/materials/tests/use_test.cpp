#include "material_store.hpp"

#include "slices/identity/store.hpp"

using test::added;
using test::Material;
using test::MaterialStore;
using test::pressed;
using test::TestApp;
using test::versioned;
using test::visitor_for;

TEST_CASE("a download is counted without persons, and comes with its name, its sum and no way to run")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.sigrid);
        auto otto = visitor_for(app, store.otto);
        const auto file = test::form_to(otto.open(address), "/material/dateien/");
        const auto reply = pressed(otto, address, file);
        CHECK(reply.body == "erste");
        CHECK(reply.header("Content-Disposition") == "attachment; filename=\"Liste.txt\"; filename*=UTF-8''Liste.txt");
        CHECK(reply.header("Content-Type") == "text/plain; charset=utf-8");
        CHECK(reply.header("ETag") == "\"" + base::sha256("erste") + "\"");
        CHECK(reply.header("X-Content-Type-Options") == "nosniff");
        CHECK(reply.header("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'; sandbox");
        CHECK(reply.header("Cache-Control") == "private, no-cache");
        CHECK(otto.open(file).status == 200); // looking alone counts nothing
        CHECK(otto.open(address).says("<dt>Heruntergeladen</dt><dd>1</dd>"));
        CHECK(store.read([&](storage::Read& read) { return materials::personal_part().data(read, store.otto); }) ==
              R"({"material":[],"material_note":[],"material_holding":[],"material_note_report":[]})");
    });
}

TEST_CASE("a download goes on where it broke off, and says when nothing has changed")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const std::string bytes(100'000, 'x');
    const auto address = added(app, store.sigrid, "Lang", bytes + "Ende");
    auto otto = visitor_for(app, store.otto);
    const auto file = test::form_to(otto.open(address), "/material/dateien/");
    const auto etag = "\"" + base::sha256(bytes + "Ende") + "\"";
    const auto part = otto.ask_with("GET", file, [&](auto& request) { request.range = "bytes=100000-"; request.if_range = etag; request.accept_encoding = "br, gzip"; });
    CHECK(part.status == 206);
    CHECK(part.body == "Ende");
    CHECK(part.header("Accept-Ranges") == "bytes");
    CHECK(part.header("Content-Range") == "bytes 100000-100003/100004");
    CHECK(part.header("Content-Length") == "4");
    CHECK(part.header("Content-Encoding").empty());
    const auto behind = otto.ask_with("GET", file, [](auto& request) { request.range = "bytes=100004-"; });
    CHECK(behind.status == 416);
    CHECK(behind.header("Content-Range") == "bytes */100004");
    CHECK(otto.ask_with("GET", file, [](auto& request) { request.range = "bytes=1-2"; request.if_range = "\"anders\""; }).status == 200);
    const auto known = otto.ask_with("GET", file, [&](auto& request) { request.if_none_match = etag; });
    CHECK(known.status == 304);
    CHECK(known.body.empty());
    const auto head = otto.ask_with("HEAD", file, [](auto& request) { request.range = "bytes=1-2"; });
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == "100004");
    CHECK(head.header("Accept-Ranges") == "bytes");
    CHECK(app.get(file).status == 303); // what one may read is in no cache for the next
}

TEST_CASE("only who has an older version hears of a newer one, until they have it or leave")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        const auto id = base::Id<Material>::fresh();
        store.fill([&](storage::Write& write) {
            Material material{id, {}, store.sigrid, "leitfaden", "", "Checkliste", "Zum Abhaken.", "de", "cc0", "", "", "", test::morning};
            materials::store_material(write, material, test::morning);
            materials::store_version(write, {base::Id<materials::Version>::fresh(), id, 1, "", test::morning, test::morning});
            materials::hold(write, id, store.otto, 1);
            materials::hold(write, id, store.clara, 2);
        });
        const auto holders = store.read([&](storage::Read& read) { return materials::holders_of_older(read, id, 2); });
        REQUIRE(holders.size() == 1);
        CHECK(holders.front().email == "otto@example.de");
        CHECK(store.read([&](storage::Read& read) { return materials::newer_for(read, store.otto, 5); }).empty());
        store.fill([&](storage::Write& write) {
            materials::store_version(write, {base::Id<materials::Version>::fresh(), id, 2, "Kürzer.", test::morning, test::morning});
        });
        const auto newer = [&](base::Id<identity::Account> account) {
            return store.read([&](storage::Read& read) { return materials::newer_for(read, account, 5).size(); });
        };
        CHECK(newer(store.otto) == 1);
        CHECK(newer(store.clara) == 0);
        store.fill([&](storage::Write& write) { materials::hold_newer(write, id, store.otto, 2); });
        CHECK(newer(store.otto) == 0);
        store.fill([&](storage::Write& write) { materials::hold_newer(write, id, store.otto, 1); }); // an old one once more
        CHECK(newer(store.otto) == 0);
        store.fill([&](storage::Write& write) { CHECK(materials::stop_holding(write, holders.front().secret)); });
        CHECK_FALSE(store.read([&](storage::Read& read) { return materials::has_holding(read, holders.front().secret); }));
        CHECK(store.read([&](storage::Read& read) { return materials::is_holding(read, id, store.clara); }));
    });
}

TEST_CASE("somebody asks for mails, gets one for the next version, and downloading it settles the task of the day")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = added(app, store.sigrid);
    auto otto = visitor_for(app, store.otto);
    CHECK(pressed(otto, address, address + "/benachrichtigung").says("Wir melden Ihnen neue Fassungen per Mail."));
    versioned(app, store.sigrid, address, "Kürzer und klarer.", "zweite");
    const auto mails = store.mails();
    REQUIRE(mails.size() == 1);
    CHECK(mails.front().message.to == "otto@example.de");
    CHECK(mails.front().message.subject == "Neue Fassung: Checkliste Ferienwoche");
    CHECK(mails.front().message.text.find("Kürzer und klarer.") != std::string::npos);
    CHECK(otto.open("/bereich").says("Neue Fassung von „Checkliste Ferienwoche“"));
    const auto newest = test::form_to(otto.open(address), "/material/dateien/");
    CHECK(pressed(otto, address, newest).body == "zweite");
    CHECK_FALSE(otto.open("/bereich").says("Neue Fassung von"));
    CHECK(pressed(otto, address, address + "/benachrichtigung").says("Neue Fassungen melden"));
    versioned(app, store.sigrid, address, "Noch kürzer.", "dritte");
    CHECK(store.mails().size() == 1);
}

TEST_CASE("the link of a mail asks first, and a mail program that leaves by itself needs no form")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto address = added(app, store.sigrid);
    auto otto = visitor_for(app, store.otto);
    pressed(otto, address, address + "/benachrichtigung");
    const auto id = base::Id<Material>::parse(address.substr(std::string_view("/material/").size())).value();
    const auto secret = store.read([&](storage::Read& read) { return materials::holders_of_older(read, id, 2).front().secret; });
    CHECK(app.get("/material/abmelden/" + secret).status == 200);
    CHECK(store.read([&](storage::Read& read) { return materials::is_holding(read, id, store.otto); }));
    CHECK(app.post("/material/abmelden/" + secret, {{"List-Unsubscribe", "One-Click"}}).status == 200);
    CHECK_FALSE(store.read([&](storage::Read& read) { return materials::is_holding(read, id, store.otto); }));
    CHECK(app.post("/material/abmelden/" + secret, {}).status == 404);
}

TEST_CASE("people say what they used it for; they and the service office remove it, others do not")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.sigrid);
        auto anna = visitor_for(app, store.anna);
        anna.open(address);
        anna.use_form(address + "/notizen");
        anna.fill("genutzt", "ja");
        anna.fill("text", "Im Sommer, <b>gut</b>.");
        const auto page = anna.send();
        CHECK(page.says("<strong>Anna Beispiel</strong>, hat es genutzt"));
        CHECK(page.says("&lt;b&gt;gut&lt;/b&gt;"));
        const auto begin = page.body.find(address + "/notizen/");
        REQUIRE(begin != std::string::npos);
        const auto note = page.body.substr(begin, page.body.find('"', begin) - begin);
        auto otto = visitor_for(app, store.otto);
        CHECK_FALSE(otto.open(address).says(note + "\""));
        CHECK(otto.page().says("Im Sommer"));
        CHECK(otto.open(note).status == 404);
        otto.open(address);
        CHECK(otto.send_to(note, {}).status == 404);
        CHECK(otto.open(address).says("Im Sommer"));
        auto sigrid = visitor_for(app, store.sigrid);
        pressed(sigrid, note, note);
        CHECK_FALSE(otto.open(address).says("Im Sommer"));
    });
}

TEST_CASE("what somebody brought and said stays when they delete their account, without their name")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        const auto address = added(app, store.edda);
        auto edda = visitor_for(app, store.edda);
        edda.open(address);
        edda.use_form(address + "/notizen");
        edda.fill("genutzt", "nein");
        edda.fill("text", "Bitte melden.");
        REQUIRE(edda.send().says("Edda Beispiel"));
        pressed(edda, address, address + "/benachrichtigung");
        const auto data = [&] { return store.read([&](storage::Read& read) { return materials::personal_part().data(read, store.edda); }); };
        CHECK(data().find("Bitte melden.") != std::string::npos);
        CHECK(data().find("{\"material\":\"Checkliste Ferienwoche\",\"version\":1}") != std::string::npos);
        store.fill([&](storage::Write& write) { materials::personal_part().erase(write, store.edda); });
        CHECK(data() == R"({"material":[],"material_note":[],"material_holding":[],"material_note_report":[]})");
        const auto page = visitor_for(app, store.otto).open(address);
        CHECK(page.says("Bitte melden."));
        CHECK(page.says("Ehemaliges Mitglied"));
        CHECK_FALSE(page.says("Edda"));
    });
}

TEST_CASE("the demonstration has guides with files that open, one that waits, and a new version for somebody")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    store.fill([&](storage::Write& write) {
        std::vector<identity::Actor> people;
        for (const auto& account : {store.anna, store.sigrid}) people.push_back({account, "Beispiel", identity::grants_of(write, account)});
        materials::make_demonstration(write, {store.folder() / "files"}, people, test::morning);
    });
    auto anna = visitor_for(app, store.anna);
    CHECK(store.read([](storage::Read& read) { return materials::in_the_library(read, {}).size(); }) == 8);
    CHECK(store.read([](storage::Read& read) { return materials::waiting(read).size(); }) == 1);
    CHECK(anna.open("/bereich").says("Neue Fassung von"));
    for (const auto& listed : store.read([](storage::Read& read) { return materials::in_the_library(read, {}); })) {
        CAPTURE(listed.material.title);
        const auto address = "/material/" + listed.material.id.hex();
        const auto file = test::form_to(anna.open(address), "/material/dateien/");
        CHECK(anna.open(file).status == 200);
        CHECK_FALSE(anna.page().body.empty());
    }
}
