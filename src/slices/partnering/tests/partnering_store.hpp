#pragma once

#include "slices/invitations/tests/community.hpp"
#include "slices/partnering/partnering.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/import_partnerships.hpp"

namespace test {

using partnering::ContactPerson;

/// The town has three partners: the nursery, the shipyard, which takes part in the county too, and the club that left in
/// 2025. Doris stands in for Anna.
class PartneringStore : public CommunityStore {
public:
    explicit PartneringStore(storage::Engine engine) : CommunityStore(engine)
    {
        doris = account_with(*this, Role::deputy, {town}, "doris@example.de", "Doris Beispiel");
        fill([](storage::Write& write) {
            const auto organisations = partners::import_organisations(write,
                "schluessel;name;art;kurztext;website;sitz\n"
                "kita;Kita Warnowkinder;kita;;;13003000\n"
                "werft;Neue Werft;unternehmen;Baut Schiffe.;https://werft.example/;13003000\n"
                "verein;Turnverein;verein;;;13003000\n"
                "bank;Münchner Bank;unternehmen;;;09162000\n",
                morning, [](std::size_t, std::size_t) {});
            REQUIRE(organisations.is_applied);
            const auto partnerships = partners::import_partnerships(write,
                "buendnis;organisation;seit;bis\n"
                "stadt;kita;2015-01-01;\n"
                "stadt;werft;2010-01-01;\n"
                "kreis;werft;2011-01-01;\n"
                "stadt;verein;2012-01-01;2025-12-31\n",
                morning, [](std::size_t, std::size_t) {});
            REQUIRE(partnerships.is_applied);
        });
        kita = organisation("kita");
        werft = organisation("werft");
        verein = organisation("verein");
        bank = organisation("bank");
    }

    base::Id<partners::Organisation> organisation(std::string_view slug)
    {
        return read([&](storage::Read& read) { return partners::find_organisation(read, slug).value().id; });
    }

    /// A contact of the town at an organisation.
    ContactPerson contact(base::Id<partners::Organisation> organisation, std::string name, std::string mail, std::optional<base::Instant> agreed_at = {})
    {
        ContactPerson one;
        one.id = base::Id<ContactPerson>::fresh();
        one.alliance = town;
        one.organisation = organisation;
        one.name = std::move(name);
        one.mail = std::move(mail);
        one.asked_at = agreed_at;
        one.agreed_at = agreed_at;
        one.added_at = morning;
        keep(one);
        return one;
    }

    void keep(const ContactPerson& one)
    {
        fill([&](storage::Write& write) { partnering::store_contact(write, one); });
    }

    std::vector<ContactPerson> contacts(base::Id<registry::Alliance> alliance, base::Id<partners::Organisation> organisation)
    {
        return read([&](storage::Read& read) { return partnering::contacts_at(read, alliance, organisation); });
    }

    Words partner_names(base::Id<registry::Alliance> alliance, std::string_view day)
    {
        Words names;
        for (const auto& one : read([&](storage::Read& read) { return partnering::partners_of(read, alliance, base::parse_date(day).value()); })) names.push_back(one.name);
        return names;
    }

    Words subjects_to(std::string_view address)
    {
        Words subjects;
        for (const auto& shown : mails()) {
            if (shown.message.to == address) subjects.push_back(shown.message.subject);
        }
        return subjects;
    }

    /// The path in the newest mail to that address that begins so.
    std::string path_to(std::string_view address, std::string_view beginning)
    {
        for (const auto& shown : mails()) {
            if (shown.message.to != address) continue;
            const auto at = shown.message.text.find(beginning);
            if (at != std::string::npos) return shown.message.text.substr(at, shown.message.text.find_first_of(" ?\n", at) - at);
        }
        return {};
    }

    base::Id<identity::Account> doris;
    base::Id<partners::Organisation> kita;
    base::Id<partners::Organisation> werft;
    base::Id<partners::Organisation> verein;
    base::Id<partners::Organisation> bank;
};

inline Visitor partnering_visitor(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// A reader to whom forms are shown.
struct FormReader : Reader {
    explicit FormReader(web::Language language) : Reader(language) { site.secret = std::string(32, 's'); }
};

inline const std::string partner_home = "/bereich/stadt/partner";

}
