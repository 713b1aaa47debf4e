#pragma once

#include "slices/places/bundled.hpp"
#include "slices/places/places.hpp"
#include "support/store.hpp"

namespace test {

/// A store with all places that the program brings along. Loading takes a moment, so tests that only read
/// share one on each engine.
class PlacesStore : public TestStore {
public:
    explicit PlacesStore(storage::Engine engine) : TestStore(engine), bundled_(places::bundled_places())
    {
        fill([](storage::Write& write) { places::load_places(write); });
    }

    static PlacesStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static PlacesStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static PlacesStore postgres(storage::Engine::postgres);
        return postgres;
    }

    const std::vector<places::BundledPlace>& bundled() const { return bundled_; }

private:
    std::vector<places::BundledPlace> bundled_;
};

}
