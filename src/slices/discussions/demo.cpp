#include "slices/discussions/discussions.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/write_post.hpp"

namespace discussions {
namespace {

/// A thread as it was told: title, then one post after the other, each by the next of those who write.
struct ToldThread {
    const char* room;
    const char* title;
    std::vector<const char*> posts;
    std::size_t solution = 0; ///< number of the post that solved it; 0: none yet
    std::size_t file_at = 0;  ///< which post but the first has the invented table; 0: none
};

const std::vector<ToldThread>& told_threads()
{
    static const std::vector<ToldThread> all = {
        {"bund", "Wie gewinnt ihr kleine Betriebe?",
         {"Bei uns machen die großen Firmen mit. Die **Handwerksbetriebe** sagen, sie hätten keine Zeit.\n\nWas hat bei euch geholfen?",
          "Wir gehen zur Innungsversammlung und bitten um zehn Minuten. Drei Dinge kommen immer gut an:\n\n- eine Notfallbetreuung, die sofort hilft\n- ein Aufkleber für die Tür\n- kein Papierkram",
          "> ein Aufkleber für die Tür\n\nDen haben wir auch. Kostet wenig, wird gesehen.",
          "Danke, das mit der Innung probiere ich im Frühjahr."}, 2},
        {"bund", "Ferienbetreuung: wer hat Erfahrung mit Eltern als Teamern?",
         {"Uns fehlen Leute für die zweite Sommerwoche. Hat jemand Eltern eingesetzt, die dafür einen Tag frei bekommen?",
          "Ja, seit zwei Jahren. Wichtig ist das erweiterte Führungszeugnis, das braucht **sechs Wochen**. Fangt im März an."}},
        {"bund", "Vorlage für den Jahresbericht",
         {"Wir haben unseren Bericht auf zwei Seiten gekürzt, mit einer Zahl für jedes Vorhaben:\n\n| Vorhaben | Familien |\n|---|---|\n| Ferienwochen | 84 |\n| Notfallbetreuung | 31 |\n\nWer mag die Vorlage?",
          "Ich, bitte! Zwei Seiten liest auch der Stadtrat.",
          "Gern: Die Tabelle hängt an. Die Zahlen darin sind ausgedacht."}, 0, 2},
    };
    return all;
}

constexpr std::chrono::hours between_posts{5};
constexpr std::string_view invented_table = "Vorhaben;Familien\nFerienwochen;84\nNotfallbetreuung;31\n";

Attachments attached_to(const ToldThread& told, std::size_t number)
{
    Attachments attachments;
    if (told.file_at == 0 || told.file_at != number) return attachments;
    attachments.taken.push_back({files::inspect("Jahresbericht-Vorlage.csv", invented_table).value(), invented_table});
    return attachments;
}

void tell_thread(storage::Write& write, const files::Store& store, const std::vector<identity::Actor>& people, const ToldThread& told, base::Instant begun_at)
{
    const Room room{RoomKind::federation, told.room, told.room, ""};
    const auto id = begin_thread(write, store, people.front(), room, {base::new_uuid(), told.title, told.posts.front(), Way::page, attached_to(told, 0)}, begun_at);
    const auto thread = find_thread(write, id, people.front().id);
    for (std::size_t number = 1; number < told.posts.size(); ++number) {
        const auto& writer = number == told.file_at ? people.front() : people[number % people.size()];
        const auto way = number == 3 ? Way::mail : Way::page;
        const auto post = answer(write, store, writer, *thread, {base::new_uuid(), "", told.posts[number], way, attached_to(told, number)}, begun_at + between_posts * number);
        if (number + 1 == told.solution) store_solution(write, id, post.id, begun_at + between_posts * number);
    }
}

}

void make_demo(storage::Write& write, const files::Store& store, std::span<const identity::Actor> people, base::Instant now)
{
    if (people.empty()) return;
    std::vector<identity::Actor> writers(people.begin(), people.end());
    auto begun_at = now - std::chrono::days(9);
    for (const auto& told : told_threads()) {
        tell_thread(write, store, writers, told, begun_at);
        std::rotate(writers.begin(), writers.begin() + 1, writers.end());
        begun_at += std::chrono::days(3);
    }
}

}
