#include "slices/circulars/audience.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/circulars/send.hpp"
#include "slices/circulars/store.hpp"

#include <algorithm>

namespace circulars {

void make_demonstration(storage::Write& write, base::Instant now)
{
    const auto everybody = seats(write);
    const auto office = std::find_if(everybody.begin(), everybody.end(), [](const Seat& seat) { return seat.role == identity::Role::service_office; });
    if (office == everybody.end()) return;
    Circular sent{base::Id<Circular>::fresh(), office->account.id, "", {"", "", "leitung"}, "Fachtag am 12. Mai: bitte bis Ende April anmelden",
                  "am 12. Mai treffen sich alle, die ein Bündnis koordinieren.\n\nAm Vormittag erzählen drei Bündnisse von ihrer Ferienbetreuung, am "
                  "Nachmittag ist Zeit für Ihre Fragen.\n\nIhr Servicebüro",
                  "", false, now - std::chrono::days(3)};
    store_draft(write, sent);
    send(write, sent, now - std::chrono::days(3));
    while (send_next_portion(write, web::Site{}, now - std::chrono::days(3))) {}
    const Circular draft{base::Id<Circular>::fresh(), office->account.id, "", {"", "", ""}, "Neue Regeln für die Förderung ab Juli",
                         "ab Juli gelten neue Regeln für die Abrechnung.\n\nWas sich für Sie ändert, steht auf einer Seite.", "", true, now - std::chrono::days(1)};
    store_draft(write, draft);
}

}
