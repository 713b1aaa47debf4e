#include "roles_store.hpp"

#include "slices/roles/store.hpp"

using roles::Kind;
using roles::Role;
using roles::Shown;
using test::day;
using test::RolesStore;

namespace {

std::vector<Role> all(test::TestStore& store)
{
    return store.read([](storage::Read& read) { return roles::all_roles(read); });
}

void keep(test::TestStore& store, const Role& role)
{
    store.fill([&](storage::Write& write) { roles::store_role(write, role, test::morning); });
}

/// The only role of an alliance that had none.
Role speaker_of(test::RegisterStore& store, std::string_view alliance)
{
    Role role;
    role.id = base::Id<Role>::fresh();
    role.alliance = store.alliance(alliance)->id;
    role.kind = Kind::speaker;
    role.person_name = "Ada 'A' \"B\"; C";
    role.function = "Leiterin\tdes Büros";
    role.since = day("2020-02-29");
    role.recorded_by = "Wer";
    return role;
}

std::vector<Shown> shown(test::RegisterStore& store, std::string_view alliance)
{
    const auto id = store.alliance(alliance)->id;
    return store.read([&](storage::Read& read) { return roles::roles_of(read, id); });
}

}

TEST_CASE("a role comes out of the store as it went in, and can be said anew")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        auto role = speaker_of(store, "muenchen");
        const auto find = [&] {
            const auto roles = all(store);
            return *std::find_if(roles.begin(), roles.end(), [&](const Role& one) { return one.id == role.id; });
        };
        keep(store, role);
        CHECK(find() == role);
        role.name_public = true;
        role.function.clear();
        role.until = day("2025-12-31");
        role.recorded_by = "Jemand anders";
        keep(store, role);
        CHECK(find() == role);
        CHECK(all(store).size() == 10);
    });
}

TEST_CASE("a name leaves the store towards a page only while its person agrees")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        auto role = speaker_of(store, "muenchen");
        keep(store, role);
        CHECK(shown(store, "muenchen") == std::vector<Shown>{{Kind::speaker, "", role.function, role.since, {}}});
        role.name_public = true;
        keep(store, role);
        CHECK(shown(store, "muenchen") == std::vector<Shown>{{Kind::speaker, role.person_name, role.function, role.since, {}}});
        role.name_public = false;
        keep(store, role);
        CHECK(shown(store, "muenchen").front().name.empty());
    });
}

TEST_CASE("roles of an alliance come by kind, then by day, and those of others do not come")
{
    test::with_roles_on_each_engine([](RolesStore& store) {
        std::string order;
        for (const auto& one : shown(store, "stadt")) order += std::string(roles::word_of(one.kind)) + " " + base::iso(one.since) + "\n";
        CHECK(order == "patron 2010-01-01\npatron 2019-05-01\nspeaker 2021-01-01\nsteering_group 2022-01-01\n"
                       "steering_group 2022-01-01\nsteering_group 2023-01-01\nsteering_group 2027-01-01\n");
        CHECK(shown(store, "muenchen").empty());
        CHECK(shown(store, "land").size() == 1);
    });
}

TEST_CASE("the store itself refuses a role that ends before it begins, twice the same one, and one of nobody's alliance")
{
    test::for_each_engine<RolesStore>([](RolesStore& store) {
        auto role = speaker_of(store, "muenchen");
        keep(store, role);
        const auto refused = [&](Role wrong) {
            CHECK_THROWS_AS(keep(store, wrong), storage::Fault);
            CHECK(all(store).size() == 10);
        };
        auto backwards = role;
        backwards.id = base::Id<Role>::fresh();
        backwards.since = day("2020-03-01");
        backwards.until = day("2020-02-01");
        refused(backwards);
        auto twin = role;
        twin.id = base::Id<Role>::fresh();
        refused(twin);
        auto stray = backwards;
        stray.until.reset();
        stray.alliance = base::Id<registry::Alliance>::fresh();
        refused(stray);
    });
}

TEST_CASE("whoever reads roles depends on them")
{
    auto& store = RolesStore::shared(storage::Engine::sqlite);
    const auto id = store.alliance("stadt")->id;
    store.read([&](storage::Read& read) {
        (void)roles::roles_of(read, id);
        CHECK(read.dependencies() == std::vector<std::string>{"roles"});
        return 0;
    });
    RolesStore other(storage::Engine::sqlite);
    other.fill([](storage::Write& write) {
        roles::import_roles(write, "buendnis;rolle;funktion;seit\nkreis;Sprecher;Jugendamt;2020-01-01\n", test::morning, [](std::size_t, std::size_t) {});
        CHECK(write.touched() == std::vector<std::string>{"roles"});
    });
}
