#include "slices/people/profile.hpp"

#include <algorithm>

namespace people {
namespace {

constexpr std::array<std::string_view, audiences.size()> audience_words = {"alle", "buendnis", "niemand"};

}

std::string_view word_of(Audience audience) { return audience_words[static_cast<std::size_t>(audience)]; }

std::optional<Audience> audience_of(std::string_view word)
{
    const auto* found = std::find(audience_words.begin(), audience_words.end(), word);
    return found == audience_words.end() ? std::nullopt : std::optional(static_cast<Audience>(found - audience_words.begin()));
}

bool is_shown_to(Audience audience, Nearness nearness)
{
    return audience == Audience::everybody || (audience == Audience::alliance && nearness == Nearness::same_alliance);
}

std::optional<Person> seen_from(Nearness nearness, base::Id<identity::Account> id, std::string name, std::vector<ShownRole> roles, const Profile& profile)
{
    if (!is_shown_to(profile.name_shown, nearness)) return std::nullopt;
    Person person{id, std::move(name), {}, {}, {}, {}, {}};
    if (is_shown_to(profile.role_shown, nearness)) person.roles = std::move(roles);
    if (is_shown_to(profile.topics_shown, nearness)) person.topics = profile.topics;
    if (is_shown_to(profile.offers_shown, nearness)) person.offers = profile.offers;
    if (is_shown_to(profile.seeks_shown, nearness)) person.seeks = profile.seeks;
    if (is_shown_to(profile.contact_shown, nearness)) person.contact = profile.contact;
    return person;
}

bool may_look_people_up(const identity::Actor& actor)
{
    return std::any_of(actor.grants.begin(), actor.grants.end(), [](const identity::Grant& grant) { return grant.role != identity::Role::ministry; });
}

}
