#include "clock/clock.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/store_prospects.hpp"

namespace partnering {
namespace {

struct InventedContact {
    const char* name;
    const char* function;
    const char* mail;
    const char* telephone;
    bool is_public;
    bool agreed;
};

constexpr std::array invented_contacts = {
    InventedContact{"Erika Beispiel", "Leitung", "erika.beispiel@vorfuehrung.example", "030 23125-101", true, true},
    InventedContact{"Jonas Muster", "Öffentlichkeitsarbeit", "jonas.muster@vorfuehrung.example", "", false, true},
    InventedContact{"Amira Beispiel", "Personalabteilung", "amira.beispiel@vorfuehrung.example", "030 23125-102", false, false},
};

struct InventedProspect {
    const char* name;
    const char* sector;
    const char* contact;
    const char* note;
    int due_days_ago;
};

constexpr std::array invented_prospects = {
    InventedProspect{"Druckerei Muster", "company", "Herr Muster, 030 23125-103", "Druckt für den Sportverein zum halben Preis. Will nach dem Sommerfest hören, wie es war.", 2},
    InventedProspect{"Musikschule Beispielstadt", "school", "Frau Beispiel, Sekretariat", "Hat donnerstags Räume frei. Der Träger muss zustimmen.", 0},
    InventedProspect{"Apotheke am Beispielplatz", "health", "", "", -20},
};

base::Date days_before(base::Instant now, int days) { return base::Date(std::chrono::sys_days(wall_clock::day_in_germany(now)) - std::chrono::days(days)); }

void add_contacts(storage::Write& write, base::Id<registry::Alliance> alliance, base::Instant now)
{
    const auto partners_now = partners_of(write, alliance, wall_clock::day_in_germany(now));
    for (std::size_t at = 0; at < std::min(invented_contacts.size(), partners_now.size()); ++at) {
        const auto& one = invented_contacts[at];
        ContactPerson contact;
        contact.id = base::Id<ContactPerson>::fresh();
        contact.alliance = alliance;
        contact.organisation = partners_now[at].id;
        contact.name = one.name;
        contact.function = one.function;
        contact.mail = one.mail;
        contact.telephone = one.telephone;
        contact.name_public = one.is_public;
        contact.telephone_public = one.is_public;
        if (one.is_public) contact.consent_recorded_at = now - std::chrono::days(60);
        contact.added_at = now - std::chrono::days(60);
        if (one.agreed) {
            contact.asked_at = now - std::chrono::days(50);
            contact.agreed_at = now - std::chrono::days(49);
        }
        store_contact(write, contact);
    }
}

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    auto alliance = registry::find_alliance(write, "rostock");
    if (!alliance) {
        const auto names = registry::alliance_names(write);
        if (names.empty()) return;
        alliance = registry::find_alliance(write, names.front().slug);
    }
    add_contacts(write, alliance->id, now);
    for (const auto& one : invented_prospects) {
        Prospect prospect;
        prospect.id = base::Id<Prospect>::fresh();
        prospect.alliance = alliance->id;
        prospect.name = one.name;
        prospect.sector = one.sector;
        prospect.contact = one.contact;
        prospect.follow_up_on = days_before(now, one.due_days_ago);
        prospect.added_at = now - std::chrono::days(30);
        store_prospect(write, prospect);
        const std::string note = one.note;
        if (!note.empty()) store_note(write, {.id = base::Id<ProspectNote>::fresh(), .prospect = prospect.id, .text = note, .written_at = now - std::chrono::days(16)});
    }
}

}
