#include "awards_store.hpp"

#include "csv/csv.hpp"
#include "support/strings.hpp"

using table::Outcome;
using test::AwardsStore;
using test::TestApp;
using test::times;

namespace {

/// Awards of one alliance with these texts in every cell that takes texts.
std::string awards_of(const std::vector<std::string>& texts)
{
    csv::Writer table({"schluessel", "buendnis", "auszeichnung", "verliehen_von", "verliehen_am", "ort", "anlass", "zitat", "zitat_von", "verleihung"});
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const auto& text = texts[at];
        table.add({fmt::format("n{}", at), "kreis", fmt::format("{} {}", text, at), text, "2024-01-01", text, text, text, text, "preis"});
    }
    return table.text();
}

std::string ceremonies_of(const std::vector<std::string>& texts)
{
    csv::Writer table({"schluessel", "titel", "kurztext", "text", "verliehen_am", "ort", "verliehen_von", "ausgezeichnet", "ausgezeichnet_was", "quelle"});
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const auto& text = texts[at];
        table.add({fmt::format("n{}", at), text, text, text, "2024-01-01", text, text, "7", text, text});
    }
    return table.text();
}

/// Those that both tables may hold; the others are rejected with a reason.
const std::vector<std::string>& accepted_texts()
{
    static const auto accepted = [] {
        std::vector<std::string> texts;
        auto& store = AwardsStore::shared(storage::Engine::sqlite);
        for (const auto& text : test::nasty_strings()) {
            if (text.size() > 300) continue;
            const bool is_accepted = store.plan_awards(awards_of({text})).problems.empty() &&
                                     store.plan_ceremonies(ceremonies_of({text})).problems.empty();
            if (is_accepted) texts.push_back(text);
        }
        return texts;
    }();
    return accepted;
}

}

TEST_CASE("whatever text a table of awards holds comes back from the export as it was taken over")
{
    REQUIRE(accepted_texts().size() > 100);
    test::for_each_engine<AwardsStore>([](AwardsStore& store) {
        REQUIRE(store.import_ceremonies(ceremonies_of(accepted_texts())).is_applied);
        REQUIRE(store.import_awards(awards_of(accepted_texts())).is_applied);
        const auto awards = store.plan_awards(store.exported_awards());
        CHECK(test::wrong(awards).empty());
        CHECK(awards.count(Outcome::unchanged) == accepted_texts().size() + 6);
        const auto ceremonies = store.plan_ceremonies(store.exported_ceremonies());
        CHECK(test::wrong(ceremonies).empty());
        CHECK(ceremonies.count(Outcome::unchanged) == accepted_texts().size() + 2);
    });
}

TEST_CASE("whatever people write about awards is text on every page that shows it")
{
    AwardsStore store(storage::Engine::sqlite);
    std::vector<std::string> texts;
    for (const auto& text : accepted_texts()) {
        if (text.find('<') != std::string::npos) texts.push_back(text);
    }
    texts.push_back("\"><img src=x onerror=alert(1)>");
    texts.push_back("' onmouseover='alert(1)");
    REQUIRE(store.import_ceremonies(ceremonies_of(texts)).is_applied);
    REQUIRE(store.import_awards(awards_of(texts)).is_applied);
    TestApp app(store);
    for (const auto* address : {"/auszeichnungen", "/en/auszeichnungen", "/auszeichnungen/preis", "/auszeichnungen/n0", "/en/auszeichnungen/n3",
                                "/buendnisse/kreis", "/en/buendnisse/kreis", "/"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK(page.status == 200);
        CHECK(page.says("&lt;"));
        CHECK(times(page.body, "<script") == 1 + times(page.body, "<script type=\"application/ld+json\">"));
        CHECK_FALSE(page.says("<img src=x"));
        CHECK_FALSE(page.says("' onmouseover='"));
    }
}

TEST_CASE("an address of a ceremony that nobody entered is no page, whatever it says")
{
    TestApp app(AwardsStore::shared(storage::Engine::sqlite));
    for (const auto* address : {"/auszeichnungen/", "/auszeichnungen/SIEGEL", "/auszeichnungen/siegel%20", "/auszeichnungen/siegel%00",
                                "/auszeichnungen/siegel/mehr", "/auszeichnungen/%27%20or%201%3D1--", "/auszeichnungen/%3Cscript%3E", "/auszeichnungen/%25"}) {
        CAPTURE(address);
        const auto page = app.get(address);
        CHECK((page.status == 404 || page.status == 400 || page.status == 308));
        CHECK_FALSE(page.says("Siegel für viele"));
        CHECK_FALSE(page.says("<script>"));
    }
}

TEST_CASE("a cell that a spreadsheet would calculate goes out guarded and comes back as it was")
{
    AwardsStore store(storage::Engine::sqlite);
    csv::Writer table({"schluessel", "buendnis", "auszeichnung", "verliehen_von", "verliehen_am"});
    table.add({"formel", "kreis", "=SUMME(A1:A9)", "@Stiftung", "2024-01-01"});
    REQUIRE(store.import_awards(table.text()).is_applied);
    CHECK(store.exported_awards().find("formel;kreis;'=SUMME(A1:A9);'@Stiftung;2024-01-01") != std::string::npos);
    const auto kept = store.read([](storage::Read& read) { return awards::find_award(read, "formel"); }).value();
    CHECK(kept.label == "=SUMME(A1:A9)");
    CHECK(kept.given_by == "@Stiftung");
}
