#pragma once

#include "slices/registry/columns.hpp"
#include "slices/registry/directory.hpp"
#include "slices/registry/place_texts.hpp"

#include <optional>
#include <set>

namespace registry {

/// Reads the lines of one table, one after the other, over what the register already has.
class AllianceReader {
public:
    AllianceReader(const Directory& directory, PlaceTexts& places, const csv::Table& table, const Columns& columns);

    struct Reading {
        const Alliance* stored = nullptr; ///< null where it is new
        Alliance alliance;
        std::vector<Problem> problems;
    };
    Reading read(const csv::Line& line);

private:
    void read_name_and_seat(Reading& reading);
    void find_stored(Reading& reading, const std::string& key);
    void check_only_once(Reading& reading);
    void read_facts(Reading& reading);
    void read_places(Reading& reading);
    void read_topics(Reading& reading);
    void read_history(Reading& reading);
    void read_contacts(Reading& reading);
    Contact read_contact(Reading& reading, std::size_t number);
    bool has_contact_columns(std::size_t number) const;
    const Alliance* namesake(const Alliance& alliance) const;
    std::string fresh_slug(const Alliance& alliance) const;

    template <class Thing>
    void take(Reading& reading, std::string_view column, Parsed<Thing> (*parse)(std::string_view), Thing& target)
    {
        const auto* cell = columns_.cell(*line_, column);
        if (!cell) return;
        auto parsed = parse(*cell);
        if (parsed) target = std::move(*parsed);
        else reject(reading, column, std::move(parsed.error()));
    }
    void reject(Reading& reading, std::string_view column, Defect defect) const;
    std::string text(std::string_view column) const;

    const Directory& directory_;
    PlaceTexts& places_;
    const Columns& columns_;
    const csv::Line* line_ = nullptr;
    std::set<std::string> keys_in_table_;
    std::map<std::string, std::size_t> read_keys_;  ///< with the line on which each stood
    std::map<std::string, std::size_t> read_names_; ///< name and seat, likewise
};

}
