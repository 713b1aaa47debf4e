#pragma once

#include <string_view>

namespace storage {

/// One statement, the same text on both engines, or one text for each where they must differ.
/// Always a constant: nothing that people typed is ever part of it. Arguments are named (`:slug`).
struct Sql {
    std::string_view sqlite;
    std::string_view postgres;

    constexpr Sql(const char* both) : sqlite(both), postgres(both) {}
    constexpr Sql(const char* for_sqlite, const char* for_postgres)
        : sqlite(for_sqlite), postgres(for_postgres)
    {
    }
};

}
