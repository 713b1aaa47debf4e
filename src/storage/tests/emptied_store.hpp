#pragma once

#include "support/store.hpp"

namespace test {

/// The one store of its kind on that engine, emptied by a statement: to make a store takes longer than most tests.
template <class Store>
Store& emptied(storage::Engine engine, const storage::Sql& clear)
{
    const auto cleared = [&](Store& store) -> Store& {
        store.fill([&](storage::Write& write) { write.run(clear, {}); });
        return store;
    };
    if (engine == storage::Engine::sqlite) {
        static Store sqlite(storage::Engine::sqlite);
        return cleared(sqlite);
    }
    static Store postgres(storage::Engine::postgres);
    return cleared(postgres);
}

/// Does the same test on both engines, each time with that store.
template <class Store, class Test>
void for_each_emptied(const storage::Sql& clear, Test test)
{
    SUBCASE("on SQLite") { test(emptied<Store>(storage::Engine::sqlite, clear)); }
    SUBCASE("on PostgreSQL") { test(emptied<Store>(storage::Engine::postgres, clear)); }
}

}
