#include "slices/alliance_page/alliance_page.hpp"
#include "slices/alliance_page/content.hpp"
#include "slices/alliance_page/forms.hpp"
#include "slices/alliance_page/permissions.hpp"
#include "table/cells.hpp"

namespace alliance_page {
namespace {

using publishing::Content;

base::Id<registry::Alliance> alliance_of(const base::Uuid& id) { return base::Id<registry::Alliance>{id}; }

std::optional<registry::Alliance> find_alliance(storage::Read& read, const base::Uuid& id)
{
    const auto name = registry::name_of_alliance(read, alliance_of(id));
    return name ? registry::find_alliance(read, name->slug) : std::nullopt;
}

std::optional<base::Uuid> find(storage::Read& read, const web::Request& request)
{
    const auto alliance = registry::find_alliance(read, request["buendnis"]);
    return alliance ? std::optional(alliance->id.uuid) : std::nullopt;
}

std::optional<publishing::Named> named(storage::Read& read, const base::Uuid& id)
{
    const auto name = registry::name_of_alliance(read, alliance_of(id));
    if (!name) return std::nullopt;
    return publishing::Named{name->name, "/bereich/" + name->slug + "/seite", "/buendnisse/" + name->slug};
}

Content published(storage::Read& read, const base::Uuid& id)
{
    const auto alliance = find_alliance(read, id);
    return alliance ? content_of(*alliance) : Content{};
}

void apply(storage::Write& write, const base::Uuid& id, const Content& content, base::Instant now)
{
    const auto alliance = find_alliance(write, id);
    if (alliance) registry::change_alliance(write, with_content(*alliance, content, registry::topics(write)), now);
}

/// What the table of alliances takes in, the form takes in: so a table that was given out comes back without a change.
void check(web::Form& form)
{
    const auto must_be_a_line = [&](const char* field) {
        const auto line = table::line_in(form[field]);
        if (!line || *line != form[field]) form.add_mistake(field, base::says("Please write this in one line, without special signs."));
    };
    for (const auto* field : {"kurztext", "funktion", "zeiten"}) must_be_a_line(field);
    if (!table::telephone_in(form["telefon"])) {
        form.add_mistake("telefon", base::says("A telephone number has digits, spaces and the signs + - / ( )."));
    }
    if (form.mistakes().empty() && !table::email_in(form["email"])) {
        form.add_mistake("email", base::says("This is not an e-mail address. It looks like name@example.de."));
    }
    const bool can_be_reached = !form["telefon"].empty() || !form["email"].empty() || !form["zeiten"].empty();
    if (can_be_reached && form["funktion"].empty()) {
        form.add_mistake("funktion", base::says("Please say whose telephone and address this is, such as Koordinationsstelle."));
    }
}

std::vector<web::Option> topics(storage::Read& read, const web::Request& request, const Content& content)
{
    const auto& had = publishing::text_in(content, "themen");
    std::vector<web::Option> answers;
    for (const auto& topic : registry::topics(read)) {
        const bool is_had = (", " + had + ", ").find(", " + topic.slug + ", ") != std::string::npos;
        if (!topic.is_retired || is_had) answers.push_back({topic.slug, registry::name_of(request, topic)});
    }
    return answers;
}

std::vector<identity::Account> responsible(storage::Read& read, const base::Uuid& id, base::Instant now)
{
    return publishing::people_who_run(read, alliance_of(id), now);
}

std::vector<base::Uuid> asked_about(storage::Read& read, base::Date today)
{
    std::vector<base::Uuid> ids;
    for (const auto& alliance : registry::at_work_on(read, today)) ids.push_back(alliance.id.uuid);
    return ids;
}

}

publishing::Editable editable()
{
    const auto writes = [](storage::Read&, const identity::Actor& actor, const base::Uuid& id) { return may_write(actor, id); };
    const auto publishes = [](storage::Read&, const identity::Actor& actor, const base::Uuid& id) { return may_publish(actor, id); };
    publishing::Editable page{"alliance", "/bereich/{buendnis}/seite", page_fields, {},     &find,        &named,      writes,
                              publishes,  &published,                  &apply,      &check, &responsible, &asked_about};
    static constexpr std::array markdown = {"text"};
    static constexpr std::array translated = {"kurztext", "text"};
    page.markdown = markdown;
    page.translated = translated;
    page.has_pictures = true;
    page.several = {"themen", "Topics", "What the alliance cares for. Families filter the list by them.", &topics};
    return page;
}

}
