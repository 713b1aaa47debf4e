#pragma once

#include "slices/counties/import_map.hpp"
#include "slices/counties/import_population.hpp"
#include "slices/counties/store.hpp"
#include "slices/registry/tests/sample.hpp"

#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace test {

/// A map that a test draws itself: squares in a row, each with its neighbour's border, a tenth of a degree wide.
class DrawnMap {
public:
    /// A county with that key, to the east of the last one.
    DrawnMap& add(std::string_view key, std::string_view name = "")
    {
        const double left = 10 + 0.5 * static_cast<double>(count_);
        const double right = left + 0.5;
        if (count_ == 0) arcs_.push_back(line({{left, 52}, {left, 51}}));
        arcs_.push_back(line({{left, 51}, {right, 51}}));
        arcs_.push_back(line({{right, 51}, {right, 52}}));
        arcs_.push_back(line({{right, 52}, {left, 52}}));
        const auto first = static_cast<std::int64_t>(3 * count_);
        const std::int64_t west = count_ == 0 ? 0 : ~(first - 1); // the neighbour's eastern border, backwards
        geometries_.push_back({{"type", "Polygon"},
                               {"arcs", {{west, first + 1, first + 2, first + 3}}},
                               {"properties", {{"AGS", key}, {"GEN", name}}}});
        ++count_;
        return *this;
    }

    boost::json::object file() const
    {
        return {{"type", "Topology"},
                {"arcs", arcs_},
                {"objects", {{"kreise", {{"type", "GeometryCollection"}, {"geometries", geometries_}}}}}};
    }
    std::string text() const { return boost::json::serialize(file()); }

private:
    static boost::json::array line(std::initializer_list<std::pair<double, double>> points)
    {
        boost::json::array line;
        for (const auto& [longitude, latitude] : points) line.push_back(boost::json::array{longitude, latitude});
        return line;
    }

    std::size_t count_ = 0;
    boost::json::array arcs_;
    boost::json::array geometries_;
};

inline void no_progress(std::size_t, std::size_t) {}

/// People in three counties; in Rostock on two days, of Munich nobody counted the children.
inline constexpr std::string_view sample_population = "schluessel;stand;einwohner;kinder;quelle\n"
                                                      "13003;2015-12-31;200000;30000;Amt\n"
                                                      "13003;2022-12-31;210000;33000;Amt\n"
                                                      "13072;31.12.2022;220000;40000;Amt\n"
                                                      "09162;2022-12-31;1500000;;Amt\n";

/// A store with the nine alliances; maps and people come in as each test wants.
class CountiesStore : public RegisterStore {
public:
    explicit CountiesStore(storage::Engine engine) : RegisterStore(engine) { REQUIRE(import(sample_table).is_applied); }

    table::Plan plan_map(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return counties::plan_map(read, bytes, &no_progress); });
    }
    table::Plan import_map(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return counties::import_map(write, bytes, morning, &no_progress);
               })
            .value();
    }
    table::Plan plan_population(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return counties::plan_population(read, bytes, &no_progress); });
    }
    table::Plan import_population(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return counties::import_population(write, bytes, morning, &no_progress);
               })
            .value();
    }
    std::string exported_population()
    {
        return read([](storage::Read& read) { return counties::export_population(read); });
    }
    std::vector<counties::Outline> outlines()
    {
        return read([](storage::Read& read) { return counties::all_outlines(read); });
    }
    std::optional<std::string> notice()
    {
        return read([](storage::Read& read) { return counties::notice_of_map(read); });
    }
};

/// What is wrong, as line, column and code.
inline std::vector<std::tuple<std::size_t, std::string, std::string>> wrong(const table::Plan& plan)
{
    std::vector<std::tuple<std::size_t, std::string, std::string>> all;
    for (const auto& problem : plan.problems) all.emplace_back(problem.line, problem.column, problem.defect.code);
    return all;
}

}
