#include "slices/backups/tests/installations.hpp"

#include "base/sha256.hpp"

using base::says;
using test::create;
using test::installation;
using test::put;
using test::refusal_of;
using test::TestStore;

namespace {

constexpr const char* foreign = "{0} is not a backup of this program";
constexpr const char* other_files = "restored, the files are not as they were: the backup does not count";

/// A store with two files beside it, and a backup of both.
struct Saved {
    TestStore store{storage::Engine::sqlite};
    test::TemporaryFolder place;
    std::filesystem::path backup = place.path() / "backup";

    Saved()
    {
        test::fill(store, 3);
        put(store.folder() / "files" / "a", "Anna");
        put(store.folder() / "files" / "b", "Bert");
        REQUIRE(create(store, backup));
    }

    /// What is said of the backup once its entries were changed; an entry without a name is left out.
    std::string with(const std::function<void(std::string& name, std::string& bytes)>& change,
                     const std::vector<std::pair<std::string, std::string>>& more = {}) const
    {
        const auto forged = place.path() / "forged";
        std::filesystem::remove(forged);
        archives::Reader reader(backup);
        archives::Writer writer(forged);
        while (reader.next()) {
            auto name = reader.name();
            auto bytes = reader.text(100'000'000);
            change(name, bytes);
            if (!name.empty()) writer.add(name, bytes);
        }
        for (const auto& [name, bytes] : more) writer.add(name, bytes);
        writer.finish();
        const auto looked = refusal_of(backups::verify(forged, installation(store)));
        const test::EmptyStore other(storage::Engine::sqlite);
        CHECK(refusal_of(backups::restore(forged, installation(other), backups::Occupied::refuse, test::backup_time)) == looked);
        if (looked != "(done)") CHECK_FALSE(storage::is_occupied(other.location()));
        return looked;
    }
};

void nothing(std::string&, std::string&) {}

}

TEST_CASE("a backup that says nothing of itself, or nothing that can be read, is none")
{
    const Saved saved;
    REQUIRE(saved.with(nothing) == "(done)");
    CHECK(saved.with([](std::string& name, std::string&) {
        if (name == "manifest.json") name.clear();
    }) == foreign);
    for (const auto* said : {"", "{}", "[]", "null", "{\"format\":1}", "\xff\xfe", "{\"format\":1,\"migration\":\"x\"}"}) {
        CAPTURE(said);
        CHECK(saved.with([&](std::string& name, std::string& bytes) {
            if (name == "manifest.json") bytes = said;
        }) == foreign);
    }
}

TEST_CASE("a file that is not as it was, or is not there at all, makes a backup count for nothing")
{
    const Saved saved;
    CHECK(saved.with([](std::string& name, std::string& bytes) {
        if (name == "files/files/a") bytes = "Alma";
    }) == other_files);
    CHECK(saved.with([](std::string& name, std::string& bytes) {
        if (name == "files/files/a") bytes.clear();
    }) == other_files);
    CHECK(saved.with([](std::string& name, std::string&) {
        if (name == "files/files/a") name.clear();
    }) == other_files);
    CHECK(saved.with([](std::string& name, std::string&) {
        if (name == "files/files/a") name = "files/files/c";
    }) == other_files);
}

TEST_CASE("a file of which the backup does not speak makes it count for nothing, above all one in the place of the store")
{
    const Saved saved;
    CHECK(saved.with(nothing, {{"files/files/c", "Carla"}}) == other_files);
    CHECK(saved.with(nothing, {{"files/files/a", "Anna"}}) == other_files); // twice
    CHECK(saved.with(nothing, {{"files/buendnisnetz.sqlite", "no store"}}) != "(done)");
}

TEST_CASE("names that lead out of the folder are refused before a byte is written")
{
    const Saved saved;
    for (const auto* name : {"files/../escaped", "files//etc/escaped", "files/a/../../escaped", "files/", "files/./a"}) {
        CAPTURE(name);
        CHECK(saved.with([&](std::string& entry, std::string&) {
            if (entry == "files/files/a") entry = name;
        }) == foreign);
    }
    CHECK_FALSE(std::filesystem::exists(saved.place.path() / "escaped"));
}

TEST_CASE("a backup without its store, or with another's, counts for nothing")
{
    const Saved saved;
    const auto said = [&](const std::function<void(std::string&, std::string&)>& change) {
        try {
            return saved.with(change);
        } catch (const storage::Fault&) {
            return std::string("(fault)"); // SQLite itself says that this is no store
        }
    };
    CHECK(said([](std::string& name, std::string&) {
        if (name == "store.sqlite") name.clear();
    }) != "(done)");
    CHECK(said([](std::string& name, std::string& bytes) {
        if (name == "store.sqlite") bytes = "no store";
    }) != "(done)");
    TestStore other(storage::Engine::sqlite);
    test::fill(other, 4);
    const auto others = saved.place.path() / "others";
    REQUIRE(create(other, others));
    std::string store;
    archives::Reader reader(others);
    while (reader.next()) {
        if (reader.name() == "store.sqlite") store = reader.text(100'000'000);
    }
    CHECK(said([&](std::string& name, std::string& bytes) {
        if (name == "store.sqlite") bytes = store;
    }) == "restored, the table {0} is not as it was: the backup does not count");
}

TEST_CASE("a restore that fails leaves what was there as it was, even when told to move it aside")
{
    Saved saved;
    test::forge(saved.backup, saved.place.path() / "forged", [](const std::string& name, std::string& bytes) {
        if (name == "files/files/a") bytes = "Alma";
    });
    TestStore other(storage::Engine::sqlite);
    test::fill(other, 7);
    put(other.folder() / "files" / "mine", "mine");
    const auto before = create(other, saved.place.path() / "before");
    REQUIRE(before);
    CHECK(refusal_of(backups::restore(saved.place.path() / "forged", installation(other), backups::Occupied::move_aside, test::backup_time)) == other_files);
    const auto after = create(other, saved.place.path() / "after");
    REQUIRE(after);
    CHECK(after->tables == before->tables);
    CHECK(after->files == before->files);
    for (const auto& entry : std::filesystem::directory_iterator(other.folder())) {
        const auto name = entry.path().filename().string();
        CHECK_MESSAGE((!name.starts_with("before-restore-") && !name.starts_with("restoring-")), name);
    }
}

TEST_CASE("a backup says of each table and each file the sum that it had, and nothing changes them between two")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        test::fill(store, 10);
        put(store.folder() / "files" / "a", "Anna");
        const test::TemporaryFolder place;
        const auto one = create(store, place.path() / "one");
        const auto other = create(store, place.path() / "other");
        REQUIRE(one);
        REQUIRE(other);
        CHECK(one->tables == other->tables);
        CHECK(one->files == std::vector<backups::KeptFile>{{"files/a", 4, base::sha256("Anna")}});
        CHECK(backups::rows_in(*one) >= 10);
        store.fill([](storage::Write& write) { write.run("update installation set value = 'other' where name = 'Zeile 3'", {}); });
        const auto changed = create(store, place.path() / "changed");
        REQUIRE(changed);
        for (std::size_t at = 0; at < one->tables.size(); ++at) {
            CAPTURE(one->tables[at].name);
            CHECK((changed->tables[at] == one->tables[at]) == (one->tables[at].name != "installation"));
        }
    });
}

TEST_CASE("progress never goes back and ends where all is done, and what was left of an earlier attempt is swept away")
{
    test::for_each_engine<TestStore>([](TestStore& store) {
        test::fill(store, 300);
        const test::TemporaryFolder place;
        put(place.path() / "backup.part", "half of an earlier one");
        std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
        const auto made = backups::create(installation(store), place.path() / "backup", test::backup_time,
                                          [&](std::uint64_t done, std::uint64_t all) { told.emplace_back(done, all); });
        REQUIRE(made);
        REQUIRE_FALSE(told.empty());
        for (std::size_t at = 1; at < told.size(); ++at) CHECK(told[at].first >= told[at - 1].first);
        CHECK(told.back().first == told.back().second);
        CHECK(std::distance(std::filesystem::directory_iterator(place.path()), {}) == 1); // the backup alone
    });
}
