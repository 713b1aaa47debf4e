#include "app/order.hpp"
#include "app/order_line.hpp"

#include "imaging/tests/painted.hpp"
#include "slices/backups/tests/installations.hpp"
#include "slices/pictures/tests/pictures_store.hpp"

using app::Order;
using app::Outcome;
using test::PicturesStore;
using test::RegisterStore;

namespace {

/// A store with the nine alliances and no picture.
class BareStore : public RegisterStore {
public:
    explicit BareStore(storage::Engine engine) : RegisterStore(engine) { REQUIRE(import(test::sample_table).is_applied); }
};

const std::string& sample()
{
    static const auto parcel = test::parcel(test::sample_pictures, test::sample_folder());
    return parcel;
}

Outcome carried_out(test::TestStore& store, const Order& order)
{
    return app::carry_out(store.database(), order, [](std::size_t, std::size_t) {});
}

std::int64_t pictures_in(test::TestStore& store)
{
    return store.read([](storage::Read& read) { return read.value<std::int64_t>("select count(*) from picture"); });
}

}

TEST_CASE("pictures are first only looked at, then taken over, then there is nothing left to do")
{
    test::for_each_engine<BareStore>([](BareStore& store) {
        const auto planned = carried_out(store, {.name = "import pictures", .input = sample()});
        CHECK(planned.exit == 0);
        CHECK(planned.out.find("fest.jpg") != std::string::npos);
        CHECK(pictures_in(store) == 0);
        CHECK(carried_out(store, {.name = "import pictures", .input = sample(), .apply = true}).exit == 0);
        CHECK(pictures_in(store) == 4);
        const auto exported = carried_out(store, {.name = "export pictures"});
        CHECK(carried_out(store, {.name = "import pictures", .input = sample(), .apply = true}).exit == 0);
        CHECK(carried_out(store, {.name = "export pictures"}).out == exported.out);
    });
}

TEST_CASE("a picture that cannot be shown is refused in the language of the person, and for programs with its code")
{
    BareStore store(storage::Engine::sqlite);
    const auto broken = test::parcel("datei;buendnis;alternativtext;bildnachweis\nboese.jpg;stadt;Etwas;Jemand\n", {{"boese.jpg", "<svg/>"}});
    const auto german = carried_out(store, {.name = "import pictures", .input = broken, .apply = true});
    CHECK(german.exit == 1);
    CHECK(german.out.find("SVG wird nicht genommen") != std::string::npos);
    CHECK(german.out.find("Zeile 2") != std::string::npos);
    const auto english = carried_out(store, {.name = "import pictures", .input = broken, .language = web::Language::english});
    CHECK(english.out.find("SVG is not taken") != std::string::npos);
    CHECK(carried_out(store, {.name = "import pictures", .input = broken, .json = true}).out.find("\"drawing\"") != std::string::npos);
    CHECK(pictures_in(store) == 0);
}

TEST_CASE("pictures go to a running server as one line, whatever bytes are in them")
{
    const Order order{.name = "import pictures", .input = sample(), .apply = true, .actor = "anna"};
    const auto line = app::line_of(order);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(app::order_in_line(line).input == sample());
}

TEST_CASE("what came from outside as a parcel and is none changes nothing and is told")
{
    BareStore store(storage::Engine::sqlite);
    const auto outcome = carried_out(store, {.name = "import pictures", .input = "kein Paket", .apply = true});
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("derselben Version") != std::string::npos);
    CHECK(pictures_in(store) == 0);
}

TEST_CASE("a backup holds the pictures, and what is restored from it shows them, byte by byte")
{
    test::for_each_engine<PicturesStore>([](PicturesStore& store) {
        const auto name = store.pictures_of("stadt")[1].files.front().name;
        const auto before = store.read([&](storage::Read& read) { return pictures::find_content(read, name)->bytes; });
        const test::TemporaryFolder place;
        REQUIRE(test::create(store, place.path() / "backup"));
        const test::EmptyStore other(store.engine());
        REQUIRE(backups::restore(place.path() / "backup", test::installation(other), backups::Occupied::refuse, test::backup_time));
        storage::Database restored(other.location(), {}, [](const std::string&) { std::abort(); });
        const auto after = restored.read([&](storage::Read& read) { return pictures::find_content(read, name)->bytes; });
        CHECK(after == before);
        CHECK(after.size() > 100);
    });
}
