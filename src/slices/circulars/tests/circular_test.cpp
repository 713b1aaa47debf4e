#include "slices/circulars/circular.hpp"

#include <doctest/doctest.h>

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
