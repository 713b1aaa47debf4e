#include "slices/circulars/circular.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

using circulars::Aim;
using circulars::Circular;
using circulars::Seat;
using identity::Role;

namespace {

struct Network {
    Network()
    {
        seats = {seat(anna, Role::coordinator, "13", {"ferien", "pflege"}), seat(anna, Role::member, "09", {"ferien"}),
                 seat(bernd, Role::deputy, "13", {"pflege"}), seat(clara, Role::state_coordination, "13", {}),
                 seat(dora, Role::mentor, "", {})};
        seats[2].has_refused = true;
    }

    static Seat seat(base::Id<identity::Account> id, Role role, std::string state, std::vector<std::string> topics)
    {
        Seat seat;
        seat.account.id = id;
        seat.role = role;
        seat.state = std::move(state);
        seat.topics = std::move(topics);
        return seat;
    }

    std::string names(const Aim& aim, bool is_duty = false) const
    {
        std::string names;
        for (const auto& person : circulars::reached(seats, aim, is_duty).people) {
            names += person.id == anna ? "A" : person.id == bernd ? "B" : person.id == clara ? "C" : "D";
        }
        return names;
    }

    base::Id<identity::Account> anna = base::Id<identity::Account>::fresh();
    base::Id<identity::Account> bernd = base::Id<identity::Account>::fresh();
    base::Id<identity::Account> clara = base::Id<identity::Account>::fresh();
    base::Id<identity::Account> dora = base::Id<identity::Account>::fresh();
    std::vector<Seat> seats;
};

identity::Actor actor_with(Role role, std::string state = {})
{
    identity::Actor actor;
    actor.grants.push_back({base::Id<identity::Grant>::fresh(), actor.id, role, {}, std::move(state), {}, {}});
    return actor;
}

}

TEST_CASE("each person is counted once, however many roles they have")
{
    const Network network;
    CHECK(network.names({}) == "ACD");
    CHECK(circulars::reached(network.seats, {}, false).refused == 1);
}

TEST_CASE("state, topic and role narrow down, all of the same seat")
{
    const Network network;
    CHECK(network.names({"13", "", ""}) == "AC");
    CHECK(network.names({"", "ferien", ""}) == "A");
    CHECK(network.names({"", "", "leitung"}) == "A");
    CHECK(network.names({"", "", "mitglieder"}) == "A");
    CHECK(network.names({"13", "", "mitglieder"}) == "");
    CHECK(network.names({"09", "ferien", "mitglieder"}) == "A");
    CHECK(network.names({"", "", "land"}) == "C");
    CHECK(network.names({"", "pflege", "mentoring"}) == "");
}

TEST_CASE("a duty reaches those as well who want no circulars")
{
    const Network network;
    CHECK(network.names({"", "", "leitung"}, true) == "AB");
    CHECK(circulars::reached(network.seats, {}, true).refused == 0);
}

TEST_CASE("service office and state coordinations write, nobody else does")
{
    CHECK(circulars::may_write(actor_with(Role::service_office)));
    CHECK(circulars::may_write(actor_with(Role::state_coordination, "13")));
    for (const auto role : {Role::coordinator, Role::deputy, Role::member, Role::ministry, Role::mentor, Role::editor, Role::technical_operator}) {
        CHECK_FALSE(circulars::may_write(actor_with(role)));
    }
    CHECK_FALSE(circulars::may_write(actor_with(Role::state_coordination)));
}

TEST_CASE("a state coordination handles what it wrote for its own state, and nothing of the service office")
{
    Circular own;
    own.written_for = "13";
    own.aim.state = "13";
    CHECK(circulars::may_handle(actor_with(Role::state_coordination, "13"), own));
    CHECK(circulars::may_handle(actor_with(Role::service_office), own));
    CHECK_FALSE(circulars::may_handle(actor_with(Role::state_coordination, "09"), own));
    own.aim.state = ""; // widened by the service office
    CHECK_FALSE(circulars::may_handle(actor_with(Role::state_coordination, "13"), own));
    own.written_for = "";
    own.aim.state = "13";
    CHECK_FALSE(circulars::may_handle(actor_with(Role::state_coordination, "13"), own));
}

TEST_CASE("whatever roles people hold, each who fits is reached once, and who wants none only by a duty")
{
    CHECK(rc::check("seats", [] {
        std::vector<base::Id<identity::Account>> people;
        for (int number = 0; number < 6; ++number) people.push_back(base::Id<identity::Account>::fresh());
        std::vector<bool> refuses;
        for (std::size_t number = 0; number < people.size(); ++number) refuses.push_back(*rc::gen::arbitrary<bool>());
        std::vector<Seat> seats;
        for (std::size_t number = 0; number < people.size(); ++number) {
            for (int held = *rc::gen::inRange(0, 4); held > 0; --held) {
                Seat seat;
                seat.account.id = people[number];
                seat.role = *rc::gen::element(Role::coordinator, Role::member, Role::mentor, Role::state_coordination);
                seat.state = *rc::gen::element<std::string>("", "09", "13");
                seat.has_refused = refuses[number];
                seats.push_back(seat);
            }
        }
        const Aim aim{*rc::gen::element<std::string>("", "13"), "", *rc::gen::element<std::string>("", "leitung", "mitglieder")};
        std::set<base::Id<identity::Account>> wanted;
        std::set<base::Id<identity::Account>> refused;
        for (const auto& seat : seats) {
            const bool fits = (aim.state.empty() || seat.state == aim.state) &&
                              (aim.audience.empty() || (aim.audience == "leitung" ? seat.role == Role::coordinator : seat.role == Role::member));
            if (fits) (seat.has_refused ? refused : wanted).insert(seat.account.id);
        }
        const auto found = circulars::reached(seats, aim, false);
        std::set<base::Id<identity::Account>> once;
        for (const auto& person : found.people) once.insert(person.id);
        RC_ASSERT(once == wanted);
        RC_ASSERT(once.size() == found.people.size());
        RC_ASSERT(static_cast<std::size_t>(found.refused) == refused.size());
        RC_ASSERT(circulars::reached(seats, aim, true).people.size() == wanted.size() + refused.size());
    }));
}

TEST_CASE("who coordinates several states writes to each of them, and a role that names no state to none")
{
    auto actor = actor_with(Role::state_coordination, "13");
    actor.grants.push_back({base::Id<identity::Grant>::fresh(), actor.id, Role::state_coordination, {}, "09", {}, {}});
    actor.grants.push_back({base::Id<identity::Grant>::fresh(), actor.id, Role::state_coordination, {}, "", {}, {}});
    auto states = circulars::coordinated_states(actor);
    std::sort(states.begin(), states.end());
    CHECK(states == std::vector<std::string>{"09", "13"});
    CHECK(circulars::coordinated_states(actor_with(Role::mentor)).empty());
    CHECK(std::string_view(circulars::audience_of("gibt es nicht").word).empty());
}
