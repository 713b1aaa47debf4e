#include "slices/privacy/privacy.hpp"
#include "slices/privacy/store.hpp"

#include "clock/clock.hpp"

namespace privacy {

void make_demo(storage::Write& write, base::Id<identity::Account> reader, base::Instant now)
{
    const auto days_ago = [&](int days) { return wall_clock::day_in_germany(now - std::chrono::days(days)); };
    const auto asked = [&](const char* kind, const char* person, int days, std::optional<base::Date> done, const char* note) {
        store_request(write, {base::Id<DataRequest>::fresh(), kind, person, days_ago(days), due_after(days_ago(days)), done, note}, std::nullopt);
    };
    asked("access", "Familie Beispiel, Az. 12", 27, {}, "Schriftlich gefragt; Antwort per Post.");
    asked("correction", "Herr Beispiel, Az. 13", 4, {}, "Die Telefonnummer auf der Seite des Bündnisses ist alt.");
    asked("erasure", "Frau Beispiel, Az. 9", 60, days_ago(48), "");
    store_reading(write, reader, lists_of_people.front().name, now - std::chrono::hours(30));
    store_reading(write, reader, lists_of_people[1].name, now - std::chrono::hours(3));
}

}
