#include "slices/discussions/store_files.hpp"
#include "slices/discussions/store_moderation.hpp"
#include "slices/discussions/store_own.hpp"
#include "slices/discussions/tests/answering.hpp"

using test::Community;
using test::TestApp;
using test::Visitor;

namespace {

using Names = std::vector<std::string>;

std::string thread_at(base::Id<discussions::Thread> thread) { return "/gemeinschaft/themen/" + thread.hex(); }

Names names_of(const std::vector<files::Kept>& files)
{
    Names names;
    for (const auto& file : files) names.push_back(file.name);
    return names;
}

Names names_of_last(Community& store, base::Id<discussions::Thread> thread)
{
    return names_of(store.posts(thread, store.anna).back().files);
}

std::int64_t count(Community& store, const char* table)
{
    return store.read([&](storage::Read& read) { return read.value<std::int64_t>(storage::Sql(std::string_view(table) == "waiting" ? "select count(*) from waiting_file" : "select count(*) from kept_file")); });
}

/// Answers with one file, and gives it back.
files::Kept answered_with(Community& store, TestApp& app, base::Id<discussions::Thread> thread, std::string_view name = "Liste.csv", std::string_view bytes = "a;b\n")
{
    Visitor visitor(app);
    visitor.sign_in(store.bert);
    visitor.open(thread_at(thread));
    visitor.use_form(thread_at(thread) + "/beitraege");
    visitor.fill("text", "Hier ist sie.");
    visitor.attach("dateien", name, bytes);
    REQUIRE(visitor.press("aktion", "senden").status == 200);
    return store.posts(thread, store.bert).back().files.at(0);
}

}

TEST_CASE("files that were never sent are forgotten after a day, those of a deleted account at once")
{
    test::for_each_engine<Community>([](Community& store) {
        TestApp app(store);
        const auto thread = store.begin(store.anna, "Liste", "Wer hat eine?");
        answered_with(store, app, thread);
        Visitor bert(app);
        bert.sign_in(store.bert);
        bert.open(thread_at(thread) + "/antwort");
        bert.fill("text", "Noch nicht");
        bert.attach("dateien", "Entwurf.txt", "y");
        bert.press("aktion", "vorschau");
        const auto forget = [&](base::Instant now) {
            std::int64_t gone = 0;
            store.fill([&](storage::Write& write) { gone = discussions::forget_waiting(write, now); });
            return gone;
        };
        CHECK(forget(test::morning + discussions::time_to_send) == 0);
        CHECK(forget(test::morning + discussions::time_to_send + std::chrono::milliseconds(1)) == 1);
        CHECK(count(store, "kept") == 1);

        const auto data = store.read([&](storage::Read& read) { return discussions::personal_part().data(read, store.bert); });
        CHECK(data.find("Liste.csv") != std::string::npos);
        store.fill([&](storage::Write& write) { discussions::forget(write, store.bert); });
        CHECK(count(store, "kept") == 0);
        CHECK(store.posts(thread, store.anna).back().body == "Hier ist sie.");
        CHECK(store.posts(thread, store.anna).back().files.empty());
    });
}

TEST_CASE("files of a mail come along with the answer; of those that cannot, the reason is written back")
{
    test::for_each_engine<test::Answering>([](test::Answering& store) {
        auto mail = store.from_anna("Siehe Anhang.");
        mail.attachments = {{"Plan.csv", "a;b\n"}, {"virus.exe", "MZ"}, {"\r\nBcc: x@example.de", "z"}, {"", "y"}};
        CHECK(store.receive(mail) == discussions::Answered::posted);
        CHECK(names_of_last(store, store.thread) == Names{"Plan.csv"});
        const auto back = store.mails();
        REQUIRE(back.size() == 1);
        CHECK(back.front().message.subject == "Nicht alle Ihre Dateien sind angekommen");
        CHECK(back.front().message.text.find("virus.exe: ") != std::string::npos);
        CHECK(back.front().message.text.find("\nBcc:") == std::string::npos);
        CHECK(store.receive(mail) == discussions::Answered::known);
        CHECK(count(store, "kept") == 1);

        auto many = store.from_anna("Viele.");
        for (int number = 0; number < 7; ++number) many.attachments.push_back({fmt::format("{}.txt", number), fmt::format("{}", number)});
        CHECK(store.receive(many) == discussions::Answered::posted);
        CHECK(names_of_last(store, store.thread).size() == discussions::most_files);
    });
}

TEST_CASE("of files that wait the newest twenty stay, whatever forms they are for")
{
    test::for_each_engine<Community>([](Community& store) {
        const std::string bytes = "x";
        const discussions::Attachments three{.taken = {{files::inspect("a.txt", bytes).value(), bytes}, {files::inspect("b.txt", bytes).value(), bytes}, {files::inspect("c.txt", bytes).value(), bytes}}};
        for (int form = 0; form < 9; ++form) {
            store.fill([&](storage::Write& write) { discussions::let_wait(write, store.files(), three, store.bert, base::new_uuid(), test::morning + std::chrono::seconds(form)); });
        }
        store.fill([&](storage::Write& write) { discussions::let_wait(write, store.files(), three, store.anna, base::new_uuid(), test::morning); });
        CHECK(count(store, "waiting") == 23);
        CHECK(count(store, "kept") == 23);
    });
}
