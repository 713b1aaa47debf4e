// What the allocation engine costs and how good it is: bench_allocation [CHILDREN AT MOST] [--bound]
// CPU of this process, the instance being in memory; the best of five runs, and the median.
#include "allocation/allocation.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/write.hpp"
#include "baselines.hpp"
#include "bound.hpp"
#include "made_up.hpp"

#include <cstdio>
#include <ctime>
#include <sys/resource.h>

namespace {

using allocation::Allocation;
using allocation::Instance;
using allocation::Mechanism;

double cpu_seconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Units: MiB
double most_memory()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double share(std::uint64_t part, std::uint64_t whole) { return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole); }

/// Mean places of the quarter of applicants with the smallest ids, and of that with the largest.
std::pair<double, double> by_id(const Instance& instance, const Allocation& allocation)
{
    const auto quarter = std::max<std::size_t>(1, instance.applicants.size() / 4);
    double lowest = 0;
    double highest = 0;
    for (const auto& place : allocation.result.places) {
        lowest += place.applicant < quarter;
        highest += place.applicant >= instance.applicants.size() - quarter;
    }
    return {lowest / static_cast<double>(quarter), highest / static_cast<double>(quarter)};
}

template <class Allocate>
void measure(std::string_view name, const Instance& instance, std::uint64_t bound, Allocate allocate)
{
    const int repeats = instance.applicants.size() > 200'000 ? 1 : 5;
    std::vector<double> seconds;
    Allocation allocation;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto began = cpu_seconds();
        allocation = allocate(instance);
        seconds.push_back(cpu_seconds() - began);
    }
    std::sort(seconds.begin(), seconds.end());
    const auto& metrics = allocation.metrics;
    const auto [lowest, highest] = by_id(instance, allocation);
    fmt::print("| {} | {:.4f} / {:.4f} | {} | {} | {:.2f} % | {} of {} | {:.1f} % | {:.2f} | {:.3f} | {:.2f} / {:.2f} |\n", name,
               seconds.front(), seconds[seconds.size() / 2], metrics.places, bound == 0 ? "" : fmt::format("{:.2f} %", share(metrics.places, bound)),
               share(metrics.without_place, metrics.applicants), metrics.covered_without_place, metrics.covered,
               share(metrics.first_wishes, metrics.applicants), static_cast<double>(metrics.mean_rank()) / 1000,
               static_cast<double>(metrics.gini()) / 1000, lowest, highest);
    std::fflush(stdout);
}

void measure_all(std::uint32_t children, bool with_bound)
{
    bench::Programme programme;
    programme.children = children;
    auto instance = *check(bench::made_up(programme));
    const auto bound = with_bound && children <= 20'000 ? bench::bound_of_places(instance) : 0;
    fmt::print("\n### {} children, {} offers, {} wishes{}\n\n", children, instance.offers.size(), instance.wishes.size(),
               bound == 0 ? "" : fmt::format("; at most {} places", bound));
    fmt::print("| mechanism | CPU s, best / median | places | of the bound | without | covered, without | first wish | mean rank | Gini | places by id, lowest / highest quarter |\n"
               "|---|---|---|---|---|---|---|---|---|---|\n");
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        instance.settings.mechanism = mechanism;
        measure(allocation::name_of(mechanism), instance, bound, [](const Instance& given) { return allocate(given); });
    }
    fmt::print("| (memory so far: {:.0f} MiB) | | | | | | | | | |\n", most_memory());
    instance.settings.mechanism = Mechanism::rounds;
    if (children > 100'000) return;
    using enum bench::Baseline;
    for (const auto baseline : {snake, boston, serial_dictatorship, many_to_many_one_lottery, many_to_many_lotteries, stars_and_ids}) {
        measure(name_of(baseline), instance, bound, [&](const Instance& given) { return bench::allocate_by(baseline, given); });
    }
}

void measure_reading(std::uint32_t children)
{
    bench::Programme programme;
    programme.children = children;
    const auto text = written(*check(bench::made_up(programme)));
    const auto began = cpu_seconds();
    const auto instance = allocation::read_instance(text);
    fmt::print("\nreading {} children ({:.0f} MB): {:.2f} s CPU\n", children, static_cast<double>(text.size()) / 1e6, cpu_seconds() - began);
    if (!instance) std::exit(1);
}

}

int main(int argc, char** argv)
{
    std::uint32_t most = 100'000;
    bool with_bound = false;
    for (int at = 1; at < argc; ++at) {
        if (std::string_view(argv[at]) == "--bound") with_bound = true;
        else most = static_cast<std::uint32_t>(std::atoi(argv[at]));
    }
    for (const auto children : {200U, 1000U, 5000U, 20'000U, 100'000U, 1'000'000U}) {
        if (children <= most) measure_all(children, with_bound);
    }
    if (most >= 100'000) measure_reading(100'000);
}
