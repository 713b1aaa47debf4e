#pragma once

#include "slices/registry/tests/sample.hpp"
#include "slices/regions/store.hpp"
#include "slices/regions/tables.hpp"

#include <map>

namespace test {

inline constexpr std::string_view two_states =
    "land;name;name_en;einleitung;einleitung_en;website\n"
    "mv;Familie in MV;Families in MV;\"Erster Absatz.\n\nZweiter Absatz.\";One paragraph.;https://mv.example/\n"
    "Hamburg;Bündnisse an der Elbe;;Nur auf Deutsch.;;\n";

inline constexpr std::string_view north =
    "schluessel;name;name_en;laender;einleitung;einleitung_en\n"
    "norden;Norddeutschland;The North;mv|hh|Schleswig-Holstein;Vier arbeiten zusammen.;\n";

/// A register whose states and regions a test may change.
class StatesStore : public RegisterStore {
public:
    explicit StatesStore(storage::Engine engine) : RegisterStore(engine) {}

    table::Plan import_states(std::string_view table)
    {
        return write([&](storage::Write& writing) -> base::Result<table::Plan> {
                   return regions::import_states(writing, table, morning, ignore);
               })
            .value();
    }
    table::Plan import_regions(std::string_view table)
    {
        return write([&](storage::Write& writing) -> base::Result<table::Plan> {
                   return regions::import_regions(writing, table, morning, ignore);
               })
            .value();
    }
    std::string states() { return read([](storage::Read& reading) { return regions::export_states(reading); }); }
    std::string regions() { return read([](storage::Read& reading) { return regions::export_regions(reading); }); }

    static void ignore(std::size_t, std::size_t) {}
};

/// `2 land unknown_state Hamburg`: line, column, code and what to write instead.
inline std::vector<std::string> told(const table::Plan& plan)
{
    std::vector<std::string> all;
    for (const auto& [line, column, defect] : plan.problems) {
        all.push_back(std::to_string(line) + " " + column + " " + defect.code +
                      (defect.suggestion.empty() ? "" : " " + defect.suggestion));
    }
    return all;
}

}
