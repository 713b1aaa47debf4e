#include "web/page_cache.hpp"

#include <doctest/doctest.h>
#include <limits>
#include <thread>

namespace {

using storage::Versions;
using web::Freshness;
using web::Packed;
using web::PageCache;

constexpr auto for_ever = std::numeric_limits<std::time_t>::max();

std::shared_ptr<const Packed> page(std::string body)
{
    auto packed = std::make_shared<Packed>();
    packed->body = std::move(body);
    return packed;
}

Freshness fresh(Versions& versions, const std::vector<std::string>& read = {})
{
    return Freshness(versions, versions.now(), read, for_ever);
}

}

TEST_CASE("a page is remembered under its key alone")
{
    Versions versions;
    PageCache cache(100'000);
    const auto kept = page("deutsch");
    cache.keep("br|/", kept, fresh(versions));
    CHECK(cache.find("br|/") == kept);
    CHECK(cache.find("gzip|/") == nullptr);
    CHECK(cache.find("br|/en") == nullptr);
    CHECK(cache.find("br|") == nullptr);
}

TEST_CASE("a page goes as soon as something changes that it read, and only then")
{
    Versions versions;
    PageCache cache(100'000);
    cache.keep("one", page("a"), fresh(versions, {"registry", "alliance:1"}));
    cache.keep("two", page("b"), fresh(versions, {"places"}));
    versions.touch({"alliance:2", "texts"});
    CHECK(cache.find("one"));
    versions.touch({"alliance:1"});
    CHECK_FALSE(cache.find("one"));
    CHECK(cache.find("two"));
    versions.touch_all();
    CHECK_FALSE(cache.find("two"));
    CHECK(cache.pages() == 0);
    CHECK(cache.bytes() == 0);
}

TEST_CASE("a page that was read before a change and kept after it is never shown")
{
    Versions versions;
    PageCache cache(100'000);
    const auto since = versions.now();
    versions.touch({"registry"});
    cache.keep("late", page("old"), Freshness(versions, since, {"registry"}, for_ever));
    CHECK_FALSE(cache.find("late"));
}

TEST_CASE("a page does not outlive its day")
{
    Versions versions;
    PageCache cache(100'000);
    cache.keep("yesterday", page("a"), Freshness(versions, versions.now(), {}, std::time(nullptr) - 1));
    cache.keep("today", page("a"), Freshness(versions, versions.now(), {}, std::time(nullptr) + 60));
    CHECK_FALSE(cache.find("yesterday"));
    CHECK(cache.find("today"));
}

TEST_CASE("memory is bounded, and the page that nobody asks for goes first")
{
    Versions versions;
    PageCache cache(10'000);
    for (const auto* key : {"a", "b", "c"}) cache.keep(key, page(std::string(2'500, 'x')), fresh(versions));
    CHECK(cache.find("a"));
    cache.keep("d", page(std::string(2'500, 'x')), fresh(versions));
    CHECK(cache.bytes() <= 10'000);
    CHECK(cache.find("a"));
    CHECK_FALSE(cache.find("b"));
    CHECK(cache.find("c"));
    CHECK(cache.find("d"));
}

TEST_CASE("a page larger than the whole memory is not kept, and drops its older self")
{
    Versions versions;
    PageCache cache(5'000);
    cache.keep("a", page("small"), fresh(versions));
    cache.keep("a", page(std::string(6'000, 'x')), fresh(versions));
    CHECK_FALSE(cache.find("a"));
    CHECK(cache.bytes() == 0);
}

TEST_CASE("a page that is kept again is counted once")
{
    Versions versions;
    PageCache cache(100'000);
    cache.keep("a", page(std::string(1'000, 'x')), fresh(versions));
    const auto once = cache.bytes();
    const auto newer = page(std::string(1'000, 'y'));
    cache.keep("a", newer, fresh(versions));
    CHECK(cache.bytes() == once);
    CHECK(cache.pages() == 1);
    CHECK(cache.find("a") == newer);
}

TEST_CASE("a hundred thousand addresses do not fill the machine")
{
    Versions versions;
    PageCache cache(200'000);
    for (int number = 0; number < 100'000; ++number) cache.keep("/?ort=" + std::to_string(number), page("x"), fresh(versions, {"places"}));
    CHECK(cache.bytes() <= 200'000);
    CHECK(cache.pages() > 100);
    CHECK(cache.find("/?ort=99999"));
    CHECK_FALSE(cache.find("/?ort=0"));
}

TEST_CASE("many threads may look, keep and change at once; nobody sees what is stale")
{
    Versions versions;
    PageCache cache(50'000);
    std::atomic<std::uint64_t> on_disk = 0;
    std::atomic<std::uint64_t> answered = 0;
    std::atomic<int> stale = 0;
    {
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 3; ++reader) {
            readers.emplace_back([&] {
                for (int round = 0; round < 5'000; ++round) {
                    const auto at_least = answered.load();
                    const auto found = cache.find("page");
                    if (found && std::stoull(found->body) < at_least) ++stale;
                    const auto since = versions.now();
                    cache.keep("page", page(std::to_string(on_disk.load())), Freshness(versions, since, {"part"}, for_ever));
                }
            });
        }
        readers.emplace_back([&] {
            for (std::uint64_t value = 1; value <= 5'000; ++value) {
                on_disk = value;
                versions.touch({"part"});
                answered = value;
            }
        });
    }
    CHECK(stale == 0);
}
