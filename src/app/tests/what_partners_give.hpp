#pragma once

#include "slices/giving/letters.hpp"
#include "slices/giving/store.hpp"
#include "slices/giving/store_asks.hpp"
#include "slices/giving/store_people.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/partnering/letters.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partnering/store_prospects.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/keeping.hpp"
#include "slices/partners/partners.hpp"
#include "slices/quick_help/store.hpp"

#include <map>

namespace test {

/// The town has a partner with a contact, ended a partnership by hand, and wants to win somebody.
inline void add_partners(CommunityStore& store, storage::Write& write, std::map<std::string, std::string>& examples)
{
    REQUIRE(partners::import_organisations(write, "schluessel;name;art\nwerft;Werft;unternehmen\nchor;Chor;verein\n", morning, [](std::size_t, std::size_t) {}).is_applied);
    const auto begin = [&](std::string_view slug) {
        const auto id = partners::find_organisation(write, slug)->id;
        return partners::begin_partnership(write, store.town, id, base::parse_date("2020-01-01").value(), "", morning).value();
    };
    partnering::ContactPerson contact;
    contact.id = base::Id<partnering::ContactPerson>::fresh();
    contact.alliance = store.town;
    contact.organisation = *begin("werft").organisation;
    contact.name = "Erika Beispiel";
    partnering::store_contact(write, contact);
    examples["organisation"] = "werft";
    examples["kontaktperson"] = contact.id.hex();
    const auto chor = begin("chor");
    REQUIRE(partners::end_partnership(write, store.town, *chor.organisation, base::parse_date("2026-01-01").value(), "", morning));
    examples["partnerschaft"] = chor.id.hex();
    partnering::Prospect prospect;
    prospect.id = base::Id<partnering::Prospect>::fresh();
    prospect.alliance = store.town;
    prospect.name = "Apotheke Muster";
    partnering::store_prospect(write, prospect);
    examples["interessent"] = prospect.id.hex();
}

/// The shipyard gives the town its hall and was asked for it; Bernd speaks for it.
inline void add_what_partners_give(CommunityStore& store, storage::Write& write, std::map<std::string, std::string>& examples)
{
    const auto yard = giving::find_giver(write, "werft").value();
    identity::give_role(write, store.bernd, identity::Role::partner_representative, {store.town, {}}, {store.anna, morning});
    const auto bernd = giving::representatives_in(write, store.town).front().grant;
    giving::name_representative(write, bernd, yard.id, morning);
    examples["vertretung"] = bernd.hex();
    giving::Gift hall;
    hall.id = base::Id<giving::Gift>::fresh();
    hall.alliance = store.town;
    hall.organisation = yard.id;
    giving::store_gift(write, hall);
    examples["gabe"] = hall.id.hex();
    giving::Ask ask;
    ask.id = base::Id<giving::Ask>::fresh();
    ask.alliance = store.town;
    ask.organisation = yard;
    ask.until = today;
    giving::store_ask(write, ask);
    examples["bitte"] = ask.id.hex();
}

/// The town has asked the one partner whom it may ask.
inline void add_quick_help(CommunityStore& store, storage::Write& write, std::map<std::string, std::string>& examples)
{
    const quick_help::Contact contact{base::Id<quick_help::Contact>::fresh(), store.town, "Kita", "kita@example.org", morning, morning};
    quick_help::store_contact(write, contact, "geheim");
    examples["kontakt"] = contact.id.hex();
    quick_help::Request help;
    help.id = base::Id<quick_help::Request>::fresh();
    help.alliance = store.town;
    help.until = today;
    quick_help::store_request(write, help);
    examples["hilfe"] = help.id.hex();
}

/// Somebody with the role of a partner speaks for it too.
inline void let_speak_for_the_yard(CommunityStore& store, base::Id<identity::Account> account)
{
    store.fill([&](storage::Write& write) {
        for (const auto& one : giving::representatives_in(write, store.town)) {
            if (one.account == account) giving::name_representative(write, one.grant, giving::find_giver(write, "werft")->id, morning);
        }
    });
}

/// The shipyard is asked for its hall: a contact there by name, and Bernd, who speaks for it.
inline void post_what_partners_are_asked(CommunityStore& store, storage::Write& write, const web::Site& site, base::Instant now)
{
    REQUIRE(partners::import_organisations(write, "schluessel;name;art\nwerft;Neue Werft;unternehmen\n", now, &without_progress).is_applied);
    partnering::ContactPerson contact;
    contact.id = base::Id<partnering::ContactPerson>::fresh();
    contact.alliance = store.town;
    contact.organisation = giving::find_giver(write, "werft")->id;
    contact.name = "Erika Muster";
    contact.mail = "werft@example.org";
    contact.agreed_at = now;
    partnering::store_contact(write, contact);
    giving::Ask ask;
    ask.id = base::Id<giving::Ask>::fresh();
    ask.alliance = store.town;
    ask.alliance_name = "Stadt";
    ask.alliance_slug = "stadt";
    ask.organisation = giving::find_giver(write, "werft").value();
    ask.what = "Ihre Halle";
    ask.until = today;
    ask.asked_at = now;
    giving::store_ask(write, ask);
    const auto by_mail = identity::new_secret();
    const giving::Call asked{base::Id<giving::Call>::fresh(), ask.id, contact.id};
    giving::store_call(write, asked, identity::kept(by_mail));
    giving::post_ask(write, site, ask, contact, by_mail, partnering::way_out(write, site, contact.id, now), now);
    identity::give_role(write, store.bernd, identity::Role::partner_representative, {store.town, {}}, {store.anna, now});
    giving::name_representative(write, giving::representatives_in(write, store.town).front().grant, ask.organisation.id, now);
    const auto by_account = identity::new_secret();
    giving::store_call(write, {base::Id<giving::Call>::fresh(), ask.id, {}, store.bernd}, identity::kept(by_account));
    giving::post_ask_to_representative(write, site, ask, identity::find_account(write, store.bernd).value(), by_account, now);
    giving::post_answer(write, site, ask, {asked.id, ask.id, contact.id, {}, contact.name, giving::Answer::yes, "Gern.", now}, identity::find_account(write, store.anna).value(), now);
}

/// Somebody at the shipyard is asked whether they may be asked.
inline void post_question_to_contact(CommunityStore& store, storage::Write& write, const web::Site& site, base::Instant now)
{
    REQUIRE(partners::import_organisations(write, "schluessel;name;art\nwerft;Werft;unternehmen\n", now, [](std::size_t, std::size_t) {}).is_applied);
    partnering::ContactPerson contact;
    contact.id = base::Id<partnering::ContactPerson>::fresh();
    contact.alliance = store.town;
    contact.organisation = partners::find_organisation(write, "werft")->id;
    contact.name = "Erika Beispiel";
    contact.mail = "erika@example.org";
    contact.added_at = now;
    partnering::store_contact(write, contact);
    const auto question = identity::new_secret();
    partnering::store_link(write, contact.id, partnering::LinkPurpose::question, identity::kept(question), now);
    partnering::post_question(write, site, "Stadt", "Werft", contact, question, now);
}

}
