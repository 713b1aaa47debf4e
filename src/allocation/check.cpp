// What contradicts itself is refused before anybody draws: all mistakes at once, each with its place.
#include "allocation/draft.hpp"
#include "allocation/settled.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

using base::says;
using Numbers = std::vector<std::uint32_t>;

template <class... Arguments>
std::string at(fmt::format_string<Arguments...> place, Arguments&&... arguments)
{
    return fmt::format(place, std::forward<Arguments>(arguments)...);
}

/// For each name its line in the list that declares it; `none` where no line does.
template <class Thing>
Numbers declared(const std::vector<Thing>& things, Names& names, std::string_view list, Mistakes& mistakes)
{
    Numbers lines(names.size(), none);
    for (std::uint32_t line = 0; line < things.size(); ++line) {
        const auto& id = things[line].id;
        if (id.empty()) continue; // said by whoever read it
        const auto number = names.number_of(id);
        if (number >= lines.size()) lines.resize(number + 1, none);
        if (lines[number] != none) {
            mistakes.add(at("{}[{}].id", list, line), says("“{0}” is there twice.", id));
        }
        lines[number] = line;
    }
    return lines;
}

void check_slots(std::span<const Slot> slots, const std::string& place, Mistakes& mistakes)
{
    for (std::size_t slot = 0; slot < slots.size(); ++slot) {
        const auto [begin, end] = slots[slot];
        if (begin < 0 || end > Most::minute) {
            mistakes.add(at("{}[{}]", place, slot), says("A minute must be between 0 and {0}.", std::to_string(Most::minute)));
        } else if (begin >= end) {
            mistakes.add(at("{}[{}]", place, slot), says("It must end after it begins."));
        }
    }
}

void check_offers(const Draft& draft, Mistakes& mistakes)
{
    for (std::size_t line = 0; line < draft.offers.size(); ++line) {
        const auto& offer = draft.offers[line];
        const auto place = at("offers[{}]", line);
        if (offer.max > Most::places) {
            mistakes.add(place + ".max", says("The number must be between 0 and {0}.", std::to_string(Most::places)));
        }
        if (offer.min > offer.max) mistakes.add(place + ".min", says("More are needed than there is room for."));
        if (offer.ages && (offer.ages->from > offer.ages->to || offer.ages->to > Most::age)) {
            mistakes.add(place + ".ages", says("The ages must go from the younger to the older, up to {0}.", std::to_string(Most::age)));
        }
        check_slots(offer.slots, place + ".slots", mistakes);
    }
}

void check_applicants(const Draft& draft, Mistakes& mistakes)
{
    for (std::size_t line = 0; line < draft.applicants.size(); ++line) {
        const auto& applicant = draft.applicants[line];
        const auto place = [&](std::string_view key) { return at("applicants[{}].{}", line, key); };
        if (applicant.age.value_or(0) > Most::age) {
            mistakes.add(place("age"), says("The number must be between 0 and {0}.", std::to_string(Most::age)));
        }
        if (applicant.limit.value_or(0) > Most::limit) {
            mistakes.add(place("limit"), says("The number must be between 0 and {0}.", std::to_string(Most::limit)));
        }
        for (std::size_t held = 0; held < applicant.held.size(); ++held) {
            check_slots(applicant.held[held].slots, place(at("held[{}].slots", held)), mistakes);
        }
    }
}

/// The line that declares what a wish or an exclusion names.
std::uint32_t declared_line(const Numbers& lines, std::uint32_t number, const Names& names, const std::string& place,
                            Mistakes& mistakes)
{
    if (number == none) return none; // said by whoever read it
    const auto line = number < lines.size() ? lines[number] : none;
    if (line == none) mistakes.add(place, says("There is nothing with the id “{0}”.", names[number]));
    return line;
}

bool is_declared(const Numbers& lines, std::uint32_t number)
{
    return number < lines.size() && lines[number] != none;
}

void check_wishes(const Draft& draft, const Numbers& applicants, const Numbers& offers, const Numbers& groups,
                  Mistakes& mistakes)
{
    for (std::size_t line = 0; line < draft.wishes.size(); ++line) {
        const auto& wish = draft.wishes[line];
        if (!is_declared(applicants, wish.applicant)) {
            declared_line(applicants, wish.applicant, draft.applicant_names, at("wishes[{}].applicant", line), mistakes);
        }
        if (!is_declared(offers, wish.offer)) {
            declared_line(offers, wish.offer, draft.offer_names, at("wishes[{}].offer", line), mistakes);
        }
        if (wish.group != none && !is_declared(groups, wish.group)) {
            declared_line(groups, wish.group, draft.group_names, at("wishes[{}].group", line), mistakes);
        }
    }
}

/// Numbers of the wishes, sorted by applicant and then as `before` says.
template <class Before>
Numbers sorted_wishes(const Draft& draft, Before before)
{
    Numbers order(draft.wishes.size());
    for (std::uint32_t wish = 0; wish < order.size(); ++wish) order[wish] = wish;
    std::sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return before(draft.wishes[one], draft.wishes[other]) ||
               (!before(draft.wishes[other], draft.wishes[one]) && one < other);
    });
    return order;
}

/// Each applicant's ranks are 1, 2, 3 and so on.
void check_ranks(const Draft& draft, Mistakes& mistakes)
{
    const auto order = sorted_wishes(draft, [](const Wish& one, const Wish& other) {
        return std::pair(one.applicant, one.rank) < std::pair(other.applicant, other.rank);
    });
    std::uint32_t before = 0;
    for (std::size_t line = 0; line < order.size(); ++line) {
        const auto& wish = draft.wishes[order[line]];
        if (line == 0 || draft.wishes[order[line - 1]].applicant != wish.applicant) before = 0;
        const auto place = at("wishes[{}].rank", order[line]);
        if (wish.applicant == none || wish.rank == none) continue; // said by whoever read it
        if (wish.rank == before) {
            mistakes.add(place, says("The rank {0} is there twice.", std::to_string(wish.rank)));
        } else if (wish.rank != before + 1) {
            mistakes.add(place, says("After rank {0} comes {1}, not {2}.", std::to_string(before),
                                     std::to_string(before + 1), std::to_string(wish.rank)));
        } else if (wish.rank > most_wishes) {
            mistakes.add(place, says("There are more than {0} wishes.", std::to_string(most_wishes)));
        }
        before = wish.rank;
    }
}

void check_groups(const Draft& draft, Mistakes& mistakes)
{
    if (draft.group_names.size() == 0) return;
    const auto joint = [](const Wish& wish) { return std::tuple(wish.group, wish.offer); };
    const auto order = sorted_wishes(draft, [](const Wish& one, const Wish& other) {
        return std::tuple(one.group, one.offer, one.applicant) < std::tuple(other.group, other.offer, other.applicant);
    });
    std::size_t members = 0;
    for (std::size_t line = 0; line < order.size(); ++line) {
        const auto& wish = draft.wishes[order[line]];
        if (wish.group == none) continue;
        const auto* before = line > 0 ? &draft.wishes[order[line - 1]] : nullptr;
        members = before != nullptr && joint(*before) == joint(wish) ? members + 1 : 1;
        const auto place = at("wishes[{}].group", order[line]);
        if (members > 1 && before->applicant == wish.applicant) {
            mistakes.add(place, says("The same joint wish is there twice."));
        } else if (members == Most::members + 1) {
            mistakes.add(place, says("A group has at most {0} members.", std::to_string(Most::members)));
        }
    }
}

void check_exclusions(const Draft& draft, const Numbers& applicants, Mistakes& mistakes)
{
    for (std::size_t line = 0; line < draft.exclusions.size(); ++line) {
        const auto [first, second] = draft.exclusions[line];
        declared_line(applicants, first, draft.applicant_names, at("exclusions[{}][0]", line), mistakes);
        declared_line(applicants, second, draft.applicant_names, at("exclusions[{}][1]", line), mistakes);
        if (first == second && first != none) {
            mistakes.add(at("exclusions[{}]", line), says("Nobody can be kept apart from themselves."));
        }
    }
}

void check_settings(const Settings& settings, Mistakes& mistakes)
{
    if (settings.limit.value_or(0) > Most::limit) {
        mistakes.add("limit", says("The number must be between 0 and {0}.", std::to_string(Most::limit)));
    }
    if (settings.travel_minutes > Most::travel_minutes) {
        mistakes.add("travel_minutes", says("The number must be between 0 and {0}.", std::to_string(Most::travel_minutes)));
    }
}

}

tl::expected<Instance, std::vector<Mistake>> check(Draft draft, Mistakes mistakes)
{
    check_settings(draft.settings, mistakes);
    const Declared lines{declared(draft.applicants, draft.applicant_names, "applicants", mistakes),
                         declared(draft.offers, draft.offer_names, "offers", mistakes),
                         declared(draft.groups, draft.group_names, "groups", mistakes)};
    check_offers(draft, mistakes);
    check_applicants(draft, mistakes);
    check_wishes(draft, lines.applicants, lines.offers, lines.groups, mistakes);
    check_ranks(draft, mistakes);
    check_groups(draft, mistakes);
    check_exclusions(draft, lines.applicants, mistakes);
    check_settled(draft, lines, mistakes);
    if (!mistakes.empty()) return tl::unexpected(mistakes.all());
    return canonical(std::move(draft));
}

}
