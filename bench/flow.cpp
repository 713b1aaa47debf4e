#include "flow.hpp"

#ifdef BN_HAS_LEMON

#include "allocation/facts.hpp"

#include <lemon/network_simplex.h>
#include <lemon/preflow.h>
#include <lemon/smart_graph.h>

namespace bench {
namespace {

using namespace allocation;
using Graph = lemon::SmartDigraph;

/// Source to applicants to offers to sink, an arc for each wish.
struct Network {
    Graph graph;
    Graph::ArcMap<int> most{graph};
    Graph::ArcMap<std::int64_t> cost{graph};
    Graph::Node source = graph.addNode();
    Graph::Node sink = graph.addNode();
    std::vector<Graph::Arc> wishes;

    Graph::Arc arc(Graph::Node from, Graph::Node to, std::uint32_t largest)
    {
        const auto added = graph.addArc(from, to);
        most[added] = static_cast<int>(largest);
        cost[added] = 0;
        return added;
    }
    Network(const Facts& facts, std::uint32_t each)
    {
        std::vector<Graph::Node> offers;
        for (const auto& offer : facts.instance.offers) {
            offers.push_back(graph.addNode());
            arc(offers.back(), sink, offer.max);
        }
        for (std::uint32_t applicant = 0; applicant < facts.instance.applicants.size(); ++applicant) {
            const auto node = graph.addNode();
            arc(source, node, std::min(each, facts.limit[applicant]));
            for (auto wish = facts.instance.first_wish[applicant]; wish < facts.instance.first_wish[applicant + 1]; ++wish) {
                wishes.push_back(arc(node, offers[facts.offer(wish)], facts.obstacle[wish] == Obstacle::nothing));
            }
        }
    }
};

}

std::optional<Allocation> allocate_by_flow(const Instance& instance, std::uint32_t power)
{
    const Facts facts(instance);
    Network network(facts, 1);
    for (std::size_t wish = 0; wish < network.wishes.size(); ++wish) {
        std::int64_t cost = 1;
        for (std::uint32_t factor = 0; factor < power; ++factor) cost *= instance.wishes[wish].rank;
        network.cost[network.wishes[wish]] = cost;
    }
    const auto everybody = static_cast<int>(instance.applicants.size());
    network.cost[network.arc(network.source, network.sink, static_cast<std::uint32_t>(everybody))] = 1'000'000;
    lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(network.graph);
    simplex.upperMap(network.most).costMap(network.cost).stSupply(network.source, network.sink, everybody);
    simplex.run();
    Allocation allocation;
    allocation.protocol.round_of.resize(instance.wishes.size(), not_held);
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        if (simplex.flow(network.wishes[wish]) == 0) continue;
        allocation.protocol.round_of[wish] = 1;
        allocation.result.places.push_back({facts.applicant(wish), facts.offer(wish), 1});
    }
    std::sort(allocation.result.places.begin(), allocation.result.places.end());
    allocation.metrics = measure(instance, allocation.result, allocation.protocol);
    return allocation;
}

std::uint64_t most_by_flow(const Instance& instance, std::uint32_t each)
{
    const Facts facts(instance);
    const Network network(facts, each);
    lemon::Preflow<Graph, Graph::ArcMap<int>> flow(network.graph, network.most, network.source, network.sink);
    flow.runMinCut();
    return static_cast<std::uint64_t>(flow.flowValue());
}

}

#else

std::optional<allocation::Allocation> bench::allocate_by_flow(const allocation::Instance&, std::uint32_t) { return std::nullopt; }
std::uint64_t bench::most_by_flow(const allocation::Instance&, std::uint32_t) { return 0; }

#endif
