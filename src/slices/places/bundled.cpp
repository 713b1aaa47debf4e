#include "slices/places/bundled.hpp"

#include "base/embedded.hpp"
#include "slices/places/cells.hpp"
#include "slices/places/store_rows.hpp"

#include <map>
#include <stdexcept>

namespace places {
namespace {

/// Calls `visit` with the cells of each line but the first.
template <class Visit>
void each_line(std::string_view file, std::size_t columns, Visit visit)
{
    auto table = base::embedded_file(file);
    for (bool first = true; !table.empty(); first = false) {
        const auto end = std::min(table.find('\n'), table.size());
        const auto cells = parts_of(table.substr(0, end), '\t');
        table.remove_prefix(std::min(end + 1, table.size()));
        if (cells.size() != columns) throw std::runtime_error("a broken line in " + std::string(file));
        if (!first) visit(cells);
    }
}

base::Id<Place> id_in(std::string_view cell)
{
    if (const auto id = base::Id<Place>::parse(cell)) return *id;
    throw std::runtime_error("not the key of a place: " + std::string(cell));
}

template <class Cell>
auto unless_empty(std::string_view cell, Cell read)
{
    return cell.empty() ? std::nullopt : std::optional(read(cell));
}

BundledPlace place_in_line(const std::vector<std::string_view>& cells)
{
    BundledPlace bundled;
    auto& place = bundled.place;
    place.id = id_in(cells[0]);
    place.kind = kind_of(cells[1]);
    place.name = cells[2];
    place.official_key = unless_empty(cells[3], [](std::string_view key) { return std::string(key); });
    place.parent = unless_empty(cells[4], id_in);
    place.inhabitants = number_in<std::int64_t>(cells[5]);
    const auto latitude = number_in<double>(cells[6]);
    const auto longitude = number_in<double>(cells[7]);
    if (latitude && longitude) place.position = Position{*latitude, *longitude};
    place.position_is_exact = cells[8] == "exact";
    place.slug = cells[9];
    if (!cells[10].empty()) {
        for (const auto name : parts_of(cells[10], '|')) bundled.other_names.emplace_back(name);
    }
    return bundled;
}

}

std::vector<BundledPlace> bundled_places()
{
    std::vector<BundledPlace> all;
    each_line("places/places.tsv", 11, [&](const auto& cells) { all.push_back(place_in_line(cells)); });
    return all;
}

std::vector<std::pair<base::Id<Place>, std::vector<std::string>>> bundled_postal_codes()
{
    std::map<base::Id<Place>, std::vector<std::string>> codes;
    each_line("places/postal_codes.tsv", 2,
              [&](const auto& cells) { codes[id_in(cells[1])].emplace_back(cells[0]); });
    return {codes.begin(), codes.end()};
}

}
