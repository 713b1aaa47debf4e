#include "slices/audit/audit.hpp"
#include "slices/audit/store.hpp"

#include "support/store.hpp"

#include <rapidcheck.h>
#include <thread>

using audit::Deed;
using audit::Verdict;
using test::TestStore;

namespace {

const base::Instant morning{std::chrono::milliseconds(1773482400000)};

void do_deeds(TestStore& store, int count)
{
    for (int deed = 1; deed <= count; ++deed) {
        store.fill([&](storage::Write& write) {
            audit::record(write, {morning + std::chrono::minutes(deed), "anna", "import alliances", "sha256:" + std::to_string(deed)});
        });
    }
}

Verdict verdict(TestStore& store) { return store.read([](storage::Read& read) { return audit::verify(read); }); }

std::string defect(TestStore& store)
{
    const auto message = verdict(store).defect;
    return message.arguments.empty() ? message.text : message.text + " | " + message.arguments.front();
}

std::vector<audit::Entry> entries(TestStore& store) { return store.read([](storage::Read& read) { return audit::all_entries(read); }); }

void meddle(TestStore& store, const char* sql) { storage::connect_for_writing(store.location())->execute(sql); }

constexpr const char* missing = "the entry {0} of the audit log is missing | ";
constexpr const char* changed = "the entry {0} of the audit log is not as it was written | ";

}

TEST_CASE("deeds are kept in their order, each tied to the one before")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        CHECK(verdict(store) == Verdict{0, "none", {}});
        do_deeds(store, 3);
        const auto all = entries(store);
        REQUIRE(all.size() == 3);
        CHECK(all[0].number == 1);
        CHECK(all[0].previous == "none");
        CHECK(all[0].deed == Deed{morning + std::chrono::minutes(1), "anna", "import alliances", "sha256:1"});
        CHECK(all[1].previous == all[0].hash);
        CHECK(all[2].previous == all[1].hash);
        CHECK(verdict(store) == Verdict{3, all[2].hash, {}});
        CHECK(store.read([](storage::Read& read) { return audit::last_entry_at(read); }) == morning + std::chrono::minutes(3));
    });
}

TEST_CASE("what is undone is in no log")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        do_deeds(store, 1);
        (void)store.write([](storage::Write& write) -> base::Result<bool> {
            audit::record(write, {morning, "anna", "import alliances", "x"});
            return base::refuse(base::Refused::conflict);
        });
        CHECK(entries(store).size() == 1);
        do_deeds(store, 1);
        CHECK(verdict(store).entries == 2);
        CHECK(verdict(store).defect.empty());
    });
}

TEST_CASE("every field that is changed afterwards is noticed, and the entry is named")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        for (const auto* change : {"at = at + 1", "actor = 'bert'", "action = 'export'", "subject = ''", "previous = hash", "hash = previous"}) {
            CAPTURE(change);
            do_deeds(store, 3);
            REQUIRE(defect(store).empty());
            meddle(store, ("update audit_entry set " + std::string(change) + " where number = 2").c_str());
            CHECK(defect(store) == changed + std::string("2"));
            meddle(store, "delete from audit_entry; update audit_head set number = 0, hash = 'none'");
        }
    });
}

TEST_CASE("an entry that is taken out is missed: at the beginning, in the middle, at the end, all of them")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        const auto without = [&](const char* condition) {
            meddle(store, "delete from audit_entry; update audit_head set number = 0, hash = 'none'");
            do_deeds(store, 5);
            meddle(store, ("delete from audit_entry where " + std::string(condition)).c_str());
            return defect(store);
        };
        CHECK(without("number = 1") == missing + std::string("1"));
        CHECK(without("number = 3") == missing + std::string("3"));
        CHECK(without("number = 5") == missing + std::string("5"));
        CHECK(without("number > 3") == missing + std::string("4"));
        CHECK(without("true") == missing + std::string("1"));
    });
}

TEST_CASE("two entries that changed places, or one that was added from outside, break the chain")
{
    TestStore store(storage::Engine::sqlite);
    do_deeds(store, 4);
    meddle(store, "update audit_entry set number = 99 where number = 2; update audit_entry set number = 2 where number = 3; "
                  "update audit_entry set number = 3 where number = 99");
    CHECK(defect(store) == changed + std::string("2"));
    meddle(store, "delete from audit_entry; update audit_head set number = 0, hash = 'none'");

    do_deeds(store, 2);
    const auto forged = audit::link(3, entries(store).back().hash, {morning, "mallory", "export alliances", "-"});
    meddle(store, ("insert into audit_entry values (3, " + std::to_string(morning.time_since_epoch().count()) + ", 'mallory', 'export alliances', '-', '" +
                   forged.previous + "', '" + forged.hash + "')").c_str());
    CHECK(defect(store) == "entries were added to the end of the audit log from outside");
}

TEST_CASE("an entry that was exchanged with a proper sum of its own is found by the next one")
{
    TestStore store(storage::Engine::sqlite);
    do_deeds(store, 3);
    auto entry = entries(store)[1];
    entry.deed.actor = "mallory";
    meddle(store, ("update audit_entry set actor = 'mallory', hash = '" + audit::sum_of(entry) + "' where number = 2").c_str());
    CHECK(defect(store) == "the entry before number {0} of the audit log was exchanged | 3");
}

TEST_CASE("several who write at once make one chain")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        {
            std::vector<std::jthread> writers;
            for (int writer = 0; writer < 3; ++writer) writers.emplace_back([&] { do_deeds(store, 10); });
        }
        CHECK(verdict(store).entries == 30);
        CHECK(verdict(store).defect.empty());
    });
}

TEST_CASE("no two different entries have the same sum, however their fields are cut")
{
    CHECK(rc::check([](const std::string& actor, const std::string& action, std::size_t cut) {
        const auto at = action.empty() ? 0 : cut % action.size();
        const audit::Entry one{1, {morning, actor, action, "x"}, "none", {}};
        const audit::Entry other{1, {morning, actor + action.substr(0, at), action.substr(at), "x"}, "none", {}};
        RC_ASSERT((audit::sum_of(one) == audit::sum_of(other)) == (one.deed == other.deed));
    }));
}

TEST_CASE("the log goes out as a table")
{
    TestStore store(storage::Engine::sqlite);
    do_deeds(store, 1);
    const auto table = store.read([](storage::Read& read) { return audit::export_entries(read); });
    CHECK(table.find("nummer;zeit;wer;was;woran;vorher;summe") != std::string::npos);
    CHECK(table.find("1;2026-03-14T10:01:00Z;anna;import alliances;sha256:1;none;" + entries(store)[0].hash) != std::string::npos);
}
