#include "partners_store.hpp"

#include "base/text.hpp"
#include "csv/csv.hpp"
#include "support/strings.hpp"
#include "table/cells.hpp"

#include <rapidcheck.h>

using test::PartnersStore;
using table::Outcome;

namespace {

std::string some_line(const std::string& beginning)
{
    const auto kept = table::line_in(beginning + *rc::gen::elementOf(test::nasty_strings()));
    return kept ? *kept : beginning;
}

/// What may stand within `en:...|tr:...`.
std::string some_name(const std::string& beginning)
{
    auto name = some_line(beginning);
    std::erase(name, '|');
    return std::string(base::trimmed(name));
}

std::string some_day()
{
    return fmt::format("20{:02}-{:02}-{:02}", *rc::gen::inRange(0, 30), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
}

/// A table of organisations with whatever people may write.
std::string some_organisations(int count)
{
    csv::Writer table({"schluessel", "name", "art", "kurztext", "website", "sitz", "rechtsform", "namen", "beendet",
                       "fruehere_schluessel", "erfasst_von"});
    for (int number = 0; number < count; ++number) {
        const auto key = "n" + std::to_string(number);
        table.add({key, some_line("Name " + key), *rc::gen::elementOf(std::vector<std::string>{"kita", "verein", "kammer"}),
                   some_line(""), *rc::gen::arbitrary<bool>() ? "https://a.example/?b=%22;c" : "",
                   *rc::gen::elementOf(std::vector<std::string>{"", "13003000", "Reutershagen", "09162000"}),
                   some_line(""), "en:" + some_name("N"), *rc::gen::arbitrary<bool>() ? some_day() : "",
                   *rc::gen::arbitrary<bool>() ? "alt-" + key + "|uralt-" + key : "", some_line("")});
    }
    return table.text();
}

/// Who takes part, persons of odd names among them; each partner once in each alliance.
std::string some_partnerships(int count)
{
    csv::Writer table({"buendnis", "organisation", "person", "person_art", "person_oeffentlich", "seit", "bis", "erfasst_von"});
    for (int number = 0; number < count; ++number) {
        const bool is_person = *rc::gen::arbitrary<bool>();
        const auto since = some_day();
        table.add({*rc::gen::elementOf(std::vector<std::string>{"kreis", "viertel"}),
                   is_person ? "" : "n" + std::to_string(number),
                   is_person ? some_line("Person " + std::to_string(number)) : "",
                   !is_person ? "" : *rc::gen::arbitrary<bool>() ? "Familie" : "Privatperson",
                   !is_person ? "" : *rc::gen::arbitrary<bool>() ? "ja" : "nein", since,
                   *rc::gen::arbitrary<bool>() ? "2040-01-01" : "", some_line("")});
    }
    return table.text();
}

constexpr storage::Sql forget_partnerships = "delete from partnership";
constexpr storage::Sql forget_persons = "delete from partner_person";
constexpr storage::Sql forget_names = "delete from organisation_name";
constexpr storage::Sql forget_addresses = "delete from former_address";
constexpr storage::Sql forget_organisations = "delete from organisation";

void forget_all(PartnersStore& store)
{
    store.fill([](storage::Write& write) {
        for (const auto* forget : {&forget_partnerships, &forget_persons, &forget_names, &forget_addresses, &forget_organisations}) {
            write.run(*forget, {});
        }
    });
}

}

TEST_CASE("whatever organisations and partnerships hold, their tables come back from a store as they went in")
{
    PartnersStore store(storage::Engine::sqlite);
    CHECK(rc::check("export, plan, import into an empty store, export", [&] {
        forget_all(store);
        RC_ASSERT(store.import_organisations(some_organisations(6)).is_applied);
        RC_ASSERT(store.import_partnerships(some_partnerships(6)).is_applied);
        const auto organisations = store.exported_organisations();
        const auto partnerships = store.exported_partnerships();
        RC_ASSERT(store.plan_organisations(organisations).count(Outcome::unchanged) == 6U);
        RC_ASSERT(store.plan_partnerships(partnerships).count(Outcome::unchanged) == 6U);

        forget_all(store);
        RC_ASSERT(store.import_organisations(organisations).is_applied);
        RC_ASSERT(store.import_partnerships(partnerships).is_applied);
        RC_ASSERT(store.exported_organisations() == organisations);
        RC_ASSERT(store.exported_partnerships() == partnerships);
    }));
}
