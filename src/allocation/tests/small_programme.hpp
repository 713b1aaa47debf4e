#pragma once

#include "allocation/tests/programme.hpp"

#include <rapidcheck.h>

namespace test {

/// A small instance as plain numbers, so that a failing one can be shrunk.
struct SmallOffer {
    std::uint32_t max = 1;
    std::uint32_t min = 0;
    std::uint32_t day = 0;
    std::uint32_t length = 1;
    std::uint32_t from_age = 6;
    bool has_reserve = false;
    bool has_classes = false;
};

struct SmallApplicant {
    std::uint32_t age = 8;
    std::uint32_t limit = 3;
    bool has_flag = false;
    std::uint32_t group = 0; ///< 0: none
    std::vector<std::uint32_t> wishes;
};

struct SmallProgramme {
    std::uint32_t seed = 0;
    std::vector<SmallOffer> offers;
    std::vector<SmallApplicant> applicants;
    bool has_exclusion = false;
};

/// What may occur in a small programme.
struct Traits {
    bool minimums = false;
    bool reserves = false;
    bool classes = false;
    bool groups = false;
    bool exclusions = false;
};

inline std::string offer_id(std::size_t number) { return "offer" + std::to_string(number); }
inline std::string applicant_id(std::size_t number) { return "child" + std::to_string(number); }

/// The first group has its first wishes together, the second its second ones.
inline void add_wishes(Draft& draft, const SmallProgramme& programme, std::size_t child, const Traits& traits)
{
    const auto& applicant = programme.applicants[child];
    std::set<std::uint32_t> wished;
    std::uint32_t rank = 0;
    for (const auto number : applicant.wishes) {
        const auto at = number % static_cast<std::uint32_t>(programme.offers.size());
        if (!wished.insert(at).second) continue;
        const bool is_joint = traits.groups && applicant.group != 0 && rank + 1 == applicant.group;
        draft.wish(applicant_id(child), offer_id(at), ++rank, is_joint ? "group" + std::to_string(applicant.group) : "");
    }
}

/// Groups are at most as large as allowed: the number of a group is its children's number divided by four.
inline Draft draft_of(const SmallProgramme& programme, const Traits& traits)
{
    Draft draft;
    draft.settings.seed = allocation::hex(allocation::hash_of(std::to_string(programme.seed)));
    for (std::size_t at = 0; at < programme.offers.size(); ++at) {
        const auto& [max, min, day, length, from_age, has_reserve, has_classes] = programme.offers[at];
        auto made = offer(offer_id(at), max, {{day * 10, (day + length) * 10}});
        made.ages = allocation::Ages{from_age, from_age + 4};
        if (traits.minimums) made.min = std::min(min, max);
        if (traits.reserves && has_reserve) made.reserves = {{"flag", (max + 1) / 2}};
        if (traits.classes && has_classes) made.classes = {"flag"};
        draft.offers.push_back(std::move(made));
    }
    for (std::size_t at = 0; at < programme.applicants.size(); ++at) {
        auto made = applicant(applicant_id(at), programme.applicants[at].age);
        made.limit = programme.applicants[at].limit;
        if (programme.applicants[at].has_flag) made.flags = {"flag"};
        draft.applicants.push_back(std::move(made));
        if (!programme.offers.empty()) add_wishes(draft, programme, at, traits);
    }
    for (const auto* id : {"group1", "group2"}) draft.groups.push_back({id, id == std::string("group2")});
    if (traits.exclusions && programme.applicants.size() > 1) draft.exclude(applicant_id(0), applicant_id(1));
    return draft;
}

/// The smallest failing programme is printed so that it can be typed in again.
inline std::ostream& operator<<(std::ostream& stream, const SmallProgramme& programme)
{
    stream << "seed " << programme.seed << '\n';
    for (const auto& [max, min, day, length, from_age, has_reserve, has_classes] : programme.offers) {
        stream << "offer: " << min << " to " << max << " places, day " << day << " for " << length << ", from " << from_age
               << (has_reserve ? ", reserve" : "") << (has_classes ? ", classes" : "") << '\n';
    }
    for (const auto& [age, limit, has_flag, group, wishes] : programme.applicants) {
        stream << "child of " << age << ", limit " << limit << (has_flag ? ", flag" : "") << ", group " << group << ", wishes";
        for (const auto wish : wishes) stream << ' ' << wish % std::max<std::size_t>(1, programme.offers.size());
        stream << '\n';
    }
    return stream;
}

/// As small as it is called, with at most four children a group: what fails, fails there too, and a hundred are quick.
inline SmallProgramme kept_small(SmallProgramme programme)
{
    if (programme.offers.size() > 7) programme.offers.resize(7);
    if (programme.applicants.size() > 16) programme.applicants.resize(16);
    std::uint32_t members[3] = {};
    for (auto& child : programme.applicants) {
        if (++members[child.group] > 4) child.group = 0;
    }
    return programme;
}

}

namespace rc {

template <>
struct Arbitrary<test::SmallOffer> {
    static Gen<test::SmallOffer> arbitrary()
    {
        using test::SmallOffer;
        return gen::build<SmallOffer>(
            gen::set(&SmallOffer::max, gen::inRange<std::uint32_t>(1, 4)), gen::set(&SmallOffer::min, gen::inRange<std::uint32_t>(0, 4)),
            gen::set(&SmallOffer::day, gen::inRange<std::uint32_t>(0, 6)), gen::set(&SmallOffer::length, gen::inRange<std::uint32_t>(1, 4)),
            gen::set(&SmallOffer::from_age, gen::inRange<std::uint32_t>(4, 9)), gen::set(&SmallOffer::has_reserve, gen::arbitrary<bool>()),
            gen::set(&SmallOffer::has_classes, gen::arbitrary<bool>()));
    }
};

template <>
struct Arbitrary<test::SmallApplicant> {
    static Gen<test::SmallApplicant> arbitrary()
    {
        using test::SmallApplicant;
        return gen::build<SmallApplicant>(
            gen::set(&SmallApplicant::age, gen::inRange<std::uint32_t>(7, 11)), gen::set(&SmallApplicant::limit, gen::inRange<std::uint32_t>(0, 4)),
            gen::set(&SmallApplicant::has_flag, gen::arbitrary<bool>()), gen::set(&SmallApplicant::group, gen::inRange<std::uint32_t>(0, 3)),
            gen::set(&SmallApplicant::wishes, gen::container<std::vector<std::uint32_t>>(gen::inRange<std::uint32_t>(0, 12))));
    }
};

template <>
struct Arbitrary<test::SmallProgramme> {
    static Gen<test::SmallProgramme> arbitrary()
    {
        using test::SmallProgramme;
        return gen::map(gen::build<SmallProgramme>(gen::set(&SmallProgramme::seed, gen::inRange<std::uint32_t>(0, 1000)),
                                                   gen::set(&SmallProgramme::offers),
                                                   gen::set(&SmallProgramme::applicants)),
                        [](SmallProgramme programme) { return test::kept_small(std::move(programme)); });
    }
};

}
