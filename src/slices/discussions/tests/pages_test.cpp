#include "slices/discussions/tests/community.hpp"

#include "markdown/markdown.hpp"

using test::Community;
using test::TestApp;
using test::Visitor;

namespace {

std::string at(base::Id<discussions::Thread> thread) { return "/gemeinschaft/themen/" + thread.hex(); }
std::string at(const discussions::Post& post) { return "/gemeinschaft/beitraege/" + post.id.hex(); }

}

TEST_CASE("a question is looked at before it is published, then answered")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        Visitor anna(app);
        anna.sign_in(store.anna);
        CHECK(anna.open("/gemeinschaft").says("<h1>Gemeinschaft</h1>"));
        anna.open("/gemeinschaft/raeume/bund");
        CHECK(anna.page().says("Hier hat noch niemand geschrieben."));
        anna.open("/gemeinschaft/raeume/bund/neu");
        anna.use_form("/gemeinschaft/raeume/bund/neu");
        anna.fill("titel", "Wer hat <Erfahrung>?");
        anna.fill("text", "Mit **Betrieben**, @Carla Beispiel?");
        CHECK(anna.press("aktion", "vorschau").status == 200);
        CHECK(anna.page().says("So wird es aussehen"));
        CHECK(anna.page().says("<p dir=\"auto\">Mit <strong>Betrieben</strong>, @Carla Beispiel?</p>"));
        CHECK(anna.page().says("Diese Personen werden benachrichtigt: Carla Beispiel"));
        CHECK(anna.page().says("value=\"Wer hat &lt;Erfahrung&gt;?\""));
        CHECK(store.read([](storage::Read& read) { return discussions::count_threads(read, "bund"); }) == 0);

        anna.use_form("/gemeinschaft/raeume/bund/neu");
        CHECK(anna.press("aktion", "senden").status == 200);
        CHECK(anna.address().starts_with("/gemeinschaft/themen/"));
        CHECK(anna.page().says("<h1 dir=\"auto\">Wer hat &lt;Erfahrung&gt;?</h1>"));
        CHECK(anna.page().says("14. März 2026, 11:00 Uhr"));

        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK(carla.open("/gemeinschaft").says("1 ungelesen"));
        carla.open(anna.address());
        carla.use_form(anna.address() + "/beitraege");
        carla.fill("text", "Wir!");
        CHECK(carla.press("aktion", "senden").says("id=\"beitrag-2\""));
        CHECK(anna.open("/gemeinschaft/raeume/bund").says("2 Beiträge, von Anna Beispiel"));
    });
}

TEST_CASE("an empty post and one that is too long come back with everything typed")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    Visitor anna(app);
    anna.sign_in(store.anna);
    anna.open("/gemeinschaft/raeume/land-mv/neu");
    anna.use_form("/gemeinschaft/raeume/land-mv/neu");
    anna.fill("text", "Ein Text ohne Titel");
    CHECK(anna.press("aktion", "senden").status == 422);
    CHECK(anna.page().says("Bitte sagen Sie in einer Zeile, worum es geht."));
    CHECK(anna.page().says("Ein Text ohne Titel</textarea>"));
    anna.use_form("/gemeinschaft/raeume/land-mv/neu");
    anna.fill("titel", "Lang");
    anna.fill("text", std::string(markdown::most_characters + 1, 'x'));
    CHECK(anna.press("aktion", "vorschau").status == 422);
    CHECK_FALSE(anna.page().says("So wird es aussehen"));
}

TEST_CASE("a form that is sent twice is one thread and one answer")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto actor = store.actor(store.anna);
        const auto room = store.room(store.anna, "bund");
        const auto id = base::new_uuid();
        for (int time = 0; time < 2; ++time) {
            store.fill([&](storage::Write& write) { discussions::begin_thread(write, store.files(), actor, room, {id, "Frage", "Wer?"}, test::morning); });
        }
        const auto answer_id = base::new_uuid();
        const auto thread = store.thread(base::Id<discussions::Thread>{id}, store.anna);
        for (int time = 0; time < 2; ++time) {
            store.fill([&](storage::Write& write) { CHECK(discussions::answer(write, store.files(), actor, *thread, {answer_id, "", "Ich"}, test::morning).number == 2); });
        }
        CHECK(store.posts(base::Id<discussions::Thread>{id}, store.anna).size() == 2);
    });
}

TEST_CASE("looking at a thread changes nothing; the button says what was read and leads on")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto first = store.begin(store.anna, "Erste", "Eins");
        const auto second = store.begin(store.anna, "Zweite", "Zwei", "thema-ferien", test::morning + std::chrono::minutes(1));
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(at(first));
        bert.open(at(first));
        CHECK(store.thread(first, store.bert)->is_unread());
        bert.use_form(at(first) + "/gelesen");
        bert.send();
        CHECK(bert.address() == at(second));
        CHECK_FALSE(store.thread(first, store.bert)->is_unread());
        CHECK_FALSE(bert.open(at(first)).says("Gelesen, weiter zum nächsten"));
        CHECK(store.thread(second, store.bert)->is_unread());
        CHECK_FALSE(store.thread(first, store.anna)->is_unread());
    });
}

TEST_CASE("a quote stands in the answer, with who said it")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Frage", "Eins\nzwei");
    const auto other = store.begin(store.anna, "Andere", "Woanders");
    const auto post = store.posts(thread, store.anna).front();
    Visitor bert(app);
    bert.sign_in(store.bert);
    CHECK(bert.open(at(thread) + "/antwort?zitat=" + post.id.hex()).says("Anna Beispiel hat geschrieben:\n\n&gt; Eins\n&gt; zwei\n"));
    CHECK_FALSE(bert.open(at(thread) + "/antwort?zitat=" + store.posts(other, store.anna).front().id.hex()).says("Woanders"));
    CHECK(bert.open(at(thread) + "/antwort").status == 200);
}

TEST_CASE("a mark says whom a post has helped, and can be taken back; nobody thanks themselves")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto post = store.answer(store.carla, thread, "Ich");
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(at(thread));
        bert.use_form(at(post) + "/hilfreich");
        CHECK(bert.send().says("hat 1 Person geholfen"));
        CHECK(bert.page().says("Hat mir geholfen: zurücknehmen"));
        bert.use_form(at(post) + "/hilfreich");
        CHECK_FALSE(bert.send().says("hat 1 Person geholfen"));
        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK_FALSE(carla.open(at(thread)).says(at(post) + "/hilfreich"));
    });
}

TEST_CASE("who asked says what solved it, and can take that back")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        const auto post = store.answer(store.carla, thread, "So geht es");
        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK_FALSE(carla.open(at(thread)).says("Das war die Lösung"));
        Visitor anna(app);
        anna.sign_in(store.anna);
        anna.open(at(thread));
        anna.use_form(at(thread) + "/loesung");
        CHECK(anna.send().says("Gelöst: zum Beitrag mit der Lösung"));
        CHECK(store.thread(thread, store.bert)->solution == post.id);
        CHECK(carla.open("/gemeinschaft/raeume/bund").says("gelöst"));
        anna.use_form(at(thread) + "/loesung");
        CHECK_FALSE(anna.send().says("Gelöst: zum Beitrag mit der Lösung"));
    });
}

TEST_CASE("an edited post says so, and what it said before can be read")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Am Montag");
        const auto post = store.posts(thread, store.anna).front();
        Visitor anna(app);
        anna.sign_in(store.anna);
        CHECK(anna.open(at(post) + "/verlauf").status == 404);
        anna.open(at(post) + "/bearbeitung");
        anna.use_form(at(post) + "/bearbeitung");
        anna.fill("text", "Am Dienstag");
        CHECK(anna.press("aktion", "senden").says(">bearbeitet</a>"));
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(at(post) + "/verlauf");
        CHECK(bert.page().says("Am Dienstag"));
        CHECK(bert.page().says("Am Montag"));
        CHECK(bert.open(at(post) + "/bearbeitung").status == 404);
        CHECK(bert.open("/gemeinschaft/suche?q=dienstag").says("1 Beitrag gefunden"));
        CHECK_FALSE(bert.open("/gemeinschaft/suche?q=montag").says("gefunden<"));
    });
}

TEST_CASE("a link to a post leads to its page of the thread")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Frage", "Wer?");
    discussions::Post last;
    const auto actor = store.actor(store.anna);
    store.fill([&](storage::Write& write) {
        const auto found = discussions::find_thread(write, thread, store.anna);
        for (int number = 2; number <= 51; ++number) last = discussions::answer(write, store.files(), actor, *found, {base::new_uuid(), "", fmt::format("Beitrag {}.", number)}, test::morning);
    });
    Visitor bert(app);
    bert.sign_in(store.bert);
    CHECK(bert.open(at(last)).says("id=\"beitrag-51\""));
    CHECK(bert.address() == at(thread) + "?seite=2#beitrag-51");
    CHECK(bert.open(at(thread)).says("id=\"beitrag-50\""));
    CHECK_FALSE(bert.page().says("id=\"beitrag-51\""));
    CHECK(bert.open(at(thread) + "?seite=99").says("id=\"beitrag-51\""));
}

TEST_CASE("the page of the day tells of answers, and leads into the community")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage nach Paten", "Wer?");
        store.answer(store.carla, thread, "Ich");
        Visitor anna(app);
        anna.sign_in(store.anna);
        CHECK(anna.open("/bereich").says("Neue Antworten in „Frage nach Paten“"));
        CHECK(anna.page().says("href=\"" + at(thread) + "\""));
        CHECK(anna.page().says("Andere fragen, antworten, sehen, was gelingt"));
        Visitor bert(app);
        bert.sign_in(store.bert);
        CHECK_FALSE(bert.open("/bereich").says("Frage nach Paten"));
        Visitor ministry(app);
        ministry.sign_in(store.ministry);
        CHECK_FALSE(ministry.open("/bereich").says("Andere fragen"));
        Visitor office(app);
        office.sign_in(store.office);
        CHECK(office.open("/verwaltung").says("Gemeldete Beiträge"));
    });
}

TEST_CASE("subscriptions are chosen on the page, and every mail leads out without signing in")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer?");
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(at(thread));
        bert.use_form(at(thread) + "/abo");
        bert.fill("abo", "sofort");
        CHECK(bert.send().says("<option value=\"sofort\" selected>"));
        bert.open("/gemeinschaft/raeume/bund");
        bert.use_form("/gemeinschaft/raeume/bund/abo");
        bert.fill("abo", "woechentlich");
        CHECK(bert.send().says("<option value=\"woechentlich\" selected>"));
        store.answer(store.carla, thread, "Ich");
        store.tell_all();
        const auto mails = store.mails();
        const auto mine = std::find_if(mails.begin(), mails.end(), [](const mail::Shown& shown) { return shown.message.to == "bert@example.de"; });
        REQUIRE(mine != mails.end());
        const auto way_out = mine->message.unsubscribe_url.substr(std::string("https://familie.example").size());

        Visitor stranger(app);
        stranger.open(way_out);
        CHECK(stranger.page().says("Diese Mails abbestellen"));
        CHECK(bert.open(at(thread)).says("<option value=\"sofort\" selected>"));
        CHECK(app.post(way_out, {{"List-Unsubscribe", "One-Click"}}).status == 200);
        CHECK(bert.open(at(thread)).says("<option value=\"nie\" selected>"));
        CHECK(bert.open("/gemeinschaft/raeume/bund").says("<option value=\"woechentlich\" selected>"));
        CHECK(app.post(way_out.substr(0, way_out.find('?')), {}).says("Sie bekommen diese Mails nicht mehr"));
        CHECK(bert.open("/gemeinschaft/raeume/bund").says("<option value=\"nie\" selected>"));
        CHECK(app.post("/gemeinschaft/abmelden/" + std::string(32, 'a'), {}).status == 404);
        CHECK(app.get("/gemeinschaft/abmelden/x").status == 404);
    });
}

TEST_CASE("who has written sixty posts within an hour waits, and keeps the text")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Frage", "Wer?");
    for (int number = 1; number < discussions::most_posts_an_hour; ++number) store.answer(store.anna, thread, "Noch etwas", test::morning);
    Visitor anna(app);
    anna.sign_in(store.anna);
    for (const auto* address : {"/antwort", "/neu"}) {
        const auto page = std::string_view(address) == "/neu" ? std::string("/gemeinschaft/raeume/bund/neu") : at(thread) + "/antwort";
        anna.open(page);
        if (std::string_view(address) == "/neu") anna.fill("titel", "Neu");
        anna.fill("text", "Mein Text");
        CHECK(anna.press("aktion", "senden").status == 422);
        CHECK(anna.page().says("Bitte warten Sie ein wenig"));
        CHECK(anna.page().says("Mein Text</textarea>"));
    }
    app.clock.pass(std::chrono::hours(1));
    anna.open(at(thread) + "/antwort");
    anna.fill("text", "Mein Text");
    CHECK(anna.press("aktion", "senden").status == 200);
    CHECK(store.posts(thread, store.anna).size() == 50);
    CHECK(store.thread(thread, store.anna)->posts == 61);
}
