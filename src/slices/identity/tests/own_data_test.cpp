#include "mailbox.hpp"
#include "slices/identity/own_data.hpp"

#include <boost/json.hpp>

using test::morning;
using test::TestStore;

namespace {


std::string notes_of(storage::Read&, base::Id<identity::Account> account)
{
    return R"({"note":[{"about":")" + account.hex() + R"("}]})";
}

void forget_notes(storage::Write&, base::Id<identity::Account>) {}

/// A value as text: `"x"` as x.
std::string words(const boost::json::value& value) { return boost::json::value_to<std::string>(value); }

boost::json::object own_data(TestStore& store, base::Id<identity::Account> account, const std::vector<identity::PersonalPart>& parts = {})
{
    const auto text = store.read([&](storage::Read& read) { return identity::personal_data_of(read, account, parts); });
    return boost::json::parse(text).as_object();
}

}

TEST_CASE("own data is everything that is kept: the account, its roles, its sessions, and what other slices keep")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        test::account_with(store, test::Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
        REQUIRE(test::by_link(store, test::asked(store, "anna@example.de").secret, anna));
        const auto data = own_data(store, anna, {{&notes_of, &forget_notes}});
        CHECK(words(data.at("account").at("email")) == "anna@example.de");
        CHECK(words(data.at("account").at("name")) == "Anna Beispiel");
        CHECK(words(data.at("account").at("arrived_at")) == base::iso(morning));
        REQUIRE(data.at("role_grant").as_array().size() == 1);
        CHECK(words(data.at("role_grant").as_array()[0].at("role")) == "ministerium");
        CHECK(data.at("role_grant").as_array()[0].at("ended_at").is_null());
        REQUIRE(data.at("session").as_array().size() == 1);
        CHECK(words(data.at("session").as_array()[0].at("device")) == "Firefox, Linux");
        CHECK(words(data.at("note").as_array()[0].at("about")) == anna.hex());
        CHECK(boost::json::serialize(data).find("bernd") == std::string::npos);
    });
}

TEST_CASE("a role that has ended is still kept, and so it stands in one's own data")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    store.fill([&](storage::Write& write) {
        auto grant = identity::grants_of(write, anna).front();
        grant.ended_at = morning;
        identity::store_grant(write, grant);
    });
    const auto data = own_data(store, anna);
    REQUIRE(data.at("role_grant").as_array().size() == 1);
    CHECK(words(data.at("role_grant").as_array()[0].at("ended_at")) == base::iso(morning));
}

TEST_CASE("no secret stands in one's own data")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::ministry);
    const auto link = test::asked(store, "anna@example.de");
    const auto signed_in = test::by_link(store, link.secret, anna);
    REQUIRE(signed_in);
    const auto text = boost::json::serialize(own_data(store, anna));
    for (const auto& secret : {link.secret, link.code, signed_in->cookie}) CHECK(text.find(secret) == std::string::npos);
    CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("an erased account leaves nothing behind, and others stay as they are")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::ministry);
        const auto bernd = test::account_with(store, test::Role::ministry, {}, "bernd@example.de", "Bernd Beispiel");
        REQUIRE(test::by_link(store, test::asked(store, "anna@example.de").secret, anna));
        REQUIRE(test::by_link(store, test::asked(store, "bernd@example.de").secret, bernd));
        store.fill([&](storage::Write& write) { identity::erase_account(write, anna); });
        store.read([&](storage::Read& read) {
            CHECK_FALSE(identity::find_account(read, anna));
            CHECK(identity::grants_of(read, anna).empty());
            CHECK(identity::sessions_of(read, anna).empty());
            CHECK(identity::accounts_at(read, "anna@example.de").empty());
            CHECK(identity::find_account(read, bernd));
            CHECK(identity::sessions_of(read, bernd).size() == 1);
            return true;
        });
        CHECK_FALSE(test::asked(store, "anna@example.de").account);
    });
}
