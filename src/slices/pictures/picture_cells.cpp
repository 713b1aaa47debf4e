#include "slices/pictures/picture_cells.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <charconv>

namespace pictures {
namespace {

using base::says;
using table::Defect;
using table::Need;
using table::Parsed;

constexpr std::int64_t last_position = 9999;

std::optional<Defect> take_use(std::string_view cell, Wanted& wanted)
{
    const auto use = use_in(cell);
    if (!use) return Defect{"unknown_use", says("“{0}” is none of these: bild, logo.", base::beginning(base::trimmed(cell), 100)), {}};
    wanted.use = *use;
    return std::nullopt;
}

std::optional<Defect> take_state(std::string_view cell, Wanted& wanted)
{
    const auto written = base::trimmed(cell);
    wanted.state.clear();
    if (written.empty()) return std::nullopt;
    const auto* state = registry::find_state(written);
    if (!state) return Defect{"unknown_state", says("“{0}” is no state. Write its short name, such as mv.", base::beginning(written, 100)), {}};
    wanted.state = state->short_name;
    wanted.picture.subject = state->key;
    return std::nullopt;
}

std::optional<Defect> take_name(std::string_view cell, Wanted& wanted)
{
    const auto name = base::trimmed(cell);
    if (!is_plain_name(name)) {
        return Defect{"bad_file_name", says("Write the name of a file that lies beside the table, such as fest.jpg."), {}};
    }
    wanted.picture.file_name = name;
    return std::nullopt;
}

std::optional<Defect> take_position(std::string_view cell, Wanted& wanted)
{
    const auto text = base::trimmed(cell);
    if (text.empty()) return std::nullopt; // it stays where it is
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wanted.picture.position);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    if (is_number && wanted.picture.position >= 0 && wanted.picture.position <= last_position) return std::nullopt;
    return Defect{"bad_position", says("“{0}” is no place in the order. Write a number from 0 to 9999.", base::beginning(text, 100)), {}};
}

/// A column that is one member of the picture.
template <class Part>
table::Column<Wanted> picture_column(std::string name, Part Picture::*part, Parsed<Part> (*parse)(std::string_view))
{
    return {std::move(name), Need::optional,
            [part, parse](std::string_view cell, Wanted& wanted) -> std::optional<Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                wanted.picture.*part = std::move(*parsed);
                return std::nullopt;
            },
            [part](const Wanted& wanted) { return table::written(wanted.picture.*part); }};
}

std::optional<Defect> take_nothing(std::string_view, Wanted&) { return std::nullopt; }

}

PictureCells::PictureCells(storage::Read& read) : alliances_(read)
{
    for (const auto& alliance : registry::alliance_names(read)) slugs_.emplace(alliance.id.hex(), alliance.slug);
}

std::optional<Defect> PictureCells::take_alliance(std::string_view cell, Wanted& wanted)
{
    wanted.alliance.clear();
    if (base::trimmed(cell).empty()) return std::nullopt;
    auto alliance = alliances_.alliance_in(cell);
    if (!alliance) return std::move(alliance.error());
    wanted.alliance = alliances_.of(*alliance).slug;
    wanted.picture.subject = alliance->hex();
    return std::nullopt;
}

std::vector<table::Column<Wanted>> PictureCells::columns()
{
    auto removed = table::column("entfernen", &Wanted::is_removed, &table::yes_in);
    removed.write = [](const Wanted& wanted) { return wanted.is_removed ? "ja" : ""; };
    return {
        {"datei", Need::obligatory, &take_name, [](const Wanted& wanted) { return wanted.picture.file_name; }},
        {"art", Need::optional, &take_use, [](const Wanted& wanted) { return wanted.use == Use::logo ? "logo" : "bild"; }},
        {"buendnis", Need::optional,
         [this](std::string_view cell, Wanted& wanted) { return take_alliance(cell, wanted); },
         [](const Wanted& wanted) { return wanted.alliance; }},
        {"land", Need::optional, &take_state, [](const Wanted& wanted) { return wanted.state; }},
        picture_column("alternativtext", &Picture::alt, &table::line_in),
        picture_column("schmuck", &Picture::is_decorative, &table::yes_in),
        picture_column("bildunterschrift", &Picture::caption, &table::line_in),
        picture_column("bildnachweis", &Picture::credit, &table::line_in),
        {"position", Need::optional, &take_position,
         [](const Wanted& wanted) { return std::to_string(wanted.picture.position); }},
        std::move(removed),
        {"fassung", Need::optional, &take_nothing, [](const Wanted& wanted) { return wanted.version; }},
    };
}

Wanted PictureCells::wanted(const Shown& shown) const
{
    Wanted wanted{shown.picture, shown.picture.kind == Kind::alliance_picture ? Use::picture : Use::logo, {}, {},
                  version_of(shown.files), false};
    if (shown.picture.kind == Kind::state_logo) wanted.state = registry::find_state(shown.picture.subject)->short_name;
    else wanted.alliance = slugs_.at(shown.picture.subject);
    return wanted;
}

std::optional<Kind> PictureCells::kind_of(const Wanted& wanted)
{
    if (wanted.alliance.empty() == wanted.state.empty()) return std::nullopt;
    if (wanted.use == Use::picture) return wanted.state.empty() ? std::optional(Kind::alliance_picture) : std::nullopt;
    return wanted.state.empty() ? Kind::alliance_logo : Kind::state_logo;
}

std::string version_of(const std::vector<File>& files)
{
    if (files.empty()) return {};
    const auto webp = std::find_if(files.begin(), files.end(), [](const File& file) { return file.media_type == "image/webp"; });
    const auto& name = webp == files.end() ? files.front().name : webp->name;
    const auto width = name.rfind('-');
    const auto sum = name.rfind('-', width - 1);
    return name.substr(sum + 1, width - sum - 1);
}

Defect defect_of(imaging::Unfit unfit)
{
    switch (unfit) {
    case imaging::Unfit::no_library:
        return {"no_library", says("This machine cannot open pictures: install the package libvips42."), {}};
    case imaging::Unfit::too_many_bytes:
        return {"too_many_bytes", says("The file is too large: at most 20 MB. Make the picture smaller; 2,000 points across are plenty."), {}};
    case imaging::Unfit::no_picture:
        return {"no_picture", says("The file is no picture that can be shown. Save it as JPEG, PNG or WebP."), {}};
    case imaging::Unfit::drawing:
        return {"drawing", says("SVG is not taken, since it may hold more than a picture. Save it as PNG, 1,000 points across."), {}};
    case imaging::Unfit::too_many_pixels:
        return {"too_many_pixels", says("The picture is too large: at most 60 million points. Make it smaller; 2,000 points across are plenty."), {}};
    case imaging::Unfit::too_small:
        return {"too_small", says("The picture is too small: at least 32 points on each side."), {}};
    case imaging::Unfit::damaged: break;
    }
    return {"damaged", says("The file is damaged or not whole. Open it, save it anew and try again."), {}};
}

}
