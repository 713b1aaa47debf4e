#include "slices/invitations/tests/community.hpp"
#include "slices/privacy/privacy.hpp"
#include "support/strings.hpp"

#include <regex>
#include <set>
#include <sstream>

using test::CommunityStore;
using test::TestApp;
using test::TestStore;

namespace {

std::set<std::string> words_of(std::string_view text)
{
    std::istringstream words{std::string(text)};
    return {std::istream_iterator<std::string>(words), {}};
}

std::set<std::string> declared(std::span<const identity::Processing> record)
{
    std::set<std::string> tables;
    for (const auto& one : record) tables.merge(words_of(one.tables));
    return tables;
}

/// The tables of a schema, each with its text.
std::map<std::string, std::string> tables_in(const std::string& schema)
{
    static const std::regex table(R"(create table (\w+) \(([^;]*)\);)", std::regex::icase);
    std::map<std::string, std::string> tables;
    for (std::sregex_iterator at(schema.begin(), schema.end(), table), end; at != end; ++at) tables[(*at)[1]] = (*at)[2];
    return tables;
}

std::string schema() { return test::file_bytes("db/schema.sqlite.sql"); }

/// It refers to an account, or keeps what reaches a person.
bool is_about_people(const std::string& columns)
{
    static const std::regex sign(R"(references account ?\(|\b(email|e_mail|telephone|recipient|person_name|responsible_person)\b)");
    return std::regex_search(columns, sign);
}

}

TEST_CASE("every table that refers to a person stands in the record of processing")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto named = declared(app.application().privacy().record());
    std::size_t found = 0;
    for (const auto& [table, columns] : tables_in(schema())) {
        if (!is_about_people(columns)) continue;
        ++found;
        CHECK_MESSAGE(named.contains(table), (table + " refers to a person, and no declaration of a processing names it"));
    }
    CHECK(found > 30);
}

TEST_CASE("the record of processing names no table that is not there, and none twice")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto tables = tables_in(schema());
    std::set<std::string> seen;
    for (const auto& one : app.application().privacy().record()) {
        for (const auto& table : words_of(one.tables)) {
            CHECK_MESSAGE(tables.contains(table), table);
            CHECK_MESSAGE(seen.insert(table).second, table);
        }
    }
}

TEST_CASE("every sentence of the record is said in German, none is left empty")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto& german = web::Texts::of(web::Language::german);
    const auto record = app.application().privacy().record();
    CHECK(record.size() > 12);
    for (const auto& one : record) {
        for (const char* text : {one.purpose, one.whose, one.which, one.basis, one.kept_for, one.recipients}) {
            CHECK(std::string_view(text) != "");
            CHECK_MESSAGE(german(text) != std::string_view(text), text);
        }
    }
}

TEST_CASE("every list of people that is watched is a page, and every reason of a deletion is said in German")
{
    TestStore store(storage::Engine::sqlite);
    TestApp app(store);
    const auto& german = web::Texts::of(web::Language::german);
    for (const auto& list : privacy::lists_of_people) {
        const auto& routes = app.application().router().routes();
        CHECK_MESSAGE(std::any_of(routes.begin(), routes.end(), [&](const web::Route& route) { return route.method == web::Method::get && route.pattern == list.pattern; }),
                      list.pattern);
        CHECK(german(list.name) != std::string_view(list.name));
    }
    for (const auto& deletion : privacy::own_deletions()) CHECK(german(deletion.what) != std::string_view(deletion.what));
}

TEST_CASE("the record as a table has a line for each processing, with what a spreadsheet needs")
{
    constexpr std::array record = {identity::Processing{"profile", "To send mails, and to take each answer once", "Operators", "Who did it and when", "Art. 6 (1) c GDPR: a legal duty", "until the operator changes it", "nobody"}};
    CHECK(privacy::record_as_csv(web::Texts::of(web::Language::german), record) ==
          "\xEF\xBB\xBFzweck;betroffene;daten;rechtsgrundlage;speicherdauer;empfaenger;tabellen\r\n"
          "Um E-Mails zu verschicken und jede Antwort nur einmal anzunehmen;Betreiber;Wer es wann getan hat;Art. 6 Abs. 1 Buchst. c DSGVO: rechtliche Pflicht;bis der Betreiber es ändert;niemand;profile\r\n");
}
