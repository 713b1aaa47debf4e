#pragma once

#include "mail/outbox.hpp"
#include "slices/discussions/discussions.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/store_following.hpp"
#include "slices/discussions/write_post.hpp"
#include "slices/identity/store.hpp"
#include "slices/registry/tests/register.hpp"
#include "support/accounts.hpp"

namespace test {

using AccountId = base::Id<identity::Account>;

/// Two alliances, and people who belong to them or to neither.
class Community : public RegisterStore {
public:
    explicit Community(storage::Engine engine) : RegisterStore(engine)
    {
        import(three_alliances);
        anna = account_with(*this, identity::Role::coordinator, {.alliance = rostock()}, "anna@example.de", "Anna Beispiel");
        bert = account_with(*this, identity::Role::member, {.alliance = rostock()}, "bert@example.de", "Bert Muster");
        carla = account_with(*this, identity::Role::coordinator, {.alliance = munich()}, "carla@example.de", "Carla Beispiel");
        office = account_with(*this, identity::Role::service_office, {}, "buero@example.de", "Dora Amt");
        ministry = account_with(*this, identity::Role::ministry, {}, "haus@example.de", "Emil Haus");
    }

    base::Id<registry::Alliance> rostock() { return alliance("rostock")->id; }
    base::Id<registry::Alliance> munich() { return alliance("muenchen")->id; }

    identity::Actor actor(AccountId account)
    {
        return read([&](storage::Read& reading) {
            return identity::Actor{account, identity::find_account(reading, account)->name, identity::grants_of(reading, account)};
        });
    }

    discussions::Room room(AccountId account, std::string_view word)
    {
        return read([&](storage::Read& reading) {
            return discussions::find_room(reading, web::Texts::of(web::Language::german), identity::Actor{account, "", identity::grants_of(reading, account)}, word).value();
        });
    }

    /// Somebody begins a thread, by default in the room of all.
    base::Id<discussions::Thread> begin(AccountId who, const std::string& title, const std::string& body, std::string_view word = "bund",
                                        base::Instant when = morning)
    {
        const auto by = actor(who);
        const auto in = room(who, word);
        base::Id<discussions::Thread> id;
        fill([&](storage::Write& writing) { id = discussions::begin_thread(writing, files(), by, in, {base::new_uuid(), title, body}, when); });
        return id;
    }

    discussions::Post answer(AccountId who, base::Id<discussions::Thread> id, const std::string& body, base::Instant when = morning)
    {
        const auto by = actor(who);
        discussions::Post post;
        fill([&](storage::Write& writing) {
            post = discussions::answer(writing, files(), by, *discussions::find_thread(writing, id, who), {base::new_uuid(), "", body}, when);
        });
        return post;
    }

    std::optional<discussions::Thread> thread(base::Id<discussions::Thread> id, AccountId reader)
    {
        return read([&](storage::Read& reading) { return discussions::find_thread(reading, id, reader); });
    }
    std::vector<discussions::Post> posts(base::Id<discussions::Thread> id, AccountId reader)
    {
        return read([&](storage::Read& reading) { return discussions::posts_of(reading, id, 0, reader); });
    }

    /// Does everything that waits at that moment, as the keeper does. Returns in how many steps.
    int tell_all(base::Instant now = morning)
    {
        const web::Site site = [] {
            web::Site made;
            made.name = "Familie vor Ort";
            made.public_url = "https://familie.example";
            return made;
        }();
        int steps = 0;
        bool goes_on = true;
        while (goes_on) {
            fill([&](storage::Write& writing) { goes_on = discussions::send_next_notices(writing, site, now); });
            ++steps;
        }
        return steps;
    }

    /// To whom mails of discussions wait, in the order of their addresses.
    std::vector<std::string> told()
    {
        std::vector<std::string> addresses;
        for (const auto& shown : mails()) addresses.push_back(shown.message.to);
        std::sort(addresses.begin(), addresses.end());
        return addresses;
    }
    std::vector<mail::Shown> mails()
    {
        return read([](storage::Read& reading) { return mail::newest(reading, 10'000, 0); });
    }

    /// Where files of posts lie.
    files::Store files() const { return {folder() / "files"}; }

    AccountId anna;
    AccountId bert;
    AccountId carla;
    AccountId office;
    AccountId ministry;
};

}
