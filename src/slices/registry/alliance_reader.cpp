#include "slices/registry/alliance_reader.hpp"

#include "base/text.hpp"
#include "slices/registry/cells.hpp"
#include "slices/registry/table.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace registry {
namespace {

using base::says;
using table::Line;

std::string name_and_seat(const Alliance& alliance)
{
    return base::folded(alliance.name) + "\n" + alliance.seat.id.hex();
}

bool has_contact_columns(const Line& line, std::size_t number)
{
    return std::any_of(contact_columns.begin(), contact_columns.end(), [&](std::string_view column) {
        return line.cell(contact_column(column, number)) != nullptr;
    });
}

Contact read_contact(Line& line, Contact contact, std::size_t number)
{
    const auto before = line.problems().size();
    line.take(contact_column("funktion", number), &table::line_in, contact.function);
    line.take(contact_column("person", number), &table::line_in, contact.person_name);
    line.take(contact_column("person_oeffentlich", number), &table::yes_in, contact.name_public);
    line.take(contact_column("telefon", number), &table::telephone_in, contact.telephone);
    line.take(contact_column("email", number), &table::email_in, contact.email);
    line.take(contact_column("zeiten", number), &table::line_in, contact.hours);
    if (contact.person_name.empty()) contact.name_public = false;
    if (line.problems().size() == before && contact != Contact{} && contact.function.empty()) {
        line.reject(contact_column("funktion", number),
                    {"missing", says("A contact needs a function, such as Koordinationsstelle."), {}});
    }
    return contact;
}

}

AllianceReader::AllianceReader(const Directory& directory, places::PlaceTexts& places, const table::Opened& opened)
    : directory_(directory), places_(places), columns_(opened.columns),
      keys_(opened, "schluessel", [&directory](const std::string& key) { return directory.find(key) || directory.find_former(key); })
{
}

AllianceReader::Reading AllianceReader::read(const csv::Line& written)
{
    Line line(columns_, written);
    Reading reading;
    std::string key;
    line.take("schluessel", &table::key_in, key);
    read_name_and_seat(line, reading.alliance);
    if (line.problems().empty()) {
        find_stored(line, reading, key);
        check_only_once(line, reading);
        read_former_slugs(line, reading);
        read_facts(line, reading.alliance);
        read_places(line, reading.alliance);
        read_topics(line, reading.alliance);
        read_history(line, reading.alliance);
        read_contacts(line, reading.alliance);
    }
    reading.problems = line.problems();
    return reading;
}

void AllianceReader::read_name_and_seat(Line& line, Alliance& alliance)
{
    line.take("name", &table::line_in, alliance.name);
    if (line.text("name").empty()) line.reject("name", table::missing());
    if (line.text("sitz").empty()) {
        line.reject("sitz", table::missing());
        return;
    }
    std::string code;
    const auto before = line.problems().size();
    line.take("sitz_plz", &table::postal_code_in, code);
    if (line.problems().size() > before) return;
    auto seat = code.empty() ? places_.place_of(line.text("sitz")) : places_.place_of(line.text("sitz"), code);
    if (seat) alliance.seat = std::move(*seat);
    else line.reject("sitz", std::move(seat.error()));
}

/// The alliance of that key, or the one that has a key today which the line calls a former one.
const Entry* AllianceReader::find_by_key(const Line& line, const std::string& key) const
{
    const auto* entry = key.empty() ? nullptr : directory_.find(key);
    if (entry) return entry;
    for (const auto& former : table::parts_of(line.text("fruehere_schluessel"))) {
        if ((entry = directory_.find(former))) return entry;
    }
    return nullptr;
}

/// The stored alliance of that key; without a key the one of that name and seat; else a new one.
void AllianceReader::find_stored(Line& line, Reading& reading, const std::string& key)
{
    auto& alliance = reading.alliance;
    const auto* same = namesake(alliance);
    const auto* entry = find_by_key(line, key);
    reading.stored = entry ? &entry->alliance : key.empty() ? same : nullptr;
    if (!reading.stored && same) {
        line.reject("schluessel",
                    {"other_key",
                     says("An alliance of that name and seat is there already: write its key, {0}.", same->slug),
                     same->slug});
    }
    const auto read_so_far = alliance;
    if (reading.stored) alliance = *reading.stored;
    else alliance.id = base::Id<Alliance>::fresh();
    alliance.name = read_so_far.name;
    alliance.seat = read_so_far.seat;
    if (!key.empty()) alliance.slug = key;
    else if (!reading.stored) alliance.slug = keys_.fresh(alliance.name, "buendnis", alliance.seat.slug);
}

/// By key, by name, and by an old key beside a new one.
void AllianceReader::check_only_once(Line& line, const Reading& reading)
{
    const auto& alliance = reading.alliance;
    const auto before = line.problems().size();
    const auto [told, is_new] = read_.emplace(reading.stored, line.number());
    keys_.check_only_once(alliance.slug, line);
    const auto [name, is_new_name] = read_names_.emplace(name_and_seat(alliance), line.number());
    if (line.problems().size() > before) return;
    if (reading.stored && !is_new) {
        line.reject("schluessel", {"duplicate", says("Line {0} is about the same alliance already.",
                                                     std::to_string(told->second)), {}});
        return;
    }
    if (is_new_name) return;
    line.reject("name",
                {"duplicate", says("Line {0} has the same name and seat already.", std::to_string(name->second)), {}});
}

/// What it was called until now becomes a former key; a key that leads elsewhere is not given away.
void AllianceReader::read_former_slugs(Line& line, Reading& reading)
{
    auto& alliance = reading.alliance;
    auto& former = alliance.former_slugs;
    for (const auto& part : table::parts_of(line.text("fruehere_schluessel"))) {
        if (auto slug = table::key_in(part)) former.push_back(std::move(*slug));
        else line.reject("fruehere_schluessel", std::move(slug.error()));
    }
    if (reading.stored) former.push_back(reading.stored->slug);
    std::sort(former.begin(), former.end());
    former.erase(std::unique(former.begin(), former.end()), former.end());
    std::erase(former, alliance.slug);
    const auto is_of_another = [&](const Entry* entry) { return entry && entry->alliance.id != alliance.id; };
    if (is_of_another(directory_.find_former(alliance.slug))) {
        line.reject("schluessel", {"former_key", says("“{0}” was the address of another alliance and leads to it for good. Take another key.",
                                                      alliance.slug), {}});
    }
    for (const auto& slug : former) {
        if (!is_of_another(directory_.find_former(slug)) && !is_of_another(directory_.find(slug))) continue;
        line.reject("fruehere_schluessel", {"former_key", says("“{0}” leads to another alliance.", slug), {}});
    }
}

void AllianceReader::read_facts(Line& line, Alliance& alliance)
{
    line.take("kurztext", &table::line_in, alliance.summary);
    line.take("text", &table::paragraphs_in, alliance.description);
    line.take("gegruendet", &table::optional_day_in, alliance.founded_on);
    line.take("website", &table::website_in, alliance.website);
    line.take("anschrift", &table::paragraphs_in, alliance.address);
    line.take("namen", &table::other_names_in, alliance.other_names);
}

void AllianceReader::read_places(Line& line, Alliance& alliance)
{
    auto& served = alliance.serves;
    if (line.cell("wirkungsgebiet")) {
        served.clear();
        for (const auto& part : table::parts_of(line.text("wirkungsgebiet"))) {
            auto place = places_.place_of(part);
            if (place) served.push_back(std::move(*place));
            else line.reject("wirkungsgebiet", std::move(place.error()));
        }
    }
    if (served.empty()) served.push_back(alliance.seat);
    std::sort(served.begin(), served.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
    served.erase(std::unique(served.begin(), served.end()), served.end());
}

void AllianceReader::read_topics(Line& line, Alliance& alliance)
{
    if (!line.cell("themen")) return;
    const auto chosen = table::parts_of(line.text("themen"));
    const auto& all = directory_.topics();
    auto& topics = alliance.topics;
    const auto is_kept = [&](const Topic& topic) {
        return !topic.is_retired || std::find(topics.begin(), topics.end(), topic) != topics.end();
    };
    for (const auto& slug : chosen) {
        if (std::any_of(all.begin(), all.end(), [&](const Topic& topic) { return topic.slug == slug && is_kept(topic); })) continue;
        std::vector<std::string> known;
        for (const auto& topic : all) {
            if (!topic.is_retired) known.push_back(topic.slug);
        }
        line.reject("themen",
                    {"unknown_topic",
                     says("“{0}” is no topic. There are: {1}.", slug, fmt::format("{}", fmt::join(known, ", "))), {}});
    }
    topics.clear();
    std::copy_if(all.begin(), all.end(), std::back_inserter(topics), [&](const Topic& topic) {
        return std::find(chosen.begin(), chosen.end(), topic.slug) != chosen.end();
    });
}

void AllianceReader::read_history(Line& line, Alliance& alliance)
{
    const auto before = line.problems().size();
    std::vector<StatusRecord> records;
    StatusRecord newest;
    line.take("verlauf", &records_in, records);
    line.take("status", &status_in, newest.status);
    line.take("status_seit", &table::day_in, newest.since);
    if (line.problems().size() > before) return;
    records.push_back(newest);
    auto& history = alliance.history;
    for (const auto& record : records) {
        const auto* column = &record == &records.back() ? "status" : "verlauf";
        const auto same_day = std::find_if(history.begin(), history.end(), [&](const StatusRecord& known) {
            return known.since == record.since;
        });
        if (same_day == history.end()) {
            history.push_back(record);
        } else if (same_day->status != record.status) {
            line.reject(column,
                        {"contradicting_status",
                         says("On {0} the status is “{1}” already. Records are added, never changed: take a later day.",
                              base::iso(record.since), written(same_day->status)), {}});
        }
    }
    std::sort(history.begin(), history.end(),
              [](const StatusRecord& one, const StatusRecord& other) { return one.since < other.since; });
    if (history.back().since == newest.since) return read_reason(line, history.back());
    if (line.text("status_grund").empty() && line.text("status_notiz").empty()) return;
    line.reject("status_grund", {"not_newest", says("A newer status is known, since {0}. Give the reason of an older one in a table of status records.",
                                                    base::iso(history.back().since)), {}});
}

void AllianceReader::read_reason(Line& line, StatusRecord& newest)
{
    line.take("status_grund", &table::line_in, newest.reason);
    line.take("status_notiz", &table::line_in, newest.note);
    line.take("status_erfasst_von", &table::line_in, newest.recorded_by);
}

void AllianceReader::read_contacts(Line& line, Alliance& alliance)
{
    auto& contacts = alliance.contacts;
    contacts.resize(std::max(contacts.size(), most_contacts));
    for (std::size_t number = 0; number < most_contacts; ++number) {
        if (has_contact_columns(line, number)) contacts[number] = read_contact(line, contacts[number], number);
    }
    contacts.erase(std::remove(contacts.begin(), contacts.end(), Contact{}), contacts.end());
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

}
