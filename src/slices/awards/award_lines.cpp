#include "slices/awards/award_lines.hpp"

#include "base/text.hpp"
#include "table/nearest.hpp"

#include <algorithm>
#include <limits>

namespace awards {
namespace {

using base::says;
using table::Defect;
using table::Line;
using table::Need;

constexpr std::size_t most_shown = 100;

std::string identity(const Award& award)
{
    return award.alliance.hex() + "\n" + award.label + "\n" + base::iso(award.given_on);
}

}

AwardCells::AwardCells(storage::Read& read)
    : alliances_(read),
      ceremonies_(all_ceremonies(read, static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max())))
{
}

std::vector<table::Column<Award>> AwardCells::columns()
{
    const auto take_alliance = [this](std::string_view cell, Award& award) -> std::optional<Defect> {
        auto alliance = alliances_.alliance_in(cell);
        if (!alliance) return std::move(alliance.error());
        award.alliance = *alliance;
        return std::nullopt;
    };
    const auto take_ceremony = [this](std::string_view cell, Award& award) -> std::optional<Defect> {
        auto ceremony = ceremony_in(cell);
        if (!ceremony) return std::move(ceremony.error());
        award.ceremony = *ceremony;
        return std::nullopt;
    };
    return {
        table::key_column(&Award::slug),
        {"buendnis", Need::obligatory, take_alliance,
         [this](const Award& award) { return alliances_.of(award.alliance).slug; }},
        table::column("auszeichnung", &Award::label, &table::line_in, Need::obligatory),
        table::column("verliehen_von", &Award::given_by, &table::line_in, Need::obligatory),
        table::column("verliehen_am", &Award::given_on, &table::day_in, Need::obligatory),
        table::column("gueltig_bis", &Award::valid_until, &table::optional_day_in),
        table::column("ort", &Award::place, &table::line_in),
        {"verleihung", Need::optional, take_ceremony, [this](const Award& award) { return ceremony_text(award); }},
        table::column("anlass", &Award::occasion, &table::paragraphs_in),
        table::column("zitat", &Award::quotation, &table::paragraphs_in),
        table::column("zitat_von", &Award::quoted_from, &table::line_in),
    };
}

table::Parsed<std::optional<base::Id<Ceremony>>> AwardCells::ceremony_in(std::string_view cell) const
{
    const auto key = std::string(base::trimmed(cell));
    if (key.empty()) return std::optional<base::Id<Ceremony>>();
    std::vector<std::string> known;
    for (const auto& ceremony : ceremonies_) {
        if (ceremony.slug == key) return std::optional(ceremony.id);
        known.push_back(ceremony.slug);
    }
    const auto shown = base::beginning(key, most_shown);
    const auto meant = key.size() > most_shown ? "" : table::nearest(key, known);
    if (meant.empty()) {
        return table::defect("unknown_ceremony", says("No ceremony has the key “{0}”. Import it first, or mend the key.", shown));
    }
    return table::defect("unknown_ceremony", says("No ceremony has the key “{0}”. Is “{1}” meant?", shown, meant), meant);
}

std::string AwardCells::ceremony_text(const Award& award) const
{
    const auto found = std::find_if(ceremonies_.begin(), ceremonies_.end(),
                                    [&](const Ceremony& ceremony) { return ceremony.id == award.ceremony; });
    return found == ceremonies_.end() ? "" : found->slug;
}

AwardLines::AwardLines(storage::Read& read, AwardCells& cells, const table::Opened& opened)
    : read_(read), cells_(cells),
      keys_(opened, "schluessel", [this](const std::string& key) { return find_award(read_, key).has_value(); })
{
}

table::Noun<Award> AwardLines::noun()
{
    return {cells_.columns(), [this](Line& line) { return find(line); },
            [this](Line& line, Award& award, const Award* stored) { complete(line, award, stored); },
            [](const Award& award) { return award.slug; }, [](const Award& award) { return award.label; }};
}

/// The award of that key; without a key the one that the alliance was given under that name on that day.
std::optional<Award> AwardLines::find(Line& line)
{
    const auto key = line.text("schluessel");
    if (!key.empty()) return find_award(read_, key);
    const auto alliance = cells_.alliances().alliance_in(line.text("buendnis"));
    const auto day = table::day_in(line.text("verliehen_am"));
    if (!alliance || !day) return std::nullopt; // said once all cells are read
    return find_award(read_, *alliance, line.text("auszeichnung"), *day);
}

void AwardLines::complete(Line& line, Award& award, const Award* stored)
{
    if (award.valid_until && *award.valid_until < award.given_on) {
        line.reject("gueltig_bis", {"ends_before", says("This day lies before the one on which it was given, {0}.",
                                                        base::iso(award.given_on)), {}});
    }
    if (award.quotation.empty() != award.quoted_from.empty()) {
        line.reject(award.quotation.empty() ? "zitat" : "zitat_von",
                    {"missing", says("A quotation needs both: what was said, and by whom in which office."), {}});
    }
    if (!stored) award.id = base::Id<Award>::fresh();
    const auto& alliance = cells_.alliances().of(award.alliance).slug;
    if (award.slug.empty()) {
        award.slug = keys_.fresh(award.label + " " + std::to_string(static_cast<int>(award.given_on.year())),
                                 "auszeichnung", alliance);
    }
    const auto [before, is_new] = read_awards_.emplace(identity(award), line.number());
    if (!is_new) {
        line.reject("auszeichnung", {"duplicate", says("Line {0} has the same award already.",
                                                       std::to_string(before->second)), {}});
        return;
    }
    keys_.check_only_once(award.slug, line);
    const auto same = find_award(read_, award.alliance, award.label, award.given_on);
    if (!same || same->id == award.id) return;
    line.reject("schluessel", {"other_key", says("The alliance was given this award on that day already: write its key, {0}.",
                                                 same->slug), same->slug});
}

}
