#include "slices/discussions/tests/community.hpp"

#include "slices/discussions/store_moderation.hpp"

#include <boost/json.hpp>

using test::Community;

namespace {

/// Somebody who has done everything once. Returns their thread.
base::Id<discussions::Thread> busy(Community& store, test::AccountId who)
{
    const auto thread = store.begin(who, "Meine Frage", "Mein Text");
    const auto other = store.answer(store.carla, thread, "@Anna Beispiel, so geht es");
    store.fill([&](storage::Write& write) {
        const auto found = discussions::find_thread(write, thread, who);
        const discussions::Attachments one_file{.taken = {{files::inspect("a.txt", "a").value(), "a"}}};
        discussions::edit_post(write, store.files(), *found, discussions::posts_of(write, thread, 0, who).front(), {base::new_uuid(), "", "Mein neuer Text", discussions::Way::page, one_file}, test::morning);
        discussions::let_wait(write, store.files(), one_file, who, base::new_uuid(), test::morning);
        discussions::mark_as_helpful(write, other.id, who, test::morning);
        discussions::store_subscription(write, who, "bund", discussions::Frequency::daily);
        discussions::store_digest(write, {who, discussions::Frequency::daily, test::morning, test::morning});
        discussions::unsubscribe_secret(write, who);
        discussions::store_post_report(write, {base::Id<discussions::PostReport>::fresh(), other.id, who, "Mein Grund", test::morning});
        discussions::store_entry(write, {base::Id<discussions::Entry>::fresh(), other.id, "", who, "", discussions::Deed::left, "Meine Begründung", test::morning});
    });
    return thread;
}

boost::json::object data_of(Community& store, test::AccountId who)
{
    return boost::json::parse(store.read([&](storage::Read& read) { return discussions::personal_part().data(read, who); })).as_object();
}

}

TEST_CASE("everybody gets what is kept about them, table by table, without secrets")
{
    test::for_each_engine<Community>([](Community& store) {
        busy(store, store.anna);
        const auto data = data_of(store, store.anna);
        for (const auto& [table, lines] : data) {
            CAPTURE(std::string(table));
            CHECK(lines.as_array().size() == (table == "post_appeal" || table == "no_post_mail" ? 0 : 1));
        }
        CHECK(boost::json::serialize(data.at("post")) == R"([{"thread":"Meine Frage","body":"Mein neuer Text","written_at":"2026-03-14T10:00:00Z"}])");
        CHECK(boost::json::serialize(data.at("post_revision")) == R"([{"thread":"Meine Frage","body":"Mein Text","replaced_at":"2026-03-14T10:00:00Z"}])");
        CHECK(boost::json::serialize(data.at("thread_subscription")) == R"([{"thread":"Meine Frage","frequency":"sofort"}])");
        const auto secret = store.write([&](storage::Write& write) -> base::Result<std::string> { return discussions::unsubscribe_secret(write, store.anna); });
        CHECK(boost::json::serialize(data).find(*secret) == std::string::npos);
        for (const auto& [table, lines] : data_of(store, store.bert)) CHECK(lines.as_array().empty());
    });
}

TEST_CASE("who erases their account leaves their words and nothing else")
{
    test::for_each_engine<Community>([](Community& store) {
        const auto thread = busy(store, store.anna);
        test::TestApp app(store);
        test::Visitor anna(app);
        anna.sign_in(store.anna);
        anna.open("/konto/loeschung");
        anna.use_form("/konto/loeschung");
        REQUIRE(anna.send().status == 200);
        CHECK_FALSE(store.read([&](storage::Read& read) { return identity::find_account(read, store.anna); }).has_value());
        for (const auto& [table, lines] : data_of(store, store.anna)) {
            CAPTURE(std::string(table));
            CHECK(lines.as_array().empty());
        }
        test::Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open("/gemeinschaft/themen/" + thread.hex());
        CHECK(bert.page().says("Mein neuer Text"));
        CHECK(bert.page().says("Ehemaliges Mitglied"));
        CHECK_FALSE(bert.page().says(">Anna Beispiel<"));
        store.tell_all();
        for (const auto& shown : store.mails()) CHECK(shown.message.to != "anna@example.de");
    });
}

TEST_CASE("the demonstration has threads with answers")
{
    test::for_each_engine<Community>([](Community& store) {
        const std::vector people = {store.actor(store.anna), store.actor(store.bert), store.actor(store.carla)};
        store.fill([&](storage::Write& write) { discussions::make_demo(write, store.files(), people, test::morning); });
        const auto threads = store.read([&](storage::Read& read) { return discussions::threads_in(read, "bund", store.office, 10, 0); });
        REQUIRE(threads.size() == 3);
        CHECK(std::count_if(threads.begin(), threads.end(), [](const discussions::Thread& thread) { return thread.solution.has_value(); }) == 1);
        CHECK(std::all_of(threads.begin(), threads.end(), [](const discussions::Thread& thread) { return thread.posts >= 2; }));
        store.fill([](storage::Write& write) { discussions::make_demo(write, {}, {}, test::morning); });
        CHECK(store.read([](storage::Read& read) { return discussions::count_threads(read, "bund"); }) == 3);
    });
}
