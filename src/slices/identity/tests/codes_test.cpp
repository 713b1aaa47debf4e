#include "mailbox.hpp"

using test::asked;
using test::by_code;
using test::morning;
using test::TestStore;

using namespace std::chrono_literals;

namespace {

/// A code of eight digits that is not this one.
std::string other_than(std::string code)
{
    code.back() = code.back() == '9' ? '0' : static_cast<char>(code.back() + 1);
    return code;
}

}

TEST_CASE("the code lets in the browser that asked, however somebody groups its digits")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office);
        for (const auto* between : {"", " ", "-", "  "}) {
            const auto link = asked(store, "anna@example.de", morning, between);
            const auto typed = link.code.substr(0, 4) + between + link.code.substr(4);
            const auto signed_in = by_code(store, typed, morning, between);
            REQUIRE(signed_in);
            CHECK(signed_in->session.account == anna);
            CHECK(signed_in->onward == "/bereich");
        }
    });
}

TEST_CASE("after five wrong codes the right one does not help any more")
{
    test::for_each_engine([](TestStore& store) {
        const auto anna = test::account_with(store, test::Role::service_office);
        const auto link = asked(store, "anna@example.de");
        for (int tried = 0; tried < identity::most_codes; ++tried) {
            const auto refused = by_code(store, other_than(link.code));
            REQUIRE_FALSE(refused);
            CHECK(refused.error().kind == base::Refused::invalid);
        }
        const auto late = by_code(store, link.code);
        REQUIRE_FALSE(late);
        CHECK(late.error().kind == base::Refused::not_found);
        CHECK(test::sessions(store, anna).empty());
    });
}

TEST_CASE("the fifth try may still be the right one")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    for (int tried = 1; tried < identity::most_codes; ++tried) CHECK_FALSE(by_code(store, other_than(link.code)));
    CHECK(by_code(store, link.code));
}

TEST_CASE("a code works once, and not after its link was used")
{
    TestStore store(storage::Engine::sqlite);
    const auto anna = test::account_with(store, test::Role::service_office);
    const auto first = asked(store, "anna@example.de");
    REQUIRE(by_code(store, first.code));
    CHECK_FALSE(by_code(store, first.code));
    CHECK_FALSE(test::by_link(store, first.secret, anna));
    const auto second = asked(store, "anna@example.de", morning + 1s);
    REQUIRE(test::by_link(store, second.secret, anna, morning + 1s));
    CHECK_FALSE(by_code(store, second.code, morning + 1s));
}

TEST_CASE("a code works for ten minutes and only in the browser that asked")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    const auto link = asked(store, "anna@example.de");
    CHECK_FALSE(by_code(store, link.code, morning, "thief"));
    CHECK_FALSE(by_code(store, link.code, morning, ""));
    CHECK_FALSE(by_code(store, link.code, morning + 10min));
    CHECK(by_code(store, link.code, morning + 10min - 1ms));
}

TEST_CASE("who asked twice types the code of the newest mail")
{
    TestStore store(storage::Engine::sqlite);
    test::account_with(store, test::Role::service_office);
    const auto first = asked(store, "anna@example.de");
    const auto second = asked(store, "anna@example.de", morning + 1min);
    if (first.code != second.code) CHECK_FALSE(by_code(store, first.code, morning + 1min));
    CHECK(by_code(store, second.code, morning + 1min));
}

TEST_CASE("codes are refused for an address nobody has just as wrong ones are for an address that somebody has")
{
    TestStore store(storage::Engine::sqlite);
    const auto link = asked(store, "niemand@example.de");
    for (int tried = 0; tried < identity::most_codes; ++tried) CHECK(by_code(store, link.code).error().kind == base::Refused::invalid);
    CHECK(by_code(store, link.code).error().kind == base::Refused::not_found);
}

TEST_CASE("of two who share a mailbox the code lets in the one whose account is older")
{
    TestStore store(storage::Engine::sqlite);
    store.fill([](storage::Write& write) {
        for (const auto& [name, age] : {std::pair("Jung Beispiel", 1h), std::pair("Alt Beispiel", 2h)}) {
            const identity::Account account{base::Id<identity::Account>::fresh(), "post@example.de", name, "de", morning - age};
            identity::store_account(write, account);
            identity::give_role(write, account.id, test::Role::ministry, {}, {account.id, morning});
        }
    });
    const auto signed_in = by_code(store, asked(store, "post@example.de").code);
    REQUIRE(signed_in);
    CHECK(store.read([&](storage::Read& read) { return identity::find_account(read, signed_in->session.account)->name; }) == "Alt Beispiel");
}
