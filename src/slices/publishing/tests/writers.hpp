#pragma once

#include "slices/alliance_page/alliance_page.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/store_calls.hpp"
#include "web/csrf.hpp"

namespace test {

using publishing::Content;

inline constexpr std::chrono::days one_day{1};

/// The two alliances of the community, whose people have all come in once; besides Doris, who stands in for Anna.
class WritersStore : public CommunityStore {
public:
    explicit WritersStore(storage::Engine engine) : CommunityStore(engine)
    {
        doris = account_with(*this, Role::deputy, {town}, "doris@example.de", "Doris Beispiel");
        fill([&](storage::Write& write) {
            for (const auto& account : {anna, bernd, clara, doris, sigrid}) (void)identity::open_session(write, account, "", "/", morning);
        });
    }

    publishing::Subject subject() const { return {"alliance", town.uuid}; }

    Content published()
    {
        return read([&](storage::Read& read) { return page.published(read, town.uuid); });
    }

    /// What is published, with one field changed.
    Content with(const std::string& field, const std::string& text)
    {
        auto content = published();
        content[field] = text;
        return content;
    }

    publishing::Draft save(const Content& content, base::Id<identity::Account> account, base::Instant now = morning)
    {
        return write([&](storage::Write& write) -> base::Result<publishing::Draft> {
                   return publishing::save_draft(write, page, subject(), publishing::find_draft(write, subject()), content, account, now);
               })
            .value();
    }

    base::Result<publishing::Version> publish(base::Id<publishing::Draft> draft, base::Id<identity::Account> account, base::Instant now = morning)
    {
        return write([&](storage::Write& write) { return publishing::publish_draft(write, page, subject(), draft, account, now); });
    }

    std::optional<publishing::Draft> draft()
    {
        return read([&](storage::Read& read) { return publishing::find_draft(read, subject()); });
    }

    std::vector<publishing::Version> versions()
    {
        return read([&](storage::Read& read) { return publishing::versions_of(read, subject()); });
    }

    std::vector<publishing::Call> calls()
    {
        return read([](storage::Read& read) { return publishing::open_calls(read); });
    }

    std::optional<base::Instant> confirmed()
    {
        return read([&](storage::Read& read) { return publishing::confirmed_at(read, subject()); });
    }

    /// To whom mails of that kind went, the newest first.
    Words recipients_of(std::string_view kind)
    {
        Words recipients;
        for (const auto& shown : mails()) {
            if (shown.message.kind == kind) recipients.push_back(shown.message.to);
        }
        return recipients;
    }

    /// The path in the newest mail to that address that begins so.
    std::string path_for(std::string_view address, std::string_view beginning)
    {
        for (const auto& shown : mails()) {
            const auto at = shown.message.to == address ? shown.message.text.find(beginning) : std::string::npos;
            if (at != std::string::npos) return shown.message.text.substr(at, shown.message.text.find_first_of(" \n", at) - at);
        }
        return {};
    }

    publishing::Editable page = alliance_page::editable();
    base::Id<identity::Account> doris;
};

enum class Token { right, wrong };

/// Sends a form to an address without having opened its page.
inline Reply send_as(TestStore& store, TestApp& app, base::Id<identity::Account> account, const std::string& target,
                     std::vector<std::pair<std::string, std::string>> fields, Token token)
{
    const auto cookie = identity::new_secret();
    const auto now = app.clock.now();
    store.fill([&](storage::Write& write) {
        identity::store_session(write, {base::Id<identity::Session>::fresh(), account, "", now, now, now + std::chrono::hours(9), now}, identity::kept(cookie));
    });
    const auto& secret = app.config().site.secret;
    fields.emplace_back("schutz", token == Token::right ? web::form_token(secret, now, cookie) : web::form_token(secret, now, "of somebody else"));
    web::http::HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.cookie = std::string(web::session_cookie) + "=" + cookie;
    request.content_type = "application/x-www-form-urlencoded";
    request.body = encoded(fields);
    return app.ask(std::move(request));
}

inline Visitor visitor_as(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

}
