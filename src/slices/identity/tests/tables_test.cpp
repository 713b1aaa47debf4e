#include "mailbox.hpp"
#include "slices/identity/tables.hpp"

using table::Outcome;
using test::morning;

namespace {

class AccountsStore : public test::RegisterStore {
public:
    explicit AccountsStore(storage::Engine engine) : RegisterStore(engine) { REQUIRE(import(test::sample_table).is_applied); }

    table::Plan planned(std::string_view bytes)
    {
        return read([&](storage::Read& read) { return identity::plan_accounts(read, bytes, &test::without_progress); });
    }
    table::Plan taken_over(std::string_view bytes)
    {
        return write([&](storage::Write& write) -> base::Result<table::Plan> {
                   return identity::import_accounts(write, bytes, morning, &test::without_progress);
               })
            .value();
    }
    std::string table_of_accounts()
    {
        return read([](storage::Read& read) { return identity::export_accounts(read); });
    }
    std::size_t accounts()
    {
        return read([](storage::Read& read) { return identity::all_accounts(read).size(); });
    }
};

constexpr std::string_view people_lines = "email;name;rolle;buendnis;land;sprache\n"
                                    "Anna@Example.de;Anna Beispiel;koordination;stadt;;de\n"
                                    "anna@example.de;Anna Beispiel;mentoring;;;de\n"
                                    "bernd@example.de;Bernd Beispiel;landeskoordination;;13;en\n"
                                    "anna@example.de;Clara Beispiel;mitglied;kreis;;\n";

/// "line column code" of each.
std::vector<std::string> problems_of(const table::Plan& plan)
{
    std::vector<std::string> lines;
    for (const auto& problem : plan.problems) lines.push_back(std::to_string(problem.line) + " " + problem.column + " " + problem.defect.code);
    return lines;
}

}

TEST_CASE("a plan tells what a table would do and does nothing")
{
    test::for_each_engine<AccountsStore>([](AccountsStore& store) {
        const auto plan = store.planned(people_lines);
        CHECK(problems_of(plan).empty());
        CHECK(plan.count(Outcome::added) == 4);
        CHECK_FALSE(plan.is_applied);
        CHECK(store.accounts() == 0);
    });
}

TEST_CASE("a table of people is taken over: one account for an address and a name, one role a line")
{
    test::for_each_engine<AccountsStore>([](AccountsStore& store) {
        const auto plan = store.taken_over(people_lines);
        CHECK(plan.is_applied);
        CHECK(store.accounts() == 3);
        store.read([](storage::Read& read) {
            const auto sharing = identity::accounts_at(read, "anna@example.de");
            REQUIRE(sharing.size() == 2);
            std::size_t roles = 0;
            for (const auto& account : sharing) roles += identity::grants_of(read, account.id).size();
            CHECK(roles == 3);
            const auto bernd = identity::accounts_at(read, "bernd@example.de").front();
            CHECK(bernd.language == "en");
            CHECK(bernd.created_at == morning);
            CHECK(identity::grants_of(read, bernd.id).front().state == "13");
            return true;
        });
        CHECK(test::mails(store).empty());
    });
}

TEST_CASE("the same table a second time changes nothing")
{
    test::for_each_engine<AccountsStore>([](AccountsStore& store) {
        REQUIRE(store.taken_over(people_lines).is_applied);
        const auto before = store.table_of_accounts();
        const auto again = store.taken_over(people_lines);
        CHECK(again.count(Outcome::unchanged) == 4);
        CHECK(again.count(Outcome::added) == 0);
        CHECK(store.table_of_accounts() == before);
        CHECK(store.accounts() == 3);
    });
}

TEST_CASE("what was taken out can be put in again, into an empty store too")
{
    AccountsStore store(storage::Engine::sqlite);
    REQUIRE(store.taken_over(people_lines).is_applied);
    const auto taken_out = store.table_of_accounts();
    CHECK(store.planned(taken_out).count(Outcome::unchanged) == 4);
    AccountsStore empty(storage::Engine::sqlite);
    REQUIRE(empty.taken_over(taken_out).is_applied);
    CHECK(problems_of(empty.planned(taken_out)).empty());
    CHECK(empty.planned(taken_out).count(Outcome::unchanged) == 4);
}

TEST_CASE("a line that cannot be is rejected with its number, its column and why, and then nothing is taken over")
{
    test::for_each_engine<AccountsStore>([](AccountsStore& store) {
        const std::string table = std::string(people_lines) + "kein Ort;Dora Beispiel;mentoring;;;\n"
                                                        "dora@example.de;Dora Beispiel;chefin;;;\n"
                                                        "dora@example.de;Dora Beispiel;koordination;;;\n"
                                                        "dora@example.de;Dora Beispiel;mentoring;stadt;;\n"
                                                        "dora@example.de;Dora Beispiel;landeskoordination;;;\n"
                                                        "dora@example.de;Dora Beispiel;mentoring;;13;\n"
                                                        "dora@example.de;Dora Beispiel;mentoring;;;fr\n"
                                                        "anna@example.de;Anna Beispiel;mentoring;;;\n";
        const auto plan = store.taken_over(table);
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.rejected_lines() == 8);
        const auto problems = problems_of(plan);
        for (const auto* expected : {"7 rolle unknown_role", "8 buendnis realm", "9 buendnis realm", "10 land realm", "11 land realm",
                                     "12 sprache unknown_language", "13 email twice"}) {
            CAPTURE(expected);
            CHECK(std::find(problems.begin(), problems.end(), expected) != problems.end());
        }
        CHECK(store.accounts() == 0);
    });
}

TEST_CASE("an alliance or a state that is not there is named beside its line")
{
    AccountsStore store(storage::Engine::sqlite);
    const auto plan = store.planned("email;name;rolle;buendnis;land;sprache\n"
                                    "a@example.de;Anna;koordination;stad;;\n"
                                    "b@example.de;Bernd;landeskoordination;;Atlantis;\n");
    CHECK(plan.rejected_lines() == 2);
    CHECK(plan.problems.front().line == 2);
    CHECK(plan.problems.front().column == "buendnis");
    CHECK(plan.problems.back().line == 3);
    CHECK(plan.problems.back().defect.code == "unknown_state");
}

TEST_CASE("hostile tables are refused and store nothing")
{
    AccountsStore store(storage::Engine::sqlite);
    for (const auto& bytes : {std::string(), std::string("name\n"), std::string("email;name;rolle\n\"offen"), std::string("\xff\xfe\0\0", 4),
                              std::string("email;name;rolle\na@example.de\r\nBcc: b@example.de;x;mentoring\n")}) {
        const auto plan = store.taken_over(bytes);
        CHECK_FALSE(plan.is_applied);
        CHECK_FALSE(plan.problems.empty());
    }
    CHECK(store.accounts() == 0);
}
