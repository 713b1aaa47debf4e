#include "partnering_store.hpp"

using partnering::LinkPurpose;
using partnering::PublicContact;
using test::ContactPerson;
using test::PartneringStore;
using test::Words;

TEST_CASE("partners of an alliance are the organisations that take part on that day, the kinds in their order")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        CHECK(store.partner_names(store.town, "2026-03-14") == Words{"Neue Werft", "Kita Warnowkinder"});
        CHECK(store.partner_names(store.town, "2025-12-31") == Words{"Neue Werft", "Turnverein", "Kita Warnowkinder"});
        CHECK(store.partner_names(store.county, "2026-03-14") == Words{"Neue Werft"});
        CHECK(store.partner_names(store.town, "2009-12-31").empty());
        store.read([&](storage::Read& read) {
            const auto day = base::parse_date("2026-03-14").value();
            CHECK(partnering::is_partner(read, store.town, store.kita, day));
            CHECK_FALSE(partnering::is_partner(read, store.county, store.kita, day));
            CHECK_FALSE(partnering::is_partner(read, store.town, store.verein, day));
            CHECK(partnering::is_partner(read, store.town, store.verein, base::parse_date("2025-12-31").value()));
            CHECK_FALSE(partnering::is_partner(read, store.town, store.bank, day));
            return 0;
        });
    });
}

TEST_CASE("a contact comes back from the store as it went in, and once more when it was changed")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        erika.function = "Leitung";
        erika.telephone = "0381 23125-100";
        erika.name_public = true;
        erika.consent_recorded_by = store.anna;
        erika.consent_recorded_at = test::morning;
        store.keep(erika);
        CHECK(store.contacts(store.town, store.kita) == std::vector<ContactPerson>{erika});
        CHECK(store.contacts(store.county, store.kita).empty());
        CHECK(store.contacts(store.town, store.werft).empty());
    });
}

TEST_CASE("only who agreed may be asked, and only by the alliance to which they said so")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        const auto agreed = store.contact(store.werft, "Erika Beispiel", "erika@example.org", test::morning);
        (void)store.contact(store.werft, "Max Muster", "max@example.org");
        auto without_mail = store.contact(store.werft, "Ohne Muster", "", test::morning);
        const auto asked = [&](base::Id<registry::Alliance> alliance) {
            return store.read([&](storage::Read& read) { return partnering::contacts_to_ask(read, alliance, store.werft); });
        };
        CHECK(asked(store.town) == std::vector<ContactPerson>{agreed});
        CHECK(asked(store.county).empty());
        store.fill([&](storage::Write& write) { partnering::stop_asking(write, agreed.id, test::morning); });
        CHECK(asked(store.town).empty());
    });
}

TEST_CASE("a link of a mail opens what it is for, and nothing once the address is another one")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        auto erika = store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        store.fill([&](storage::Write& write) {
            partnering::store_link(write, erika.id, LinkPurpose::question, "frage", test::morning);
            partnering::store_link(write, erika.id, LinkPurpose::way_out, "ausgang", test::morning);
        });
        const auto opens = [&](LinkPurpose purpose, std::string_view secret) {
            return store.read([&](storage::Read& read) { return partnering::contact_with(read, purpose, secret).has_value(); });
        };
        CHECK(opens(LinkPurpose::question, "frage"));
        CHECK(opens(LinkPurpose::way_out, "ausgang"));
        CHECK_FALSE(opens(LinkPurpose::question, "ausgang"));
        CHECK_FALSE(opens(LinkPurpose::way_out, "frage"));
        erika.telephone = "0381 23125-100";
        store.keep(erika);
        CHECK(opens(LinkPurpose::question, "frage"));
        erika.mail = "andere@example.org";
        store.keep(erika);
        CHECK_FALSE(opens(LinkPurpose::question, "frage"));
        CHECK_FALSE(opens(LinkPurpose::way_out, "ausgang"));
    });
}

TEST_CASE("public is only what was agreed to, and only as long as the organisation takes part")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        auto erika = store.contact(store.werft, "Erika Beispiel", "erika@example.org");
        erika.function = "Geheime Aufgabe";
        erika.telephone = "0381 23125-100";
        erika.telephone_public = true;
        store.keep(erika);
        auto max = store.contact(store.werft, "Max Muster", "max@example.org");
        (void)max;
        const auto shown = [&](base::Id<partners::Organisation> organisation, std::string_view day) {
            return store.read([&](storage::Read& read) { return partnering::public_contacts(read, organisation, base::parse_date(day).value()); });
        };
        REQUIRE(shown(store.werft, "2026-03-14").size() == 1);
        CHECK(shown(store.werft, "2026-03-14").front().telephone == "0381 23125-100");
        CHECK(shown(store.werft, "2026-03-14").front().name.empty());
        CHECK(shown(store.werft, "2026-03-14").front().mail.empty());
        CHECK(shown(store.werft, "2026-03-14").front().alliance_slug == "stadt");
        auto left = store.contact(store.verein, "Lotte Muster", "lotte@example.org");
        left.name_public = true;
        store.keep(left);
        CHECK(shown(store.verein, "2025-12-31").size() == 1);
        CHECK(shown(store.verein, "2026-01-01").empty());
    });
}

TEST_CASE("contacts at organisations that left are forgotten, all others stay")
{
    test::for_each_engine<PartneringStore>([](PartneringStore& store) {
        const auto left = store.contact(store.verein, "Lotte Muster", "lotte@example.org");
        (void)store.contact(store.kita, "Erika Beispiel", "erika@example.org");
        store.fill([&](storage::Write& write) {
            partnering::store_link(write, left.id, LinkPurpose::question, "frage", test::morning);
            CHECK(partnering::forget_contacts(write, base::parse_date("2025-12-31").value()) == 0);
            CHECK(partnering::forget_contacts(write, base::parse_date("2026-01-01").value()) == 1);
        });
        CHECK(store.contacts(store.town, store.verein).empty());
        CHECK(store.contacts(store.town, store.kita).size() == 1);
    });
}
