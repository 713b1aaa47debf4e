#include "slices/materials/views.hpp"

#include "clock/clock.hpp"
#include "markdown/markdown.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/collection_views.hpp"
#include "slices/materials/moderation_views.hpp"
#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

namespace materials {
namespace {

using web::Html;
using web::html;
using web::when;

constexpr std::size_t characters_in_list = 160;

std::string from(const web::Texts& t, const Listed& listed) { return listed.alliance_name.empty() ? std::string(t("From the network")) : listed.alliance_name; }

std::string state_of(const web::Texts& t, const Listed& listed)
{
    if (listed.material.archived_at) return std::string(t("archived"));
    if (listed.waits) return std::string(t("waits for the service office"));
    if (listed.released == 0) return std::string(t("not released"));
    return t("Version {0}", listed.released);
}

Html rows(const web::Request& request, const std::vector<Listed>& all)
{
    const auto& t = request.texts();
    std::vector<web::Choice> rows;
    for (const auto& listed : all) {
        if (rows.size() == most_listed) break;
        rows.push_back({request.to(path_of(listed.material.id)), listed.material.title,
                        std::string(t(name_in(kinds, listed.material.kind))) + " · " + from(t, listed) + " · " + markdown::excerpt_of(listed.material.summary, characters_in_list),
                        state_of(t, listed), web::german_text(request)});
    }
    return web::choices(rows);
}

template <std::size_t Size>
std::vector<web::Option> options_of(const web::Texts& t, std::string_view all, const std::array<Word, Size>& words)
{
    std::vector<web::Option> options = {{"", std::string(all)}};
    for (const auto& one : words) options.push_back({one.word, std::string(t(one.name))});
    return options;
}

Html filters(const web::Request& request, const ListPage& page)
{
    const auto& t = request.texts();
    std::vector<web::Option> topics = {{"", std::string(t("All topics"))}};
    for (const auto& topic : page.topics) topics.push_back({topic.slug, registry::name_of(request, topic)});
    std::vector<web::Option> collections = {{"", std::string(t("All collections"))}};
    for (const auto& name : page.collections) collections.push_back({name, name});
    return html(R"(<form class="bn-section bn-filters" action="{}" method="get" role="search">
<div class="kern-form-input"><label class="kern-label" for="q">{}</label><input class="kern-form-input__input" id="q" name="q" type="text" value="{}" maxlength="120"></div>
{}{}{}{}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                request.to("/material"), t("Keyword"), page.typed, web::select("art", t("What is it?"), options_of(t, t("Everything"), kinds), page.choice.kind),
                web::select("thema", t("Topic"), topics, page.choice.topic),
                web::select("sprache", t("Language"), options_of(t, t("All languages"), spoken), page.choice.language),
                when(!page.collections.empty(), [&] { return web::select("sammlung", t("Collection"), collections, page.choice.collection); }), t("Show"));
}

Html fact(std::string_view name, const Html& value) { return html("<div><dt>{}</dt><dd>{}</dd></div>", name, value); }

Html facts(const web::Request& request, const OnePage& one)
{
    const auto& t = request.texts();
    const auto& material = one.listed.material;
    return html(R"(<dl class="bn-facts">{}{}{}{}{}{}{}{}</dl>)", fact(t("What is it?"), html("{}", t(name_in(kinds, material.kind)))),
                when(!one.listed.alliance_name.empty(), [&] {
                    return fact(t("Alliance"), html(R"(<a href="{}">{}</a>)", request.to("/buendnisse/" + one.listed.alliance_slug), one.listed.alliance_name));
                }),
                when(!one.topic.empty(), [&] { return fact(t("Topic"), html("{}", one.topic)); }),
                fact(t("Language"), html("{}", t(name_in(spoken, material.language)))),
                fact(t("Who may use it?"), html("{}", t(name_in(licences, material.licence)))),
                when(!material.accessibility.empty(), [&] { return fact(t("Accessibility"), html("{}", material.accessibility)); }),
                when(!material.collection.empty(), [&] {
                    return fact(t("Collection"), html(R"(<a href="{}">{}</a>)", request.to("/material").with("sammlung", material.collection), material.collection));
                }),
                when(one.listed.downloads > 0, [&] { return fact(t("Downloads"), html("{}", t.spelled(one.listed.downloads))); }));
}

Html file_line(const web::Request& request, const Attached& attached)
{
    const auto& t = request.texts();
    return html(R"(<li><p><strong>{}</strong><br>{}</p>{}{}<details><summary>{}</summary><p class="bn-small"><code>{}</code></p></details></li>)",
                attached.file.name, files::described(t, attached.file.media_type, attached.file.size),
                when(!attached.remarks.empty(), [&] { return html("<p>{}</p>", t(base::Message{attached.remarks, {}})); }),
                web::button_form(request, request.to("/material/dateien/" + attached.file.id.hex()), t("Download {0}", attached.file.name), "secondary"), t("Checksum (SHA-256)"),
                attached.file.hash);
}

Html version_section(const web::Request& request, const Version& version)
{
    const auto& t = request.texts();
    const auto day = wall_clock::day_in_germany(version.released_at.value_or(version.brought_at));
    const auto heading = version.released_at ? t("Version {0}, from {1}", version.number, t.date(day)) : t("Version {0}, waits for the service office", version.number);
    const auto unseen = version.declined_because ? t("Version {0}, not released", version.number) : heading;
    return web::section("fassung-" + std::to_string(version.number), unseen,
                        html(R"({}{}<ul class="bn-people">{}</ul>)", when(version.declined_because.has_value(), [&] { return web::note(request, t("The reason: {0}", *version.declined_because)); }), web::paragraphs(version.changes),
                             web::each(version.attached, [&](const Attached& attached) { return file_line(request, attached); })));
}

Html newest_and_older(const web::Request& request, const std::vector<Version>& versions)
{
    if (versions.empty()) return {};
    const auto older = std::span(versions).subspan(1);
    return html("{}{}", version_section(request, versions.front()), when(!older.empty(), [&] {
                    return html(R"(<details class="bn-section"><summary>{}</summary>{}</details>)", request.texts()("Older versions"),
                                web::each(older, [&](const Version& version) { return version_section(request, version); }));
                }));
}

Html ways(const web::Request& request, const OnePage& one)
{
    const auto& t = request.texts();
    const auto address = path_of(one.listed.material.id);
    Html all;
    if (one.listed.material.archived_at) {
        all += web::note(request, t("This is archived. Others do not find it."));
        if (can_be_taken_back(one.listed.material, request.now)) all += html(R"(<div class="bn-actions">{}</div>)", web::button_form(request, request.to(address + "/rueckgabe"), t("Take it back"), "secondary"));
        return all;
    }
    if (one.may_release && one.listed.waits) {
        if (request.query.has("neuer")) all += web::note(request, t("A newer version came meanwhile. Please look at it before you release it."));
        all += html(R"(<div class="bn-actions">{}<a href="{}">{}</a></div>)", web::button_form(request, request.to(address + "/veroeffentlichung").with("bis", std::to_string(one.listed.newest)), t("Release it")),
                    request.to(address + "/ablehnung"), t("Do not release it"));
    }
    if (!one.may_change) return all;
    all += html(R"(<p><a href="{}">{}</a> · <a href="{}">{}</a> · <a href="{}">{}</a></p>)", request.to(address + "/fassung"), t("Add a new version"),
                request.to(address + "/aendern"), t("Change the description"), request.to(address + "/archiv"), t("Archive it"));
    return all;
}

Html holding(const web::Request& request, const OnePage& one)
{
    const auto& t = request.texts();
    if (one.listed.released == 0 || one.listed.material.archived_at) return {};
    const auto text = one.is_holding ? t("We mail you when there is a new version.") : t("Shall we mail you when there is a new version?");
    const auto button = one.is_holding ? t("Stop these mails") : t("Tell me about new versions");
    return html(R"(<div class="bn-section"><p>{}</p><div class="bn-actions">{}</div></div>)", text,
                web::button_form(request, request.to(path_of(one.listed.material.id) + "/benachrichtigung"), button, "secondary"));
}

/// What can be done with a note, as links in one line.
Html note_deeds(const web::Request& request, const ShownNote& shown, bool may_decide)
{
    const auto& t = request.texts();
    const auto address = path_of(shown.note.material) + "/notizen/" + shown.note.id.hex();
    const auto way = [&](const char* path, std::string_view text) { return html(R"( <a href="{}">{}</a>)", request.to(address + path), text); };
    if (!shown.may_remove && !shown.may_report && !may_decide) return {};
    return html(R"(<p>{}{}{}</p>)", when(shown.may_remove, [&] { return way("", t("Remove")); }), when(shown.may_report, [&] { return way("/meldung", t("Report")); }),
                when(may_decide, [&] { return way("/entscheidung", t("Decide")); }));
}

/// A hidden one is a gap with its reason; who wrote it and who decides still see the words.
Html note_line(const web::Request& request, const ShownNote& shown, bool may_decide)
{
    const auto& t = request.texts();
    const auto& note = shown.note;
    return html(R"(<li><p><strong>{}</strong>{}<br>{}</p>{}{}{}</li>)", note.author_name.empty() ? t("Former member") : std::string_view(note.author_name),
                when(note.used_for, [&] { return html(", {}", t("has used it")); }), t.date(wall_clock::day_in_germany(note.written_at)),
                when(note.hidden_because.has_value(), [&] { return html(R"(<p class="bn-muted">{}</p>)", t("This text was hidden. Reason: {0}", *note.hidden_because)); }),
                when(shown.may_read, [&] { return markdown::html_of(note.text); }), note_deeds(request, shown, may_decide));
}

Html notes_section(const web::Request& request, const OnePage& one, const web::Form& form)
{
    const auto& t = request.texts();
    if (one.listed.released == 0) return {};
    return web::section("notizen", t("What others say"),
                        html("{}{}{}", when(request.query["gemeldet"] == "ja", [&] { return web::note(request, t("Thank you. The service office looks at your report.")); }), when(!one.notes.empty(), [&] {
                                 return html(R"(<ul class="bn-people">{}</ul>)", web::each(one.notes, [&](const ShownNote& note) { return note_line(request, note, one.may_release); }));
                             }),
                             form.view(request.to(path_of(one.listed.material.id) + "/notizen"), t("Publish"))));
}

}

web::Response framed(const web::Request& request, std::string title, Html body, int status)
{
    std::vector<web::Crumb> crumbs = {{"/bereich", std::string(request.texts()("My area"))}};
    if (request.path != "/material") crumbs.push_back({"/material", std::string(request.texts()("Material"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none, .crumbs = std::move(crumbs)});
}

web::Response list_page(const web::Request& request, const ListPage& list)
{
    const auto& t = request.texts();
    const std::string title(t("Material"));
    return framed(request, title,
                  html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}{}{}{}{})", title, t("Guides, templates and films that others made and you may use."),
                       when(list.may_add, [&] { return html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to("/material/neu"), t("Add material"))); }),
                       reported_section(request, list.reported), collection_section(request, list),
                       when(!list.unseen.empty(), [&] { return web::section("wartend", t("Not seen by all"), rows(request, list.unseen)); }),
                       web::section("bestand", t("In the library"),
                                    html(R"(<div class="bn-stack">{}{}{}</div>)", filters(request, list),
                                         list.found.empty() ? html("<p>{}</p>", t("Nothing fits at the moment. Try one filter less.")) : rows(request, list.found),
                                         when(list.found.size() > most_listed, [&] {
                                             return html("<p>{}</p>", t("The first {0} stand here. Filters show others.", static_cast<std::int64_t>(most_listed)));
                                         })))));
}

web::Response one_page(const web::Request& request, const OnePage& one, const web::Form& note)
{
    const auto& t = request.texts();
    const auto& material = one.listed.material;
    return framed(request, material.title,
                  html(R"(<h1>{}</h1>{}{}{}{}{}{}{})", material.title, markdown::html_of(material.summary), facts(request, one),
                       when(!material.link.empty(), [&] {
                           return html(R"(<p><a href="{}" rel="noopener noreferrer">{}</a><br><span class="bn-small">{}</span></p>)", web::Url::external(material.link), t("Watch the film"),
                                       t("Leads to another site: {0}", material.link));
                       }),
                       ways(request, one), newest_and_older(request, one.versions), holding(request, one), notes_section(request, one, note)));
}

}
