#pragma once

#include "slices/places/places.hpp"
#include "slices/projects/store.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

#include <unordered_map>

namespace projects {

/// Translates between projects and the cells of a table, and remembers what it had to look up.
class ProjectCells {
public:
    explicit ProjectCells(storage::Read& read);

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Project>> columns();

    /// The alliance of that key. Refuses with the nearest key.
    table::Parsed<base::Id<registry::Alliance>> alliance_in(std::string_view cell);

    /// The place that `ort` and `ort_plz` name; nothing where they are empty or not there.
    table::Parsed<std::optional<base::Id<places::Place>>> place_in(const table::Line& line);

    /// Where it happens: at its place, else where its alliance has its seat.
    PlaceFacts facts_of(const Project& project);

private:
    table::Parsed<std::vector<std::string>> topics_in(std::string_view cell, const Project& project) const;
    table::Parsed<std::vector<base::Id<registry::Alliance>>> alliances_in(std::string_view cell);
    std::string nearest_alliance(const std::string& key);
    std::string key_of(base::Id<registry::Alliance> alliance) const;
    std::string others_text(const Project& project) const;
    places::PlaceText text_of(const Project& project);

    storage::Read& read_;
    places::PlaceTexts places_;
    std::vector<registry::Topic> topics_;
    std::vector<registry::AllianceName> alliances_;
    std::unordered_map<std::string, const registry::AllianceName*> by_slug_;
    std::unordered_map<base::Id<registry::Alliance>, const registry::AllianceName*> by_id_;
    std::unordered_map<std::string, std::string> meant_; ///< by an unknown key the nearest one
    std::unordered_map<base::Id<places::Place>, places::PlaceText> texts_;
    std::unordered_map<base::Id<places::Place>, PlaceFacts> facts_;
};

/// geplant, laufend, abgeschlossen, or the English words.
table::Parsed<State> state_in(std::string_view cell);

/// How tables name a state: `laufend`.
std::string_view written(State state);

}
