#include "imaging/painting.hpp"
#include "base/embedded.hpp"
#include "clock/clock.hpp"
#include "slices/project_plans/begin.hpp"
#include "slices/project_plans/store.hpp"

#include <array>

namespace project_plans {
namespace {

using publishing::Content;

constexpr std::size_t most_plans = 8;

/// Invented, and so plain that it fits whatever the project is called.
const Content& invented_plan()
{
    static const Content plan = {
        {"fuer_wen", "Für Familien mit Kindern bis zehn Jahre aus der Nachbarschaft."},
        {"schritte", "Drei Familien fragen, was ihnen fehlt.\nEinen Raum für einen festen Nachmittag finden.\nZwei Ehrenamtliche gewinnen und einweisen.\nNach zehn Wochen gemeinsam auswerten."},
        {"partner", "Ein Verein mit Raum und eine Kita in der Nähe."},
        {"kosten", "Rund 1.800 Euro im Jahr für Material und Versicherung."},
        {"foerderung", "Ehrenamtsfonds der Stadt und eine Spende der Sparkasse (erfunden)."},
        {"dauer", "Drei Monate bis zum ersten Nachmittag, danach vier Stunden in der Woche."},
        {"hindernisse", "Im Winter kamen wenige. Ein früherer Beginn hat geholfen."},
        {"ergebnisse", "24 Kinder im Durchschnitt (eigene Zählung, erfunden)."},
        {"material", "Einladung zum Ausdrucken https://beispiel.example/einladung\nListe für den ersten Nachmittag"},
        {"kontakt", "Koordinationsstelle, über die Nummer des Bündnisses"},
    };
    return plan;
}

void write_plan(storage::Write& write, const publishing::Editable& kind, ProjectId id, const Content& changes, base::Instant now)
{
    auto content = kind.published(write, id.uuid);
    for (const auto& [field, text] : changes) content[field] = text;
    kind.apply(write, id.uuid, content, now);
}

/// Somebody of the alliance, where anybody of it signs in: a member rather than who runs it.
std::optional<identity::Member> writer_of(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now)
{
    std::optional<identity::Member> writer;
    for (const auto& member : identity::members_of(read, alliance, now)) {
        if (!member.ended_at && (!writer || member.role == identity::Role::member)) writer = member;
    }
    return writer;
}

/// Where this machine has no libvips there is none.
void add_picture(storage::Write& write, const publishing::Editable& kind, ProjectId project, base::Id<identity::Account> account, base::Instant now)
{
    const auto painted = imaging::painted_text(base::embedded_file("demo/familienfest.png"));
    const publishing::PictureNote note{base::Id<publishing::Picture>::fresh(), "Gezeichnetes Familienfest mit Wimpeln und Zelten", "So könnte es aussehen",
                                       "Zeichnung: Bündnisnetz (erfunden)", "keine"};
    (void)publishing::add_picture(write, kind, project.uuid, painted, note, account, now);
}

/// A draft of the first project that the alliance leads, but for the one that others began with; a member's waits for a review. The next one rests.
void write_own(storage::Write& write, const publishing::Editable& kind, base::Id<registry::Alliance> alliance, const identity::Member& writer,
               ProjectId except, base::Instant now)
{
    projects::Choice own;
    own.alliance = alliance;
    bool is_first = true;
    for (const auto& listed : projects::newest(write, own, wall_clock::day_in_germany(now), 4)) {
        const auto project = projects::find_project(write, listed.slug).value();
        if (project.alliance != alliance || project.id == except) continue;
        const publishing::Subject subject{kind.kind, project.id.uuid};
        if (!is_first) return publishing::archive(write, subject, writer.account, now - std::chrono::days(3));
        is_first = false;
        add_picture(write, kind, project.id, writer.account, now);
        (void)publishing::put_into_draft(write, kind, project.id.uuid, {{"kosten", "Rund 2.100 Euro im Jahr; die Miete ist gestiegen."}}, writer.account, now);
        if (writer.role != identity::Role::member) return;
        publishing::ask_for_review(write, subject, writer.account, now);
    }
}

/// Each alliance with people has a draft of one of its projects, and begins one with the plan of somebody else's.
void write_drafts(storage::Write& write, const publishing::Editable& kind, const projects::Project& planned, base::Instant now)
{
    for (const auto& alliance : registry::alliance_names(write)) {
        const auto writer = writer_of(write, alliance.id, now);
        if (!writer) continue;
        if (alliance.id != planned.alliance) (void)begin_like(write, planned, alliance.id, writer->account, now - std::chrono::days(40));
        write_own(write, kind, alliance.id, *writer, planned.id, now);
    }
}

}

void make_demo(storage::Write& write, base::Instant now)
{
    const auto kind = editable();
    projects::Choice running;
    running.state = projects::State::running;
    std::optional<projects::Project> first;
    std::size_t number = 0;
    for (const auto& listed : projects::newest(write, running, wall_clock::day_in_germany(now), most_plans)) {
        const auto project = projects::find_project(write, listed.slug).value();
        write_plan(write, kind, project.id, invented_plan(), now);
        publishing::confirm(write, {kind.kind, project.id.uuid}, std::nullopt, now - std::chrono::days(20 + 25 * static_cast<int>(number++)));
        if (!first) first = project;
    }
    if (!first) return;
    write_drafts(write, kind, *first, now);
    write_plan(write, kind, first->id,
               {{"hindernisse", "Im Winter kamen wenige. Ein früherer Beginn und ein Fahrdienst haben geholfen."},
                {"foerderung", "Ehrenamtsfonds der Stadt; seit diesem Jahr auch die Krankenkasse (erfunden)."}},
               now);
}

}
