#include "slices/sign_language/sign_language.hpp"

#include "csv/csv.hpp"
#include "slices/sign_language/tables.hpp"
#include "support/strings.hpp"
#include "support/test_app.hpp"
#include "table/report.hpp"

using sign_language::SignVideo;
using test::TestApp;
using test::TestStore;

namespace {

constexpr base::Instant now{std::chrono::milliseconds(1773482400000)};
const std::vector<std::string> columns = {"schluessel", "thema", "titel", "titel_en", "adresse", "dauer", "untertitel", "text"};

table::Plan import(TestStore& store, std::string_view bytes)
{
    return store.write([&](storage::Write& write) -> base::Result<table::Plan> {
                    return sign_language::import_videos(write, bytes, now, [](std::size_t, std::size_t) {});
                })
        .value();
}

table::Plan plan(TestStore& store, std::string_view bytes)
{
    return store.read([&](storage::Read& read) { return sign_language::plan_videos(read, bytes, [](std::size_t, std::size_t) {}); });
}

std::vector<SignVideo> videos(TestStore& store)
{
    return store.read([](storage::Read& read) { return sign_language::all_videos(read); });
}

std::vector<std::string> cells_with(std::size_t column, const std::string& cell, const std::string& key = "film")
{
    std::vector<std::string> cells = {key, "weiteres", "Titel", "Title", "https://video.example/", "1:00", "ja", "Text"};
    cells.at(column) = cell;
    return cells;
}

std::string table_with(std::size_t column, const std::string& cell)
{
    csv::Writer table(columns);
    table.add(cells_with(column, cell));
    return table.text();
}

constexpr storage::Sql insert_no_length = R"sql(
    insert into sign_video (slug, subject, title, title_en, address, seconds, has_captions, transcript, changed_at)
    values ('a', 'inhalt', 'A', '', 'https://a.example', 0, 0, 'x', 0))sql";
constexpr storage::Sql insert_no_subject = R"sql(
    insert into sign_video (slug, subject, title, title_en, address, seconds, has_captions, transcript, changed_at)
    values ('a', 'anderes', 'A', '', 'https://a.example', 5, 0, 'x', 0))sql";

}

TEST_CASE("whatever stands in a cell, a table of videos is taken over as it is or rejected, and what was taken over can be shown")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    csv::Writer accepted(columns);
    std::size_t taken = 0;
    const auto& all = test::nasty_strings();
    for (std::size_t at = 0; at < all.size(); at += 8) {
        const auto& nasty = all[at];
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto planned = plan(store, table_with(column, nasty));
            CHECK(planned.problems.empty() == !planned.planned.empty());
            const bool is_taken = planned.problems.empty() && column != 0;
            if (is_taken) accepted.add(cells_with(column, nasty, "film-" + std::to_string(++taken)));
        }
    }
    CHECK(taken > 20);
    CHECK(import(store, accepted.text()).is_applied);
    CHECK(videos(store).size() == taken);
    CHECK(app.get("/gebaerdensprache").status == 200);
    CHECK_FALSE(app.get("/gebaerdensprache").says("<script>"));
    const auto written = store.read([](storage::Read& read) { return sign_language::export_videos(read); });
    const auto again = import(store, written);
    CHECK(again.problems.empty());
    CHECK(again.count(table::Outcome::unchanged) == videos(store).size());
}

TEST_CASE("a plan writes nothing, and says what would happen")
{
    test::for_each_engine([](TestStore& store) {
        const auto table = table_with(2, "Erster Film");
        const auto planned = plan(store, table);
        CHECK_FALSE(planned.is_applied);
        CHECK(planned.count(table::Outcome::added) == 1);
        CHECK(videos(store).empty());
        CHECK(import(store, table).is_applied);
        CHECK(plan(store, table).count(table::Outcome::unchanged) == 1);
        CHECK(table::plan_as_text(plan(store, table_with(2, "Anderer Film")), web::Texts::of(web::Language::german)).find("titel: Erster Film -> Anderer Film") != std::string::npos);
    });
}

TEST_CASE("an unknown column and a missing one are named, and nothing is taken over")
{
    TestStore store(storage::Engine::sqlite);
    for (const auto* table : {"schluessel;thema;titel;adresse;dauer;text;laenge\na;weiteres;T;https://a.example;1:00;x;1\n", "thema;titel;adresse;dauer\nweiteres;T;https://a.example;1:00\n", "", "thema"}) {
        CAPTURE(table);
        CHECK_FALSE(import(store, table).is_applied);
    }
    CHECK(videos(store).empty());
}

TEST_CASE("a store refuses a video of no length and of no known subject, whoever writes it")
{
    test::for_each_engine([](TestStore& store) {
        CHECK_THROWS(store.fill([&](storage::Write& write) { write.run(insert_no_length, {}); }));
        CHECK_THROWS(store.fill([&](storage::Write& write) { write.run(insert_no_subject, {}); }));
        CHECK(videos(store).empty());
    });
}
