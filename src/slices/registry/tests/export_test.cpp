#include "register.hpp"

#include "slices/registry/cells.hpp"
#include "slices/registry/store.hpp"
#include "support/strings.hpp"

#include <map>
#include <rapidcheck.h>

using registry::Alliance;
using table::Outcome;
using test::RegisterStore;

namespace {

/// As `import alliances` keeps a text: what it cannot keep is not in it.
std::string one_line(const std::string& beginning = "")
{
    const auto kept = table::line_in(beginning + *rc::gen::elementOf(test::nasty_strings()));
    return kept ? *kept : beginning + "x";
}

/// A bar parts names, so no name has one in it.
std::string other_name(const std::string& beginning)
{
    auto name = one_line(beginning);
    std::erase(name, '|');
    return table::line_in(name).value();
}

std::string paragraphs()
{
    const auto kept = table::paragraphs_in(one_line() + "\n\n" + one_line() + "\r\n" + one_line());
    return kept ? *kept : "y";
}

base::Date some_day() { return base::months_after(test::today, -*rc::gen::inRange(0, 300)); }

registry::Contact some_contact()
{
    const auto person = *rc::gen::arbitrary<bool>() ? one_line() : "";
    return {one_line("Büro "), person, !person.empty() && *rc::gen::arbitrary<bool>(),
            *rc::gen::element<std::string>("", "(030) 23125-001", "+49 30 23125 002"),
            *rc::gen::element<std::string>("", "a@b.example", "=x@b.example"), one_line()};
}

std::vector<registry::StatusRecord> some_history()
{
    using registry::Status;
    std::map<base::Date, Status> records;
    const auto count = *rc::gen::inRange(1, 4);
    for (int at = 0; at < count; ++at) {
        records[some_day()] = *rc::gen::element(Status::active, Status::dormant, Status::in_founding, Status::dissolved);
    }
    std::vector<registry::StatusRecord> history;
    for (const auto& [since, status] : records) history.push_back({status, since});
    history.back().reason = one_line();
    history.back().note = one_line();
    history.back().recorded_by = one_line();
    return history;
}

Alliance some_alliance(int number, const std::vector<places::Place>& known, const std::vector<registry::Topic>& topics)
{
    Alliance alliance;
    alliance.id = base::Id<Alliance>::fresh();
    alliance.slug = "nummer-" + std::to_string(number);
    alliance.name = one_line(std::to_string(number) + " ");
    alliance.summary = one_line();
    alliance.description = paragraphs();
    if (*rc::gen::arbitrary<bool>()) alliance.founded_on = some_day();
    alliance.website = *rc::gen::element<std::string>("", "https://www.a.example/?b=%22;c");
    alliance.address = paragraphs();
    alliance.seat = *rc::gen::elementOf(known);
    alliance.serves = {*rc::gen::elementOf(known)};
    if (*rc::gen::arbitrary<bool>()) alliance.topics = {*rc::gen::elementOf(topics)};
    const auto contacts = *rc::gen::inRange(0, 4);
    for (int at = 0; at < contacts; ++at) alliance.contacts.push_back(some_contact());
    alliance.history = some_history();
    if (*rc::gen::arbitrary<bool>()) alliance.other_names = {{"en", other_name("N ")}, {"tr", other_name("Ş ")}};
    return alliance;
}

constexpr storage::Sql delete_places = "delete from alliance_place";
constexpr storage::Sql delete_topics = "delete from alliance_topic";
constexpr storage::Sql delete_contacts = "delete from alliance_contact";
constexpr storage::Sql delete_statuses = "delete from alliance_status";
constexpr storage::Sql delete_names = "delete from alliance_name";
constexpr storage::Sql delete_alliances = "delete from alliance";

void clear(RegisterStore& store)
{
    store.fill([](storage::Write& write) {
        for (const auto& sql : {delete_places, delete_topics, delete_contacts, delete_statuses, delete_names, delete_alliances}) {
            write.run(sql, {});
        }
        registry::begin_edition(write);
    });
}

/// Places of every kind, with an official key and without, with namesakes and without.
std::vector<places::Place> some_places(storage::Read& read)
{
    std::vector<places::Place> known;
    for (const auto* typed : {"Rostock", "Neustadt", "Reutershagen", "18182", "Bayern", "Altstadt", "01067", "Holz"}) {
        for (auto& place : places::find_places(read, typed).places) known.push_back(std::move(place));
    }
    return known;
}

}

TEST_CASE("what is exported comes back unchanged, whatever people wrote into it")
{
    RegisterStore store(storage::Engine::sqlite);
    const auto known = store.read([](storage::Read& read) { return some_places(read); });
    const auto topics = store.read([](storage::Read& read) { return registry::topics(read); });
    REQUIRE(known.size() > 50);
    CHECK(rc::check("export, plan, import, export", [&] {
        clear(store);
        store.fill([&](storage::Write& write) {
            for (int number = 0; number < 6; ++number) {
                registry::store_alliance(write, some_alliance(number, known, topics), test::morning);
            }
            registry::begin_edition(write);
        });
        const auto table = store.exported();
        const auto plan = store.plan(table);
        for (const auto& problem : plan.problems) {
            RC_LOG() << problem.line << " " << problem.column << " " << problem.defect.code << "\n";
        }
        RC_ASSERT(plan.count(Outcome::unchanged) == 6U);
        clear(store);
        RC_ASSERT(store.import(table).count(Outcome::added) == 6U);
        RC_ASSERT(store.exported() == table);
    }));
}

TEST_CASE("the export of one engine is taken over by the other without a change")
{
    RegisterStore sqlite(storage::Engine::sqlite);
    RegisterStore postgres(storage::Engine::postgres);
    sqlite.import(test::three_alliances);
    CHECK(postgres.import(sqlite.exported()).is_applied);
    CHECK(postgres.exported() == sqlite.exported());
}

TEST_CASE("every place can be named so that the import finds it again")
{
    RegisterStore store(storage::Engine::sqlite);
    store.read([](storage::Read& read) {
        places::PlaceTexts texts(read);
        for (const auto& place : some_places(read)) {
            const auto text = texts.text_of(place);
            INFO(text.in_one());
            const auto seat = text.postal_code.empty() ? texts.place_of(text.name)
                                                       : texts.place_of(text.name, text.postal_code);
            REQUIRE(seat);
            CHECK(seat->id == place.id);
            const auto served = texts.place_of(text.in_one());
            REQUIRE(served);
            CHECK(served->id == place.id);
        }
        return 0;
    });
}
