#include "app/demo_command.hpp"

#include "app/data_folder.hpp"
#include "app/installation.hpp"
#include "app/order.hpp"
#include "app/tests/prepared_folder.hpp"

#include <doctest/doctest.h>

using test::PreparedFolder;

namespace {

constexpr const char* in_use = "this data folder is in use: a demonstration needs an empty one";

/// Opens the store of a folder, as the next command would.
template <class Work>
auto with_store(const app::Config& config, Work work)
{
    storage::Database database(config.location(), {1, 1}, [](const std::string&) {});
    return work(database);
}

std::string exported(const app::Config& config, const char* order = "export alliances")
{
    return with_store(config, [&](storage::Database& database) {
        return app::carry_out(database, {.name = order}, [](std::size_t, std::size_t) {}).out;
    });
}

bool is_marked(const app::Config& config)
{
    return with_store(config, [](storage::Database& database) { return app::is_demonstration(database); });
}

}

TEST_CASE("a demonstration is filled and marked, the same seed gives the same export, and it is never filled twice")
{
    const PreparedFolder one;
    const PreparedFolder other;
    const auto made = app::make_demonstration(one.config(), demo::Scale::network, 7);
    CHECK(made > 300);
    CHECK(is_marked(one.config()));
    CHECK(app::make_demonstration(other.config(), demo::Scale::network, 7) == made);
    const auto before = exported(one.config());
    CHECK(before == exported(other.config()));
    CHECK(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) > made);

    CHECK_THROWS_WITH(app::make_demonstration(one.config(), demo::Scale::network, 8), in_use);
    CHECK(exported(one.config()) == before);
    CHECK(exported(one.config(), "export states").find("mv;Bündnisse für Familie in Mecklenburg-Vorpommern;") != std::string::npos);
    CHECK(exported(one.config(), "export regions").find("norden;Vier Länder im Norden;Four states in the north;sh|hh|ni|mv;") != std::string::npos);
}

TEST_CASE("a folder that a portal was served from is never made a demonstration")
{
    const PreparedFolder folder;
    with_store(folder.config(), [](storage::Database& database) {
        return database.write([](storage::Write& write) -> base::Result<bool> {
            app::set_installation_value(write, "key", "1a2b3c4d");
            return true;
        });
    });
    CHECK_THROWS_WITH(app::make_demonstration(folder.config(), demo::Scale::network, 1), in_use);
    CHECK_FALSE(is_marked(folder.config()));
    CHECK(exported(folder.config()).find("\n") == exported(folder.config()).size() - 1);
}

TEST_CASE("real alliances are never mixed with invented ones, even where no server ever ran")
{
    const PreparedFolder folder;
    with_store(folder.config(), [](storage::Database& database) {
        const std::string table = "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n"
                                  "echt;Echtes Bündnis;Für die Stadt.;dormant;2005-06-16;13003000;Stelle;(030) 23125-001\n";
        const auto outcome = app::carry_out(database, {.name = "import alliances", .input = table, .apply = true},
                                            [](std::size_t, std::size_t) {});
        REQUIRE(outcome.exit == 0);
        return 0;
    });
    CHECK_THROWS_WITH(app::make_demonstration(folder.config(), demo::Scale::network, 1), in_use);
    CHECK_FALSE(is_marked(folder.config()));
    CHECK(exported(folder.config()).find("Echtes Bündnis") != std::string::npos);
}

TEST_CASE("nobody makes a demonstration beside somebody who works with the folder")
{
    const PreparedFolder folder;
    const auto lock = app::FolderLock::take(folder.path());
    REQUIRE(lock);
    CHECK_THROWS_WITH(app::make_demonstration(folder.config(), demo::Scale::network, 1),
                      "stop the server first: it works with this data folder");
}
