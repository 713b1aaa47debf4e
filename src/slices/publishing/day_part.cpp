#include "clock/clock.hpp"
#include "slices/publishing/permissions.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/publishing/store_translations.hpp"

namespace publishing {
namespace {

constexpr std::chrono::days old_enough_to_ask{182};

std::vector<day::Task> calls_due(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    if (!may_call(actor)) return {};
    const auto& t = request.texts();
    const auto today = wall_clock::day_in_germany(request.now);
    const auto due = count_calls_due(read, today);
    if (due == 0) return {};
    return {{today, t.plural("One call is due.", "{0} calls are due.", due), "/verwaltung/anrufe", std::string(t("To the calls"))}};
}

/// The calls of the service office, and what waits for a translator.
std::vector<day::Task> tasks_of_roles(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    auto tasks = calls_due(read, request, actor);
    const auto outdated = may_translate(actor) ? outdated_subjects(read) : std::vector<Outdated>();
    if (outdated.empty()) return tasks;
    const auto& t = request.texts();
    tasks.push_back({wall_clock::day_in_germany(outdated.front().since),
                     t.plural("The translation of one page is older than its German text.", "The translations of {0} pages are older than their German text.",
                              static_cast<std::int64_t>(outdated.size())),
                     "/bereich/uebersetzungen", std::string(t("To the translations"))});
    return tasks;
}

std::vector<web::Choice> translator_ways(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_translate(actor)) return {};
    const auto& t = request.texts();
    return {{request.to("/bereich/uebersetzungen"), std::string(t("What waits for a translation")), std::string(t("Pages of alliances and projects, out of date or not translated yet"))}};
}

std::vector<web::Choice> office(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_call(actor)) return {};
    const auto& t = request.texts();
    return {{request.to("/verwaltung/anrufe"), std::string(t("Needs a call")), std::string(t("Who does not answer, who archived a page, who wishes for something"))}};
}

}

day::Part day_part() { return {&tasks_of_roles, &translator_ways, &office}; }

std::vector<day::Task> tasks_at(storage::Read& read, const web::Request& request, const Editable& editable, const identity::Actor& actor,
                                const base::Uuid& id)
{
    if (!editable.may_write(read, actor, id)) return {};
    const auto named = editable.named(read, id);
    if (!named) return {};
    const auto& t = request.texts();
    const Subject subject{editable.kind, id};
    const auto day_of = [](base::Instant moment) { return wall_clock::day_in_germany(moment); };
    std::vector<day::Task> tasks;
    const auto draft = find_draft(read, subject);
    if (editable.may_publish(read, actor, id)) {
        if (draft && draft->submitted_at) {
            tasks.push_back({day_of(*draft->submitted_at), t("A draft for the page of {0} waits for your review.", named->name),
                             named->path + "/entwurf/pruefung", std::string(t("Look at the draft"))});
        }
        if (editable.published(read, id).empty()) return tasks;
        if (const auto outdated = outdated_texts_of(read, subject, "en")) {
            tasks.push_back({day_of(outdated->since), t("The English page of {0} is older than the German one.", named->name), named->path + "/uebersetzung/en",
                             std::string(t("Bring it up to date"))});
        }
        const auto confirmed = confirmed_at(read, subject);
        const bool is_asked = !archived_at(read, subject);
        if (is_asked && (!confirmed || request.now - *confirmed >= old_enough_to_ask)) {
            tasks.push_back({day_of(confirmed ? *confirmed + old_enough_to_ask : request.now), t("Is the page of {0} still right?", named->name),
                             named->path, std::string(t("Have a look and confirm"))});
        }
        return tasks;
    }
    const auto returned = draft && draft->written_by.account == actor.id ? find_return(read, subject) : std::nullopt;
    if (returned) {
        tasks.push_back({day_of(returned->returned_at), t("Your draft for the page of {0} came back with remarks.", named->name),
                         named->path + "/entwurf", std::string(t("Go on writing"))});
    }
    return tasks;
}

}
