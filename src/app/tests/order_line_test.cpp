#include "app/order_line.hpp"

#include "support/strings.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace {

using app::Order;

void check_same(const Order& order)
{
    const auto line = app::line_of(order);
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(line.ends_with('\n'));
    const auto back = app::order_in_line(line);
    CHECK(back.name == order.name);
    CHECK(back.input == order.input);
    CHECK(back.apply == order.apply);
    CHECK(back.json == order.json);
    CHECK(back.language == order.language);
    CHECK(back.actor == order.actor);
}

}

TEST_CASE("an order reaches the server as it was given, whatever is in it")
{
    for (const bool apply : {false, true}) {
        for (const auto language : {web::Language::german, web::Language::english}) {
            check_same({"import alliances", "a;b\r\n1;2\n", apply, !apply, language});
        }
    }
    check_same({"", "", false, false, web::Language::german});
    check_same({"with \"quotes\"\nand a line end", std::string("\0\x01\xff\n", 4), true, true, web::Language::english});
    for (const auto& nasty : test::nasty_strings()) check_same({nasty, nasty, false, false, web::Language::german});
}

TEST_CASE("any bytes become digits and the same bytes again")
{
    CHECK(app::hex("") == "");
    CHECK(app::hex(std::string("\0\x0f\xf0\xff" "A", 5)) == "000ff0ff41");
    CHECK(app::bytes_of("000ff0ff41") == std::string("\0\x0f\xf0\xff" "A", 5));
    CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(app::bytes_of(app::hex(bytes)) == bytes); }));
}

TEST_CASE("what is no order is not carried out halfway")
{
    const std::string whole = app::line_of({"export alliances", "", false, false, web::Language::german});
    CHECK_NOTHROW((void)app::order_in_line(whole));
    for (std::size_t end = 0; end + 2 < whole.size(); end += 7) {
        const auto part = whole.substr(0, end);
        CAPTURE(part);
        CHECK_THROWS((void)app::order_in_line(part));
    }
    for (const auto* name : {"name", "input", "apply", "json", "language"}) {
        auto line = whole;
        line.replace(line.find("\"" + std::string(name)), std::string(name).size() + 1, "\"other");
        CAPTURE(line);
        CHECK_THROWS((void)app::order_in_line(line));
    }
}

TEST_CASE("who gave an order is told to the server as it is, and an order of an older program has nobody")
{
    Order order;
    order.name = "import-alliances";
    for (const auto* actor : {"", "root", "Jördis \"die\" Admin", "a\nb", "?", "{}"}) {
        CAPTURE(actor);
        order.actor = actor;
        check_same(order);
    }
    const auto old = app::order_in_line(R"({"name":"x","input":"","apply":false,"json":false,"language":"de"})");
    CHECK(old.actor == "?");
    CHECK(old.language == web::Language::german);
    CHECK(app::order_in_line(R"({"name":"x","input":"","apply":true,"json":true,"language":"fr"})").language == web::Language::english);
}

TEST_CASE("a part of the wrong kind, or something behind the order, is an error and never half an order")
{
    auto broken = [](std::string_view part, std::string_view other) {
        std::string line = R"({"name":"x","input":"","apply":false,"json":false,"language":"de","actor":"a"})";
        line.replace(line.find(part), part.size(), other);
        CAPTURE(line);
        CHECK_THROWS_AS(app::order_in_line(line), std::exception);
    };
    broken(R"("name":"x")", R"("name":1)");
    broken(R"("apply":false)", R"("apply":"yes")");
    broken(R"("json":false)", R"("json":null)");
    broken(R"("language":"de")", R"("language":["de"])");
    broken(R"("actor":"a")", R"("actor":7)");
    broken("}", "} {}");
    for (const auto* line : {"", "\n", "null", "[]", "name=x"}) CHECK_THROWS_AS(app::order_in_line(line), std::exception);
}
