#include "slices/discussions/reply_address.hpp"

#include "mail/written.hpp"
#include "slices/discussions/notices.hpp"
#include "slices/discussions/tests/answering.hpp"

#include <set>

using discussions::reply_address;
using test::Answering;
using test::mailbox;
using test::morning;
using test::this_day;

TEST_CASE("an address for answers is short, good in any case of letters, and only as it was made")
{
    const web::SigningKeys keys(std::string(32, 'k'));
    const auto account = base::Id<identity::Account>::fresh();
    const auto thread = base::Id<discussions::Thread>::fresh();
    const auto address = reply_address(keys, mailbox, account, thread, this_day);
    CHECK(address.size() == std::string("antwort+@familie.example").size() + 50);
    CHECK(mail::is_address(address));
    auto capitals = address;
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter; });
    for (const auto& written : {address, capitals}) {
        const auto read = discussions::read_reply_address(keys, mailbox, written);
        REQUIRE(read);
        CHECK(read->thread == thread);
        CHECK(read->until == this_day);
        CHECK(is_made_for(keys, *read, account));
        CHECK_FALSE(is_made_for(keys, *read, base::Id<identity::Account>::fresh()));
    }
    for (std::size_t at = 8; at < 58; ++at) { // any other letter anywhere, and it is nobody's
        auto changed = address;
        changed[at] = changed[at] == 'a' ? 'b' : 'a';
        const auto read = discussions::read_reply_address(keys, mailbox, changed);
        CHECK_FALSE((read && is_made_for(keys, *read, account)));
    }
    for (const auto& other : std::vector<std::string>{"antwort@familie.example", "antwort+@familie.example", "antwort+abc@familie.example", "x" + address, address + ".de", "", "@"}) {
        CHECK_FALSE(discussions::read_reply_address(keys, mailbox, other));
    }
    CHECK_FALSE(discussions::read_reply_address(web::SigningKeys(std::string(32, 'x')), mailbox, address));
    keys.exchange(std::string(32, 'n'), {std::string(32, 'k')}); // the key was changed: old mails can still be answered
    const auto read = discussions::read_reply_address(keys, mailbox, address);
    REQUIRE(read);
    CHECK(is_made_for(keys, *read, account));
}

TEST_CASE("every follower gets an address of their own, and the mails of a thread stand together")
{
    Answering store(storage::Engine::sqlite);
    store.answer(store.anna, store.thread, "Ich!");
    store.answer(store.office, store.thread, "Wir auch.");
    bool goes_on = true;
    while (goes_on) store.fill([&](storage::Write& write) { goes_on = discussions::send_next_notices(write, store.desk, morning); });
    std::set<std::string> addresses;
    for (const auto& shown : store.mails()) {
        addresses.insert(shown.message.reply_to);
        CHECK(shown.message.conversation == store.thread.hex());
        CHECK(shown.message.text.find("Sie können auch auf diese E-Mail antworten") != std::string::npos);
        const auto written = mail::written({shown.id, shown.message, morning, morning}, {"portal@familie.example", ""}, mail::Transfer::quoted_printable);
        CHECK(written.find("\r\nReply-To: " + shown.message.reply_to + "\r\n") != std::string::npos);
        CHECK(written.find("\r\nReferences: <" + store.thread.hex() + "@familie.example>\r\n") != std::string::npos);
    }
    CHECK(addresses.size() == 2);
    CHECK(addresses.contains(store.address(store.anna, store.thread)));
    CHECK(addresses.contains(store.address(store.carla, store.thread)));

    const discussions::Desk without(store.site);
    store.answer(store.carla, store.thread, "Danke");
    store.fill([&](storage::Write& write) { discussions::tell_next_followers(write, without, morning + std::chrono::hours(1)); });
    const auto last = store.mails().front().message;
    CHECK(last.reply_to.empty());
    CHECK(last.text.find("auf diese E-Mail antworten") == std::string::npos);
}
