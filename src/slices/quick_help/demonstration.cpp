#include "clock/clock.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/quick_help/store.hpp"

namespace quick_help {
namespace {

struct Invented {
    const char* name;
    const char* email;
    Answer answer;
    std::int64_t places;
    const char* words;
};

constexpr std::array invented = {
    Invented{"Kita Sonnenschein (Frau Muster)", "sonnenschein@vorfuehrung.example", Answer::yes, 2, "Ab sieben Uhr ist jemand da."},
    Invented{"Mehrgenerationenhaus", "mgh@vorfuehrung.example", Answer::none, 0, ""},
    Invented{"Sportverein Musterstadt", "verein@vorfuehrung.example", Answer::no, 0, "Die Halle ist morgen belegt."},
};

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    auto alliance = registry::find_alliance(write, "rostock");
    if (!alliance) {
        const auto names = registry::alliance_names(write);
        if (names.empty()) return;
        alliance = registry::find_alliance(write, names.front().slug);
    }
    Request help;
    help.id = base::Id<Request>::fresh();
    help.alliance = alliance->id;
    help.what = "Drei Plätze in der Notbetreuung, acht bis sechzehn Uhr";
    help.places = 3;
    help.place = alliance->seat.name;
    help.until = base::Date(std::chrono::sys_days(wall_clock::day_in_germany(now)) + std::chrono::days(7));
    help.created_at = now - std::chrono::hours(3);
    store_request(write, help);
    for (const auto& one : invented) {
        const Contact contact{base::Id<Contact>::fresh(), alliance->id, one.name, one.email, now - std::chrono::days(40), now - std::chrono::days(39)};
        if (!store_contact(write, contact, identity::kept(identity::new_secret()))) continue;
        const auto secret = identity::kept(identity::new_secret());
        store_call(write, help.id, contact.id, secret);
        auto call = call_with(write, secret).value();
        if (one.answer == Answer::none) continue;
        call.answer = one.answer;
        call.places = one.places;
        call.words = one.words;
        store_answer(write, call, now - std::chrono::hours(2));
    }
}

}
