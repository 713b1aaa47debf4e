#include "mail/outbox.hpp"
#include "slices/identity/identity.hpp"
#include "slices/identity/own_data.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/identity/store_sessions.hpp"
#include "slices/identity/views.hpp"
#include "web/csrf.hpp"
#include "web/json.hpp"

#include <algorithm>

namespace identity {
namespace {

base::Id<Account> account_of(const web::Request& request) { return base::Id<Account>{request.account->id}; }

/// The browser forgets what it kept of us.
web::Response signed_out(const web::Request& request)
{
    auto response = web::see_other(request.to("/anmelden").with("abgemeldet", "ja"));
    response.headers.push_back(web::without_cookie(web::session_cookie));
    response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"storage\"");
    return response;
}

std::int64_t whole_seconds(base::Instant::duration time) { return std::chrono::duration_cast<std::chrono::seconds>(time).count(); }

/// Who reads the same mailbox, without the one who asks.
std::vector<Account> others_at_mailbox(storage::Read& read, base::Id<Account> account)
{
    auto sharing = sharing_mailbox_with(read, account);
    std::erase_if(sharing, [=](const Account& one) { return one.id == account; });
    return sharing;
}

/// A button that was sent without a valid token does nothing: the page with the button comes back.
web::Response back_to_account(const web::Request& request) { return web::see_other(request.to("/konto")); }

}

web::Response IdentityPages::account(const web::Request& request, storage::Read& read) const
{
    const auto account = find_account(read, account_of(request));
    return account_page(request, {*account, described(request.texts(), roles_held_by(read, account->id)),
                                  sessions_of(read, account->id), base::Id<Session>{request.account->session}, others_at_mailbox(read, account->id),
                                  absence_of(read, account->id, request.now)});
}

web::Response IdentityPages::change_over(const web::Request& request, storage::Write& write) const
{
    const auto who = base::Id<Account>::parse(request["konto"]);
    const auto others = others_at_mailbox(write, account_of(request));
    if (!request.has_valid_token) return back_to_account(request);
    if (!who || std::none_of(others.begin(), others.end(), [&](const Account& one) { return one.id == *who; })) {
        return web::error_page(request, 404);
    }
    end_session(write, account_of(request), base::Id<Session>{request.account->session});
    const auto signed_in = open_session(write, *who, device_of(request.user_agent), "/konto", request.now);
    auto response = back_to_account(request);
    response.headers.push_back(web::with_cookie(web::session_cookie, signed_in.cookie, longest_session));
    return response;
}

web::Response IdentityPages::end_one(const web::Request& request, storage::Write& write) const
{
    const auto session = base::Id<Session>::parse(request["sitzung"]);
    if (!request.has_valid_token) return back_to_account(request);
    if (!session || !end_session(write, account_of(request), *session)) return web::error_page(request, 404);
    return session->uuid == request.account->session ? signed_out(request) : back_to_account(request);
}

web::Response IdentityPages::end_all(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token) return back_to_account(request);
    end_all_sessions(write, account_of(request));
    return signed_out(request);
}

/// The warning's button: it counts as use, and says how long the session now lasts. Units: seconds.
web::Response IdentityPages::go_on(const web::Request& request, storage::Write& write) const
{
    web::Response response;
    response.content_type = "application/json";
    if (!request.has_valid_token) {
        response.status = 403;
        response.body = "{}";
        return response;
    }
    mark_session_used(write, base::Id<Session>{request.account->session}, request.now);
    const auto left = std::min<base::Instant::duration>(longest_rest, request.account->ends_at - request.now);
    web::Json json;
    json.begin_object().key("ruht").number(whole_seconds(left)).key("endet").number(whole_seconds(request.account->ends_at - request.now));
    json.text("schutz", web::form_token(request.site().secret, request.now, request.session())).end_object();
    response.body = json.take();
    return response;
}

web::Response IdentityPages::sign_out(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token) return back_to_account(request);
    end_session(write, account_of(request), base::Id<Session>{request.account->session});
    return signed_out(request);
}

web::Response IdentityPages::own_data(const web::Request& request, storage::Read& read) const
{
    web::Response response;
    response.content_type = "application/json";
    response.body = personal_data_of(read, account_of(request), parts_);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"meine-daten.json\"");
    return response;
}

web::Response IdentityPages::deletion(const web::Request& request, storage::Read& read) const
{
    return deletion_page(request, find_account(read, account_of(request))->email);
}

web::Response IdentityPages::erase(const web::Request& request, storage::Write& write) const
{
    if (!request.has_valid_token) return web::see_other(request.to("/konto/loeschung"));
    for (const auto& part : parts_) part.erase(write, account_of(request));
    if (const auto account = find_account(write, account_of(request))) mail::forget_waiting(write, account->email, account->name);
    erase_account(write, account_of(request));
    return signed_out(request);
}

}
