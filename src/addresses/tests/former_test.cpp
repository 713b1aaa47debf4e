#include "addresses/former.hpp"
#include "support/store.hpp"

using addresses::Kind;

namespace {

constexpr base::Instant morning{std::chrono::milliseconds(1773482400000)};

void move(test::TestStore& store, Kind kind, const base::Uuid& subject, std::string_view slug,
          const std::vector<std::string>& former)
{
    store.fill([&](storage::Write& write) { addresses::store_former(write, kind, subject, slug, former, morning); });
}

std::optional<base::Uuid> once_had(test::TestStore& store, Kind kind, std::string_view slug)
{
    return store.read([&](storage::Read& read) { return addresses::once_had(read, kind, slug); });
}

}

TEST_CASE("a word that somebody once had leads to them, of each kind on its own")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto caritas = base::new_uuid();
        move(store, Kind::organisation, caritas, "caritas", {"caritasverband", "caritas-alt"});
        CHECK(once_had(store, Kind::organisation, "caritasverband") == caritas);
        CHECK(once_had(store, Kind::organisation, "caritas-alt") == caritas);
        CHECK(once_had(store, Kind::organisation, "caritas") == std::nullopt);
        CHECK(once_had(store, Kind::alliance, "caritasverband") == std::nullopt);
        CHECK(store.read([](storage::Read& read) { return addresses::all_former(read, Kind::organisation); }) ==
              std::map<std::string, base::Uuid, std::less<>>{{"caritas-alt", caritas}, {"caritasverband", caritas}});
    });
}

TEST_CASE("who takes an old word back has it again, and the word in between redirects")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto kita = base::new_uuid();
        move(store, Kind::organisation, kita, "kita-b", {"kita-a"});
        move(store, Kind::organisation, kita, "kita-a", {"kita-a", "kita-b"});
        CHECK(once_had(store, Kind::organisation, "kita-a") == std::nullopt);
        CHECK(once_had(store, Kind::organisation, "kita-b") == kita);
    });
}

TEST_CASE("a recorded word stays with whom it led to first, and what is not told again is not forgotten")
{
    test::for_each_engine([](test::TestStore& store) {
        const auto first = base::new_uuid();
        const auto second = base::new_uuid();
        move(store, Kind::alliance, first, "neu", {"alt"});
        move(store, Kind::alliance, second, "andere", {"alt"});
        move(store, Kind::alliance, first, "neu", {});
        CHECK(once_had(store, Kind::alliance, "alt") == first);
    });
}
