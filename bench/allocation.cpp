// What the allocation engine costs and how good it is: bench_allocation [CHILDREN AT MOST] [--bound] [--grid] [--file PATH]
// CPU of this process, the instance being in memory; the best of five runs, and the median.
#include "allocation/allocation.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/write.hpp"
#include "baselines.hpp"
#include "bound.hpp"
#include "flow.hpp"
#include "grid.hpp"
#include "made_up.hpp"
#include "stopwatch.hpp"

#include <cstdio>
#include <fstream>
#include <sys/resource.h>

namespace {

using allocation::Allocation;
using allocation::Instance;
using allocation::Mechanism;

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
        const auto began = bench::cpu_seconds();
        allocation = allocate(instance);
        seconds.push_back(bench::cpu_seconds() - began);
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

void print_heading()
{
    fmt::print("| mechanism | CPU s, best / median | places | of the bound | without | covered, without | first wish | mean rank | Gini | places by id, lowest / highest quarter |\n"
               "|---|---|---|---|---|---|---|---|---|---|\n");
}

/// The study's names stand beside ours.
void measure_ours(Instance instance, std::uint64_t bound)
{
    const auto ours = [&](std::string_view name, Mechanism mechanism, std::uint32_t wishes_for_guarantee) {
        instance.settings.mechanism = mechanism;
        instance.settings.wishes_for_guarantee = wishes_for_guarantee;
        measure(name, instance, bound, [](const Instance& given) { return allocate(given); });
    };
    ours("`rounds` (fair1b)", Mechanism::rounds, 5);
    ours("`rounds` without guarantee (fair)", Mechanism::rounds, 1000);
    ours("`rounds` with a guarantee for all (fair1)", Mechanism::rounds, 0);
    ours("`rounds_equal` (fair2)", Mechanism::rounds_equal, 5);
}

void measure_one_place(Instance instance)
{
    fmt::print("\nOne place for each; {} can have one:\n\n", bench::most_by_flow(instance, 1));
    print_heading();
    instance.settings.mechanism = Mechanism::deferred_acceptance;
    measure("`deferred_acceptance`, one lottery", instance, 0, [](const Instance& given) { return allocate(given); });
    measure("deferred acceptance, a lottery each", instance, 0,
            [](const Instance& given) { return bench::allocate_by(bench::Baseline::many_to_many_lotteries, given); });
    if (instance.applicants.size() > 20'000) return; // the network simplex takes too long
    for (const std::uint32_t power : {1U, 3U}) {
        if (!bench::allocate_by_flow(instance, power)) continue;
        measure(fmt::format("least sum of ranks to the power of {}, min-cost flow", power), instance, 0,
                [&](const Instance& given) { return *bench::allocate_by_flow(given, power); });
    }
}

void measure_all(std::uint32_t children, bool with_bound)
{
    bench::Programme programme;
    programme.children = children;
    const auto instance = *check(bench::made_up(programme));
    const auto bound = with_bound && children <= 20'000 ? bench::bound_of_places(instance) : 0;
    fmt::print("\n### {} children, {} offers, {} wishes{}\n\n", children, instance.offers.size(), instance.wishes.size(),
               bound == 0 ? "" : fmt::format("; at most {} places, of two each {}", bound, bench::most_by_flow(instance, 2)));
    print_heading();
    measure_ours(instance, bound);
    fmt::print("| (memory so far: {:.0f} MiB) | | | | | | | | | |\n", most_memory());
    if (children > 100'000) return;
    using enum bench::Baseline;
    for (const auto baseline : {snake, boston, serial_dictatorship, many_to_many_one_lottery, many_to_many_lotteries, stars_and_ids, ranks_and_ids}) {
        measure(name_of(baseline), instance, bound, [&](const Instance& given) { return bench::allocate_by(baseline, given); });
    }
    measure_one_place(instance);
}

/// With a blank after each comma and colon and each thing indented deep on a line of its own, as some programs write.
std::string spread_out(std::string_view text)
{
    std::string spread;
    spread.reserve(text.size() * 3 / 2);
    for (const auto byte : text) {
        spread += byte;
        if (byte == '{') spread.append(1, '\n').append(36, ' ');
        if (byte == ',' || byte == ':') spread += ' ';
    }
    return spread;
}

/// A programme of 100,000 children as a file of 100 MB, for the command too.
void measure_reading(const std::string& path)
{
    bench::Programme programme;
    programme.children = 100'000;
    const auto text = spread_out(written(*check(bench::made_up(programme))));
    std::ofstream(path) << text;
    const auto began = bench::cpu_seconds();
    const auto instance = allocation::read_instance(text);
    fmt::print("\nreading {} children ({:.0f} MB): {:.2f} s CPU\n", programme.children, static_cast<double>(text.size()) / 1e6, bench::cpu_seconds() - began);
    if (!instance) std::exit(1);
}

}

int main(int argc, char** argv)
{
    std::uint32_t most = 100'000;
    bool with_bound = false;
    bool with_grid = false;
    std::string file = "/dev/null";
    for (int at = 1; at < argc; ++at) {
        const std::string_view argument = argv[at];
        if (argument == "--bound") with_bound = true;
        else if (argument == "--grid") with_grid = true;
        else if (argument == "--file" && at + 1 < argc) file = argv[++at];
        else most = static_cast<std::uint32_t>(std::atoi(argv[at]));
    }
    if (with_grid) {
        bench::measure_grid(most);
        return 0;
    }
    for (const auto children : {200U, 1000U, 5000U, 20'000U, 100'000U, 1'000'000U}) {
        if (children <= most) measure_all(children, with_bound);
    }
    if (most >= 100'000) measure_reading(file);
}
