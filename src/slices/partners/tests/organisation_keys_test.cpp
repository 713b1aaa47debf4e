#include "partners_store.hpp"

using partners::OrganisationKeys;
using test::PartnersStore;

namespace {

template <class Work>
void with_keys(Work work)
{
    PartnersStore::shared(storage::Engine::sqlite).read([&](storage::Read& read) {
        OrganisationKeys keys(read);
        work(read, keys);
        return 0;
    });
}

std::string german(const table::Defect& defect) { return web::Texts::of(web::Language::german)(defect.message); }

}

TEST_CASE("an organisation is found by its key, blanks around it or not, and its key is found again")
{
    test::with_partners_on_each_engine([](PartnersStore& store) {
        store.read([](storage::Read& read) {
            OrganisationKeys keys(read);
            const auto yard = partners::find_organisation(read, "werft")->id;
            CHECK(keys.organisation_in("werft").value() == yard);
            CHECK(keys.organisation_in("  werft ").value() == yard);
            CHECK(keys.of(yard) == "werft");
            CHECK(keys.of(yard) == "werft"); // the second time from memory
            return 0;
        });
    });
}

TEST_CASE("of several organisations each comes once, by their keys, whatever the order in which they are written")
{
    with_keys([](storage::Read& read, OrganisationKeys& keys) {
        const auto town_hall = partners::find_organisation(read, "rathaus")->id;
        const auto yard = partners::find_organisation(read, "werft")->id;
        CHECK(keys.organisations_in("werft|rathaus|werft").value() == std::vector{town_hall, yard});
        CHECK(keys.organisations_in(" rathaus | werft |").value() == std::vector{town_hall, yard});
        CHECK(keys.organisations_in("").value().empty());
        CHECK(keys.organisations_in("|").value().empty());
    });
}

TEST_CASE("a key that nobody has is answered with the nearest one, a list with the first that is wrong")
{
    with_keys([](storage::Read&, OrganisationKeys& keys) {
        const auto near = keys.organisation_in("Werfd");
        REQUIRE_FALSE(near);
        CHECK(near.error().code == "unknown_organisation");
        CHECK(near.error().suggestion == "werft");
        CHECK(german(near.error()) == "Keine Organisation hat den Schlüssel „Werfd“. Ist „werft“ gemeint?");
        const auto far = keys.organisation_in("qqqqqq");
        REQUIRE_FALSE(far);
        CHECK(far.error().suggestion.empty());
        CHECK(keys.organisations_in("werft|rathauss|kiita").error().suggestion == "kita");
    });
}

TEST_CASE("what somebody wrote is shown no longer than anybody reads")
{
    with_keys([](storage::Read&, OrganisationKeys& keys) {
        const auto defect = keys.organisation_in(std::string(5000, 'x')).error();
        CHECK(german(defect).size() < 250);
    });
}

TEST_CASE("a table in which every key is wrong is answered in good time")
{
    with_keys([](storage::Read& read, OrganisationKeys& keys) {
        const auto before = read.statements();
        for (int number = 0; number < 1000; ++number) CHECK_FALSE(keys.organisation_in("falsch-" + std::to_string(number)));
        CHECK(read.statements() - before <= 1000 + 100 * 3);
    });
}
