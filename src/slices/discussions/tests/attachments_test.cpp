#include "slices/discussions/store_files.hpp"
#include "slices/discussions/store_moderation.hpp"
#include "slices/discussions/store_own.hpp"
#include "slices/discussions/tests/answering.hpp"

#include <filesystem>

using test::Community;
using test::TestApp;
using test::Visitor;

namespace {

using Names = std::vector<std::string>;

std::string thread_at(base::Id<discussions::Thread> thread) { return "/gemeinschaft/themen/" + thread.hex(); }

Names names_of(const std::vector<files::Kept>& files)
{
    Names names;
    for (const auto& file : files) names.push_back(file.name);
    return names;
}

Names names_of_last(Community& store, base::Id<discussions::Thread> thread)
{
    return names_of(store.posts(thread, store.anna).back().files);
}

std::string address_of(const files::Kept& file) { return "/gemeinschaft/dateien/" + file.id.hex(); }

std::int64_t count(Community& store, const char* table)
{
    return store.read([&](storage::Read& read) { return read.value<std::int64_t>(storage::Sql(std::string_view(table) == "waiting" ? "select count(*) from waiting_file" : "select count(*) from kept_file")); });
}

/// Answers with one file, and gives it back.
files::Kept answered_with(Community& store, TestApp& app, base::Id<discussions::Thread> thread, std::string_view name = "Liste.csv", std::string_view bytes = "a;b\n")
{
    Visitor visitor(app);
    visitor.sign_in(store.bert);
    visitor.open(thread_at(thread));
    visitor.use_form(thread_at(thread) + "/beitraege");
    visitor.fill("text", "Hier ist sie.");
    visitor.attach("dateien", name, bytes);
    REQUIRE(visitor.press("aktion", "senden").status == 200);
    return store.posts(thread, store.bert).back().files.at(0);
}

}

TEST_CASE("a file goes along with an answer and is opened by whoever reads the thread")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
        const auto file = answered_with(store, app, thread);
        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK(carla.open(thread_at(thread)).says("Liste.csv</a>"));
        CHECK(carla.page().says("Tabelle (CSV), 4 Byte"));
        const auto& opened = carla.open(address_of(file));
        CHECK(opened.status == 200);
        CHECK(opened.body == "a;b\n");
        CHECK(opened.header("Content-Disposition").find("attachment; filename=\"Liste.csv\"") == 0);
        CHECK(opened.header("Cache-Control").find("private") != std::string::npos);
        const auto part = carla.ask_with("GET", address_of(file), [](auto& request) { request.range = "bytes=2-2"; });
        CHECK(part.status == 206);
        CHECK(part.body == "b");
        for (const auto* guessed : {"/gemeinschaft/dateien/0", "/gemeinschaft/dateien/018f0000000070008000000000000000"}) CHECK(carla.open(guessed).status == 404);
    });
}

TEST_CASE("a file that was chosen before the preview is still there when the answer is sent")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(thread_at(thread) + "/antwort");
        bert.fill("text", "Erst ansehen.");
        bert.attach("dateien", "Erste.csv", "a\n");
        bert.attach("dateien", "Zweite.csv", "b\n");
        CHECK(bert.press("aktion", "vorschau").says("„Erste.csv“ (Tabelle (CSV), 2 Byte) wieder entfernen"));
        CHECK(store.posts(thread, store.bert).size() == 1);
        CHECK(count(store, "waiting") == 2);

        const auto first = store.read([](storage::Read& read) { return read.all(storage::Sql("select waiting_file.file_id from waiting_file join kept_file on kept_file.id = file_id where name = 'Erste.csv'"), {}, [](storage::Row& row) { return row.next<base::Id<files::Kept>>(); }); }).at(0);
        bert.use_form(thread_at(thread) + "/beitraege");
        bert.add("ohne-" + first.hex(), "ja");
        bert.attach("dateien", "Dritte.csv", "c\n");
        bert.press("aktion", "senden");
        CHECK(names_of_last(store, thread) == Names{"Zweite.csv", "Dritte.csv"});
        CHECK(count(store, "waiting") == 0);
        CHECK(count(store, "kept") == 2);
    });
}

TEST_CASE("what may not be kept is said beside the question, and nothing typed is lost")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
    Visitor bert(app);
    bert.sign_in(store.bert);
    for (const auto& [name, bytes, reason] : std::vector<std::array<std::string, 3>>{
             {"virus.exe", "MZ", "virus.exe: "}, {"bild.png", "kein Bild", "bild.png: "}, {"../../etc/passwd", "root", "../../etc/passwd: "}}) {
        CAPTURE(name);
        bert.open(thread_at(thread) + "/antwort");
        bert.fill("text", "Mein langer Text");
        bert.attach("dateien", name, bytes);
        CHECK(bert.press("aktion", "senden").status == 422);
        CHECK(bert.page().says(reason));
        CHECK(bert.page().says("Mein langer Text</textarea>"));
        CHECK(bert.page().says("Bitte wählen Sie sie noch einmal aus"));
    }
    bert.open(thread_at(thread) + "/antwort");
    bert.fill("text", "Zu viele");
    for (int number = 0; number < 6; ++number) bert.attach("dateien", fmt::format("{}.txt", number), "x");
    CHECK(bert.press("aktion", "senden").says("Bitte wählen Sie höchstens 5 Dateien aus."));
    CHECK(store.posts(thread, store.bert).size() == 1);
    CHECK(count(store, "kept") == 0);
}

TEST_CASE("a drawing is only handed out to be saved")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Zeichen", "Wer hat eins?");
    const auto file = answered_with(store, app, thread, "zeichnung.svg", R"(<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>)");
    Visitor carla(app);
    carla.sign_in(store.carla);
    const auto& opened = carla.open(address_of(file));
    CHECK(opened.header("Content-Disposition").starts_with("attachment;"));
    CHECK(opened.header("X-Content-Type-Options") == "nosniff");
    CHECK(opened.header("Content-Security-Policy").find("script-src 'self'") == std::string::npos);
}

TEST_CASE("a post has five files at most, counted over previews and edits")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
    Visitor bert(app);
    bert.sign_in(store.bert);
    bert.open(thread_at(thread) + "/antwort");
    bert.fill("text", "Vier");
    for (int number = 0; number < 4; ++number) bert.attach("dateien", fmt::format("{}.txt", number), fmt::format("{}", number));
    bert.press("aktion", "vorschau");
    bert.use_form(thread_at(thread) + "/beitraege");
    bert.attach("dateien", "e.txt", "e");
    bert.attach("dateien", "f.txt", "f");
    CHECK(bert.press("aktion", "senden").says("Zu einem Beitrag gehören höchstens 5 Dateien."));
    bert.use_form(thread_at(thread) + "/beitraege");
    bert.attach("dateien", "e.txt", "e");
    bert.press("aktion", "senden");
    CHECK(names_of_last(store, thread) == Names{"0.txt", "1.txt", "2.txt", "3.txt", "e.txt"});

    const auto post = store.posts(thread, store.bert).back();
    bert.open("/gemeinschaft/beitraege/" + post.id.hex() + "/bearbeitung");
    bert.attach("dateien", "f.txt", "f");
    CHECK(bert.press("aktion", "senden").status == 422);
    bert.use_form("/gemeinschaft/beitraege/");
    bert.add("ohne-" + post.files.front().id.hex(), "ja");
    bert.attach("dateien", "f.txt", "f");
    bert.press("aktion", "senden");
    CHECK(names_of_last(store, thread) == Names{"1.txt", "2.txt", "3.txt", "e.txt", "f.txt"});
    CHECK(bert.open(address_of(post.files.front())).status == 404);
}

TEST_CASE("a file of an alliance's room, of a hidden post and of a form that was not sent opens for nobody else")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Intern", "Nur wir", "buendnis-rostock");
        const auto file = answered_with(store, app, thread);
        Visitor stranger(app);
        CHECK(stranger.open(address_of(file)).says("Anmelden"));
        const auto opens = [&](test::AccountId account, const files::Kept& one) {
            Visitor visitor(app);
            visitor.sign_in(account);
            return visitor.open(address_of(one)).status == 200;
        };
        CHECK(opens(store.anna, file));
        CHECK_FALSE(opens(store.carla, file));
        CHECK_FALSE(opens(store.office, file));
        CHECK_FALSE(opens(store.ministry, file));

        const auto open_thread = store.begin(store.anna, "Offen", "Alle");
        const auto other = answered_with(store, app, open_thread, "Offen.txt", "x");
        CHECK(opens(store.carla, other));
        const auto post = store.posts(open_thread, store.bert).back().id;
        store.fill([&](storage::Write& write) { discussions::store_hiding(write, post, "Werbung", test::morning); });
        CHECK_FALSE(opens(store.carla, other));
        CHECK(opens(store.bert, other));
        CHECK(opens(store.office, other));

        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(thread_at(open_thread) + "/antwort");
        bert.fill("text", "Noch nicht");
        bert.attach("dateien", "Entwurf.txt", "y");
        bert.press("aktion", "vorschau");
        const auto waiting = store.read([](storage::Read& read) { return read.all(storage::Sql("select file_id from waiting_file"), {}, [](storage::Row& row) { return row.next<base::Id<files::Kept>>(); }); }).at(0);
        CHECK_FALSE(opens(store.anna, {.id = waiting}));
        CHECK_FALSE(opens(store.bert, {.id = base::Id<files::Kept>::fresh()}));
    });
}

TEST_CASE("nobody takes a file out of another's form or post")
{
    Community store(storage::Engine::sqlite);
    TestApp app(store);
    const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
    const auto file = answered_with(store, app, thread);
    Visitor carla(app);
    carla.sign_in(store.carla);
    carla.open(thread_at(thread) + "/antwort");
    carla.fill("text", "Weg damit");
    carla.add("ohne-" + file.id.hex(), "ja");
    carla.press("aktion", "senden");
    CHECK(names_of(store.posts(thread, store.carla).at(1).files) == Names{"Liste.csv"});
    CHECK(carla.open(address_of(file)).status == 200);
}

TEST_CASE("an answer that is sent twice has its file once")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
        const auto bert = store.actor(store.bert);
        const auto found = store.thread(thread, store.bert);
        const discussions::Written written{base::new_uuid(), "", "Hier", discussions::Way::page, {.taken = {{files::inspect("a.txt", "a").value(), "a"}}}};
        for (int time = 0; time < 2; ++time) {
            store.fill([&](storage::Write& write) { discussions::answer(write, store.files(), bert, *found, written, test::morning); });
        }
        CHECK(names_of_last(store, thread) == Names{"a.txt"});
        CHECK(count(store, "kept") == 1);
        const auto post = store.posts(thread, store.bert).back();
        for (int time = 0; time < 2; ++time) {
            store.fill([&](storage::Write& write) { discussions::edit_post(write, store.files(), *found, post, {base::new_uuid(), "", "Hier!", discussions::Way::page, {.taken = {{files::inspect("b.txt", "b").value(), "b"}}}}, test::morning); });
        }
        CHECK(names_of_last(store, thread) == Names{"a.txt", "b.txt"});
        CHECK(count(store, "kept") == 2);
    });
}

TEST_CASE("a post is found by the name of its file, and a mail about it names the file")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Frage", "Wer hat eine?");
        answered_with(store, app, thread, "Haushaltsplan.csv");
        Visitor carla(app);
        carla.sign_in(store.carla);
        CHECK(carla.open("/gemeinschaft/suche?q=haushaltspl").says("1 Beitrag gefunden"));
        store.tell_all();
        const auto mails = store.mails();
        REQUIRE(mails.size() == 1);
        CHECK(mails.front().message.text.find("Angehängt: Haushaltsplan.csv") != std::string::npos);
    });
}
