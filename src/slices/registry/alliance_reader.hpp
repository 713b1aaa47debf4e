#pragma once

#include "slices/places/places.hpp"
#include "slices/registry/directory.hpp"
#include "table/keys.hpp"

#include <map>

namespace registry {

/// Reads the lines of one table, one after the other, over what the register already has.
class AllianceReader {
public:
    AllianceReader(const Directory& directory, places::PlaceTexts& places, const table::Opened& opened);

    struct Reading {
        const Alliance* stored = nullptr; ///< null where it is new
        Alliance alliance;
        std::vector<table::Problem> problems;
    };
    Reading read(const csv::Line& line);

private:
    void read_name_and_seat(table::Line& line, Alliance& alliance);
    void find_stored(table::Line& line, Reading& reading, const std::string& key);
    void check_only_once(table::Line& line, const Reading& reading);
    void read_former_slugs(table::Line& line, Reading& reading);
    void read_facts(table::Line& line, Alliance& alliance);
    void read_places(table::Line& line, Alliance& alliance);
    void read_topics(table::Line& line, Alliance& alliance);
    void read_history(table::Line& line, Alliance& alliance);
    static void read_reason(table::Line& line, StatusRecord& newest);
    void read_contacts(table::Line& line, Alliance& alliance);
    const Entry* find_by_key(const table::Line& line, const std::string& key) const;
    const Alliance* namesake(const Alliance& alliance) const;

    const Directory& directory_;
    places::PlaceTexts& places_;
    const table::Columns& columns_;
    table::Keys keys_;
    std::map<std::string, std::size_t> read_names_; ///< name and seat, with the line on which each stood
    std::map<const Alliance*, std::size_t> read_;   ///< what is stored, likewise
};

}
