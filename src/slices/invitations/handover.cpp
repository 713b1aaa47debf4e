#include "slices/invitations/handover.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "pdf/document.hpp"
#include "slices/partners/partners.hpp"
#include "slices/projects/projects.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

using identity::HandoverSection;

void add_line(std::vector<std::string>& lines, std::string_view label, std::string_view content)
{
    if (!content.empty()) lines.push_back(std::string(label) + ": " + std::string(content));
}

std::string on_one_line(std::string text)
{
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) text.replace(at, 1, ", ");
    return text;
}

HandoverSection profile(const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    HandoverSection section{std::string(t("The alliance")), alliance.summary + "\n\n" + markdown::plain_text_of(alliance.description)};
    std::string places;
    for (const auto& place : alliance.serves) places += (places.empty() ? "" : ", ") + place.name;
    add_line(section.items, t("Seat"), alliance.seat.name);
    add_line(section.items, t("Works for"), places);
    add_line(section.items, t("Topics"), registry::topic_names(request, alliance.topics));
    if (alliance.founded_on) add_line(section.items, t("Founded"), t.date(*alliance.founded_on));
    add_line(section.items, t("Address"), on_one_line(alliance.address));
    add_line(section.items, t("Website"), alliance.website);
    add_line(section.items, t("Public page"), request.absolute(request.to("/buendnisse/" + alliance.slug)));
    return section;
}

/// As they stand on the page: a name only where that person agreed.
HandoverSection contacts(const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    HandoverSection section{std::string(t("Public contacts")), "", {}, {std::string(t("Function")), std::string(t("Name")), std::string(t("Telephone")), std::string(t("E-mail"))}};
    for (const auto& contact : alliance.contacts) {
        section.rows.push_back({contact.function, contact.name_public ? contact.person_name : std::string(t("not public")), contact.telephone, contact.email});
    }
    return section;
}

HandoverSection members(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    HandoverSection section{std::string(t("People and roles")), "", {}, {std::string(t("Name")), std::string(t("Role")), std::string(t("E-mail")), std::string(t("Since"))}};
    for (const auto& member : identity::members_of(read, alliance.id, request.now)) {
        section.rows.push_back({member.name, std::string(t(identity::kind_of(member.role).name)), member.email,
                                t.date(wall_clock::day_in_germany(member.given_at))});
    }
    return section;
}

HandoverSection partner_section(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    const auto is_english = request.language() == web::Language::english;
    const auto sector = [&](const partners::SectorName& name) { return is_english && !name.name_en.empty() ? name.name_en : name.name; };
    HandoverSection section{std::string(t("Partners")), "", {}, {std::string(t("Name")), std::string(t("Kind")), std::string(t("Since"))}};
    const auto all = partners::partners_on(read, alliance.id, wall_clock::day_in_germany(request.now));
    for (const auto& partner : all.organisations) section.rows.push_back({partner.name, sector(partner.sector), t.date(partner.since)});
    for (const auto& persons : all.persons) {
        for (const auto& [name, since] : persons.named) section.rows.push_back({name, sector(persons.sector), t.date(since)});
        if (persons.unnamed > 0) section.items.push_back(t.plural("{1}: one more person, not named", "{1}: {0} more persons, not named", persons.unnamed, sector(persons.sector)));
    }
    return section;
}

std::string_view standing_of(const web::Texts& t, projects::State state)
{
    if (state == projects::State::planned) return t("Planned");
    return state == projects::State::running ? t("Running") : t("Finished");
}

HandoverSection project_section(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    const auto today = wall_clock::day_in_germany(request.now);
    HandoverSection section{std::string(t("Projects")), "", {}, {std::string(t("Project")), std::string(t("Standing")), std::string(t("What it is"))}};
    for (const auto& project : projects::newest(read, {.topic = {}, .state_key = {}, .state = {}, .alliance = alliance.id}, today, most_rows + 1)) {
        section.rows.push_back({project.title, std::string(standing_of(t, projects::state_on(project.work, today))), project.summary});
    }
    return section;
}

/// A text as it was written: empty lines part paragraphs.
void paragraphs(pdf::Document& document, std::string_view text)
{
    while (!text.empty()) {
        const auto end = text.find("\n\n");
        if (const auto paragraph = base::trimmed(text.substr(0, end)); !paragraph.empty()) document.paragraph(paragraph);
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 2);
    }
}

void put(pdf::Document& document, const web::Request& request, const HandoverSection& section)
{
    const auto& t = request.texts();
    document.heading(2, section.heading);
    paragraphs(document, section.text);
    const auto shown = std::min(section.rows.size(), most_rows);
    if (shown > 0) document.table({section.head, {section.rows.begin(), section.rows.begin() + static_cast<std::ptrdiff_t>(shown)}});
    if (section.rows.size() > shown) document.paragraph(t("Further ones stand in the portal."), pdf::Weight::faint);
    document.list(section.items);
    if (section.text.empty() && section.rows.empty() && section.items.empty()) document.paragraph(t("Nothing at the moment."), pdf::Weight::faint);
}

}

std::vector<HandoverSection> own_sections(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    return {profile(request, alliance), contacts(request, alliance), members(read, request, alliance), partner_section(read, request, alliance),
            project_section(read, request, alliance)};
}

std::string handover_folder(const web::Request& request, const registry::Alliance& alliance, std::span<const HandoverSection> sections)
{
    const auto& t = request.texts();
    const auto title = t("Handover: {0}", alliance.name);
    const auto today = t.date(wall_clock::day_in_germany(request.now));
    pdf::Document document({.title = title,
                            .language = std::string(web::tag(request.language())),
                            .made_at = request.now,
                            .footer = t("{0} · as of {1} · confidential", alliance.name, today),
                            .text_size = 10.5});
    document.heading(1, title);
    document.paragraph(t("As of {0}. Everything in here stands in the portal, too, and goes on there: whoever coordinates finds it in “My area”.", today));
    document.paragraph(t("This folder holds names and addresses. Please pass it on to your successor alone, and do not leave it lying about."), pdf::Weight::strong);
    for (const auto& section : sections) put(document, request, section);
    return document.finish();
}

}
