#include "slices/backups/manifest.hpp"

#include <doctest/doctest.h>

using backups::Manifest;
using backups::manifest_in;

namespace {

Manifest sample()
{
    return {1, "0.1.0", storage::Engine::postgres, "2026-03-14T10:00:00Z", 10,
            {{"place", 9'000'000'000, "ab"}, {"topic", 17, "cd"}}, {{"files/\"Größe\"", 5'000'000'000, "ef"}}};
}

}

TEST_CASE("what a backup says of itself is read as it was written")
{
    CHECK(manifest_in(backups::json_of(sample())) == sample());
    CHECK(manifest_in(backups::json_of({})) == Manifest{});
    CHECK(backups::rows_in(sample()) == 9'000'000'017);
    CHECK(backups::rows_in({}) == 0);
}

TEST_CASE("what is no manifest is none, however close it comes")
{
    const auto whole = backups::json_of(sample());
    for (const auto* text : {"", "null", "[]", "{}", "7", "{\"format\":\"1\"}", "{\"format\":1}", "{\"format\":1e99}"}) {
        CAPTURE(text);
        CHECK_FALSE(manifest_in(text));
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if (manifest_in(whole.substr(0, size))) FAIL("cut off at " << size << " it was taken for a manifest");
    }
    for (const auto* name : {"program", "engine", "created_at", "migration", "tables", "files", "rows", "sha256", "size"}) {
        auto without = whole;
        without.replace(without.find(std::string("\"") + name + "\""), 2, "\"_");
        CAPTURE(name);
        CHECK_FALSE(manifest_in(without));
    }
}

TEST_CASE("a backup of an engine that is not known here is none of ours")
{
    auto other = backups::json_of(sample());
    other.replace(other.find("postgres"), 8, "mariadb_");
    CHECK_FALSE(manifest_in(other));
}

TEST_CASE("of a manifest that is newer only the number is read")
{
    const auto newer = manifest_in("{\"format\":2,\"everything\":\"else\"}");
    REQUIRE(newer);
    CHECK(newer->format == 2);
    CHECK(newer->tables.empty());
}
