#include "slices/registry/alliance_reader.hpp"

#include "base/text.hpp"
#include "slices/registry/cells.hpp"
#include "slices/registry/table.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace registry {
namespace {

using base::says;

std::string name_and_seat(const Alliance& alliance)
{
    return base::folded(alliance.name) + "\n" + alliance.seat.id.hex();
}

}

AllianceReader::AllianceReader(const Directory& directory, PlaceTexts& places, const csv::Table& table,
                               const Columns& columns)
    : directory_(directory), places_(places), columns_(columns)
{
    for (const auto& line : table.lines) {
        if (const auto* key = columns.cell(line, "schluessel")) keys_in_table_.emplace(base::trimmed(*key));
    }
}

AllianceReader::Reading AllianceReader::read(const csv::Line& line)
{
    line_ = &line;
    Reading reading;
    std::string key;
    take(reading, "schluessel", &slug_in, key);
    read_name_and_seat(reading);
    if (!reading.problems.empty()) return reading;
    find_stored(reading, key);
    check_only_once(reading);
    read_facts(reading);
    read_places(reading);
    read_topics(reading);
    read_history(reading);
    read_contacts(reading);
    return reading;
}

void AllianceReader::read_name_and_seat(Reading& reading)
{
    auto& alliance = reading.alliance;
    take(reading, "name", &line_in, alliance.name);
    if (text("name").empty()) reject(reading, "name", {"missing", says("This cell must not be empty."), {}});
    if (text("sitz").empty()) {
        reject(reading, "sitz", {"missing", says("This cell must not be empty."), {}});
        return;
    }
    std::string code;
    const auto before = reading.problems.size();
    take(reading, "sitz_plz", &postal_code_in, code);
    if (reading.problems.size() > before) return;
    auto seat = code.empty() ? places_.place_of(text("sitz")) : places_.place_of(text("sitz"), code);
    if (seat) alliance.seat = std::move(*seat);
    else reject(reading, "sitz", std::move(seat.error()));
}

/// The stored alliance of that key; without a key the one of that name and seat; else a new one.
void AllianceReader::find_stored(Reading& reading, const std::string& key)
{
    auto& alliance = reading.alliance;
    const auto* same = namesake(alliance);
    const auto* entry = key.empty() ? nullptr : directory_.find(key);
    reading.stored = entry ? &entry->alliance : key.empty() ? same : nullptr;
    if (!reading.stored && same) {
        reject(reading, "schluessel",
               {"other_key", says("An alliance of that name and seat is there already: write its key, {0}.", same->slug),
                same->slug});
    }
    const auto read_so_far = alliance;
    if (reading.stored) alliance = *reading.stored;
    else alliance.id = base::Id<Alliance>::fresh();
    alliance.name = read_so_far.name;
    alliance.seat = read_so_far.seat;
    if (!reading.stored) alliance.slug = key.empty() ? fresh_slug(alliance) : key;
}

void AllianceReader::check_only_once(Reading& reading)
{
    const auto [key, is_new_key] = read_keys_.emplace(reading.alliance.slug, line_->number);
    const auto [name, is_new_name] = read_names_.emplace(name_and_seat(reading.alliance), line_->number);
    if (!is_new_key) {
        reject(reading, "schluessel",
               {"duplicate", says("Line {0} has the same key already.", std::to_string(key->second)), {}});
    } else if (!is_new_name) {
        reject(reading, "name",
               {"duplicate", says("Line {0} has the same name and seat already.", std::to_string(name->second)), {}});
    }
}

void AllianceReader::read_facts(Reading& reading)
{
    auto& alliance = reading.alliance;
    take(reading, "kurztext", &line_in, alliance.summary);
    take(reading, "text", &paragraphs_in, alliance.description);
    take(reading, "gegruendet", &optional_day_in, alliance.founded_on);
    take(reading, "website", &website_in, alliance.website);
    take(reading, "anschrift", &paragraphs_in, alliance.address);
}

void AllianceReader::read_places(Reading& reading)
{
    auto& served = reading.alliance.serves;
    if (columns_.cell(*line_, "wirkungsgebiet")) {
        served.clear();
        for (const auto& part : parts_of(text("wirkungsgebiet"))) {
            auto place = places_.place_of(part);
            if (place) served.push_back(std::move(*place));
            else reject(reading, "wirkungsgebiet", std::move(place.error()));
        }
    }
    if (served.empty()) served.push_back(reading.alliance.seat);
    std::sort(served.begin(), served.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
    served.erase(std::unique(served.begin(), served.end()), served.end());
}

void AllianceReader::read_topics(Reading& reading)
{
    if (!columns_.cell(*line_, "themen")) return;
    const auto chosen = parts_of(text("themen"));
    const auto& all = directory_.topics();
    for (const auto& slug : chosen) {
        if (std::any_of(all.begin(), all.end(), [&](const Topic& topic) { return topic.slug == slug; })) continue;
        std::vector<std::string> known;
        for (const auto& topic : all) known.push_back(topic.slug);
        reject(reading, "themen",
               {"unknown_topic",
                says("“{0}” is no topic. There are: {1}.", slug, fmt::format("{}", fmt::join(known, ", "))), {}});
    }
    auto& topics = reading.alliance.topics;
    topics.clear();
    std::copy_if(all.begin(), all.end(), std::back_inserter(topics), [&](const Topic& topic) {
        return std::find(chosen.begin(), chosen.end(), topic.slug) != chosen.end();
    });
}

void AllianceReader::read_history(Reading& reading)
{
    const auto before = reading.problems.size();
    std::vector<StatusRecord> records;
    StatusRecord newest;
    take(reading, "verlauf", &records_in, records);
    take(reading, "status", &status_in, newest.status);
    take(reading, "status_seit", &day_in, newest.since);
    if (reading.problems.size() > before) return;
    records.push_back(newest);
    auto& history = reading.alliance.history;
    for (const auto& record : records) {
        const auto* column = &record == &records.back() ? "status" : "verlauf";
        const auto same_day = std::find_if(history.begin(), history.end(), [&](const StatusRecord& known) {
            return known.since == record.since;
        });
        if (same_day == history.end()) {
            history.push_back(record);
        } else if (same_day->status != record.status) {
            reject(reading, column,
                   {"contradicting_status",
                    says("On {0} the status is “{1}” already. Records are added, never changed: take a later day.",
                         base::iso(record.since), written(same_day->status)), {}});
        }
    }
    std::sort(history.begin(), history.end(),
              [](const StatusRecord& one, const StatusRecord& other) { return one.since < other.since; });
}

void AllianceReader::read_contacts(Reading& reading)
{
    auto& contacts = reading.alliance.contacts;
    contacts.resize(std::max(contacts.size(), most_contacts));
    for (std::size_t number = 0; number < most_contacts; ++number) {
        if (has_contact_columns(number)) contacts[number] = read_contact(reading, number);
    }
    contacts.erase(std::remove(contacts.begin(), contacts.end(), Contact{}), contacts.end());
}

Contact AllianceReader::read_contact(Reading& reading, std::size_t number)
{
    auto contact = reading.alliance.contacts[number];
    const auto before = reading.problems.size();
    take(reading, contact_column("funktion", number), &line_in, contact.function);
    take(reading, contact_column("person", number), &line_in, contact.person_name);
    take(reading, contact_column("person_oeffentlich", number), &yes_in, contact.name_public);
    take(reading, contact_column("telefon", number), &telephone_in, contact.telephone);
    take(reading, contact_column("email", number), &email_in, contact.email);
    take(reading, contact_column("zeiten", number), &line_in, contact.hours);
    if (contact.person_name.empty()) contact.name_public = false;
    if (reading.problems.size() == before && contact != Contact{} && contact.function.empty()) {
        reject(reading, contact_column("funktion", number),
               {"missing", says("A contact needs a function, such as Koordinationsstelle."), {}});
    }
    return contact;
}

bool AllianceReader::has_contact_columns(std::size_t number) const
{
    return std::any_of(contact_columns.begin(), contact_columns.end(), [&](std::string_view column) {
        return columns_.cell(*line_, contact_column(column, number)) != nullptr;
    });
}

const Alliance* AllianceReader::namesake(const Alliance& alliance) const
{
    const auto wanted = name_and_seat(alliance);
    const auto& entries = directory_.entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        return entry.alliance.seat.id == alliance.seat.id && name_and_seat(entry.alliance) == wanted;
    });
    return found == entries.end() ? nullptr : &found->alliance;
}

std::string AllianceReader::fresh_slug(const Alliance& alliance) const
{
    const auto is_taken = [&](const std::string& slug) {
        return directory_.find(slug) || keys_in_table_.contains(slug) || read_keys_.contains(slug);
    };
    auto slug = slug_of(alliance.name);
    if (slug.empty()) slug = "buendnis";
    if (is_taken(slug)) slug += "-" + alliance.seat.slug;
    if (!is_taken(slug)) return slug;
    int number = 2;
    while (is_taken(slug + "-" + std::to_string(number))) ++number;
    return slug + "-" + std::to_string(number);
}

void AllianceReader::reject(Reading& reading, std::string_view column, Defect defect) const
{
    reading.problems.push_back({line_->number, std::string(column), std::move(defect)});
}

std::string AllianceReader::text(std::string_view column) const
{
    const auto* cell = columns_.cell(*line_, column);
    return cell ? std::string(base::trimmed(*cell)) : "";
}

}
