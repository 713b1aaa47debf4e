#include "slices/pictures/parcel.hpp"

#include "base/base64.hpp"
#include "base/text.hpp"
#include "slices/pictures/tables.hpp"
#include "table/opened.hpp"

#include <boost/json.hpp>
#include <stdexcept>

namespace pictures {
namespace {

namespace json = boost::json;

std::string unpacked(const json::value& text)
{
    auto bytes = base::bytes_of_base64(std::string_view(text.as_string()));
    if (!bytes) throw std::runtime_error("a parcel of pictures is damaged");
    return std::move(*bytes);
}

json::value json_of(const Painted& painted)
{
    if (!painted) return static_cast<int>(painted.error());
    json::array all;
    for (const auto& [media_type, width, height, bytes] : *painted) {
        all.push_back({{"type", media_type}, {"width", width}, {"height", height}, {"bytes", base::base64(bytes)}});
    }
    return all;
}

/// A size as the command paints them; anything else would be served as what it says that it is.
imaging::Rendition rendition_in(const json::value& one)
{
    imaging::Rendition rendition{std::string(one.at("type").as_string()), one.at("width").to_number<int>(),
                                 one.at("height").to_number<int>(), unpacked(one.at("bytes"))};
    const bool is_picture = rendition.media_type == "image/webp" || rendition.media_type == "image/jpeg";
    if (!is_picture || rendition.width < 1 || rendition.height < 1) throw std::runtime_error("a parcel holds what is no picture");
    return rendition;
}

Painted painted_in(const json::value& value)
{
    if (const auto* unfit = value.if_int64()) return tl::unexpected(static_cast<imaging::Unfit>(*unfit));
    std::vector<imaging::Rendition> all;
    for (const auto& one : value.as_array()) all.push_back(rendition_in(one));
    if (all.empty()) throw std::runtime_error("a parcel holds a picture of no size");
    return all;
}

}

std::string name_in_parcel(std::string_view file_name, Use use)
{
    return (use == Use::logo ? "logo/" : "bild/") + std::string(file_name);
}

std::optional<Use> use_in(std::string_view cell)
{
    const auto word = base::folded(cell);
    if (word.empty() || word == "bild" || word == "picture") return Use::picture;
    return word == "logo" ? std::optional(Use::logo) : std::nullopt;
}

bool is_plain_name(std::string_view name)
{
    constexpr std::size_t longest = 120;
    return !name.empty() && name.size() <= longest && name.front() != '.' && name.find('/') == std::string_view::npos &&
           name.find('\\') == std::string_view::npos;
}

Parcel parcel_of(std::string_view table, const OpenFile& open)
{
    Parcel parcel{std::string(table), {}};
    const auto opened = table::open(table, picture_headings());
    if (!opened || opened->content.lines.size() > most_at_once) return parcel; // what is wrong with it says its plan
    for (const auto& line : opened->content.lines) {
        const auto* name_cell = opened->columns.cell(line, "datei");
        const auto* use_cell = opened->columns.cell(line, "art");
        const auto name = std::string(base::trimmed(*name_cell));
        const auto use = use_in(use_cell != nullptr ? *use_cell : "");
        if (!use || !is_plain_name(name) || parcel.files.contains(name_in_parcel(name, *use))) continue;
        const auto bytes = open(name, imaging::most_bytes);
        if (!bytes) continue;
        const auto widths = *use == Use::logo ? std::span<const int>(logo_widths) : std::span<const int>(picture_widths);
        parcel.files.emplace(name_in_parcel(name, *use), imaging::renditions_of(*bytes, widths));
    }
    return parcel;
}

std::string written(const Parcel& parcel)
{
    json::object files;
    for (const auto& [name, painted] : parcel.files) files.emplace(name, json_of(painted));
    return json::serialize(json::value{{"table", base::base64(parcel.table)}, {"files", std::move(files)}});
}

Parcel parcel_in(std::string_view text)
{
    const auto value = json::parse(text);
    Parcel parcel{unpacked(value.at("table")), {}};
    for (const auto& [name, painted] : value.at("files").as_object()) parcel.files.emplace(name, painted_in(painted));
    return parcel;
}

}
