#include "slices/people/people.hpp"
#include "slices/people/store.hpp"

#include <boost/json.hpp>

namespace people {
namespace {

namespace json = boost::json;

std::string data_of(storage::Read& read, base::Id<identity::Account> account)
{
    if (!has_profile(read, account)) return R"({"profile":[]})";
    const auto profile = profile_of(read, account);
    const auto part = [](const auto& content, Audience shown) { return json::object{{"says", content}, {"shown_to", word_of(shown)}}; };
    const json::object line{{"name", {{"shown_to", word_of(profile.name_shown)}}},
                            {"role", {{"shown_to", word_of(profile.role_shown)}}},
                            {"topics", part(json::array(profile.topics.begin(), profile.topics.end()), profile.topics_shown)},
                            {"offers", part(profile.offers, profile.offers_shown)},
                            {"seeks", part(profile.seeks, profile.seeks_shown)},
                            {"contact", part(profile.contact, profile.contact_shown)}};
    return json::serialize(json::object{{"profile", json::array{line}}});
}

void forget(storage::Write& write, base::Id<identity::Account> account) { remove_profile(write, account); }

/// What somebody of the demonstration offers and looks for.
struct Told {
    const char* offers;
    const char* seeks;
    const char* topic;
};
constexpr std::array told = {
    Told{"Ich zeige gern, wie wir zehn Betriebe für die Ferienbetreuung gewonnen haben.", "Wer hat eine Notfallbetreuung mit mehreren Trägern aufgebaut?", "ferien"},
    Told{"Vorlagen für Verträge mit Tageseltern, geprüft vom Jugendamt.", "", "kinderbetreuung"},
    Told{"", "Ideen, wie pflegende Angehörige von unseren Angeboten erfahren.", "pflege-und-beruf"},
};

}

namespace {

constexpr std::array processings = {
    identity::Processing{"profile",
                         "So that people find somebody who can help", "People with an account",
                         "What somebody says of themselves, and who sees which part of it", "Art. 6 (1) e GDPR: a task in the public interest",
                         "until it is changed or the account is deleted", "those whom the person has chosen"},
};

}

identity::PersonalPart personal_part() { return {&data_of, &forget, processings}; }

void make_demo(storage::Write& write, std::span<const base::Id<identity::Account>> accounts, base::Instant now)
{
    std::size_t number = 0;
    for (const auto account : accounts) {
        const auto& [offers, seeks, topic] = told.at(number++ % told.size());
        Profile profile{Audience::everybody, Audience::everybody, {topic}, Audience::everybody, offers, Audience::everybody,
                        seeks, Audience::everybody, "", Audience::alliance};
        store_profile(write, account, profile, now);
    }
}

}
