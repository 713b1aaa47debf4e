#include "slices/places/matching.hpp"

#include "base/text.hpp"
#include "slices/places/spellings.hpp"

#include <algorithm>
#include <unordered_set>

namespace places {
namespace {

using Candidates = std::vector<const KnownMunicipality*>;

/// Without what official names add to tell namesakes apart, each source in its own way: "Rade b. Rendsburg",
/// "Rade (bei Rendsburg)".
std::string_view short_name(std::string_view name)
{
    name = bare_name(name);
    for (const std::string_view word : {" am ", " an ", " a.", " auf ", " bei ", " b.", " im ", " in ", " i.", " ob ",
                                        " unter ", " vor ", " v."}) {
        name = name.substr(0, name.find(word));
    }
    return name;
}

class Matcher {
public:
    explicit Matcher(const KnownPlaces& known) : known_(known)
    {
        for (const auto& one : known.municipalities) {
            slugs_.insert(one.place.slug);
            if (one.place.official_key) {
                by_key_.emplace(*one.place.official_key, &one);
                continue;
            }
            for (const auto& spelling : one.spellings) by_spelling_[spelling].push_back(&one);
        }
    }

    /// The surest way first for all lines, so that a rough likeness never takes what a namesake plainly is.
    void add(const std::vector<OfficialMunicipality>& all)
    {
        const auto unkeyed = those_left(all, [&](const auto& official) { return update_by_key(official); });
        const auto unnamed = those_left(unkeyed, [&](const auto& official) {
            return update_by_name(official, base::folded(official.name));
        });
        const auto unknown = those_left(unnamed, [&](const auto& official) {
            return update_by_name(official, base::folded(short_name(official.name)));
        });
        for (const auto& official : unknown) add_new(official);
    }

    Matching take()
    {
        for (const auto& one : known_.municipalities) {
            if (!met_.contains(one.place.id)) matching_.not_in_table.push_back(one.place);
        }
        sort_by_name(matching_.not_in_table);
        return std::move(matching_);
    }

private:
    template <class Official, class Meet>
    static std::vector<OfficialMunicipality> those_left(const std::vector<Official>& all, Meet meet)
    {
        std::vector<OfficialMunicipality> left;
        for (const auto& official : all) {
            if (!meet(official)) left.push_back(official);
        }
        return left;
    }

    bool update_by_key(const OfficialMunicipality& official)
    {
        const auto keyed = by_key_.find(official.key);
        if (keyed == by_key_.end()) return false;
        update(official, *keyed->second);
        return true;
    }

    bool update_by_name(const OfficialMunicipality& official, const std::string& spelling)
    {
        const auto candidates = candidates_for(official, spelling);
        if (candidates.empty()) return false;
        if (candidates.size() == 1 || are_one_place(candidates)) {
            update(official, *candidates.front());
            return true;
        }
        Unclear unclear{official.line, official.key, official.name, {}};
        for (const auto* one : candidates) {
            unclear.candidates.push_back(one->place);
            met_.insert(one->place.id);
        }
        matching_.unclear.push_back(std::move(unclear));
        return true;
    }

    /// One municipality that our sources saw as two: same name, same county, and both share a postal code with it.
    static bool are_one_place(const Candidates& candidates)
    {
        const auto& first = candidates.front()->place;
        return std::all_of(candidates.begin(), candidates.end(), [&](const KnownMunicipality* one) {
            return one->place.name == first.name && one->place.parent == first.parent;
        });
    }

    Candidates candidates_for(const OfficialMunicipality& official, const std::string& spelling) const
    {
        const auto found = by_spelling_.find(spelling);
        if (found == by_spelling_.end()) return {};
        auto candidates = found->second;
        std::erase_if(candidates, [&](const KnownMunicipality* one) {
            return met_.contains(one->place.id) || !shares_postal_code(*one, official);
        });
        keep_if_any(candidates, [&](const KnownMunicipality& one) { return lies_in_region_of(one, official.key, 5); });
        keep_if_any(candidates, [&](const KnownMunicipality& one) { return lies_in_region_of(one, official.key, 2); });
        keep_if_any(candidates, [&](const KnownMunicipality& one) { return one.place.name == official.name; });
        std::sort(candidates.begin(), candidates.end(), [&](const auto* left, const auto* right) {
            return std::pair(shared_postal_codes(*right, official), left->place.slug) <
                   std::pair(shared_postal_codes(*left, official), right->place.slug);
        });
        return candidates;
    }

    static std::ptrdiff_t shared_postal_codes(const KnownMunicipality& one, const OfficialMunicipality& official)
    {
        return std::count_if(official.postal_codes.begin(), official.postal_codes.end(),
                             [&](const std::string& code) { return one.postal_codes.contains(code); });
    }

    /// Official lines without postal codes are rare; there the region has to vouch for the place.
    bool shares_postal_code(const KnownMunicipality& one, const OfficialMunicipality& official) const
    {
        if (official.postal_codes.empty()) return lies_in_region_of(one, official.key, 2);
        return shared_postal_codes(one, official) > 0;
    }

    bool lies_in_region_of(const KnownMunicipality& one, const std::string& key, std::size_t digits) const
    {
        const auto region = known_.regions.find(key.substr(0, digits));
        if (region == known_.regions.end() || !one.place.parent) return false;
        if (region->second.id == *one.place.parent) return true;
        return std::any_of(known_.regions.begin(), known_.regions.end(), [&](const auto& entry) {
            return entry.second.id == *one.place.parent && entry.second.parent == region->second.id;
        });
    }

    template <class Condition>
    static void keep_if_any(Candidates& candidates, Condition condition)
    {
        if (candidates.size() < 2) return;
        Candidates kept;
        for (const auto* one : candidates) {
            if (condition(*one)) kept.push_back(one);
        }
        if (!kept.empty()) candidates = std::move(kept);
    }

    std::optional<base::Id<Place>> parent_for(const std::string& key) const
    {
        for (const std::size_t digits : {5, 2}) {
            const auto region = known_.regions.find(key.substr(0, digits));
            if (region != known_.regions.end()) return region->second.id;
        }
        return std::nullopt;
    }

    void update(const OfficialMunicipality& official, const KnownMunicipality& known)
    {
        met_.insert(known.place.id);
        PlannedMunicipality planned{.line = official.line, .place = known.place};
        auto& place = planned.place;
        const auto parent = parent_for(official.key);
        const auto set = [&](auto& field, const auto& value, const char* name) {
            if (field == value) return;
            field = value;
            planned.changed_fields.emplace_back(name);
        };
        set(place.official_key, std::optional(official.key), "official_key");
        if (!known.spellings.contains(base::folded(official.name))) set(place.name, official.name, "name");
        if (parent) set(place.parent, parent, "parent");
        set(place.inhabitants, std::optional(official.inhabitants), "inhabitants");
        if (official.position) {
            const bool is_same = place.position == official.position && place.position_is_exact;
            place.position = official.position;
            place.position_is_exact = true;
            if (!is_same) planned.changed_fields.emplace_back("position");
        }
        add_names_and_codes(planned, official, known);
        if (!planned.changed_fields.empty()) planned.comparison = Comparison::changed;
        matching_.planned.push_back(std::move(planned));
    }

    static void add_names_and_codes(PlannedMunicipality& planned, const OfficialMunicipality& official,
                                    const KnownMunicipality& known)
    {
        auto names = official.other_names;
        names.push_back(official.name);
        names.push_back(known.place.name);
        for (auto& name : names) {
            if (name.empty() || name == planned.place.name || known.other_names.contains(name)) continue;
            planned.new_names.push_back(std::move(name));
        }
        for (const auto& code : official.postal_codes) {
            if (!known.postal_codes.contains(code)) planned.new_postal_codes.push_back(code);
        }
        planned.spellings = spellings_of(planned.place.name, planned.new_names);
        if (!planned.new_names.empty()) planned.changed_fields.emplace_back("other_names");
        if (!planned.new_postal_codes.empty()) planned.changed_fields.emplace_back("postal_codes");
    }

    void add_new(const OfficialMunicipality& official)
    {
        PlannedMunicipality planned{.comparison = Comparison::added, .line = official.line};
        planned.place = Place{.id = base::Id<Place>::fresh(),
                              .kind = Kind::municipality,
                              .name = official.name,
                              .slug = free_slug(official),
                              .official_key = official.key,
                              .parent = parent_for(official.key),
                              .inhabitants = official.inhabitants,
                              .position = official.position,
                              .position_is_exact = official.position.has_value()};
        planned.new_names = official.other_names;
        planned.new_postal_codes = official.postal_codes;
        planned.spellings = spellings_of(official.name, official.other_names);
        matching_.planned.push_back(std::move(planned));
    }

    std::string free_slug(const OfficialMunicipality& official)
    {
        auto slug = slug_of(official.name);
        if (slug.empty() || slugs_.contains(slug)) slug += (slug.empty() ? "" : "-") + official.key;
        slugs_.insert(slug);
        return slug;
    }

    const KnownPlaces& known_;
    std::unordered_map<std::string, const KnownMunicipality*> by_key_;
    std::unordered_map<std::string, Candidates> by_spelling_;
    std::unordered_set<std::string> slugs_;
    std::unordered_set<base::Id<Place>> met_;
    Matching matching_;
};

}

Matching match(const KnownPlaces& known, const std::vector<OfficialMunicipality>& official)
{
    Matcher matcher(known);
    matcher.add(official);
    return matcher.take();
}

}
