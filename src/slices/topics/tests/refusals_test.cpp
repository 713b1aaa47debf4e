#include "topics_store.hpp"

#include "table/tests/complaints.hpp"

#include <rapidcheck.h>

using table::Outcome;
using test::OneLine;
using test::complaints;
using test::Complaint;
using test::TopicsStore;

namespace {

const OneLine topic({{"schluessel", "wohnen"}, {"name", "Wohnen"}, {"name_en", "Housing"}, {"einleitung", ""}, {"einleitung_en", ""},
                     {"position", ""}, {"stillgelegt", ""}});

std::string no_place(const std::string& text)
{
    return "„" + text + "“ ist keine Stelle in der Reihenfolge. Schreiben Sie eine Zahl von 0 bis 9999.";
}

bool is_asked_back(const std::string& key)
{
    const auto plan = TopicsStore::shared(storage::Engine::sqlite).plan_topics(topic.with({{"schluessel", key}}));
    return plan.problems.size() == 1 && plan.problems.front().defect.code == "like_another";
}

}

TEST_CASE("each cell of a topic that cannot be taken over says why, and what to write")
{
    struct Case {
        std::string column;
        std::string cell;
        std::string code;
        std::string german;
        std::string suggestion = {};
    };
    const Case cases[] = {
        {"schluessel", "", "missing", "Diese Zelle darf nicht leer sein."},
        {"schluessel", "Wohnen & Bauen", "bad_key",
         "Ein Schlüssel hat nur kleine Buchstaben, Ziffern und Bindestriche: Schreiben Sie wohnen-bauen.", "wohnen-bauen"},
        {"schluessel", "ferein", "", ""}, // two letters changed: another word
        {"schluessel", "ferie", "like_another",
         "Der Schlüssel eines Themas ist für immer seine Adresse, und „ferien“ gibt es schon. Ist das gemeint? "
         "Sonst wählen Sie einen Schlüssel, der sich nicht verwechseln lässt.", "ferien"},
        {"name", " ", "missing", "Diese Zelle darf nicht leer sein."},
        {"name_en", "", "missing", "Diese Zelle darf nicht leer sein."},
        {"name", std::string(501, 'x'), "too_long", "Das ist zu lang: höchstens 500 Zeichen."},
        {"einleitung", "a\x02", "control_character", "Darin steht ein Zeichen, das sich nicht zeigen lässt. Bitte neu eintippen."},
        {"einleitung_en", std::string(20'001, 'x'), "too_long", "Das ist zu lang: höchstens 20000 Zeichen."},
        {"position", "eins", "bad_position", no_place("eins")},
        {"position", "-1", "bad_position", no_place("-1")},
        {"position", "1,5", "bad_position", no_place("1,5")},
        {"position", "10000", "bad_position", no_place("10000")},
        {"position", std::string(200, '1'), "bad_position", no_place(std::string(100, '1'))},
        {"stillgelegt", "vielleicht", "not_yes_or_no", "„vielleicht“ ist weder ja noch nein."},
    };
    auto& store = TopicsStore::shared(storage::Engine::sqlite);
    for (const auto& [column, cell, code, german, suggestion] : cases) {
        CAPTURE(column);
        CAPTURE(cell.substr(0, 40));
        const auto wanted = code.empty() ? std::vector<Complaint>{} : std::vector<Complaint>{{2, column, code, german, suggestion}};
        CHECK(complaints(store.plan_topics(topic.with({{column, cell}}))) == wanted);
    }
}

TEST_CASE("a new key is asked back for one letter changed, added or left out, wherever in the word")
{
    for (const auto* key : {"xerien", "ferxen", "feriex", "xferien", "ferixen", "ferienx", "erien", "feien", "ferie", "pflege-und-berug",
                            "vaeterr", "ankomme"}) {
        CHECK_MESSAGE(is_asked_back(key), key);
    }
    for (const auto* key : {"ferien-zuhause", "efrien", "xferienx", "feri", "wohnen", "f", "pflegeundberuf"}) {
        CHECK_MESSAGE(!is_asked_back(key), key);
    }
}

TEST_CASE("no key that differs by a letter from one that is there is ever taken for a new topic")
{
    const auto all = TopicsStore::shared(storage::Engine::sqlite).all_topics();
    rc::check([&](std::uint8_t which, std::uint8_t where, std::uint8_t what) {
        const auto& slug = all[which % all.size()].slug;
        const auto letter = static_cast<char>('a' + what % 26);
        const auto at = where % slug.size();
        auto changed = slug;
        if (what % 3 == 0) changed[at] = letter;
        else if (what % 3 == 1) changed.insert(at, 1, letter);
        else changed.erase(at, 1);
        const bool is_key = changed.front() != '-' && changed.back() != '-' && changed.find("--") == std::string::npos;
        const bool is_known = std::any_of(all.begin(), all.end(), [&](const topics::Topic& one) { return one.slug == changed; });
        if (is_key && !is_known) RC_ASSERT(is_asked_back(changed));
    });
}

TEST_CASE("one rejected topic keeps the whole table out, and a key may stand in it only once")
{
    test::for_each_engine<TopicsStore>([](TopicsStore& store) {
        const auto before = store.exported_topics();
        const auto plan = store.import_topics("schluessel;name;name_en\nwohnen;Wohnen;Housing\nreisen;Reisen;Travel\nwohnen;Bauen;Building\n");
        CHECK(complaints(plan) == std::vector<Complaint>{{4, "schluessel", "duplicate", "Zeile 2 hat schon denselben Schlüssel.", ""}});
        CHECK_FALSE(plan.is_applied);
        CHECK(plan.count(Outcome::added) == 2);
        CHECK(store.exported_topics() == before);
    });
}

TEST_CASE("what is no table of topics is rejected as a whole")
{
    auto& store = TopicsStore::shared(storage::Engine::sqlite);
    CHECK(complaints(store.plan_topics("")) == std::vector<Complaint>{{0, "", "unreadable", "Die Datei ist leer.", ""}});
    CHECK(complaints(store.plan_topics("schluessel;name;name_en;name\n")) ==
          std::vector<Complaint>{{0, "", "unreadable", "Die Spalte „name“ gibt es zweimal.", ""}});
    CHECK(complaints(store.plan_topics("schluessel;name;nameen\n")) ==
          std::vector<Complaint>{{1, "nameen", "unknown_column", "Die Spalte „nameen“ ist nicht bekannt. Ist „name“ gemeint?", "name"},
                            {1, "name_en", "missing_column", "Die Spalte „name_en“ fehlt.", ""}});
}
