#include "slices/audit/audit.hpp"
#include "slices/audit/store.hpp"

#include "csv/csv.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"

#include <rapidcheck.h>

using audit::Deed;
using audit::Entry;
using audit::Head;
using audit::Verdict;
using test::TestStore;

namespace {

const base::Instant morning{std::chrono::milliseconds(1773482400000)};

void keep(TestStore& store, const Deed& deed)
{
    store.fill([&](storage::Write& write) { audit::record(write, deed); });
}

Verdict verdict(TestStore& store) { return store.read([](storage::Read& read) { return audit::verify(read); }); }

std::vector<Entry> entries(TestStore& store)
{
    return store.read([](storage::Read& read) { return audit::all_entries(read); });
}

/// Does something to the log, looks what comes of it, and undoes it.
template <class Work>
Verdict verdict_after(TestStore& store, Work work)
{
    Verdict found;
    (void)store.write([&](storage::Write& write) -> base::Result<bool> {
        work(write);
        found = audit::verify(write);
        return base::refuse(base::Refused::conflict);
    });
    return found;
}

constexpr storage::Sql change_actor = "update audit_entry set actor = :text where number = :number";
constexpr storage::Sql change_action = "update audit_entry set action = :text where number = :number";
constexpr storage::Sql change_subject = "update audit_entry set subject = :text where number = :number";
constexpr storage::Sql change_previous = "update audit_entry set previous = :text where number = :number";
constexpr storage::Sql change_hash = "update audit_entry set hash = :text where number = :number";
constexpr storage::Sql change_head = "update audit_head set hash = :text where number = :number";
constexpr storage::Sql remove_entry = "delete from audit_entry where number = :number";
constexpr storage::Sql remove_head = "delete from audit_head";

}

TEST_CASE("how a sum is made never changes: auditors keep heads of years ago")
{
    // Computed with sha256sum over: 1 1773482400000 4:anna 16:import alliances 8:sha256:1 4:none
    const auto first = audit::link(1, audit::no_entry, {morning, "anna", "import alliances", "sha256:1"});
    CHECK(first.hash == "558ecdceef60774787a1607eb65d518ae2a90039213e6085f79fe8c79d82adff");
    const auto second = audit::link(2, first.hash, {morning + std::chrono::minutes(1), "Änne", "", "-"});
    CHECK(second == Entry{2, {morning + std::chrono::minutes(1), "Änne", "", "-"}, first.hash,
                          "03361d4c88245b2abe91dad1c4459479ed3ca27af178c8f19c14f7b33a7578d3"});
}

TEST_CASE("each field of an entry is in its sum, and its own sum is not")
{
    const auto entry = audit::link(7, "abc", {morning, "anna", "import", "x"});
    auto same = entry;
    same.hash = "anything";
    CHECK(audit::sum_of(same) == entry.hash);
    CHECK(rc::check([&](std::uint8_t field, const std::string& text) {
        auto other = entry;
        switch (field % 6) {
        case 0: other.number += 1 + field; break;
        case 1: other.deed.at += std::chrono::milliseconds(1 + field); break;
        case 2: other.deed.actor += "x" + text; break;
        case 3: other.deed.action = text; break;
        case 4: other.deed.subject += text + "y"; break;
        default: other.previous = text; break;
        }
        RC_ASSERT((audit::sum_of(other) == entry.hash) == (other.deed == entry.deed && other.number == 7 && other.previous == "abc"));
    }));
}

TEST_CASE("whatever one entry is made to say, the look at the chain ends before it")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        for (int deed = 1; deed <= 5; ++deed) keep(store, {morning + std::chrono::hours(deed), "anna", "import topics", std::to_string(deed)});
        const auto all = entries(store);
        REQUIRE(verdict(store) == Verdict{5, all[4].hash, {}});
        CHECK(rc::check([&](std::uint8_t which, std::uint8_t what, std::uint16_t text) {
            const std::int64_t number = 1 + which % 5;
            const auto* change = std::array{&change_actor, &change_action, &change_subject, &change_previous, &change_hash}[what % 5];
            const auto found = verdict_after(store, [&](storage::Write& write) {
                write.run(*change, {{"text", "other " + std::to_string(text)}, {"number", number}});
            });
            const auto head = number == 1 ? std::string(audit::no_entry) : all[static_cast<std::size_t>(number - 2)].hash;
            RC_ASSERT((found == Verdict{number - 1, head, base::says("the entry {0} of the audit log is not as it was written", std::to_string(number))}));
        }));
        CHECK(verdict(store) == Verdict{5, all[4].hash, {}}); // all of it was undone
    });
}

TEST_CASE("an entry that is missing is named, with how many stand before it")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        for (int deed = 1; deed <= 4; ++deed) keep(store, {morning, "anna", "backup", std::to_string(deed)});
        const auto all = entries(store);
        for (std::int64_t number = 1; number <= 4; ++number) {
            CAPTURE(number);
            const auto found = verdict_after(store, [&](storage::Write& write) { write.run(remove_entry, {{"number", number}}); });
            CHECK(found.entries == number - 1);
            CHECK(found.head == (number == 1 ? audit::no_entry : all[static_cast<std::size_t>(number - 2)].hash));
            CHECK(found.defect == base::says("the entry {0} of the audit log is missing", std::to_string(number)));
        }
    });
}

TEST_CASE("a head that does not fit the last entry is noticed, and without a head nothing is recorded any more")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        keep(store, {morning, "anna", "backup", "x"});
        CHECK_FALSE(verdict_after(store, [](storage::Write& write) {
                        write.run(change_head, {{"text", std::string(64, '0')}, {"number", 1}});
                    }).defect.empty());
        store.fill([](storage::Write& write) { write.run(remove_head, {}); });
        CHECK_FALSE(verdict(store).defect.empty());
        CHECK_THROWS_AS(keep(store, {morning, "anna", "backup", "y"}), storage::Fault);
        CHECK(entries(store).size() == 1);
        CHECK(store.read([](storage::Read& read) { return audit::head_of(read); }) == Head{});
    });
}

TEST_CASE("the store itself refuses two entries of one number")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        keep(store, {morning, "anna", "backup", "x"});
        const auto first = entries(store).front();
        CHECK_THROWS_AS(store.fill([&](storage::Write& write) { audit::store_entry(write, first); }), storage::Fault);
        CHECK(verdict(store) == Verdict{1, first.hash, {}});
    });
}

TEST_CASE("an empty log is whole, has no last entry, and goes out as its headings")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        CHECK(verdict(store) == Verdict{0, "none", {}});
        CHECK_FALSE(store.read([](storage::Read& read) { return audit::last_entry_at(read); }));
        CHECK(store.read([](storage::Read& read) { return audit::export_entries(read); }) ==
              "\xEF\xBB\xBFnummer;zeit;wer;was;woran;vorher;summe\r\n");
    });
}

TEST_CASE("whatever an account or a file is called, the log keeps it and gives it out as it was")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        std::vector<std::string> texts;
        for (const auto& text : test::nasty_strings()) {
            if (texts.size() < 60 && text.size() < 200 && text.find('\0') == std::string::npos) texts.push_back(text);
        }
        store.fill([&](storage::Write& write) {
            for (const auto& text : texts) audit::record(write, {morning, text, text, text});
        });
        const auto all = entries(store);
        CHECK(verdict(store) == Verdict{static_cast<std::int64_t>(texts.size()), all.back().hash, {}});
        const auto table = csv::read(store.read([](storage::Read& read) { return audit::export_entries(read); }));
        REQUIRE(table);
        REQUIRE(table->lines.size() == texts.size());
        for (std::size_t at = 0; at < texts.size(); ++at) {
            CHECK(all[at].deed == Deed{morning, texts[at], texts[at], texts[at]});
            CHECK(table->lines[at].cells[0] == std::to_string(at + 1));
            CHECK(table->lines[at].cells[6] == all[at].hash);
        }
    });
}

TEST_CASE("what somebody wrote down of the log can be compared with it later: each head stays where it was")
{
    TestStore store(storage::Engine::sqlite);
    std::vector<std::string> heads;
    for (int deed = 1; deed <= 6; ++deed) {
        keep(store, {morning + std::chrono::minutes(deed), "anna", "import awards", std::to_string(deed)});
        heads.push_back(verdict(store).head);
    }
    const auto all = entries(store);
    for (std::size_t at = 0; at < heads.size(); ++at) CHECK(all[at].hash == heads[at]);
    std::sort(heads.begin(), heads.end());
    CHECK(std::unique(heads.begin(), heads.end()) == heads.end());
}
