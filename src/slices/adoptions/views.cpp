#include "slices/adoptions/views.hpp"

#include "slices/adoptions/spread.hpp"
#include "web/layout/parts.hpp"

namespace adoptions {
namespace {

using web::Html;
using web::html;
using web::when;

web::Response page(const web::Request& request, std::string title, Html body, int status = 200)
{
    std::vector<web::Crumb> crumbs = {{"/projekte", std::string(request.texts()("Projects"))}};
    if (request.path != "/projekte/uebernahmen") crumbs.push_back({"/projekte/uebernahmen", std::string(request.texts()("What we took up"))});
    return web::respond(request, {.title = std::move(title), .body = std::move(body), .status = status, .caching = web::Caching::none,
                                  .crumbs = std::move(crumbs)});
}

/// The branches from `at` on that stand at this depth, each with those below it.
Html branches(const web::Request& request, const ProjectPart& part, const std::vector<Branch>& tree, std::size_t& at, int depth)
{
    const auto& t = request.texts();
    Html items;
    while (at < tree.size() && tree[at].depth == depth) {
        const auto& listed = *tree[at++].listed;
        const auto below = branches(request, part, tree, at, depth + 1);
        items += html(R"(<li><a href="{}">{}</a>, {}, {}{}{}{}</li>)", request.to("/buendnisse/" + listed.alliance_slug), listed.alliance_name,
                      year_of(listed.adoption), name_of(t, listed.adoption.state),
                      when(!listed.adoption.result.empty(), [&] { return html("<br>{}", listed.adoption.result); }),
                      when(part.may_adopt, [&] {
                          return html(R"(<br><a href="{}">{}</a>)", request.to("/projekte/" + part.slug + "/uebernahme").with("von", listed.adoption.id.hex()),
                                      t("Do it like {0}", listed.alliance_name));
                      }),
                      below);
    }
    return when(!items.empty(), [&] { return html("<ul>{}</ul>", items); });
}

Html adopters(const web::Request& request, const ProjectPart& part)
{
    if (part.adoptions.empty()) return {};
    const auto tree = tree_of(part.adoptions);
    std::size_t at = 0;
    return html(R"(<p>{}</p>{}<p><a href="{}">{}</a></p>)",
                request.texts().plural("One alliance does this, too.", "{0} alliances do this, too.", static_cast<std::int64_t>(part.adoptions.size())),
                branches(request, part, tree, at, 0), request.to("/projekte/" + part.slug + "/verbreitung"), request.texts()("How it spread, year by year, on the map"));
}

}

std::string_view name_of(const web::Texts& t, State state)
{
    switch (state) {
    case State::planned: return t("Planned");
    case State::running: return t("Running");
    case State::finished: return t("Finished");
    default: return t("Given up");
    }
}

Html project_section(const web::Request& request, const ProjectPart& part)
{
    const auto& t = request.texts();
    const auto address = "/projekte/" + part.slug;
    return html("{}{}", when(part.flagship.has_value(), [&] {
                    return web::section("leuchtturm", t("Flagship project"), html("<p>{}</p>", part.flagship->reason));
                }),
                when(!part.adoptions.empty() || part.may_adopt || part.may_mark, [&] {
                    return web::section("uebernahmen", t("Who does this, too"),
                                        html("{}{}{}", adopters(request, part), when(part.may_adopt, [&] {
                                                 return html(R"(<p class="bn-actions">{}</p>)", web::button_link(request.to(address + "/uebernahme"), t("Do this at ours")));
                                             }),
                                             when(part.may_mark, [&] {
                                                 return html(R"(<p><a href="{}">{}</a></p>)", request.to(address + "/leuchtturm"), t("Mark as a flagship project"));
                                             })));
                }));
}

web::Response ask_page(const web::Request& request, const projects::Project& project, const std::vector<registry::AllianceName>& own,
                       const Listed* from)
{
    const auto& t = request.texts();
    const auto title = t("Do “{0}” at ours?", project.title);
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title,
                     t("Your alliance then stands on the page of the project, and whoever began it gets a mail. You plan in peace and say later how far you are."),
                     when(from != nullptr, [&] { return html("<p>{}</p>", t("You follow the example of {0}.", from->alliance_name)); }),
                     web::each(own, [&](const registry::AllianceName& alliance) {
                         auto address = request.to("/projekte/" + project.slug + "/uebernahme").with("buendnis", alliance.slug);
                         if (from != nullptr) address = address.with("von", from->adoption.id.hex());
                         return web::button_form(request, address, t("Yes, for {0}", alliance.name));
                     }),
                     request.to("/projekte/" + project.slug), t("No, back to the project")));
}

web::Response own_page(const web::Request& request, const std::vector<Listed>& adoptions)
{
    const auto& t = request.texts();
    const std::string title(t("What we took up"));
    std::vector<web::Choice> rows;
    for (const auto& listed : adoptions) {
        rows.push_back({request.to("/projekte/uebernahmen/" + listed.adoption.id.hex()), listed.project_title, listed.alliance_name,
                        std::string(name_of(t, listed.adoption.state))});
    }
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p>{}<p><a href="{}">{}</a></p><p><a href="{}">{}</a></p>)", title, t("Projects of others that your alliance does at its own place."),
                     rows.empty() ? html("<p>{}</p>", t("Nothing yet. On the page of each project stands the button “Do this at ours”.")) : web::choices(rows),
                     request.to("/projekte/leuchttuerme"), t("Flagship projects"), request.to("/projekte"), t("Look for projects")));
}

web::Response form_page(const web::Request& request, const Listed& listed, const web::Form& form, const std::string& own_plan)
{
    const auto& t = request.texts();
    return page(request, listed.project_title,
                html(R"({}<h1>{}</h1><p class="bn-lead">{}</p>{}<p><a href="{}">{}</a></p>{})", form.summary(), listed.project_title,
                     t("As {0} does it", listed.alliance_name), when(!own_plan.empty(), [&] {
                         return html(R"(<p><a href="{}">{}</a></p>)", request.to(own_plan), t("To your own project and its plan"));
                     }),
                     request.to("/projekte/" + listed.project_slug), t("To the original"),
                     form.view(request.to("/projekte/uebernahmen/" + listed.adoption.id.hex()), t("Keep this"))),
                form.status());
}

web::Response flagship_page(const web::Request& request, const projects::Project& project, const web::Form& form, Marked marked)
{
    const auto& t = request.texts();
    const auto title = t("“{0}” as a flagship project", project.title);
    const auto path = "/projekte/" + project.slug + "/leuchtturm";
    return page(request, title,
                html("{}<h1>{}</h1>{}{}{}", form.summary(), title, when(marked.may_undo, [&] {
                         return html("<p>{}</p>{}", t("It is no flagship project any more. For 14 days that can be undone."),
                                     web::button_form(request, request.to(path + "/rueckgabe"), t("It is one after all"), "secondary"));
                     }),
                     form.view(request.to(path), t("Mark as a flagship project")), when(marked.is_flagship, [&] {
                         return html(R"(<p><a href="{}">{}</a></p>)", request.to(path + "/ende"), t("Take the mark back"));
                     })),
                form.status());
}

web::Response unmark_page(const web::Request& request, const projects::Project& project, const Flagship& flagship)
{
    const auto& t = request.texts();
    const auto title = t("Take the mark of “{0}” back?", project.title);
    const auto path = "/projekte/" + project.slug + "/leuchtturm";
    return page(request, title,
                html(R"(<h1>{}</h1><p class="bn-lead">{}</p><p>{}</p><div class="bn-actions">{}</div><p><a href="{}">{}</a></p>)", title, flagship.reason,
                     t("The project then stands there like any other. For 14 days you can undo it."),
                     web::button_form(request, request.to(path + "/ende"), t("Take the mark back")), request.to(path), t("Leave it as it is")));
}

}
