#pragma once

#include "slices/invitations/tests/community.hpp"
#include "slices/joining/joining.hpp"
#include "slices/joining/store.hpp"

namespace test {

/// The community with Lutz, who coordinates the state, and Otto, who coordinates Munich's alliance.
class JoiningStore : public CommunityStore {
public:
    explicit JoiningStore(storage::Engine engine) : CommunityStore(engine)
    {
        munich = alliance("muenchen");
        lutz = account_with(*this, Role::state_coordination, {{}, "13"}, "lutz@example.de", "Lutz Beispiel");
        otto = account_with(*this, Role::coordinator, {munich}, "otto@example.de", "Otto Beispiel");
    }

    Words subjects_to(std::string_view address)
    {
        Words subjects;
        for (const auto& shown : mails()) {
            if (shown.message.to == address) subjects.push_back(shown.message.subject);
        }
        return subjects;
    }

    std::string text_to(std::string_view address)
    {
        for (const auto& shown : mails()) {
            if (shown.message.to == address) return shown.message.text;
        }
        return {};
    }

    joining::Inquiry inquiry(std::string_view receipt)
    {
        return read([&](storage::Read& read) { return joining::find_by_receipt(read, receipt).value(); });
    }

    /// What happens on a day. Returns how many were moved or of how many somebody was reminded.
    std::int64_t round(base::Instant now)
    {
        std::int64_t moved = 0;
        fill([&](storage::Write& write) {
            joining::forget_old_inquiries(write, now);
            moved = joining::daily_round(write, web::Site{}, now);
        });
        return moved;
    }

    base::Id<registry::Alliance> munich;
    base::Id<identity::Account> lutz;
    base::Id<identity::Account> otto;
};

/// What somebody writes who wants to take part.
struct Asking {
    std::string place = "18055";
    std::string name = "Bäckerei Korn";
    std::string reach = "korn@example.org";
    std::string sentence = "Wir backen für das Fest.";
};

inline Visitor asked(TestApp& app, const Asking& asking)
{
    Visitor visitor(app);
    visitor.open("/mitmachen");
    visitor.fill("name", asking.name);
    visitor.fill("erreichbar", asking.reach);
    visitor.fill("ort", asking.place);
    visitor.fill("satz", asking.sentence);
    visitor.send();
    return visitor;
}

/// The receipt of somebody's inquiry.
inline std::string receipt_of(TestApp& app, const Asking& asking = {})
{
    const auto visitor = asked(app, asking);
    REQUIRE(visitor.address().starts_with("/mitmachen/M-2026-"));
    return visitor.address().substr(std::string("/mitmachen/").size());
}

inline Visitor visitor_for(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

inline std::string page_of(const joining::Inquiry& inquiry) { return "/mitmachen/anfragen/" + inquiry.id.hex(); }

/// Somebody answers on the page of the inquiry; the page to which that leads.
inline Reply answered(TestApp& app, base::Id<identity::Account> who, const joining::Inquiry& inquiry, std::string_view answer, std::string_view text = {},
                      std::string_view to = {})
{
    auto visitor = visitor_for(app, who);
    visitor.open(page_of(inquiry));
    visitor.use_form(page_of(inquiry));
    visitor.fill("antwort", answer);
    visitor.fill("text", text);
    if (!to.empty()) visitor.fill("an", to);
    return visitor.send();
}

}
