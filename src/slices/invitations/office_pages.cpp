#include "base/sha256.hpp"
#include "slices/audit/audit.hpp"
#include "slices/invitations/forms.hpp"
#include "slices/invitations/invitations.hpp"
#include "slices/invitations/invite.hpp"
#include "slices/invitations/office_views.hpp"
#include "slices/invitations/permissions.hpp"
#include "slices/invitations/store.hpp"
#include "web/layout/page.hpp"
#include "web/layout/parts.hpp"

namespace invitations {
namespace {

constexpr std::int64_t seats_a_page = 100;

bool is_at_home(storage::Read& read, const web::Request& request) { return may_invite_everybody(identity::actor_of(read, request)); }

base::Id<identity::Account> account_of(const web::Request& request) { return base::Id<identity::Account>{request.account->id}; }

web::Response done(const web::Request& request, std::string_view what, std::int64_t number)
{
    return web::see_other(request.to("/verwaltung/einladungen").with(what, std::to_string(number)));
}

void no_progress(std::size_t, std::size_t) {}

}

web::Response InvitationPages::office(const web::Request& request, storage::Read& read) const
{
    if (!is_at_home(read, request)) return web::error_page(request, 404);
    const auto standing = find_standing(request.query["stand"]);
    auto page = web::page_number(request.query["seite"]);
    auto found = seats(read, standing, request.now, seats_a_page, (page - 1) * seats_a_page);
    if (found.shown.empty() && page > 1) {
        page = 1;
        found = seats(read, standing, request.now, seats_a_page, 0);
    }
    const auto pages = static_cast<int>(std::max<std::int64_t>(1, (found.all + seats_a_page - 1) / seats_a_page));
    const auto reminded = static_cast<std::int64_t>(invited_before(read, request.now - pause_between_reminders).size());
    return office_page(request, {count(read, request.now), reminded, standing, std::move(found), page, pages});
}

web::Response InvitationPages::invite_everybody(const web::Request& request, storage::Write& write) const
{
    if (!is_at_home(write, request)) return web::error_page(request, 404);
    if (!request.has_valid_token) return office(request, write);
    return done(request, "eingeladen", invite_all(write, request, account_of(request)));
}

web::Response InvitationPages::remind_everybody(const web::Request& request, storage::Write& write) const
{
    if (!is_at_home(write, request)) return web::error_page(request, 404);
    if (!request.has_valid_token) return office(request, write);
    return done(request, "erinnert", remind_all(write, request, account_of(request)));
}

web::Response InvitationPages::table(const web::Request& request, storage::Read& read) const
{
    if (!is_at_home(read, request)) return web::error_page(request, 404);
    return table_page(request, web::Form(request, table_fields));
}

web::Response InvitationPages::plan_table(const web::Request& request, storage::Write& write) const
{
    if (!is_at_home(write, request)) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, table_fields);
    if (form.has_mistakes()) return table_page(request, form);
    return plan_page(request, form, identity::plan_accounts(write, form["tabelle"], &no_progress));
}

web::Response InvitationPages::take_table(const web::Request& request, storage::Write& write) const
{
    if (!is_at_home(write, request)) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, table_fields);
    if (form.has_mistakes()) return table_page(request, form);
    const auto taken = identity::import_accounts(write, form["tabelle"], request.now, &no_progress);
    if (!taken.problems.empty()) return plan_page(request, form, taken);
    audit::record(write, {request.now, account_of(request).hex(), "import accounts", "sha256:" + base::sha256(form["tabelle"])});
    return done(request, "uebernommen", static_cast<std::int64_t>(taken.count(table::Outcome::added) + taken.count(table::Outcome::changed)));
}

}
