#include "slices/gallery/views.hpp"

#include "web/form.hpp"
#include "web/layout/parts.hpp"

#include <array>

namespace gallery {
namespace {

using web::Field;
using web::Html;
using web::html;

constexpr std::array options = {Field::Option{"a", "Ich komme gar nicht weiter"},
                                Field::Option{"b", "Es geht, aber es stört"}};

constexpr std::array fields = {
    Field{.name = "zeile", .label = "Feld mit Hinweis", .hint = "So schreibt man es."},
    Field{.name = "absatz", .label = "Langer Text", .presence = web::Presence::optional, .kind = Field::Kind::paragraph,
          .most_characters = 5000},
    Field{.name = "post", .label = "E-Mail-Adresse", .kind = Field::Kind::email},
    Field{.name = "wahl", .label = "Wie sehr behindert es Sie?", .kind = Field::Kind::choice, .options = options},
};

Html section(const char* id, const char* title, const Html& content)
{
    return html(R"(<section class="bn-section" aria-labelledby="{}"><h2 id="{}">{}</h2>{}</section>
)",
                id, id, title, content);
}

Html buttons(const web::Request& request)
{
    const auto button = [](const char* kind, const char* label, const char* state) {
        return html(R"(<button class="kern-btn kern-btn--{}" type="button"{}><span class="kern-label">{}</span></button>)",
                    kind, web::when(*state != '\0', [] { return html(" disabled"); }), label);
    };
    return html(R"(<div class="bn-actions">{}{}{}{}{}</div>)", button("primary", "Wichtigste Tat", ""),
                button("secondary", "Zweite Tat", ""), button("tertiary", "Nebensache", ""),
                button("primary", "Geht gerade nicht", "disabled"),
                web::button_link(request.to("/karte"), "Link als Knopf"));
}

Html alert(const char* kind, const char* title, const char* text)
{
    return html(R"(<div class="kern-alert kern-alert--{}"><div class="kern-alert__header">{}<h3 class="kern-title">{}</h3></div><div class="kern-alert__body"><p>{}</p></div></div>
)",
                kind, web::icon(kind), title, text);
}

Html alerts()
{
    return html(R"(<div class="bn-stack">{}{}{}{}</div>)",
                alert("info", "Gut zu wissen", "Diese Angaben wurden vor zwei Wochen geprüft."),
                alert("success", "Geschafft", "Ihre Meldung ist angekommen."),
                alert("warning", "Bitte beachten", "Das Büro ist in den Ferien geschlossen."),
                alert("danger", "Das ging schief", "Bitte versuchen Sie es später noch einmal."));
}

Html badge(const char* kind, const char* text)
{
    return html(R"(<li class="kern-badge kern-badge--{}">{}<span class="kern-label">{}</span></li>)", kind,
                web::icon(kind), text);
}

Html badges()
{
    return html(R"(<ul class="bn-topics">{}{}{}{}</ul>)", badge("success", "Aktiv seit 2005"),
                badge("info", "In Gründung"), badge("warning", "Ruht zurzeit"), badge("danger", "Beendet"));
}

Html lists(const web::Request& request)
{
    return html(R"({}<ul class="bn-topics"><li><a href="{}">Thema als Link</a></li><li><span>Thema als Wort</span></li></ul>{})",
                web::choices({{request.to("/orte/rostock"), "Rostock", "Kreisfreie Stadt in Mecklenburg-Vorpommern", "15 km"},
                              {request.to("/orte/rostock"),
                               "Verbandsgemeinde Kirchheimbolanden-Göllheim-Donnersbergkreis",
                               "Ein sehr langer Name bricht um", "1.204 km"}}),
                request.to("/buendnisse"), web::pagination(request, 2, 9, request.to("/buendnisse")));
}

Html contact(const web::Texts& t)
{
    return html(R"(<aside class="bn-contact" aria-labelledby="kontakt-muster"><div class="bn-contact__head"><h3 id="kontakt-muster">Hier hilft Ihnen ein Mensch weiter</h3><p>Koordinationsstelle des Bündnisses</p></div><div class="bn-contact__body">{}{}{}</div></aside>
)",
                web::telephone_button(t, "(030) 23125-145"),
                web::contact_line("clock", "Gut erreichbar", html("Montag bis Donnerstag, 9 bis 15 Uhr")),
                web::contact_line("mail", "E-Mail", web::mail_link("buendnis@musterstadt.example")));
}

Html table(const web::Texts& t)
{
    const auto line = [&](const char* state, std::int64_t count) {
        return html(R"(<tr><th scope="row">{}</th><td class="bn-num">{}</td></tr>)", state, t.spelled(count));
    };
    return html(R"(<section class="bn-table" aria-labelledby="tabelle-titel" tabindex="0"><table><caption id="tabelle-titel">Bündnisse nach Ländern</caption><thead><tr><th scope="col">Land</th><th scope="col" class="bn-num">Bündnisse</th></tr></thead><tbody>{}{}</tbody></table></section>
)",
                line("Bayern", 46), line("Mecklenburg-Vorpommern", 1234));
}

}

web::Response gallery_page(const web::Request& request)
{
    const auto& t = request.texts();
    web::Fields typed;
    typed.add("absatz", "Schon geschrieben");
    typed.add("post", "post.beispiel.example");
    web::Form wrong(request, fields, typed);
    wrong.add_mistake("zeile", base::says("Please fill in this field."));
    wrong.add_mistake("post", base::says("This is not an e-mail address. It looks like name@example.de."));
    wrong.add_mistake("wahl", base::says("Please choose one of the answers."));
    const auto body = html(R"(<div{}><h1>Muster aller Bausteine</h1><p class="bn-lead">Jeder Baustein in jedem Zustand. Fließtext mit <a href="{}">einem Link</a>, <strong>betont</strong> und <span class="bn-muted">zurückgenommen</span>.</p>
{}{}{}{}{}{}{}{}</div>)",
                           web::german_text(request), request.to("/karte"), section("knoepfe", "Knöpfe", buttons(request)),
                           section("suche", "Suche", web::place_search(request, "Rostock", "Welcher Ort?", "Zum Beispiel 18055.")),
                           section("hinweise", "Hinweise", alerts()), section("marken", "Marken", badges()),
                           section("formular", "Formular mit Fehlern",
                                   html("{}{}", wrong.summary(), wrong.view(request.to("/muster"), "Abschicken"))),
                           section("listen", "Listen", lists(request)), section("kontakt", "Kontakt", contact(t)),
                           section("tabelle", "Tabelle", table(t)));
    return web::respond(request, {.title = "Muster", .body = body, .caching = web::Caching::none});
}

}
