#include "slices/joining/addressees.hpp"

#include "joining_store.hpp"
#include "slices/places/places.hpp"

using joining::Inquiry;
using joining::Rung;
using test::JoiningStore;
using test::Words;

namespace {

places::Place place_of(storage::Read& read, std::string_view typed) { return places::find_places(read, typed).places.front(); }

/// The alliance that a place's inquiry goes to; empty where there is none.
std::string chosen_for(JoiningStore& store, std::string_view typed)
{
    return store.read([&](storage::Read& read) {
        const auto alliance = joining::alliance_for(read, place_of(read, typed), test::today);
        return alliance ? alliance->slug : std::string();
    });
}

std::string names_of(JoiningStore& store, const Inquiry& inquiry)
{
    return store.read([&](storage::Read& read) {
        std::string names;
        for (const auto& person : joining::people_of(read, inquiry, test::morning)) names += person.name.substr(0, person.name.find(' ')) + " ";
        return names;
    });
}

Inquiry at(const std::optional<base::Id<registry::Alliance>>& alliance, Rung rung, std::string state = "13")
{
    Inquiry inquiry;
    inquiry.alliance = alliance;
    inquiry.rung = rung;
    inquiry.state = std::move(state);
    return inquiry;
}

}

TEST_CASE("the alliance for the smallest place is asked, then that of the town, the county, the state")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        CHECK(chosen_for(store, "Reutershagen") == "viertel");
        CHECK(chosen_for(store, "18055") == "stadt");
        CHECK(chosen_for(store, "Güstrow") == "kreis");
        CHECK(chosen_for(store, "19053") == "land");
    });
}

TEST_CASE("where none serves a place the nearest is asked, up to fifty kilometres away")
{
    JoiningStore store(storage::Engine::sqlite);
    CHECK(chosen_for(store, "Dachau") == "muenchen");
    CHECK(chosen_for(store, "Saarbrücken").empty());
    CHECK(chosen_for(store, "Kiel").empty()); // its alliance begins next year
    CHECK(chosen_for(store, "Dresden").empty()); // its alliance has ended
}

TEST_CASE("coordination and deputies of an alliance have its inquiries, members do not")
{
    test::for_each_engine<JoiningStore>([](JoiningStore& store) {
        test::account_with(store, test::Role::deputy, {store.town}, "dora@example.de", "Dora Beispiel");
        test::give_role(store, store.anna, test::Role::deputy, {store.town});
        const auto names = names_of(store, at(store.town, Rung::alliance));
        CHECK(names.size() == std::string("Anna Dora ").size());
        CHECK(names.find("Anna ") != std::string::npos);
        CHECK(names.find("Dora ") != std::string::npos);
        CHECK(names_of(store, at(store.town, Rung::state)) == "Lutz ");
        CHECK(names_of(store, at(store.town, Rung::office)) == "Sigrid ");
        CHECK(names_of(store, at(store.town, Rung::state, "")).empty());
        CHECK(names_of(store, at(std::nullopt, Rung::alliance)).empty());
    });
}

TEST_CASE("whose role has ended has no inquiries any more")
{
    JoiningStore store(storage::Engine::sqlite);
    const auto dora = test::account_with(store, test::Role::deputy, {store.town}, "dora@example.de", "Dora Beispiel");
    REQUIRE(names_of(store, at(store.town, Rung::alliance)).find("Dora") != std::string::npos);
    const auto members = store.read([&](storage::Read& read) { return identity::members_of(read, store.town, test::morning); });
    for (const auto& member : members) {
        if (member.account != dora) continue;
        store.fill([&](storage::Write& write) { REQUIRE(identity::end_role(write, store.town, member.grant, {store.anna, test::morning}).has_value()); });
    }
    CHECK(names_of(store, at(store.town, Rung::alliance)) == "Anna ");
}

TEST_CASE("a rung at which nobody is is passed over, and a week begins")
{
    JoiningStore store(storage::Engine::sqlite);
    const auto rung_after = [&](Inquiry inquiry, Rung wanted) {
        store.read([&](storage::Read& read) {
            joining::put(read, inquiry, wanted, test::morning);
            return 0;
        });
        CHECK(inquiry.rung_since == test::morning);
        CHECK_FALSE(inquiry.reminded_at.has_value());
        CHECK(inquiry.answer_due_on == joining::answer_due(test::today));
        return inquiry.rung;
    };
    auto reminded = at(store.town, Rung::alliance);
    reminded.reminded_at = test::morning;
    CHECK(rung_after(reminded, Rung::alliance) == Rung::alliance);
    CHECK(rung_after(at(store.alliance("land"), Rung::alliance), Rung::alliance) == Rung::state);
    CHECK(rung_after(at(store.alliance("land"), Rung::alliance, "09"), Rung::alliance) == Rung::office);
    CHECK(rung_after(at(std::nullopt, Rung::alliance, ""), Rung::alliance) == Rung::office);
    CHECK(rung_after(at(store.town, Rung::alliance), Rung::state) == Rung::state);
    CHECK(joining::above(Rung::alliance) == Rung::state);
    CHECK(joining::above(Rung::state) == Rung::office);
    CHECK(joining::above(Rung::office) == Rung::office);
}

TEST_CASE("to forward there are the nearest alliances at work, and never the own one")
{
    JoiningStore store(storage::Engine::sqlite);
    const auto slugs = [&](const Inquiry& inquiry) {
        Words slugs;
        for (const auto& other : store.read([&](storage::Read& read) { return joining::others_for(read, inquiry, test::today); })) slugs.push_back(other.slug);
        return slugs;
    };
    const auto near = slugs(at(store.town, Rung::alliance));
    CHECK(std::find(near.begin(), near.end(), "kreis") != near.end());
    for (const auto* never : {"stadt", "ende", "spaeter", "ruht"}) CHECK(std::find(near.begin(), near.end(), never) == near.end());
    const auto in_state = slugs(at(std::nullopt, Rung::state));
    CHECK(std::find(in_state.begin(), in_state.end(), "stadt") != in_state.end());
    CHECK(std::find(in_state.begin(), in_state.end(), "muenchen") == in_state.end());
    CHECK(slugs(at(std::nullopt, Rung::office, "10")).empty());
}
