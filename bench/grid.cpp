#include "grid.hpp"

#include "baselines.hpp"
#include "bound.hpp"
#include "made_up.hpp"
#include "stopwatch.hpp"

#include <cstdio>

namespace bench {
namespace {

using allocation::Instance;
using allocation::Mechanism;

constexpr std::uint64_t programmes = 5;
constexpr std::uint32_t most_with_bound = 20'000; // the linear programme of more takes minutes

/// The mean over some programmes, and the least.
class Mean {
public:
    void add(double value)
    {
        sum_ += value;
        least_ = count_++ == 0 ? value : std::min(least_, value);
    }
    double mean() const { return count_ == 0 ? 0 : sum_ / count_; }
    double least() const { return least_; }

private:
    double sum_ = 0;
    double least_ = 0;
    double count_ = 0;
};

/// What a mechanism came to, in percent.
struct Quality {
    Mean seconds;
    Mean of_bound;
    Mean first;
    Mean without;
    std::uint64_t covered_without_place = 0;

    template <class Allocate>
    void measure(const Instance& instance, std::uint64_t bound, Allocate allocate)
    {
        const auto began = cpu_seconds();
        const auto metrics = allocate(instance).metrics;
        seconds.add(cpu_seconds() - began);
        const auto percent = [](std::uint64_t part, std::uint64_t whole) { return 100 * static_cast<double>(part) / static_cast<double>(whole); };
        if (bound > 0) of_bound.add(percent(metrics.places, bound));
        first.add(percent(metrics.first_wishes, metrics.applicants));
        without.add(percent(metrics.without_place, metrics.applicants));
        covered_without_place += metrics.covered_without_place;
    }
    std::string places() const { return of_bound.least() > 0 ? fmt::format("{:.2f} ({:.2f})", of_bound.mean(), of_bound.least()) : ""; }
    std::string row() const
    {
        return fmt::format("{:.4f} | {} | {:.1f} ({:.1f}) | {:.2f}", seconds.mean(), places(), first.mean(), first.least(), without.mean());
    }
};

void measure_cell(Programme programme)
{
    Quality rounds;
    Quality equal;
    Quality draft;
    for (programme.seed = 1; programme.seed <= programmes; ++programme.seed) {
        auto instance = *check(made_up(programme));
        const auto bound = programme.children <= most_with_bound ? bound_of_places(instance) : 0;
        rounds.measure(instance, bound, [](const Instance& given) { return allocate(given); });
        draft.measure(instance, bound, [](const Instance& given) { return allocate_by(Baseline::snake, given); });
        instance.settings.mechanism = Mechanism::rounds_equal;
        equal.measure(instance, bound, [](const Instance& given) { return allocate(given); });
    }
    fmt::print("| {} | {} | {} | {} | {} | {} | {} | {:.1f} |\n", programme.children, programme.seats_per_child, programme.limit, rounds.row(),
               rounds.covered_without_place, equal.row(), draft.places(), draft.first.mean());
    std::fflush(stdout);
}

}

void measure_grid(std::uint32_t most_children)
{
    fmt::print("\n| children | seats each | limit | `rounds`: CPU s | of the bound (least) | first wish (least) | without | covered, without "
               "| `rounds_equal`: CPU s | of the bound (least) | first wish (least) | without | snake draft: of the bound (least) | first wish |\n"
               "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (const auto children : {200U, 1000U, 5000U, 20'000U, 100'000U}) {
        if (children > most_children) continue;
        for (const auto seats : {1.2, 2.0, 3.0}) {
            for (const auto limit : {2U, 3U, 5U}) {
                Programme programme;
                programme.children = children;
                programme.seats_per_child = seats;
                programme.limit = limit;
                measure_cell(programme);
            }
        }
    }
}

}
