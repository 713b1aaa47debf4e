#include "mail/written.hpp"
#include "slices/publishing/letters.hpp"
#include "writers.hpp"

using test::Words;
using test::WritersStore;

namespace {

const publishing::Named town{"Stadtbündnis", "/bereich/stadt/seite", "/buendnisse/stadt"};

identity::Account account(std::string email, std::string name, std::string language = "de")
{
    return {base::Id<identity::Account>::fresh(), std::move(email), std::move(name), std::move(language), test::morning};
}

web::Site site()
{
    web::Site site;
    site.public_url = "https://familie.example";
    return site;
}

mail::Message posted(WritersStore& store, const std::function<void(storage::Write&)>& post)
{
    store.fill(post);
    return store.mails().front().message;
}

}

TEST_CASE("the question of a mail speaks the language of its reader, and leads there in it")
{
    WritersStore store(storage::Engine::sqlite);
    const auto english = posted(store, [](storage::Write& write) {
        publishing::post_question(write, site(), account("eve@example.de", "Eve", "en"), town, "abc", test::morning);
    });
    CHECK(english.language == "en");
    CHECK(english.subject == "Is it still right? Stadtbündnis");
    CHECK(english.text.find("https://familie.example/en/stimmt-noch/abc\n") != std::string::npos);
    const auto german = posted(store, [](storage::Write& write) {
        publishing::post_question(write, site(), account("ada@example.de", "Ada"), town, "def", test::morning + std::chrono::seconds(1));
    });
    CHECK(german.language == "de");
    CHECK(german.text.find("https://familie.example/stimmt-noch/def\n") != std::string::npos);
    CHECK(german.to_name == "Ada");
}

TEST_CASE("a mail about a draft says who wrote it, and leads to where it is dealt with")
{
    WritersStore store(storage::Engine::sqlite);
    const auto whole = site();
    web::Request request(whole, web::Texts::of(web::Language::german));
    request.now = test::morning;
    request.account = web::Account{store.bernd.uuid, "Bernd Beispiel"};
    const auto wanted = posted(store, [&](storage::Write& write) { publishing::post_submission(write, request, account("anna@example.de", "Anna"), town); });
    CHECK(wanted.kind == "review_wanted");
    CHECK(wanted.subject == "Bitte einen Entwurf ansehen: Stadtbündnis");
    CHECK(wanted.text.find("Bernd Beispiel hat einen Entwurf") != std::string::npos);
    CHECK(wanted.text.find("https://familie.example/bereich/stadt/seite/entwurf/pruefung\n") != std::string::npos);
    request.now += std::chrono::seconds(1);
    const auto returned = posted(store, [&](storage::Write& write) { publishing::post_return(write, request, account("bernd@example.de", "Bernd"), town); });
    CHECK(returned.kind == "draft_returned");
    CHECK(returned.text.find("https://familie.example/bereich/stadt/seite/entwurf\n") != std::string::npos);
}

TEST_CASE("a name with a line break begins no line in the head of a mail")
{
    WritersStore store(storage::Engine::sqlite);
    auto hostile = town;
    hostile.name = "Bündnis\r\nBcc: alle@example.de";
    store.fill([&](storage::Write& write) {
        publishing::post_question(write, site(), account("ada@example.de", "Ada\r\nBcc: x@example.de"), hostile, "abc", test::morning);
    });
    for (const auto& shown : store.mails()) {
        const auto written = mail::written({shown.id, shown.message, test::morning, test::morning}, {"portal@example.de", "Portal"}, mail::Transfer::quoted_printable);
        const auto head = written.substr(0, written.find("\r\n\r\n"));
        CHECK(head.find("\nBcc:") == std::string::npos);
    }
}
