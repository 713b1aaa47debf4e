#include "app/figures.hpp"

#include "app/account.hpp"
#include "app/installation.hpp"
#include "support/store.hpp"

#include <map>

using test::TestStore;

namespace {

std::map<std::string, double> values(const std::vector<prometheus::MetricFamily>& figures)
{
    std::map<std::string, double> all;
    for (const auto& figure : figures) {
        const auto& metric = figure.metric.front();
        all[figure.name] = figure.type == prometheus::MetricType::Counter ? metric.counter.value : metric.gauge.value;
    }
    return all;
}

}

TEST_CASE("the store says how large it is and when it was last backed up, on both engines")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        auto figures = values(app::store_figures(store.database()));
        CHECK(figures["buendnisnetz_store_up"] == 1);
        CHECK(figures["buendnisnetz_store_bytes"] > 10'000);
        CHECK(figures["buendnisnetz_last_backup_timestamp_seconds"] == 0);
        store.fill([](storage::Write& write) { app::set_installation_value(write, "last_backup", "2026-03-14T10:00:00Z"); });
        CHECK(values(app::store_figures(store.database()))["buendnisnetz_last_backup_timestamp_seconds"] == 1773482400);
        store.fill([](storage::Write& write) { app::set_installation_value(write, "last_backup", "gestern"); });
        CHECK(values(app::store_figures(store.database()))["buendnisnetz_last_backup_timestamp_seconds"] == 0);
    });
}

TEST_CASE("a store that does not answer is said as such, and nothing else is made up")
{
    const test::TemporaryFolder folder;
    storage::Database database({folder.path() / "absent.sqlite", {}}, {1, 1}, [](const std::string&) {});
    const auto figures = app::store_figures(database);
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].name == "buendnisnetz_store_up");
    CHECK(figures[0].metric.front().gauge.value == 0);
}

TEST_CASE("the process says what it takes from the machine")
{
    const auto figures = values(app::process_figures());
    CHECK(figures.at("process_resident_memory_bytes") > 1e6);
    CHECK(figures.at("process_open_fds") >= 3);
    CHECK(figures.at("process_open_fds") <= figures.at("process_max_fds"));
    CHECK(figures.at("process_cpu_seconds_total") > 0);
    CHECK(figures.at("process_start_time_seconds") > 1.7e9);
    CHECK(values(app::process_figures()).at("process_start_time_seconds") == figures.at("process_start_time_seconds"));
}

TEST_CASE("whose account gives a command is known, with the one behind sudo")
{
    ::unsetenv("SUDO_USER");
    const auto plain = app::account();
    CHECK_FALSE(plain.empty());
    ::setenv("SUDO_USER", "anna", 1);
    CHECK(app::account() == plain + " (anna)");
    ::unsetenv("SUDO_USER");
}
