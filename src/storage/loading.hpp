#pragma once

#include "storage/dump.hpp"

#include <string_view>

namespace storage {

/// What the parts of a dump are called: the whole file, or the lines of a table, piece after piece.
inline constexpr const char* store_part = "store.sqlite";
inline constexpr std::string_view tables_part = "tables/";

/// What an engine counted, in the words of both.
template <class Contents>
std::vector<TableContent> contents(const Contents& counted)
{
    std::vector<TableContent> all;
    for (const auto& [name, rows, sha256] : counted) all.push_back({name, rows, sha256});
    return all;
}

}
