#include "slices/partners/import_organisations.hpp"

#include "addresses/former.hpp"
#include "base/text.hpp"
#include "search/search.hpp"
#include "slices/partners/organisation_cells.hpp"
#include "slices/partners/partners.hpp"
#include "slices/partners/store.hpp"

#include <algorithm>

namespace partners {
namespace {

using base::says;
using table::Line;

/// Reads the lines of one table over what is stored.
class OrganisationLines {
public:
    OrganisationLines(storage::Read& read, OrganisationCells& cells, const table::Opened& opened)
        : store_(read), is_first_(!has_organisations(read)), cells_(cells), former_(addresses::all_former(read, addresses::Kind::organisation)),
          keys_(opened, "schluessel", [this](const std::string& key) {
              return former_.contains(key) || stored(key).has_value();
          })
    {
        names_without_key_.reserve(opened.content.lines.size());
    }

    table::Noun<Organisation> noun()
    {
        return {cells_.columns(), [this](Line& line) { return find(line); },
                [this](Line& line, Organisation& organisation, const Organisation* stored) {
                    complete(line, organisation, stored);
                },
                [](const Organisation& organisation) { return organisation.slug; },
                [](const Organisation& organisation) { return organisation.name; }};
    }

private:
    std::optional<Organisation> stored(std::string_view key);
    std::optional<Organisation> find(Line& line);
    std::optional<Organisation> find_by_name(Line& line);
    void complete(Line& line, Organisation& organisation, const Organisation* stored);
    void complete_former(Line& line, Organisation& organisation, const Organisation* stored);
    void check_name(Line& line, const Organisation& organisation);
    void check_only_once(Line& line, const Organisation& stored);

    storage::Read& store_;
    bool is_first_; ///< the store holds nothing that could be found
    OrganisationCells& cells_;
    std::map<std::string, base::Uuid, std::less<>> former_;
    table::Keys keys_;
    std::unordered_map<std::string, std::size_t> names_without_key_; ///< with the line on which each stood
    std::unordered_map<base::Id<Organisation>, std::size_t> read_;   ///< what is stored, likewise
};

std::optional<Organisation> OrganisationLines::stored(std::string_view key)
{
    return is_first_ ? std::nullopt : find_organisation(store_, key);
}

/// The organisation of that key; or the one that has a key today which the line calls a former one; without any
/// key the one of that name and seat.
std::optional<Organisation> OrganisationLines::find(Line& line)
{
    const auto key = line.text("schluessel");
    if (!key.empty()) {
        if (auto found = stored(key)) return found;
    }
    for (const auto& former : table::parts_of(line.text("fruehere_schluessel"))) {
        if (auto found = stored(former)) return found;
    }
    return key.empty() ? find_by_name(line) : std::nullopt;
}

std::optional<Organisation> OrganisationLines::find_by_name(Line& line)
{
    if (is_first_) return std::nullopt;
    const auto seat = cells_.seat_in(line);
    if (!seat) return std::nullopt; // said once all cells are read
    auto same = namesakes(store_, line.text("name"), *seat);
    if (same.size() > 1) {
        line.reject("schluessel", {"several", says("Several organisations have that name and seat: write a key, such as {0}.",
                                                   same.front().slug), same.front().slug});
    }
    return same.size() == 1 ? std::optional(std::move(same.front())) : std::nullopt;
}

void OrganisationLines::complete(Line& line, Organisation& organisation, const Organisation* stored)
{
    if (line.cell("sitz")) {
        auto seat = cells_.seat_in(line);
        if (seat) organisation.seat = *seat;
        else line.reject("sitz", std::move(seat.error()));
    }
    if (!stored) organisation.id = base::Id<Organisation>::fresh();
    if (organisation.slug.empty()) {
        organisation.slug = keys_.fresh(organisation.name, "organisation", cells_.facts_of(organisation.seat).name);
    }
    if (line.text("schluessel").empty()) check_name(line, organisation);
    if (stored) check_only_once(line, *stored);
    if (line.problems().empty()) keys_.check_only_once(organisation.slug, line);
    complete_former(line, organisation, stored);
}

/// What it was called until now becomes a former word; a word that leads elsewhere is not given away.
void OrganisationLines::complete_former(Line& line, Organisation& organisation, const Organisation* stored)
{
    auto& former = organisation.former_slugs;
    if (stored && stored->slug != organisation.slug) former.push_back(stored->slug);
    std::sort(former.begin(), former.end());
    former.erase(std::unique(former.begin(), former.end()), former.end());
    std::erase(former, organisation.slug);
    const auto leads_elsewhere = [&](const std::string& slug) {
        const auto found = former_.find(slug);
        return found != former_.end() && found->second != organisation.id.uuid;
    };
    if (leads_elsewhere(organisation.slug)) {
        line.reject("schluessel", {"former_key", says("“{0}” was the address of another organisation and leads to it for good. Take another key.",
                                                      organisation.slug), {}});
    }
    for (const auto& slug : former) {
        const auto present = stored && slug == stored->slug ? std::nullopt : find_organisation(store_, slug);
        if (!leads_elsewhere(slug) && !present) continue;
        line.reject("fruehere_schluessel", {"former_key", says("“{0}” leads to another organisation.", slug), {}});
    }
}

void OrganisationLines::check_name(Line& line, const Organisation& organisation)
{
    const auto name = base::folded(organisation.name) + "\n" + (organisation.seat ? organisation.seat->hex() : "");
    const auto [before, is_new] = names_without_key_.emplace(name, line.number());
    if (is_new) return;
    line.reject("name", {"duplicate", says("Line {0} has the same name and seat already.",
                                           std::to_string(before->second)), {}});
}

/// By an old key and by a new one a table could speak of one organisation twice.
void OrganisationLines::check_only_once(Line& line, const Organisation& stored)
{
    const auto [before, is_new] = read_.emplace(stored.id, line.number());
    if (is_new) return;
    line.reject("schluessel", {"duplicate", says("Line {0} is about the same organisation already.",
                                                 std::to_string(before->second)), {}});
}

table::Reading<Organisation> read_with(storage::Read& read, OrganisationCells& cells, std::string_view bytes,
                                       const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(table::Noun<Organisation>{cells.columns(), {}, {}, {}, {}}));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    OrganisationLines lines(read, cells, *opened);
    return table::read_lines(lines.noun(), *opened, progress);
}

}

table::Reading<Organisation> read_organisations(storage::Read& read, std::string_view bytes,
                                                const table::Progress& progress)
{
    OrganisationCells cells(read);
    return read_with(read, cells, bytes, progress);
}

table::Plan plan_organisations(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_organisations(read, bytes, progress).plan;
}

table::Plan import_organisations(storage::Write& write, std::string_view bytes, base::Instant now,
                                 const table::Progress& progress)
{
    OrganisationCells cells(write);
    auto plan = table::take_over(read_with(write, cells, bytes, progress), [&](const Organisation& organisation, table::Outcome outcome) {
        const auto store = outcome == table::Outcome::added ? &store_new_organisation : &store_organisation;
        store(write, organisation, cells.facts_of(organisation.seat), now);
    });
    if (plan.is_applied) {
        write.touch("partners");
        search::changed(write, search::Kind::organisation, now);
    }
    return plan;
}

std::string export_organisations(storage::Read& read)
{
    OrganisationCells cells(read);
    return table::table_of(cells.columns(), all_organisations(read));
}

}
