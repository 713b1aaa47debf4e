#include "clock/clock.hpp"
#include "slices/joining/addressees.hpp"
#include "slices/joining/joining.hpp"
#include "slices/joining/store.hpp"

#include <algorithm>

namespace joining {
namespace {

struct Invented {
    const char* name;
    const char* reach;
    const char* sentence;
    int days_ago;
};

constexpr std::array invented = {
    Invented{"Bäckerei Beispiel", "baeckerei@vorfuehrung.example", "Wir backen gern für das Familienfest und haben samstags einen Raum frei.", 2},
    Invented{"Sportverein Musterstadt", "030 23125-100", "Unsere Übungsleiterinnen könnten in den Ferien zwei Vormittage übernehmen.", 3},
    Invented{"Hans Beispiel", "hans.beispiel@vorfuehrung.example", "", 1},
};

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    auto alliances = registry::alliance_names(write);
    std::stable_partition(alliances.begin(), alliances.end(), [](const registry::AllianceName& one) { return one.slug == "rostock"; });
    std::size_t number = 0;
    for (const auto& one : invented) {
        if (alliances.empty()) return;
        const auto& alliance = alliances[number++ % std::min<std::size_t>(2, alliances.size())];
        const auto whole = registry::find_alliance(write, alliance.slug);
        Inquiry inquiry;
        inquiry.id = base::Id<Inquiry>::fresh();
        inquiry.name = one.name;
        inquiry.reach = one.reach;
        inquiry.sentence = one.sentence;
        inquiry.place = whole->seat.name;
        inquiry.state = alliance.state_key;
        inquiry.language = "de";
        inquiry.alliance = alliance.id;
        inquiry.received_at = now - std::chrono::days(one.days_ago);
        inquiry.receipt = receipt_number(inquiry.id, wall_clock::day_in_germany(now));
        put(write, inquiry, Rung::alliance, inquiry.received_at);
        store_inquiry(write, inquiry);
    }
}

}
