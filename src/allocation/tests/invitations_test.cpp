#include "allocation/invitations.hpp"

#include "allocation/tests/small_programme.hpp"

using allocation::ConfirmedPlaces;
using allocation::Invitation;
using allocation::Invitations;
using allocation::none;
using test::applicant;
using test::offer;
using test::Outcome;
using test::wishes;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds monday{};
constexpr auto two_days = 48h;

/// Anna has the only place in the zoo. Ben has the boat, Cem and Dana have nothing; all three wait for the zoo.
class Zoo {
public:
    Zoo() : outcome_(programme()), places_(outcome_.instance, outcome_.allocation), invitations_(places_, two_days) {}

    static test::Draft programme()
    {
        test::Draft draft;
        draft.offers = {offer("boat", 1), offer("zoo", 1)};
        draft.offers[1].classes = {"first"};
        draft.applicants = {applicant("anna", 8, {"first"}), applicant("ben"), applicant("cem"), applicant("dana")};
        wishes(draft, "anna", {"zoo"});
        wishes(draft, "ben", {"zoo", "boat"});
        wishes(draft, "cem", {"zoo"});
        wishes(draft, "dana", {"zoo"});
        return draft;
    }

    std::uint32_t number(const std::string& id) const { return applicant_called(outcome_.instance, id); }
    std::uint32_t zoo() const { return offer_called(outcome_.instance, "zoo"); }
    std::vector<std::string> waiting() const { return outcome_.waiting_for("zoo"); }
    /// Whom to tell now.
    std::vector<std::string> invited(std::chrono::sys_seconds now)
    {
        std::vector<std::string> ids;
        for (const auto& one : invitations_.invite(zoo(), now)) ids.push_back(outcome_.instance.applicants[one.applicant].id);
        return ids;
    }
    bool give_back(const std::string& id) { return invitations_.give_back(number(id), zoo()); }
    bool accept(const std::string& id, std::chrono::sys_seconds now) { return invitations_.accept(number(id), zoo(), now); }
    bool decline(const std::string& id) { return invitations_.decline(number(id), zoo()); }
    bool has(const std::string& id) const { return places_.has(number(id), zoo()); }
    const std::vector<Invitation>& open() const { return invitations_.open(); }

private:
    Outcome outcome_;
    ConfirmedPlaces places_;
    Invitations invitations_;
};

using Ids = std::vector<std::string>;

}

TEST_CASE("nobody is invited while every place is taken")
{
    Zoo zoo;
    REQUIRE(zoo.has("anna"));
    REQUIRE(zoo.waiting().size() == 3);
    CHECK(zoo.waiting().back() == "ben"); // has a place already
    CHECK(zoo.invited(monday).empty());
}

TEST_CASE("a seat that was given back is offered to the first of the waiting list until a set time")
{
    Zoo zoo;
    REQUIRE(zoo.give_back("anna"));
    const auto first = zoo.waiting().front();
    CHECK(zoo.invited(monday) == Ids{first});
    CHECK(zoo.open() == std::vector<Invitation>{{zoo.zoo(), zoo.number(first), monday + two_days}});
    CHECK(zoo.invited(monday + 1h).empty()); // somebody is asked already
}

TEST_CASE("who says yes in time has the place, and nobody else is asked")
{
    Zoo zoo;
    zoo.give_back("anna");
    const auto first = zoo.invited(monday).front();
    CHECK(zoo.accept(first, monday + two_days - 1s));
    CHECK(zoo.has(first));
    CHECK(zoo.open().empty());
    CHECK(zoo.invited(monday + two_days).empty());
    CHECK_FALSE(zoo.accept(first, monday)); // twice
}

TEST_CASE("an invitation that ran out goes to the next, and a late yes comes too late")
{
    Zoo zoo;
    zoo.give_back("anna");
    const auto first = zoo.invited(monday).front();
    CHECK_FALSE(zoo.accept(first, monday + two_days)); // the last moment is over
    const auto second = zoo.invited(monday + two_days);
    REQUIRE(second.size() == 1);
    CHECK(second.front() != first);
    CHECK_FALSE(zoo.accept(first, monday + two_days));
    CHECK(zoo.accept(second.front(), monday + two_days + 47h));
}

TEST_CASE("who says no is not asked again, and the next is asked at once")
{
    Zoo zoo;
    zoo.give_back("anna");
    std::set<std::string> asked;
    for (int turn = 0; turn < 4; ++turn) {
        const auto invited = zoo.invited(monday);
        if (invited.empty()) break;
        CHECK(asked.insert(invited.front()).second);
        CHECK(zoo.decline(invited.front()));
        CHECK_FALSE(zoo.decline(invited.front()));
    }
    CHECK(asked == std::set<std::string>{"ben", "cem", "dana"}); // not Anna, who gave it back
    CHECK(zoo.invited(monday).empty());
}

TEST_CASE("nobody takes a place without an invitation, however fast")
{
    Zoo zoo;
    zoo.give_back("anna");
    const auto first = zoo.invited(monday).front();
    for (const auto* id : {"anna", "ben", "cem", "dana"}) {
        if (id != first) CHECK_FALSE(zoo.accept(id, monday));
        if (id != first) CHECK_FALSE(zoo.decline(id));
    }
    CHECK(zoo.accept(first, monday));
}

TEST_CASE("two free seats are offered to two at the same time")
{
    auto draft = Zoo::programme();
    draft.offers[1].max = 2;
    draft.offers[1].classes = {"first", "second"};
    draft.applicants[1].flags = {"second"}; // Ben has the other seat
    const Outcome outcome(draft);
    ConfirmedPlaces places(outcome.instance, outcome.allocation);
    Invitations invitations(places, two_days);
    const auto zoo = offer_called(outcome.instance, "zoo");
    REQUIRE(invitations.give_back(0, zoo));
    REQUIRE(invitations.give_back(1, zoo));
    CHECK_FALSE(invitations.give_back(1, zoo));
    std::set<std::uint32_t> asked;
    for (const auto& one : invitations.invite(zoo, monday)) asked.insert(one.applicant);
    CHECK(asked == std::set<std::uint32_t>{2, 3}); // Cem and Dana, at the same time
    CHECK(invitations.invite(zoo, monday).empty());
}

TEST_CASE("an open invitation to one offer keeps back no seat of another")
{
    test::Draft draft;
    draft.offers = {offer("boat", 1), offer("zoo", 1)};
    for (auto& one : draft.offers) one.classes = {"first"};
    draft.applicants = {applicant("anna", 8, {"first"}), applicant("ben"), applicant("cem"), applicant("dana", 8, {"first"})};
    for (const auto* id : {"anna", "cem"}) wishes(draft, id, {"zoo"});
    for (const auto* id : {"dana", "ben"}) wishes(draft, id, {"boat"});
    const Outcome outcome(draft);
    ConfirmedPlaces places(outcome.instance, outcome.allocation);
    Invitations invitations(places, two_days);
    REQUIRE(invitations.give_back(applicant_called(outcome.instance, "anna"), 1));
    REQUIRE(invitations.give_back(applicant_called(outcome.instance, "dana"), 0));
    REQUIRE(invitations.invite(1, monday).size() == 1);
    CHECK(invitations.invite(0, monday) == std::vector<Invitation>{{0, applicant_called(outcome.instance, "ben"), monday + two_days}});
}

TEST_CASE("however seats come back and people answer, nobody is ever promised more seats than there are")
{
    CHECK(rc::check([](const test::SmallProgramme& programme, const std::vector<std::uint16_t>& steps) {
        const Outcome outcome(test::draft_of(programme, {true, true, true, false, true}));
        ConfirmedPlaces places(outcome.instance, outcome.allocation);
        Invitations invitations(places, two_days);
        if (outcome.allocation.result.places.empty()) return; // nobody can give anything back
        auto now = monday;
        for (const auto step : steps) {
            const auto& place = outcome.allocation.result.places[step % outcome.allocation.result.places.size()];
            now += std::chrono::hours(step % 50);
            invitations.give_back(place.applicant, place.offer);
            for (const auto& fresh : invitations.invite(place.offer, now)) {
                RC_ASSERT(fresh.until == now + two_days);
                RC_ASSERT(!places.has(fresh.applicant, fresh.offer));
            }
            const auto open = static_cast<std::uint32_t>(std::count_if(invitations.open().begin(), invitations.open().end(),
                                                                       [&](const Invitation& one) { return one.offer == place.offer; }));
            RC_ASSERT(open <= places.free(place.offer));
            if (open == 0 || step % 3 == 0) continue;
            const auto one = invitations.open().back();
            const auto before = places.places(one.applicant);
            if (step % 3 == 1) RC_ASSERT(invitations.decline(one.applicant, one.offer));
            else if (invitations.accept(one.applicant, one.offer, now)) RC_ASSERT(places.places(one.applicant) == before + 1);
        }
    }));
}
