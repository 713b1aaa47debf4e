#include "slices/discussions/notices.hpp"

#include "clock/clock.hpp"
#include "slices/discussions/letters.hpp"

namespace discussions {
namespace {

constexpr std::int64_t most_in_digest = 50;

}

bool tell_next_followers(storage::Write& write, const Desk& desk, base::Instant now)
{
    auto notice = take_notice(write);
    if (!notice) return false;
    const auto told = find_told(write, notice->post);
    const auto followers = told ? followers_of(write, *told, notice->told_up_to, mails_at_once) : std::vector<Recipient>();
    for (const auto& recipient : followers) post_letter(write, desk, recipient, *told, now);
    if (std::ssize(followers) < mails_at_once) {
        remove_notice(write, notice->post);
    } else {
        notice->told_up_to = followers.back().id;
        move_notice(write, *notice);
    }
    return true;
}

bool send_next_digest(storage::Write& write, const Desk& desk, base::Instant now)
{
    auto digest = take_due_digest(write, now);
    if (!digest) return false;
    const auto recipient = find_recipient(write, digest->account);
    if (!recipient || !wants_digest(write, *digest)) {
        remove_digest(write, *digest);
        return true;
    }
    const auto posts = collected(write, *digest, now, most_in_digest + 1);
    if (!posts.empty()) post_digest(write, desk.site, *recipient, posts, most_in_digest, now);
    digest->since = now;
    digest->due_at = next_due(digest->frequency, now);
    move_digest(write, *digest);
    return true;
}

base::Instant next_due(Frequency frequency, base::Instant now)
{
    constexpr std::chrono::hours morning{7};
    auto midnight = wall_clock::next_midnight_in_germany(now);
    while (frequency == Frequency::weekly && std::chrono::weekday(std::chrono::sys_days(wall_clock::day_in_germany(midnight))) != std::chrono::Monday) {
        midnight = wall_clock::next_midnight_in_germany(midnight);
    }
    return midnight + morning;
}

void wants_collections(storage::Write& write, AccountId account, Frequency frequency, base::Instant now)
{
    if (frequency != Frequency::daily && frequency != Frequency::weekly) return;
    store_digest(write, {account, frequency, now, next_due(frequency, now)});
}

}
