#pragma once

#include "slices/partners/partners.hpp"
#include "slices/places/places.hpp"
#include "slices/projects/store.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

#include <unordered_map>

namespace projects {

/// Translates between projects and the cells of a table, and remembers what it had to look up.
class ProjectCells {
public:
    explicit ProjectCells(storage::Read& read)
        : read_(read), places_(read), topics_(registry::topics(read)), alliances_(read), organisations_(read)
    {
    }

    /// The columns in the order in which they are written. They look at this object.
    std::vector<table::Column<Project>> columns();

    registry::AllianceKeys& alliances() { return alliances_; }

    /// The place that `ort` and `ort_plz` name; nothing where they are empty or not there.
    table::Parsed<std::optional<base::Id<places::Place>>> place_in(const table::Line& line);

    /// Where it happens: at its place, else where its alliance has its seat.
    PlaceFacts facts_of(const Project& project);

private:
    table::Parsed<std::vector<std::string>> topics_in(std::string_view cell, const Project& project) const;
    std::string others_text(const Project& project) const;
    std::string organisations_text(const Project& project);
    places::PlaceText text_of(const Project& project);

    storage::Read& read_;
    places::PlaceTexts places_;
    std::vector<registry::Topic> topics_;
    registry::AllianceKeys alliances_;
    partners::OrganisationKeys organisations_;
    std::unordered_map<base::Id<places::Place>, places::PlaceText> texts_;
    std::unordered_map<base::Id<places::Place>, PlaceFacts> facts_;
};

/// geplant, laufend, abgeschlossen, or the English words.
table::Parsed<State> state_in(std::string_view cell);

/// How tables name a state: `laufend`.
std::string_view written(State state);

}
