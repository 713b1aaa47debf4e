#include "topics_store.hpp"

using table::Outcome;
using table::Planned;
using test::TestApp;
using test::TopicsStore;
using topics::Topic;

namespace {

using Slugs = std::vector<std::string>;

Slugs slugs(TopicsStore& store)
{
    Slugs all;
    for (const auto& topic : store.all_topics()) all.push_back(topic.slug);
    return all;
}

const std::string headings = "schluessel;name;name_en;position\n";

}

TEST_CASE("topics stand in the order that operators gave them, those of one place by their word")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        REQUIRE(store.import_topics(headings + "digitales;Digitales;Digitalisation;0\nankommen;Ankommen;Arriving;0\n"
                                               "zuletzt;Zuletzt;Last;9999\nvorletzt;Vorletzt;Last but one;\n").is_applied);
        const auto all = slugs(store);
        REQUIRE(all.size() == 19);
        CHECK(Slugs(all.begin(), all.begin() + 3) == Slugs{"ankommen", "digitales", "arbeit-und-familie"});
        CHECK(Slugs(all.end() - 2, all.end()) == Slugs{"vorletzt", "zuletzt"});
        TestApp app(store);
        const auto page = app.get("/themen");
        CHECK(page.body.find("/themen/ankommen\"") < page.body.find("/themen/digitales\""));
        CHECK(page.body.find("/themen/digitales\"") < page.body.find("/themen/arbeit-und-familie\""));
        CHECK(page.body.find("/themen/vorletzt\"") < page.body.find("/themen/zuletzt\""));
    });
}

TEST_CASE("an empty place leaves a topic where it is, and an empty introduction takes away what was said")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        const auto before = store.topic("ferien").value();
        REQUIRE(before.position == 3);
        const auto plan = store.import_topics("schluessel;name;name_en;position;einleitung;einleitung_en;stillgelegt\n"
                                              "ferien;Ferienbetreuung;Holiday care;;;;\n");
        CHECK(plan.is_applied);
        CHECK(plan.planned == std::vector<Planned>{{Outcome::changed, 2, "ferien", "Ferienbetreuung",
                                                    {{"einleitung", before.introduction, ""}, {"einleitung_en", before.introduction_en, ""}}}});
        CHECK(store.topic("ferien") == Topic{"ferien", "Ferienbetreuung", "Holiday care", "", "", 3, false});
        TestApp app(store);
        CHECK_FALSE(app.get("/themen/ferien").says("bn-lead"));
        CHECK_FALSE(app.get("/en/themen/ferien").says("bn-lead"));
    });
}

TEST_CASE("a topic that was retired can be taken up again")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        const auto set = [&](const std::string& retired) {
            REQUIRE(store.import_topics("schluessel;name;name_en;stillgelegt\nferien;Ferienbetreuung;Holiday care;" + retired + "\n").is_applied);
            return store.plan(test::table_with("themen", "ferien")).problems.empty();
        };
        CHECK_FALSE(set("JA"));
        CHECK(store.topic("ferien")->retired);
        CHECK(set("Nein"));
        CHECK(set(""));
        CHECK_FALSE(store.topic("ferien")->retired);
    });
}

TEST_CASE("a topic is found by its whole word and by nothing else")
{
    test::with_topics_on_each_engine([](TopicsStore& store) {
        CHECK(store.topic("ferien")->name == "Ferienbetreuung");
        for (const auto* slug : {"", "Ferien", "ferie", "ferien ", "%", "ferien' or 'a'='a"}) {
            CAPTURE(slug);
            CHECK_FALSE(store.topic(slug));
        }
    });
}

TEST_CASE("the table of topics names every topic in its order and says yes or no in words")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        REQUIRE(store.import_topics("schluessel;name;name_en;einleitung;einleitung_en;position;stillgelegt\n"
                                    "alt;Altes;Old;Erster Absatz.;First.;0;ja\n").is_applied);
        const auto exported = store.exported_topics();
        const std::string begin = "\xEF\xBB\xBFschluessel;name;name_en;einleitung;einleitung_en;position;stillgelegt\r\n"
                                  "alt;Altes;Old;Erster Absatz.;First.;0;ja\r\narbeit-und-familie;";
        CHECK(exported.substr(0, begin.size()) == begin);
        CHECK(test::times(exported, ";nein\r\n") == 17);
        CHECK(store.plan_topics(exported).count(Outcome::unchanged) == 18);
    });
    CHECK(TopicsStore::shared(storage::Engine::sqlite).exported_topics() == TopicsStore::shared(storage::Engine::postgres).exported_topics());
}
