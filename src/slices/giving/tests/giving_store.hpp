#pragma once

#include "slices/giving/giving.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"
#include "slices/giving/store_people.hpp"
#include "slices/partnering/tests/partnering_store.hpp"
#include "slices/partners/keeping.hpp"

namespace test {

using giving::Answer;
using giving::Ask;
using giving::Call;
using giving::Gift;
using giving::Kind;
using giving::Outcome;
using giving::Result;

/// The town with its partners. At the shipyard Erika agreed to be asked and Max did not; Paula has an account and speaks for it in the
/// town. Peter has the role of a partner in the county, and nobody said for whom.
class GivingStore : public PartneringStore {
public:
    explicit GivingStore(storage::Engine engine) : PartneringStore(engine)
    {
        contact(werft, "Erika Muster", "erika@example.org", morning);
        contact(werft, "Max Muster", "max@example.org");
        paula = account_with(*this, Role::partner_representative, {town}, "paula@example.de", "Paula Beispiel");
        peter = account_with(*this, Role::partner_representative, {county}, "peter@example.de", "Peter Beispiel");
        speak_for(paula, town, werft);
    }

    void speak_for(base::Id<identity::Account> account, base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
    {
        fill([&](storage::Write& write) {
            for (const auto& one : giving::representatives_in(write, alliance)) {
                if (one.account == account) giving::name_representative(write, one.grant, organisation, morning);
            }
        });
    }

    /// An organisation becomes a partner, since 2020.
    void join(base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
    {
        fill([&](storage::Write& write) {
            REQUIRE(partners::begin_partnership(write, alliance, organisation, base::parse_date("2020-01-01").value(), "test", morning).has_value());
        });
    }

    std::string grant_of(base::Id<identity::Account> account, base::Id<registry::Alliance> alliance)
    {
        for (const auto& one : read([&](storage::Read& read) { return giving::representatives_in(read, alliance); })) {
            if (one.account == account) return one.grant.hex();
        }
        return {};
    }

    Gift gift(Kind kind, std::string words, std::optional<std::int64_t> amount = {}, bool is_public = false, std::optional<base::Date> until = {})
    {
        return gift_of(town, werft, kind, std::move(words), amount, is_public, until);
    }

    Gift gift_of(base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation, Kind kind, std::string words,
                 std::optional<std::int64_t> amount = {}, bool is_public = false, std::optional<base::Date> until = {})
    {
        Gift one;
        one.id = base::Id<Gift>::fresh();
        one.alliance = alliance;
        one.organisation = organisation;
        one.kind = kind;
        one.words = std::move(words);
        one.amount = amount;
        one.is_public = is_public;
        one.until = until;
        one.recorded_by = anna;
        one.recorded_at = morning;
        fill([&](storage::Write& write) { giving::store_gift(write, one); });
        return one;
    }

    std::vector<Gift> gifts()
    {
        return read([&](storage::Read& read) { return giving::gifts_from(read, town, werft, today); });
    }

    Words gift_words()
    {
        Words words;
        for (const auto& one : gifts()) words.push_back(one.words);
        return words;
    }

    std::vector<Ask> asks()
    {
        return read([&](storage::Read& read) { return giving::asks_of(read, town, 100); });
    }

    std::vector<Call> calls(base::Id<Ask> ask)
    {
        return read([&](storage::Read& read) { return giving::calls_of(read, ask); });
    }

    /// "Erika Muster: yes Gern.", in the order of the page.
    Words answers(base::Id<Ask> ask)
    {
        Words all;
        for (const auto& call : calls(ask)) all.push_back(call.name + ": " + std::string(giving::name_of(call.answer).word) + (call.words.empty() ? "" : " " + call.words));
        return all;
    }

    std::vector<Outcome> outcomes()
    {
        return read([&](storage::Read& read) { return giving::outcomes_of(read, town, werft); });
    }

    /// An ask of the town at the shipyard that is in the store already, and closed where there is an amount.
    Ask kept_ask(std::string what, base::Date until, std::optional<Outcome> outcome = {})
    {
        Ask ask;
        ask.id = base::Id<Ask>::fresh();
        ask.alliance = town;
        ask.organisation = {werft, "werft", "Neue Werft"};
        ask.asked_by = anna;
        ask.kind = outcome ? outcome->kind : Kind::rooms;
        ask.what = std::move(what);
        ask.until = until;
        ask.asked_at = morning;
        fill([&](storage::Write& write) {
            giving::store_ask(write, ask);
            if (!outcome) return;
            outcome->id = base::Id<Outcome>::fresh();
            outcome->ask = ask.id;
            outcome->alliance = town;
            outcome->organisation = werft;
            giving::close_ask(write, *outcome, morning);
        });
        return ask;
    }

    base::Id<identity::Account> paula;
    base::Id<identity::Account> peter;
};

inline const std::string give_home = "/bereich/stadt/geben";
inline const std::string yard_home = give_home + "/werft";
inline const std::string yard_page = "/partner/werft";

inline Visitor giving_visitor(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Anna asks the shipyard for its hall; the page to which that leads.
inline Visitor asked_for(TestApp& app, GivingStore& store, std::string_view what = "Ihre Halle", std::string_view until = "20.3.2026", std::string_view organisation = "werft")
{
    auto anna = giving_visitor(app, store.anna);
    const auto form = give_home + "/" + std::string(organisation) + "/bitte";
    anna.open(form);
    anna.use_form(form);
    anna.fill("was", what);
    anna.fill("art", "raeume");
    anna.fill("menge", "1");
    anna.fill("bis", until);
    anna.fill("worte", "Für das Sommerfest.");
    anna.send();
    return anna;
}

inline std::string ask_link(GivingStore& store, std::string_view address) { return store.path_to(address, "/bitte/"); }

/// Somebody answers from the mail, without signing in.
inline Reply answered_by_mail(TestApp& app, const std::string& link, std::string_view answer, std::string_view words = "")
{
    Visitor visitor(app);
    visitor.open(link);
    visitor.fill("antwort", answer);
    visitor.fill("worte", words);
    return visitor.send();
}

/// Paula presses one of the three buttons on the page of her organisation.
inline Reply pressed(TestApp& app, GivingStore& store, std::string_view answer, std::string_view words = "")
{
    auto paula = giving_visitor(app, store.paula);
    paula.open(yard_page);
    paula.use_form(yard_page + "/bitten/");
    paula.fill("worte", words);
    return paula.press("antwort", answer);
}

}
