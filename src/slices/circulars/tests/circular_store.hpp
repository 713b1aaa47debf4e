#pragma once

#include "mail/outbox.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/circulars/store.hpp"
#include "slices/invitations/tests/community.hpp"

namespace test {

using circulars::Circular;

/// The community with Lutz, who coordinates the state, Bert, who coordinates Bavaria, and Otto in Munich.
class CircularStore : public CommunityStore {
public:
    explicit CircularStore(storage::Engine engine) : CommunityStore(engine)
    {
        lutz = account_with(*this, Role::state_coordination, {{}, "13"}, "lutz@example.de", "Lutz Beispiel");
        bert = account_with(*this, Role::state_coordination, {{}, "09"}, "bert@example.de", "Bert Beispiel");
        otto = account_with(*this, Role::coordinator, {alliance("muenchen")}, "otto@example.de", "Otto Beispiel");
    }

    Words subjects_to(std::string_view address)
    {
        Words subjects;
        for (const auto& shown : mails()) {
            if (shown.message.to == address) subjects.push_back(shown.message.subject);
        }
        return subjects;
    }

    mail::Message mail_to(std::string_view address)
    {
        for (const auto& shown : mails()) {
            if (shown.message.to == address) return shown.message;
        }
        return {};
    }

    /// Writes the mails of what was sent, as the keeper does; in how many portions.
    int write_all(std::int64_t people = circulars::people_in_portion)
    {
        web::Site site;
        site.name = "Familie vor Ort";
        site.public_url = "https://localhost";
        int portions = -1;
        for (bool goes_on = true; goes_on; ++portions) {
            fill([&](storage::Write& write) { goes_on = circulars::send_next_portion(write, site, morning, people); });
        }
        return portions;
    }

    /// To whom mails of circulars went, in the order of addresses.
    Words addressed()
    {
        Words addresses;
        for (const auto& shown : mails()) {
            if (shown.message.kind.starts_with("circular")) addresses.push_back(shown.message.to);
        }
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    }

    /// A node takes the mails that wait, and the server refuses those to one address for good.
    void deliver(std::string_view refused, base::Instant now)
    {
        fill([&](storage::Write& write) {
            const base::Id<mail::Node> node{base::new_uuid()};
            for (const auto& one : mail::take(write, node, now, now + std::chrono::minutes(1), 1000)) {
                const bool bounces = one.message.to == refused;
                mail::settle(write, node, {one.id, bounces ? mail::State::bounced : mail::State::sent, bounces ? "550 unknown" : "250 ok"}, now,
                             mail::Contents::removed);
            }
        });
    }

    base::Id<identity::Account> lutz;
    base::Id<identity::Account> bert;
    base::Id<identity::Account> otto;
};

inline Visitor visitor_for(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

struct Written {
    std::string audience = "";
    std::string state = "";
    std::string topic = "";
    std::string duty = "nein";
    std::string subject = "Fachtag am 12. Mai";
    std::string text = "am 12. Mai ist Fachtag.\n\nBitte melden Sie sich an.";
    std::string link = "";
};

/// Somebody writes a draft; its address.
inline std::string drafted(TestApp& app, base::Id<identity::Account> author, const Written& written = {})
{
    auto visitor = visitor_for(app, author);
    visitor.open("/verwaltung/rundschreiben/neu");
    visitor.use_form("/verwaltung/rundschreiben/neu");
    visitor.fill("betreff", written.subject);
    visitor.fill("text", written.text);
    visitor.fill("link", written.link);
    visitor.fill("pflicht", written.duty);
    visitor.fill("kreis", written.audience);
    visitor.fill("thema", written.topic);
    if (!written.state.empty()) visitor.fill("land", written.state);
    visitor.send();
    REQUIRE(visitor.address().size() == std::string("/verwaltung/rundschreiben/").size() + 32);
    return visitor.address();
}

/// Sends it after it was asked once more; the page to which that leads.
inline Reply sent(TestApp& app, base::Id<identity::Account> who, const std::string& address)
{
    auto visitor = visitor_for(app, who);
    visitor.open(address + "/versand");
    visitor.use_form(address + "/versand");
    visitor.send();
    static_cast<CircularStore&>(app.store()).write_all();
    return visitor.open(address);
}

}
