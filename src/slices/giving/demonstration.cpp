#include "clock/clock.hpp"
#include "slices/giving/giving.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"
#include "slices/giving/store_people.hpp"
#include "slices/partnering/partnering.hpp"

namespace giving {
namespace {

struct InventedGift {
    std::size_t partner; ///< which of the partners of the alliance
    Kind kind;
    const char* words;
    std::optional<std::int64_t> amount;
    bool is_public;
};

constexpr std::array invented = {
    InventedGift{0, Kind::rooms, "Der Saal im Erdgeschoss, samstags, für bis zu sechzig Personen.", 6, true},
    InventedGift{0, Kind::publicity, "Ein Platz im Schaufenster und in der Mitarbeiterzeitung.", {}, true},
    InventedGift{0, Kind::hours, "Auszubildende helfen beim Auf- und Abbau.", 40, false},
    InventedGift{1, Kind::knowledge, "Beratung zu Elternzeit und Wiedereinstieg, einmal im Monat.", 12, true},
    InventedGift{1, Kind::contacts, "Zu anderen Betrieben der Region.", {}, false},
    InventedGift{2, Kind::places, "Plätze in der Ferienbetreuung im Sommer.", 12, true},
    InventedGift{3, Kind::money, "Für das Familienfest.", 75'000, false},
    InventedGift{3, Kind::things, "Bänke, Tische und ein Zelt zum Ausleihen.", 20, false},
    InventedGift{4, Kind::rooms, "Die Turnhalle in den Ferien.", {}, false},
};

struct InventedOutcome {
    int months_ago;
    Kind kind;
    const char* what;
    Result result;
    std::optional<std::int64_t> amount;
    const char* words;
    bool is_public;
};

constexpr std::array came_of_it = {
    InventedOutcome{2, Kind::rooms, "Ihr Saal für das Herbstfest", Result::done, 1, "Hundertzwanzig Kinder haben im Saal gespielt und getanzt.", true},
    InventedOutcome{8, Kind::hours, "Hilfe beim Aufbau des Familienfests", Result::done, 24, "Sechs Auszubildende waren einen ganzen Tag dabei.", true},
    InventedOutcome{9, Kind::rooms, "Ihr Saal für die Vollversammlung", Result::done, 2, "", false},
    InventedOutcome{14, Kind::publicity, "Ein Hinweis auf das Ferienprogramm", Result::done, {}, "", false},
    InventedOutcome{16, Kind::money, "Ein Zuschuss zum Familienfest", Result::partly, 30'000, "Statt 500 Euro wurden es 300 Euro.", false},
};

/// Rostock, where the demonstration is deepest; else the first one that has partners.
std::optional<registry::Alliance> shown_alliance(storage::Write& write, base::Date today)
{
    if (auto alliance = registry::find_alliance(write, "rostock")) return alliance;
    for (const auto& name : registry::alliance_names(write)) {
        if (!partnering::partners_of(write, name.id, today).empty()) return registry::find_alliance(write, name.slug);
    }
    return std::nullopt;
}

Ask invented_ask(const registry::Alliance& alliance, const partnering::PartnerNow& partner, Kind kind, const char* what, base::Date until, base::Instant asked_at)
{
    Ask ask;
    ask.id = base::Id<Ask>::fresh();
    ask.alliance = alliance.id;
    ask.organisation = {partner.id, partner.slug, partner.name};
    ask.kind = kind;
    ask.what = what;
    ask.until = until;
    ask.asked_at = asked_at;
    return ask;
}

void add_gifts(storage::Write& write, const registry::Alliance& alliance, const std::vector<partnering::PartnerNow>& partners, base::Instant now)
{
    for (const auto& one : invented) {
        Gift gift;
        gift.id = base::Id<Gift>::fresh();
        gift.alliance = alliance.id;
        gift.organisation = partners.at(one.partner % partners.size()).id;
        gift.kind = one.kind;
        gift.words = one.words;
        gift.amount = one.amount;
        gift.is_public = one.is_public;
        gift.recorded_at = now - std::chrono::days(90);
        store_gift(write, gift);
    }
}

void add_outcomes(storage::Write& write, const registry::Alliance& alliance, const partnering::PartnerNow& partner, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    for (const auto& one : came_of_it) {
        const auto day = base::months_after(today, -one.months_ago);
        const auto ask = invented_ask(alliance, partner, one.kind, one.what, day, base::Instant(std::chrono::sys_days(base::months_after(day, -1))));
        store_ask(write, ask);
        close_ask(write, {base::Id<Outcome>::fresh(), ask.id, alliance.id, partner.id, one.kind, one.result, one.amount, one.words, one.is_public, day}, base::Instant(std::chrono::sys_days(day)));
    }
}

/// One ask that is answered, and one that waits for an answer.
void add_open_asks(storage::Write& write, const registry::Alliance& alliance, const partnering::PartnerNow& partner, std::optional<base::Id<identity::Account>> account, base::Instant now)
{
    const auto today = std::chrono::sys_days(wall_clock::day_in_germany(now));
    auto hall = invented_ask(alliance, partner, Kind::rooms, "Ihr Saal für den Familientag", base::Date(today + std::chrono::days(12)), now - std::chrono::days(2));
    hall.amount = 1;
    hall.words = "Wir rechnen mit achtzig Gästen. Auf- und Abbau machen wir selbst.";
    auto help = invented_ask(alliance, partner, Kind::hours, "Vier Leute für den Aufbau beim Familientag", base::Date(today + std::chrono::days(20)), now - std::chrono::days(1));
    help.amount = 16;
    Call answered;
    answered.id = base::Id<Call>::fresh();
    answered.ask = hall.id;
    answered.account = account;
    answered.answer = Answer::yes;
    answered.words = "Gern. Der Schlüssel liegt an der Pforte.";
    answered.answered_at = now - std::chrono::hours(20);
    Call waiting;
    waiting.id = base::Id<Call>::fresh();
    waiting.ask = help.id;
    waiting.account = account;
    store_ask(write, hall);
    store_ask(write, help);
    store_call(write, answered, {});
    store_call(write, waiting, {});
}

}

void make_demonstration(storage::Write& write, base::Instant now)
{
    const auto alliance = shown_alliance(write, wall_clock::day_in_germany(now));
    if (!alliance) return;
    const auto partners = partnering::partners_of(write, alliance->id, wall_clock::day_in_germany(now));
    if (partners.empty()) return;
    const auto company = std::find_if(partners.begin(), partners.end(), [](const partnering::PartnerNow& one) { return one.sector == "company"; });
    const auto& partner = company == partners.end() ? partners.front() : *company;
    auto givers = partners;
    std::rotate(givers.begin(), givers.begin() + (&partner - partners.data()), givers.end());
    add_gifts(write, *alliance, givers, now);
    add_outcomes(write, *alliance, partner, now);
    std::optional<base::Id<identity::Account>> account;
    for (const auto& one : representatives_in(write, alliance->id)) {
        name_representative(write, one.grant, partner.id, now);
        account = one.account;
    }
    add_open_asks(write, *alliance, partner, account, now);
}

}
