#include "bound.hpp"

#ifdef BN_HAS_CLP

#include "allocation/facts.hpp"

#include <coin/ClpSimplex.hpp>
#include <coin/CoinPackedMatrix.hpp>

namespace bench {
namespace {

/// Rows of ones, each with a largest sum.
struct Rows {
    std::vector<int> row;
    std::vector<int> column;
    std::vector<double> most;

    template <class Columns>
    void add(const Columns& columns, double largest)
    {
        for (const auto at : columns) {
            row.push_back(static_cast<int>(most.size()));
            column.push_back(static_cast<int>(at));
        }
        most.push_back(largest);
    }
};

Rows rows_of(const allocation::Instance& instance, const allocation::Facts& facts)
{
    Rows rows;
    std::vector<std::vector<std::uint32_t>> of_offer(instance.offers.size());
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) of_offer[facts.offer(wish)].push_back(wish);
    for (std::size_t offer = 0; offer < of_offer.size(); ++offer) rows.add(of_offer[offer], instance.offers[offer].max);
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        std::vector<std::uint32_t> own;
        for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
            for (const auto other : own) {
                if ((facts.conflicts[wish] & facts.bit(other)) != 0) rows.add(std::array{other, wish}, 1);
            }
            own.push_back(wish);
        }
        rows.add(own, facts.limit[applicant]);
    }
    return rows;
}

}

std::uint64_t bound_of_places(const allocation::Instance& instance)
{
    const allocation::Facts facts(instance);
    const auto rows = rows_of(instance, facts);
    const std::vector<double> ones(rows.row.size(), 1.0);
    const CoinPackedMatrix matrix(true, rows.row.data(), rows.column.data(), ones.data(), static_cast<CoinBigIndex>(rows.row.size()));
    const auto columns = static_cast<std::size_t>(matrix.getNumCols());
    std::vector<double> upper(columns);
    for (std::uint32_t wish = 0; wish < columns; ++wish) upper[wish] = facts.obstacle[wish] == allocation::Obstacle::nothing;
    const std::vector<double> lower(columns);
    const std::vector<double> gain(columns, -1.0);
    const std::vector<double> least(rows.most.size(), -COIN_DBL_MAX);
    ClpSimplex model;
    model.setLogLevel(0);
    model.loadProblem(matrix, lower.data(), upper.data(), gain.data(), least.data(), rows.most.data());
    model.dual();
    return static_cast<std::uint64_t>(-model.objectiveValue() + 1e-6);
}

}

#else

std::uint64_t bench::bound_of_places(const allocation::Instance&) { return 0; }

#endif
