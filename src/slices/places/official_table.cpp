#include "slices/places/official_table.hpp"

#include "base/text.hpp"
#include "slices/places/cells.hpp"

#include <algorithm>
#include <set>

namespace places {
namespace {

using base::says;

constexpr std::size_t columns = 6;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr Position south_west{46.5, 5};
constexpr Position north_east{56, 16};

bool has_digits(std::string_view text, std::size_t count)
{
    return text.size() == count && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The second name of a place in the Sorbian settlement area, which no German letters alone can write.
bool is_in_another_language(std::string_view name)
{
    std::string rest(name);
    for (const std::string_view letter : {"ä", "ö", "ü", "Ä", "Ö", "Ü", "ß"}) {
        for (std::size_t at = 0; (at = rest.find(letter)) != std::string::npos;) rest.erase(at, letter.size());
    }
    return std::any_of(rest.begin(), rest.end(), [](char letter) { return (letter & 0x80) != 0; });
}

std::string without_blanks_at_slash(std::string_view name)
{
    std::string text(name);
    for (std::size_t at = 0; (at = text.find("/ ")) != std::string::npos;) text.erase(at + 1, 1);
    return text;
}

/// Reads one line; says through `complain` what is wrong with it.
template <class Complain>
OfficialMunicipality municipality_in(const std::vector<std::string_view>& cells, Complain complain)
{
    OfficialMunicipality one;
    one.key = base::trimmed(cells[0]);
    if (!has_digits(one.key, 8)) complain("key", says("“{0}” is no key of a municipality: it has 8 digits.", one.key));

    one.other_names = names_in(cells[1]);
    one.name = one.other_names.front();
    one.other_names.erase(one.other_names.begin());
    if (one.name.empty()) complain("name", says("The name is missing."));

    const auto inhabitants = number_in<std::int64_t>(base::trimmed(cells[2]));
    if (!inhabitants || *inhabitants < 0) {
        complain("inhabitants", says("“{0}” is no number of inhabitants.", cells[2]));
    }
    one.inhabitants = inhabitants.value_or(0);

    const auto latitude = number_in<double>(base::trimmed(cells[3]));
    const auto longitude = number_in<double>(base::trimmed(cells[4]));
    const bool is_given = !base::trimmed(cells[3]).empty() || !base::trimmed(cells[4]).empty();
    if (latitude && longitude && *latitude > south_west.latitude && *latitude < north_east.latitude &&
        *longitude > south_west.longitude && *longitude < north_east.longitude) {
        one.position = Position{*latitude, *longitude};
    } else if (is_given) {
        complain("position", says("“{0} {1}” is no position in Germany.", cells[3], cells[4]));
    }
    for (const auto code : parts_of(cells[5], ' ')) {
        if (code.empty()) continue;
        if (!has_digits(code, 5)) complain("postal_code", says("“{0}” is no postal code.", code));
        one.postal_codes.emplace_back(code);
    }
    return one;
}

class Reader {
public:
    explicit Reader(OfficialTable& table) : table_(table) {}

    void read_line(std::size_t number, std::string_view line)
    {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (base::trimmed(line).empty()) return;
        const auto cells = parts_of(line, '\t');
        if (cells.size() != columns) {
            complain(number, "columns", says("{0} columns instead of {1}.", std::to_string(cells.size()),
                                             std::to_string(columns)));
            return;
        }
        auto one = municipality_in(cells, [&](std::string_view code, base::Message message) {
            complain(number, code, std::move(message));
        });
        one.line = number;
        if (!keys_.insert(one.key).second) complain(number, "twice", says("The key {0} is there twice.", one.key));
        table_.municipalities.push_back(std::move(one));
    }

private:
    void complain(std::size_t line, std::string_view code, base::Message message)
    {
        table_.problems.push_back({line, code, std::move(message)});
    }

    OfficialTable& table_;
    std::set<std::string> keys_;
};

}

std::vector<std::string> names_in(std::string_view official)
{
    const auto whole = base::trimmed(official);
    const auto comma = std::min(whole.find(','), whole.size());
    auto name = base::trimmed(whole.substr(0, comma));
    const auto suffix = whole.substr(comma);
    std::vector<std::string> others;

    const auto spaced = name.find(" / ");
    const auto slash = name.find('/');
    if (spaced != std::string_view::npos) {
        others.emplace_back(base::trimmed(name.substr(spaced + 3)));
        name = base::trimmed(name.substr(0, spaced));
    } else if (slash != std::string_view::npos && is_in_another_language(name.substr(slash))) {
        others.emplace_back(base::trimmed(name.substr(slash + 1)));
        name = base::trimmed(name.substr(0, slash));
    }
    if (const auto second = suffix.find('/'); second != std::string_view::npos) {
        others.emplace_back(base::trimmed(suffix.substr(second + 1)));
    }
    auto first = without_blanks_at_slash(name);
    if (whole != first) others.emplace_back(whole);
    others.insert(others.begin(), std::move(first));
    return others;
}

OfficialTable read_official_table(std::string_view bytes)
{
    OfficialTable table;
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (!base::is_clean_utf8(bytes)) {
        table.problems.push_back({0, "encoding", says("The file is not UTF-8.")});
        return table;
    }
    Reader reader(table);
    std::size_t number = 0;
    for (const auto line : parts_of(bytes, '\n')) reader.read_line(++number, line);
    if (table.municipalities.empty() && table.problems.empty()) {
        table.problems.push_back({0, "empty", says("The file is empty.")});
    }
    return table;
}

}
