#include "slices/sitemap/address.hpp"

#include <charconv>

namespace sitemap {
namespace {

constexpr std::int64_t most_parts = 1'000'000; ///< beyond it nobody could count the pages that come before

}

std::string_view word_of(Kind kind)
{
    switch (kind) {
    case Kind::alliances: return "buendnisse";
    case Kind::organisations: return "organisationen";
    case Kind::projects: return "projekte";
    case Kind::places: return "orte";
    case Kind::pages: break;
    }
    return "seiten";
}

std::string file_of(const Part& part) { return fmt::format("{}-{}.xml", word_of(part.kind), part.number); }

std::optional<Part> part_of(std::string_view file)
{
    for (const auto kind : kinds) {
        Part part{kind};
        const auto begin = word_of(kind).size() + 1;
        if (file.size() > begin) std::from_chars(file.data() + begin, file.data() + file.size(), part.number);
        if (part.number > 0 && part.number <= most_parts && file_of(part) == file) return part; // so that "01" is none
    }
    return std::nullopt;
}

}
