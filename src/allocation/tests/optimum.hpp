#pragma once

#include "allocation/overlap.hpp"
#include "allocation/tests/programme.hpp"

#include <coin/Cbc_C_Interface.h>
#include <lemon/list_graph.h>
#include <lemon/preflow.h>

namespace test {

/// How many of these applicants can have a place each at the same time, by maximum flow.
inline std::uint32_t most_with_a_place(const Instance& instance, const std::set<std::uint32_t>& applicants)
{
    lemon::ListDigraph graph;
    lemon::ListDigraph::ArcMap<int> capacity(graph);
    const auto source = graph.addNode();
    const auto sink = graph.addNode();
    const auto arc = [&](lemon::ListDigraph::Node from, lemon::ListDigraph::Node to, std::uint32_t most) {
        capacity[graph.addArc(from, to)] = static_cast<int>(most); // a default would hold only for arcs that exist
    };
    std::vector<lemon::ListDigraph::Node> offers;
    for (const auto& offer : instance.offers) {
        offers.push_back(graph.addNode());
        arc(offers.back(), sink, offer.max);
    }
    for (const auto applicant : applicants) {
        const auto node = graph.addNode();
        arc(source, node, 1);
        for (const auto& wish : instance.wishes_of(applicant)) {
            if (fits_age(instance.offers[wish.offer], instance.applicants[applicant])) arc(node, offers[wish.offer], 1);
        }
    }
    lemon::Preflow<lemon::ListDigraph> flow(graph, capacity, source, sink);
    flow.runMinCut();
    return static_cast<std::uint32_t>(flow.flowValue());
}

/// The most places that can be given at all, by integer programming: a column for each wish, a row for each offer, each
/// applicant's limit and each pair of wishes that exclude each other.
inline std::uint32_t most_places(const Instance& instance)
{
    auto* model = Cbc_newModel();
    Cbc_setLogLevel(model, 0);
    Cbc_setObjSense(model, -1);
    for (const auto& wish : instance.wishes) {
        const bool fits = fits_age(instance.offers[wish.offer], instance.applicants[wish.applicant]);
        Cbc_addCol(model, "", 0, fits ? 1 : 0, 1, 1, 0, nullptr, nullptr);
    }
    const auto row = [&](const std::vector<int>& columns, double most) {
        const std::vector<double> ones(columns.size(), 1.0);
        if (!columns.empty()) Cbc_addRow(model, "", static_cast<int>(columns.size()), columns.data(), ones.data(), 'L', most);
    };
    std::vector<std::vector<int>> of_offer(instance.offers.size());
    for (std::size_t wish = 0; wish < instance.wishes.size(); ++wish) of_offer[instance.wishes[wish].offer].push_back(static_cast<int>(wish));
    for (std::size_t offer = 0; offer < of_offer.size(); ++offer) row(of_offer[offer], instance.offers[offer].max);
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        std::vector<int> own;
        for (auto wish = instance.first_wish[applicant]; wish < instance.first_wish[applicant + 1]; ++wish) {
            for (const auto other : own) {
                const auto& held = instance.offers[instance.wishes[static_cast<std::size_t>(other)].offer];
                if (conflict(held, instance.offers[instance.wishes[wish].offer], 0)) row({other, static_cast<int>(wish)}, 1);
            }
            own.push_back(static_cast<int>(wish));
        }
        row(own, instance.applicants[applicant].limit.value_or(instance.settings.limit.value_or(64)));
    }
    Cbc_solve(model);
    const auto best = Cbc_getObjValue(model);
    Cbc_deleteModel(model);
    return static_cast<std::uint32_t>(best + 0.5);
}

}
