#pragma once

#include "slices/identity/store.hpp"
#include "slices/people/people.hpp"
#include "slices/people/store.hpp"
#include "slices/registry/tests/register.hpp"
#include "support/accounts.hpp"

namespace test {

/// Two alliances, and people who belong to them or to neither.
class Directory : public RegisterStore {
public:
    explicit Directory(storage::Engine engine) : RegisterStore(engine)
    {
        import(three_alliances);
        anna = account_with(*this, identity::Role::coordinator, {.alliance = alliance("rostock")->id}, "anna@example.de", "Anna Beispiel");
        bert = account_with(*this, identity::Role::member, {.alliance = alliance("rostock")->id}, "bert@example.de", "Bert Muster");
        carla = account_with(*this, identity::Role::coordinator, {.alliance = alliance("muenchen")->id}, "carla@example.de", "Carla Beispiel");
        dora = account_with(*this, identity::Role::state_coordination, {.state = "13"}, "dora@example.de", "Dora Land");
        ministry = account_with(*this, identity::Role::ministry, {}, "haus@example.de", "Emil Haus");
    }

    void says(base::Id<identity::Account> who, const people::Profile& profile)
    {
        fill([&](storage::Write& writing) { people::store_profile(writing, who, profile, morning); });
    }

    /// The names that somebody finds.
    std::vector<std::string> found_by(base::Id<identity::Account> viewer, const people::Wanted& wanted = {})
    {
        std::vector<std::string> names;
        for (const auto& person : read([&](storage::Read& reading) { return people::people_seen_by(reading, viewer, wanted, 100, 0); })) names.push_back(person.name);
        return names;
    }
    std::optional<people::Person> seen(base::Id<identity::Account> viewer, base::Id<identity::Account> who)
    {
        return read([&](storage::Read& reading) { return people::find_person(reading, viewer, who); });
    }

    base::Id<identity::Account> anna;
    base::Id<identity::Account> bert;
    base::Id<identity::Account> carla;
    base::Id<identity::Account> dora;
    base::Id<identity::Account> ministry;
};

/// Everything is for everybody.
inline people::Profile open_profile()
{
    using enum people::Audience;
    return {everybody, everybody, {"ferien", "pflege-und-beruf"}, everybody, "Erfahrung mit Betrieben", everybody, "Räume am Hafen", everybody, "(030) 23125-001", everybody};
}

}
