#include "slices/pictures/tables.hpp"

#include "base/text.hpp"
#include "slices/pictures/picture_cells.hpp"
#include "slices/pictures/store.hpp"

namespace pictures {
namespace {

using base::says;
using table::Line;

/// By what a picture is found again: a logo is the only one of its kind, pictures are told apart by their files.
std::string identity(const Picture& picture)
{
    const auto name = picture.kind == Kind::alliance_picture ? picture.file_name : std::string();
    return picture.subject + "\n" + std::string(word_of(picture.kind)) + "\n" + name;
}

/// Reads the lines of one table over what is stored.
class PictureLines {
public:
    PictureLines(storage::Read& read, const Parcel& parcel) : parcel_(parcel), cells_(read)
    {
        for (const auto& shown : all_pictures(read)) stored_.emplace(identity(shown.picture), cells_.wanted(shown));
    }

    table::Noun<Wanted> noun()
    {
        return {cells_.columns(), [this](Line& line) { return find(line); },
                [this](Line& line, Wanted& wanted, const Wanted* stored) { complete(line, wanted, stored); },
                [](const Wanted& wanted) { return wanted.alliance + wanted.state; },
                [](const Wanted& wanted) { return wanted.picture.file_name; }};
    }

    /// The sizes that a line brings; none where it keeps those that are there.
    std::vector<imaging::Rendition> renditions_of(const Wanted& wanted) const
    {
        const auto found = parcel_.files.find(name_in_parcel(wanted.picture.file_name, wanted.use));
        return found == parcel_.files.end() ? std::vector<imaging::Rendition>() : found->second.value_or(std::vector<imaging::Rendition>());
    }

private:
    std::optional<Wanted> find(Line& line);
    void complete(Line& line, Wanted& wanted, const Wanted* stored);
    static void check_texts(Line& line, const Picture& picture);
    void read_file(Line& line, Wanted& wanted, const Wanted* stored);

    const Parcel& parcel_;
    PictureCells cells_;
    std::map<std::string, Wanted> stored_;    ///< by identity
    std::map<std::string, std::size_t> read_; ///< likewise, with the line on which each stood
};

/// Mistakes in these cells are said once all of them are read.
std::optional<Wanted> PictureLines::find(Line& line)
{
    Wanted wanted;
    for (const auto& column : cells_.columns()) {
        const bool says_which = column.name == "datei" || column.name == "art" || column.name == "buendnis" || column.name == "land";
        if (says_which && line.cell(column.name) && column.take(*line.cell(column.name), wanted)) return std::nullopt;
    }
    const auto kind = PictureCells::kind_of(wanted);
    if (!kind) return std::nullopt;
    wanted.picture.kind = *kind;
    const auto found = stored_.find(identity(wanted.picture));
    return found == stored_.end() ? std::nullopt : std::optional(found->second);
}

void PictureLines::complete(Line& line, Wanted& wanted, const Wanted* stored)
{
    const auto kind = PictureCells::kind_of(wanted);
    if (!kind) {
        line.reject("buendnis", {"no_subject", says("Write the key of an alliance; or, for a logo, that of an alliance or of a state."), {}});
        return;
    }
    wanted.picture.kind = *kind;
    if (!stored) wanted.picture.id = base::Id<Picture>::fresh();
    const auto [before, is_new] = read_.emplace(identity(wanted.picture), line.number());
    if (!is_new) {
        line.reject("datei", {"duplicate", says("Line {0} is about the same picture or logo already.", std::to_string(before->second)), {}});
    }
    if (wanted.is_removed) {
        if (!stored) line.reject("entfernen", {"nothing_to_remove", says("There is no such picture, so it cannot be removed."), {}});
        return;
    }
    check_texts(line, wanted.picture);
    read_file(line, wanted, stored);
}

void PictureLines::check_texts(Line& line, const Picture& picture)
{
    if (picture.alt.empty() && !picture.is_decorative) {
        line.reject("alternativtext", {"no_alternative", says("Say what there is to see, for those who do not see it. Where a picture is decoration only, write ja in “schmuck”."), {}});
    }
    if (!picture.alt.empty() && picture.is_decorative) {
        line.reject("schmuck", {"described_decoration", says("A picture that is decoration only has no alternative text. Leave one of them out."), {}});
    }
    if (picture.credit.empty() && picture.kind == Kind::alliance_picture) {
        line.reject("bildnachweis", {"no_credit", says("Say who made the picture: the law wants that name beside it."), {}});
    }
}

void PictureLines::read_file(Line& line, Wanted& wanted, const Wanted* stored)
{
    const auto found = parcel_.files.find(name_in_parcel(wanted.picture.file_name, wanted.use));
    if (found == parcel_.files.end()) {
        const bool keeps_what_is_there = stored && stored->picture.file_name == wanted.picture.file_name;
        if (keeps_what_is_there) return;
        line.reject("datei", {"no_file", says("The file {0} does not lie beside the table.", wanted.picture.file_name), {}});
    } else if (!found->second) {
        line.reject("datei", defect_of(found->second.error()));
    } else {
        const auto key = wanted.alliance.empty() ? "land-" + wanted.state : wanted.alliance;
        wanted.version = version_of({file_of(wanted.picture, key, found->second->front())});
    }
}

/// Nothing where a command of another version wrote it, or nobody of ours.
std::optional<Parcel> parcel_of_command(std::string_view bytes)
{
    try {
        return parcel_in(bytes);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

table::Plan refused_as_a_whole(std::string code, base::Message message)
{
    return {{}, {{0, "", {std::move(code), std::move(message), {}}}}};
}

/// Calls `use(wanted, renditions)` for each line that changes something.
template <class UsePicture>
table::Plan read_parcel(storage::Read& read, std::string_view bytes, const table::Progress& progress, UsePicture use)
{
    const auto parcel = parcel_of_command(bytes);
    if (!parcel) return refused_as_a_whole("no_parcel", says("These are no pictures as the command hands them over. Use the command of the same version as the server."));
    auto opened = table::open(parcel->table, picture_headings());
    if (!opened) return {{}, std::move(opened.error())};
    if (opened->content.lines.size() > most_at_once) {
        return refused_as_a_whole("too_many", says("These are too many at once: at most {0} pictures. Part the table.", std::to_string(most_at_once)));
    }
    PictureLines lines(read, *parcel);
    auto reading = table::read_lines(lines.noun(), *opened, progress);
    if (!reading.plan.problems.empty()) return std::move(reading.plan);
    for (const auto& wanted : reading.wanted) use(wanted, lines.renditions_of(wanted));
    return std::move(reading.plan);
}

}

table::Headings picture_headings()
{
    return {{"datei", "art", "buendnis", "land", "alternativtext", "schmuck", "bildunterschrift", "bildnachweis",
             "position", "entfernen", "fassung"},
            {"datei"}};
}

table::Plan plan_pictures(storage::Read& read, std::string_view parcel, const table::Progress& progress)
{
    return read_parcel(read, parcel, progress, [](const Wanted&, const auto&) {});
}

table::Plan import_pictures(storage::Write& write, std::string_view parcel, base::Instant now,
                            const table::Progress& progress)
{
    auto plan = read_parcel(write, parcel, progress, [&](const Wanted& wanted, const auto& renditions) {
        const auto key = wanted.alliance.empty() ? "land-" + wanted.state : wanted.alliance;
        if (wanted.is_removed) remove_picture(write, wanted.picture.id);
        else store_picture(write, wanted.picture, key, renditions, now);
    });
    if (!plan.problems.empty()) return plan;
    plan.is_applied = true;
    write.touch("pictures");
    return plan;
}

std::string export_pictures(storage::Read& read)
{
    PictureCells cells(read);
    std::vector<Wanted> all;
    for (const auto& shown : all_pictures(read)) all.push_back(cells.wanted(shown));
    return table::table_of(cells.columns(), all);
}

}
