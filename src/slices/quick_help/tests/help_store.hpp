#pragma once

#include "slices/invitations/tests/community.hpp"
#include "slices/quick_help/quick_help.hpp"
#include "slices/quick_help/store.hpp"

namespace test {

using quick_help::Contact;

/// The community in which the town may ask a nursery and a club; a library was asked whether it wants that.
class HelpStore : public CommunityStore {
public:
    explicit HelpStore(storage::Engine engine) : CommunityStore(engine)
    {
        nursery = add("Kita", "kita@example.org", morning);
        club = add("Verein", "verein@example.org", morning);
        library = add("Bücherei", "buecherei@example.org", std::nullopt);
    }

    base::Id<Contact> add(std::string name, std::string email, std::optional<base::Instant> agreed_at)
    {
        const Contact contact{base::Id<Contact>::fresh(), town, std::move(name), std::move(email), morning, agreed_at};
        fill([&](storage::Write& write) { REQUIRE(quick_help::store_contact(write, contact, "secret of " + contact.email)); });
        return contact.id;
    }

    Words subjects_to(std::string_view address)
    {
        Words subjects;
        for (const auto& shown : mails()) {
            if (shown.message.to == address) subjects.push_back(shown.message.subject);
        }
        return subjects;
    }

    /// The path behind the button of the newest mail to that address.
    std::string path_to(std::string_view address, std::string_view beginning)
    {
        for (const auto& shown : mails()) {
            if (shown.message.to != address) continue;
            const auto at = shown.message.text.find(beginning);
            if (at != std::string::npos) return shown.message.text.substr(at, shown.message.text.find_first_of(" ?\n", at) - at);
        }
        return {};
    }

    std::vector<quick_help::Request> requests()
    {
        return read([&](storage::Read& read) { return quick_help::requests_of(read, town, 100); });
    }

    Words contacts()
    {
        Words names;
        for (const auto& contact : read([&](storage::Read& read) { return quick_help::contacts_of(read, town); })) {
            names.push_back(contact.name + (contact.agreed_at ? "" : "?"));
        }
        return names;
    }

    base::Id<Contact> nursery;
    base::Id<Contact> club;
    base::Id<Contact> library;
};

inline const std::string home = "/bereich/stadt/schnelle-hilfe";

inline Visitor visitor_for(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Anna asks for three places until tomorrow; the page to which that leads.
inline Visitor asked(TestApp& app, HelpStore& store, std::string_view what = "Plätze in der Notbetreuung", std::string_view places = "3")
{
    auto anna = visitor_for(app, store.anna);
    anna.open(home + "/neu");
    anna.use_form(home + "/neu");
    anna.fill("was", what);
    anna.fill("plaetze", places);
    anna.send();
    return anna;
}

/// The link that came to that address.
inline std::string link_to(HelpStore& store, std::string_view address) { return store.path_to(address, "/schnelle-hilfe/"); }

/// A partner answers from the mail, without signing in.
inline Reply answered(TestApp& app, const std::string& link, std::string_view answer, std::string_view places = "1", std::string_view words = "")
{
    Visitor visitor(app);
    visitor.open(link);
    visitor.fill("antwort", answer);
    visitor.fill("plaetze", places);
    visitor.fill("worte", words);
    return visitor.send();
}

}
