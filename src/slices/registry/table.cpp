#include "slices/registry/table.hpp"

#include "slices/registry/cells.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace registry {
namespace {

std::vector<std::string> all_columns()
{
    std::vector<std::string> columns = {"schluessel", "name",        "kurztext", "text",    "gegruendet",
                                        "status",     "status_seit", "verlauf",  "website", "anschrift",
                                        "sitz",       "sitz_plz",    "wirkungsgebiet", "themen"};
    for (std::size_t contact = 0; contact < most_contacts; ++contact) {
        for (const auto column : contact_columns) columns.push_back(contact_column(column, contact));
    }
    columns.insert(columns.end(), {"fruehere_schluessel", "namen", "status_grund", "status_notiz", "status_erfasst_von"});
    return columns;
}

std::string record_text(const StatusRecord& record)
{
    return base::iso(record.since) + ":" + std::string(written(record.status));
}

/// All records but the newest, which has columns of its own.
std::string earlier_records(const Alliance& alliance)
{
    std::vector<std::string> records;
    for (std::size_t at = 0; at + 1 < alliance.history.size(); ++at) {
        records.push_back(record_text(alliance.history[at]));
    }
    return fmt::format("{}", fmt::join(records, "|"));
}

std::string served_text(const Alliance& alliance, places::PlaceTexts& places)
{
    std::vector<std::string> texts;
    for (const auto& place : alliance.serves) texts.push_back(places.text_of(place).in_one());
    std::sort(texts.begin(), texts.end());
    return fmt::format("{}", fmt::join(texts, "|"));
}

std::string topics_text(const Alliance& alliance)
{
    std::vector<std::string> slugs;
    for (const auto& topic : alliance.topics) slugs.push_back(topic.slug);
    std::sort(slugs.begin(), slugs.end());
    return fmt::format("{}", fmt::join(slugs, "|"));
}

void add_contact(std::vector<std::string>& cells, const Contact& contact)
{
    const auto is_public = contact.name_public ? "ja" : contact.person_name.empty() ? "" : "nein";
    cells.insert(cells.end(), {contact.function, contact.person_name, is_public, contact.telephone, contact.email,
                               contact.hours});
}

}

const std::vector<std::string>& table_columns()
{
    static const auto columns = all_columns();
    return columns;
}

std::string contact_column(std::string_view column, std::size_t contact)
{
    return std::string(column) + (contact == 0 ? "" : "_" + std::to_string(contact + 1));
}

std::vector<std::string> cells_of(const Alliance& alliance, places::PlaceTexts& places)
{
    const auto seat = places.text_of(alliance.seat);
    const bool has_status = !alliance.history.empty();
    std::vector<std::string> cells = {
        alliance.slug,
        alliance.name,
        alliance.summary,
        alliance.description,
        alliance.founded_on ? base::iso(*alliance.founded_on) : "",
        has_status ? std::string(written(alliance.history.back().status)) : "",
        has_status ? base::iso(alliance.history.back().since) : "",
        earlier_records(alliance),
        alliance.website,
        alliance.address,
        seat.name,
        seat.postal_code,
        served_text(alliance, places),
        topics_text(alliance),
    };
    for (std::size_t at = 0; at < most_contacts; ++at) {
        add_contact(cells, at < alliance.contacts.size() ? alliance.contacts[at] : Contact{});
    }
    const auto newest = has_status ? alliance.history.back() : StatusRecord{};
    cells.insert(cells.end(), {fmt::format("{}", fmt::join(alliance.former_slugs, "|")), table::written(alliance.other_names),
                               newest.reason, newest.note, newest.recorded_by});
    return cells;
}

}
