#include "clock/clock.hpp"
#include "slices/publishing/letters.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/publishing/store_pictures.hpp"
#include "slices/publishing/store_translations.hpp"
#include "slices/publishing/translations.hpp"

#include <algorithm>

namespace publishing {
namespace {

using std::chrono::days;

constexpr days between_questions{182};
constexpr days until_a_call{30};

/// Since when nobody said anything: the last confirmation or question; before the first one, when the first of those who
/// could have said it came in.
std::optional<base::Instant> quiet_since(const Signs& signs, const std::vector<identity::Account>& responsible)
{
    auto since = std::max(signs.confirmed_at, signs.asked_at);
    if (since) return since;
    for (const auto& account : responsible) {
        if (account.arrived_at && (!since || *account.arrived_at < *since)) since = account.arrived_at;
    }
    return since;
}

bool is_unanswered(const Signs& signs) { return signs.asked_at && signs.confirmed_at < signs.asked_at; }

/// Asks all who could answer and are not away. Returns how many mails.
std::size_t ask(storage::Write& write, const Editable& editable, const Subject& subject, const web::Site& site, const Signs& signs,
                base::Instant now)
{
    const auto responsible = editable.responsible(write, subject.id, now);
    const auto since = quiet_since(signs, responsible);
    const auto named = editable.named(write, subject.id);
    if (!named || !since || now - *since < between_questions) return 0;
    const auto asked = identity::acting_among(write, responsible, now);
    for (const auto& account : asked) {
        const auto secret = identity::new_secret();
        store_question(write, {subject, account.id, now}, identity::kept(secret));
        post_question(write, site, account, *named, secret, now);
    }
    return asked.size();
}

void call_if_silent(storage::Write& write, const Subject& subject, const Signs& signs, base::Instant now)
{
    if (!is_unanswered(signs) || signs.called_at > signs.asked_at || now - *signs.asked_at < until_a_call) return;
    open_call(write, {base::Id<Call>::fresh(), subject, Call::Reason::silent, {}, {}, now, {}, wall_clock::day_in_germany(now)});
}

}

std::size_t daily_round(storage::Write& write, std::span<const Editable> editables, const web::Site& site, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    if (!begin_round(write, today)) return 0;
    std::size_t mails = 0;
    for (const auto& editable : editables) {
        const auto signs = signs_of_all(write, editable.kind);
        for (const auto& id : subjects_translated(write, editable.kind)) { // a table may have brought another text
            mark_outdated(write, editable, {editable.kind, id}, editable.published(write, id), now);
        }
        for (const auto& id : editable.asked_about(write, today)) {
            const auto found = signs.find(id);
            const auto of_this = found == signs.end() ? Signs{} : found->second;
            if (of_this.archived_at) continue; // somebody has said what became of it
            const Subject subject{editable.kind, id};
            call_if_silent(write, subject, of_this, now);
            mails += ask(write, editable, subject, site, of_this, now);
        }
    }
    forget_unnamed_pictures(write, now - days(1));
    return mails;
}

}
