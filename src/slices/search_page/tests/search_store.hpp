#pragma once

#include "app/search_sources.hpp"
#include "slices/partners/tests/partners_store.hpp"
#include "slices/projects/import_projects.hpp"

namespace test {

inline constexpr std::string_view searched_projects =
    "schluessel;titel;kurztext;text;themen;stand;beginn;ende;buendnis;ort\n"
    "hafen;Zeltlager am Hafen;Sägen & löten.;;ferien|kinderbetreuung;laufend;01.07.2021;;stadt;13003000\n"
    "alm;Zeltlager auf der Alm;Heu <b>& Ziegen</b>.;;ferien;laufend;2024-06-01;;muenchen;09162000\n"
    "vaetertreff;Vätertreff;;Kochen mit Kindern;vaeter;abgeschlossen;2015-01-01;2019-12-31;stadt;\n";

/// A store with the nine alliances, their partners and three projects, all of it in the index.
class SearchStore : public PartnersStore {
public:
    explicit SearchStore(storage::Engine engine) : PartnersStore(engine)
    {
        REQUIRE(import_partnerships("buendnis;organisation;person;person_art;person_oeffentlich;seit;bis;erfasst_von\n"
                                    "stadt;;Xaverine Quittenbaum;;nein;2014-02-01;;Zacharias Wunderlich\n").is_applied);
        import_projects(searched_projects);
        follow();
    }

    static SearchStore& shared(storage::Engine engine)
    {
        if (engine == storage::Engine::sqlite) {
            static SearchStore sqlite(storage::Engine::sqlite);
            return sqlite;
        }
        static SearchStore postgres(storage::Engine::postgres);
        return postgres;
    }

    void import_projects(std::string_view bytes)
    {
        fill([&](storage::Write& write) {
            REQUIRE(projects::import_projects(write, bytes, morning, &without_progress).is_applied);
        });
    }
    void follow()
    {
        search::follow_all(database(), app::search_sources([] { return morning; }));
    }
};

template <class Test>
void with_search_on_each_engine(Test test)
{
    SUBCASE("on SQLite") { test(SearchStore::shared(storage::Engine::sqlite)); }
    SUBCASE("on PostgreSQL") { test(SearchStore::shared(storage::Engine::postgres)); }
}

/// The addresses of what was found, in their order.
inline std::vector<std::string> addresses_on(const Reply& page)
{
    std::vector<std::string> addresses;
    const auto begin = page.body.find("<ol class=\"bn-find__hits\">");
    for (auto at = page.body.find("</p><h3", begin); begin != std::string::npos && at != std::string::npos; at = page.body.find("</p><h3", at + 1)) {
        const auto href = page.body.find("href=\"", at) + 6;
        addresses.push_back(page.body.substr(href, page.body.find('"', href) - href));
    }
    return addresses;
}

using Addresses = std::vector<std::string>;

}
