#pragma once

#include "slices/demo/chance.hpp"
#include "slices/demo/demo.hpp"
#include "slices/places/place.hpp"

#include <string>
#include <vector>

namespace demo {

/// One line of the table, before it is written.
struct InventedAlliance {
    std::string key;
    std::string name;
    std::string summary;
    std::string text;
    std::string founded_on;
    std::string status = "active";
    std::string status_since;
    std::string seat;   ///< official key
    std::string serves; ///< official keys, parted by |
    std::string topics; ///< slugs, parted by |
    std::string function;
    std::string person;
    bool person_public = false;
    std::string telephone;
    std::string email;
    std::string hours;
    std::string address;
};

/// Makes up an alliance for a place: name, texts, topics, founding, contact. `number` numbers the telephones.
InventedAlliance invent(Chance& chance, const places::Place& seat, const std::string& place_name, std::size_t number);

/// The alliances of Mecklenburg-Vorpommern that are told in depth, by the key of their seat.
/// Rostock's founding day and its fields of work are facts. Source: rostock-award-2023
std::vector<InventedAlliance> alliances_in_depth();

/// All alliances of one scale and seed, those in depth first.
std::vector<InventedAlliance> invented_alliances(storage::Read& read, Scale scale, std::uint64_t seed);

/// The n-th telephone number from the ranges kept for fiction.
std::string fictional_telephone(std::size_t number);

}
