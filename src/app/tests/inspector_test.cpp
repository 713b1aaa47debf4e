#include "files/apart.hpp"
#include "files/tests/documents.hpp"
#include "support/program.hpp"
#include "support/strings.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

namespace {

files::Store with_inspector(std::uint64_t size = 1024 * 1024)
{
    files::Store store;
    store.inspector = test::program();
    store.limits.size = size;
    return store;
}

}

TEST_CASE("a process of its own finds what this one finds, for files that may be kept and for others")
{
    const auto store = with_inspector();
    const auto pdf = test::pdf_with({});
    for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
             {"Liste Ä.csv", "a;b\n"}, {"virus.exe", "MZ"}, {"bild.png", "kein Bild"}, {"leer.txt", ""}, {"../oben.txt", "x"}, {"a.pdf", pdf},
             {"kaputt.docx", "PK\3\4 kaputt"}, {"--help", "x"}, {"", "x"}, {"zu-gross.txt", std::string(1024 * 1024 + 1, 'x')}}) {
        CAPTURE(name);
        const auto here = files::inspect(name, bytes, store.limits);
        const auto there = files::inspect(store, name, bytes);
        REQUIRE(here.has_value() == there.has_value());
        if (here) CHECK(*here == *there);
        else CHECK(here.error() == there.error());
    }
}

TEST_CASE("an inspector that ends badly, says nothing or is not there keeps no file")
{
    auto store = with_inspector();
    for (const auto* program : {"/bin/false", "/bin/true", "/bin/echo"}) {
        store.inspector = program;
        const auto found = files::inspect(store, "a.txt", "x");
        REQUIRE_FALSE(found);
        CHECK(found.error().text.starts_with("Nobody could look into this file"));
    }
    store.inspector = "/nowhere/at/all";
    CHECK_THROWS_AS(files::inspect(store, "a.txt", "x"), std::runtime_error);
}

TEST_CASE("a name with signs for a shell is a name")
{
    const auto found = files::inspect(with_inspector(), "$(touch hier) `x` ; a.txt", "x");
    REQUIRE(found);
    CHECK(*found == *files::inspect("$(touch hier) `x` ; a.txt", "x"));
}
