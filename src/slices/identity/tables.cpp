#include "slices/identity/tables.hpp"

#include "base/text.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/store.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

#include <map>

namespace identity {
namespace {

using base::says;
using table::Line;
using table::Need;
using table::column;

/// A line of the table: an account and one of its roles.
struct Seat {
    Account account;
    Grant grant;

    friend bool operator==(const Seat&, const Seat&) = default;
};

std::string identity_of(const Seat& seat)
{
    return seat.account.email + "\n" + seat.account.name + "\n" + std::string(kind_of(seat.grant.role).word) + "\n" +
           (seat.grant.alliance ? seat.grant.alliance->hex() : seat.grant.state);
}

table::Parsed<Role> role_in(std::string_view cell)
{
    const auto word = base::folded(cell);
    for (const auto& kind : role_kinds) {
        if (kind.word == word) return kind.role;
    }
    return table::defect("unknown_role", says("“{0}” is no role. Roles: koordination, stellvertretung, mitglied, partner, "
                                              "anbieter, landeskoordination, servicebuero, ministerium, mentoring, redaktion, "
                                              "uebersetzung, datenschutz, technik.", std::string(base::trimmed(cell))));
}

table::Parsed<std::string> state_in(std::string_view cell)
{
    const std::string word(base::trimmed(cell));
    if (word.empty()) return std::string();
    if (const auto* state = registry::find_state(word)) return std::string(state->key);
    return table::defect("unknown_state", says("“{0}” is no state.", word));
}

table::Parsed<std::string> language_in(std::string_view cell)
{
    const std::string word(base::trimmed(cell));
    if (word.empty()) return std::string("de");
    if (word == "de" || word == "en") return word;
    return table::defect("unknown_language", says("“{0}” is no language of mails. Write de or en.", word));
}

template <class Part, class Whole>
table::Column<Seat> part_column(std::string name, Whole Seat::*whole, Part Whole::*part, table::Parsed<Part> (*parse)(std::string_view),
                                std::string (*write)(const Part&), Need need = Need::optional)
{
    return {std::move(name), need,
            [=](std::string_view cell, Seat& seat) -> std::optional<table::Defect> {
                auto parsed = parse(cell);
                if (!parsed) return std::move(parsed.error());
                seat.*whole.*part = std::move(*parsed);
                return std::nullopt;
            },
            [=](const Seat& seat) { return write(seat.*whole.*part); }};
}

std::string as_it_is(const std::string& text) { return text; }
std::string word_of(const Role& role) { return std::string(kind_of(role).word); }
std::string short_name_of(const std::string& key) { return key.empty() ? key : std::string(registry::find_state(key)->short_name); }

table::Parsed<std::string> address_in(std::string_view cell)
{
    auto address = table::email_in(canonical_address(cell));
    return address;
}

table::Column<Seat> alliance_column(registry::AllianceKeys& keys)
{
    return {"buendnis", Need::optional,
            [&keys](std::string_view cell, Seat& seat) -> std::optional<table::Defect> {
                if (base::trimmed(cell).empty()) {
                    seat.grant.alliance.reset();
                    return std::nullopt;
                }
                auto alliance = keys.alliance_in(cell);
                if (!alliance) return std::move(alliance.error());
                seat.grant.alliance = *alliance;
                return std::nullopt;
            },
            [&keys](const Seat& seat) { return seat.grant.alliance ? keys.of(*seat.grant.alliance).slug : std::string(); }};
}

std::vector<table::Column<Seat>> seat_columns(registry::AllianceKeys& keys)
{
    return {part_column("email", &Seat::account, &Account::email, &address_in, &as_it_is, Need::obligatory),
            part_column("name", &Seat::account, &Account::name, &table::line_in, &as_it_is, Need::obligatory),
            part_column("rolle", &Seat::grant, &Grant::role, &role_in, &word_of, Need::obligatory),
            alliance_column(keys),
            part_column("land", &Seat::grant, &Grant::state, &state_in, &short_name_of),
            part_column("sprache", &Seat::account, &Account::language, &language_in, &as_it_is)};
}

std::vector<Seat> all_seats(storage::Read& read)
{
    std::map<base::Id<Account>, Account> accounts;
    for (auto& account : all_accounts(read)) accounts.emplace(account.id, account);
    std::vector<Seat> seats;
    for (auto& grant : all_grants(read)) seats.push_back({accounts.at(grant.account), grant});
    return seats;
}

/// Reads the lines of one table over what is stored.
class SeatLines {
public:
    SeatLines(storage::Read& read, registry::AllianceKeys& keys, base::Instant now) : keys_(keys), now_(now)
    {
        for (auto& account : all_accounts(read)) accounts_.emplace(std::pair(account.email, account.name), account);
        for (auto& seat : all_seats(read)) stored_.emplace(identity_of(seat), seat);
    }

    table::Noun<Seat> noun()
    {
        return {seat_columns(keys_), [this](Line& line) { return find(line); },
                [this](Line& line, Seat& seat, const Seat* stored) { complete(line, seat, stored); },
                [](const Seat& seat) { return seat.account.email; }, [](const Seat& seat) { return seat.account.name; }};
    }

private:
    std::optional<Seat> find(Line& line)
    {
        const auto role = role_in(line.text("rolle"));
        const auto state = state_in(line.text("land"));
        if (!role || !state) return std::nullopt;
        Seat wanted;
        wanted.account.email = canonical_address(line.text("email"));
        wanted.account.name = base::trimmed(line.text("name"));
        wanted.grant.role = *role;
        wanted.grant.state = *state;
        if (const auto cell = line.text("buendnis"); !base::trimmed(cell).empty()) {
            const auto alliance = keys_.alliance_in(cell);
            if (!alliance) return std::nullopt;
            wanted.grant.alliance = *alliance;
        }
        const auto found = stored_.find(identity_of(wanted));
        return found == stored_.end() ? std::nullopt : std::optional(found->second);
    }

    void complete(Line& line, Seat& seat, const Seat* stored)
    {
        check_realm(line, seat.grant);
        if (!seen_.insert({identity_of(seat), true}).second) {
            line.reject("email", {"twice", says("This account has this role twice in the table."), {}});
        }
        if (stored) return;
        const auto [account, is_new] = accounts_.try_emplace(std::pair(seat.account.email, seat.account.name), seat.account);
        if (is_new) {
            account->second.id = base::Id<Account>::fresh();
            account->second.created_at = now_;
        }
        seat.account.id = account->second.id;
        seat.account.created_at = account->second.created_at;
        seat.grant.id = base::Id<Grant>::fresh();
        seat.grant.account = seat.account.id;
        seat.grant.given_at = now_;
    }

    static void check_realm(Line& line, const Grant& grant)
    {
        const auto realm = kind_of(grant.role).realm;
        if ((realm == Realm::alliance) != grant.alliance.has_value()) {
            line.reject("buendnis", {"realm", grant.alliance ? says("This role belongs to no alliance. Leave the cell empty.")
                                                             : says("This role belongs to an alliance. Write its key."), {}});
        }
        if ((realm == Realm::state) != !grant.state.empty()) {
            line.reject("land", {"realm", grant.state.empty() ? says("This role belongs to a state. Write which.")
                                                              : says("This role belongs to no state. Leave the cell empty."), {}});
        }
    }

    registry::AllianceKeys& keys_;
    base::Instant now_;
    std::map<std::pair<std::string, std::string>, Account> accounts_; ///< by address and name, with those of earlier lines
    std::map<std::string, Seat> stored_;
    std::map<std::string, bool> seen_;
};

table::Reading<Seat> read_seats(storage::Read& read, registry::AllianceKeys& keys, std::string_view bytes, base::Instant now,
                                const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(seat_columns(keys)));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    SeatLines lines(read, keys, now);
    return table::read_lines(lines.noun(), *opened, progress);
}

}

table::Plan plan_accounts(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    registry::AllianceKeys keys(read);
    return read_seats(read, keys, bytes, {}, progress).plan;
}

table::Plan import_accounts(storage::Write& write, std::string_view bytes, base::Instant now, const table::Progress& progress)
{
    registry::AllianceKeys keys(write);
    return table::take_over(read_seats(write, keys, bytes, now, progress), [&](const Seat& seat) {
        store_account(write, seat.account);
        store_grant(write, seat.grant);
    });
}

std::string export_accounts(storage::Read& read)
{
    registry::AllianceKeys keys(read);
    return table::table_of(seat_columns(keys), all_seats(read));
}

}
