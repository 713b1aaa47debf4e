// How good a result is. Source: allocation-study (section 2.1)
#include "allocation/metrics.hpp"

#include "allocation/guarantee.hpp"

namespace allocation {

std::uint64_t Metrics::gini() const
{
    std::uint64_t difference = 0; // over all pairs
    std::uint64_t sum = 0;
    for (std::uint64_t more = 0; more < by_places.size(); ++more) {
        sum += more * by_places[more];
        for (std::uint64_t fewer = 0; fewer < more; ++fewer) difference += (more - fewer) * by_places[more] * by_places[fewer];
    }
    return sum == 0 ? 0 : (1000 * difference / applicants + sum / 2) / sum;
}

Metrics measure(const Instance& instance, const Result& result, const Protocol& protocol)
{
    Metrics metrics;
    metrics.wishes = instance.wishes.size();
    metrics.places = result.places.size();
    metrics.exchanges = protocol.exchanges.size();
    metrics.rounds = protocol.rounds;
    for (const auto& offer : instance.offers) metrics.seats += offer.max;
    for (const auto& closed : result.closed) metrics.seats -= instance.offers[closed.offer].max;

    std::vector<std::uint32_t> places(instance.applicants.size());
    for (const auto& place : result.places) ++places[place.applicant];
    const Coverage coverage(instance);
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        if (instance.wishes_of(applicant).empty()) continue;
        ++metrics.applicants;
        if (places[applicant] >= metrics.by_places.size()) metrics.by_places.resize(places[applicant] + 1);
        ++metrics.by_places[places[applicant]];
        const bool is_covered = coverage.covers(instance, applicant);
        metrics.without_place += places[applicant] == 0;
        metrics.covered += is_covered;
        metrics.covered_without_place += is_covered && places[applicant] == 0;
    }
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        if (protocol.round_of[wish] == not_held) continue;
        ++metrics.fulfilled;
        metrics.rank_sum += instance.wishes[wish].rank;
        metrics.first_wishes += instance.wishes[wish].rank == 1;
    }
    return metrics;
}

}
