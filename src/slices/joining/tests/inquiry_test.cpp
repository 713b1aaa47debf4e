#include "slices/joining/inquiry.hpp"

#include <doctest/doctest.h>

using identity::Actor;
using identity::Grant;
using identity::Role;
using joining::Inquiry;
using joining::Rung;

namespace {

Actor actor_with(Role role, std::optional<base::Id<registry::Alliance>> alliance, std::string state = {})
{
    Actor actor;
    actor.grants.push_back(Grant{base::Id<Grant>::fresh(), actor.id, role, alliance, std::move(state), {}, {}});
    return actor;
}

}

TEST_CASE("the number on the receipt names the year and tells nothing of who asked")
{
    const base::Id<Inquiry> id{base::parse_uuid("0195d3f0-1c2b-7abc-8def-0123456789ab").value()};
    CHECK(joining::receipt_number(id, base::parse_date("2026-03-14").value()) == "M-2026-01234567");
    CHECK(joining::receipt_number(id, base::parse_date("2026-03-14").value(), 4) == "M-2026-456789AB");
}

TEST_CASE("whoever has an inquiry answers within a week, over the end of a year too")
{
    CHECK(joining::answer_due(base::parse_date("2026-12-28").value()) == base::parse_date("2027-01-04").value());
}

TEST_CASE("a telephone number is what people write so, and nothing else")
{
    for (const auto* number : {"030 23125-100", "(0381) 12 34 56", "+49 381 123456", "0381/123456", "112233"}) CHECK(joining::is_telephone_number(number));
    for (const auto* other : {"", "12345", "ruf mich an", "0381 123456 abends", "+()-/.", "123456\n", "korn@example.org"}) CHECK_FALSE(joining::is_telephone_number(other));
}

TEST_CASE("only who runs the alliance answers, until an inquiry climbs")
{
    const auto own = base::Id<registry::Alliance>::fresh();
    const auto other = base::Id<registry::Alliance>::fresh();
    Inquiry inquiry;
    inquiry.alliance = own;
    inquiry.state = "13";
    const auto answering = [&](Rung rung) {
        inquiry.rung = rung;
        std::vector<bool> may;
        for (const auto& actor : {actor_with(Role::coordinator, own), actor_with(Role::deputy, own), actor_with(Role::member, own),
                                  actor_with(Role::partner_representative, own), actor_with(Role::coordinator, other),
                                  actor_with(Role::state_coordination, {}, "13"), actor_with(Role::state_coordination, {}, "09"),
                                  actor_with(Role::service_office, {}), actor_with(Role::ministry, {})}) {
            may.push_back(joining::may_answer(actor, inquiry));
        }
        return may;
    };
    CHECK(answering(Rung::alliance) == std::vector<bool>{true, true, false, false, false, false, false, false, false});
    CHECK(answering(Rung::state) == std::vector<bool>{true, true, false, false, false, true, false, false, false});
    CHECK(answering(Rung::office) == std::vector<bool>{true, true, false, false, false, true, false, true, false});
}

TEST_CASE("an inquiry of which the state is unknown belongs to no state coordination")
{
    Inquiry inquiry;
    inquiry.rung = Rung::state;
    CHECK_FALSE(joining::may_answer(actor_with(Role::state_coordination, {}, ""), inquiry));
}
