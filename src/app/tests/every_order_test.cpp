#include "app/order.hpp"
#include "app/order_line.hpp"

#include "base/sha256.hpp"
#include "slices/registry/tests/sample.hpp"

#include <boost/json.hpp>
#include <rapidcheck.h>

using app::Order;
using app::Outcome;

namespace {

/// A table of each noun, in the order in which they have to come in.
const std::vector<std::pair<std::string, std::string>>& tables()
{
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"topics", "schluessel;name;name_en\nwohnen;Wohnen;Housing\n"},
        {"alliances", std::string(test::sample_table)},
        {"states", "land;name;einleitung\nmv;Familie in MV;Willkommen.\n"},
        {"regions", "schluessel;name;laender\nnorden;Norden;mv|hh|sh\n"},
        {"operators", "fuer;name;anschrift;email\nland:mv;Landesamt;Am See 1;land@mv.example\n"},
        {"award-ceremonies", "schluessel;titel;verliehen_am;verliehen_von\nsiegel;Siegel;2023-11-24;Ministerium\n"},
        {"awards", "schluessel;buendnis;auszeichnung;verliehen_von;verliehen_am;verleihung\nsiegel-stadt;stadt;Siegel;Ministerium;2023-11-24;siegel\n"},
        {"projects", "schluessel;titel;stand;buendnis;themen\nwerkstatt;Werkstatt;laufend;stadt;wohnen\n"},
        {"organisations", "schluessel;name;art\nkita;Kita am Hafen;kita\n"},
        {"partnerships", "buendnis;organisation;seit\nstadt;kita;2020-01-01\n"},
    };
    return all;
}

Outcome carried_out(test::TestStore& store, const Order& order)
{
    return app::carry_out(store.database(), order, [](std::size_t, std::size_t) {});
}

boost::json::object answer(const Outcome& outcome) { return boost::json::parse(outcome.out).as_object(); }

/// What the audit log has, without its sums: `1 anna import topics sha256:...`.
std::vector<std::string> deeds(test::TestStore& store)
{
    return store.read([](storage::Read& read) {
        return read.all("select actor, action, subject from audit_entry order by number", {}, [](storage::Row& row) {
            const auto actor = row.next<std::string>();
            const auto action = row.next<std::string>();
            return actor + ": " + action + " " + row.next<std::string>();
        });
    });
}

}

TEST_CASE("each table that an operator sends is planned, taken over, given out, and then changes nothing; each deed is told")
{
    test::for_each_engine<test::RegisterStore>([](test::RegisterStore& store) {
        std::vector<std::string> expected;
        for (const auto& [noun, table] : tables()) {
            CAPTURE(noun);
            const auto import = "import " + noun;
            const auto plan = answer(carried_out(store, {.name = import, .input = table, .json = true, .actor = "anna"}));
            CHECK(plan.at("applied") == false);
            CHECK(plan.at("new").to_number<int>() >= 1);
            CHECK(plan.at("rejected").as_array().empty());
            CHECK(fmt::format("{}", fmt::join(deeds(store), "\n")) == fmt::format("{}", fmt::join(expected, "\n"))); // to look is no deed
            const auto done = carried_out(store, {.name = import, .input = table, .apply = true, .json = true, .actor = "anna"});
            CHECK(done.exit == 0);
            CHECK(answer(done).at("applied") == true);
            CHECK(answer(done).at("new") == plan.at("new"));
            expected.push_back("anna: " + import + " sha256:" + base::sha256(table));
            const auto exported = carried_out(store, {.name = "export " + noun, .actor = "bert"});
            CHECK(exported.exit == 0);
            CHECK(exported.err.empty());
            expected.push_back("bert: export " + noun + " all");
            const auto again = answer(carried_out(store, {.name = import, .input = exported.out, .apply = true, .json = true, .actor = "anna"}));
            CHECK(again.at("new") == 0);
            CHECK(again.at("changed") == 0);
            CHECK(again.at("unchanged").to_number<int>() >= plan.at("new").to_number<int>());
            expected.push_back("anna: " + import + " sha256:" + base::sha256(exported.out));
            CHECK(fmt::format("{}", fmt::join(deeds(store), "\n")) == fmt::format("{}", fmt::join(expected, "\n")));
        }
        CHECK(carried_out(store, {.name = "audit verify"}).exit == 0);
    });
}

TEST_CASE("both engines give out the same tables")
{
    std::vector<std::string> given_out[2];
    std::size_t at = 0;
    for (const auto engine : {storage::Engine::sqlite, storage::Engine::postgres}) {
        test::RegisterStore store(engine);
        for (const auto& [noun, table] : tables()) REQUIRE(carried_out(store, {.name = "import " + noun, .input = table, .apply = true}).exit == 0);
        for (const auto& [noun, table] : tables()) given_out[at].push_back(carried_out(store, {.name = "export " + noun}).out);
        ++at;
    }
    REQUIRE(given_out[0].size() == tables().size());
    for (std::size_t noun = 0; noun < given_out[0].size(); ++noun) {
        CAPTURE(tables()[noun].first);
        CHECK(given_out[0][noun] == given_out[1][noun]);
    }
}

TEST_CASE("what is no table is refused by every import in the language of the person, writes nothing and is no deed")
{
    test::RegisterStore store(storage::Engine::sqlite);
    for (const auto& name : app::order_names()) {
        const bool is_no_table = name == "import places" || name == "import map" || name == "import pictures";
        if (!name.starts_with("import ") || is_no_table) continue;
        CAPTURE(name);
        for (const auto& [input, german, english] : {std::tuple<std::string, const char*, const char*>{"", "Abgelehnt: Die Datei ist leer.", "Rejected: The file is empty."},
                                                     {std::string("PK\x03\x04\0\0", 6), "Abgelehnt: Das ist keine Textdatei", "Rejected: This is not a text file"}}) {
            const auto told = carried_out(store, {.name = name, .input = input, .apply = true});
            CHECK(told.exit == 1);
            CHECK(told.out.starts_with(german));
            CHECK(told.out.find("Es wurde nichts geschrieben") != std::string::npos);
            CHECK(carried_out(store, {.name = name, .input = input, .apply = true, .language = web::Language::english}).out.starts_with(english));
            const auto json = answer(carried_out(store, {.name = name, .input = input, .apply = true, .json = true}));
            CHECK(json.at("applied") == false);
            CHECK(json.at("rejected").at(0).at("code") == "unreadable");
        }
    }
    CHECK(deeds(store).empty());
}

TEST_CASE("any bytes for a table are taken over or refused, and never anything worse")
{
    test::RegisterStore store(storage::Engine::sqlite);
    CHECK(rc::check([&](const std::string& bytes, std::uint8_t which) {
        const auto& [noun, table] = tables()[which % tables().size()];
        const auto headings = table.substr(0, table.find('\n') + 1);
        for (const auto& input : {bytes, headings + bytes, headings + "\"" + bytes + "\";" + bytes + "\n"}) {
            const auto outcome = carried_out(store, {.name = "import " + noun, .input = input, .json = true});
            RC_ASSERT((outcome.exit == 0 || outcome.exit == 1));
            RC_ASSERT(answer(outcome).at("applied") == false);
        }
    }));
}

TEST_CASE("any order goes over the line and comes back as it was, and any other line is refused")
{
    CHECK(rc::check([](const std::string& name, const std::string& input, std::uint8_t bits) {
        Order order;
        for (const char letter : name) order.name += static_cast<char>(' ' + static_cast<unsigned char>(letter) % 95);
        order.input = input;
        order.apply = (bits & 1U) != 0;
        order.json = (bits & 2U) != 0;
        order.language = (bits & 4U) != 0 ? web::Language::english : web::Language::german;
        order.actor = order.name + "ä";
        const auto line = app::line_of(order);
        RC_ASSERT(line.find('\n') == line.size() - 1);
        const auto read = app::order_in_line(line);
        RC_ASSERT((read.name == order.name && read.input == order.input && read.apply == order.apply && read.json == order.json &&
                   read.language == order.language && read.actor == order.actor));
        RC_ASSERT_THROWS(app::order_in_line(line.substr(0, line.size() / 2)));
    }));
    for (const auto* line : {"", "\n", "null", "[]", "{}", "{\"name\":1}", "{\"name\":\"export topics\"}",
                             "{\"name\":\"x\",\"input\":\"\",\"apply\":1,\"json\":false,\"language\":\"de\"}"}) {
        CAPTURE(line);
        CHECK_THROWS(app::order_in_line(line));
    }
    CHECK(app::order_in_line("{\"name\":\"x\",\"input\":\"\",\"apply\":true,\"json\":false,\"language\":\"de\"}").actor == "?"); // an older command
}

TEST_CASE("no order does anything for who only nearly calls it")
{
    test::RegisterStore store(storage::Engine::sqlite);
    for (const auto& name : app::order_names()) {
        for (const auto& nearly : {name + " ", " " + name, name.substr(1), name + "s", name.substr(0, name.find(' '))}) {
            const auto outcome = carried_out(store, {.name = nearly, .apply = true});
            CHECK_MESSAGE(outcome.exit == 2, nearly);
            CHECK(outcome.out.empty());
        }
    }
    CHECK(deeds(store).empty());
    CHECK_THROWS_AS(app::help_of("export"), std::out_of_range);
}
