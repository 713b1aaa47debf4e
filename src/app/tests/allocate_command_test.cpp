#include "allocation/write.hpp"
#include "made_up.hpp"
#include "support/program.hpp"
#include "support/strings.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <fstream>

using test::run_program;

namespace {

const std::vector<std::string> german = {"LANG=de_DE.UTF-8"};
const std::string instance = R"({"format":"buendnisnetz.allocation/1","seed":"ab12","limit":2,
  "offers":[{"id":"zoo","max":1},{"id":"boot","max":2,"ages":[6,9]}],
  "applicants":[{"id":"anna","age":7},{"id":"ben","age":12}],
  "wishes":[{"applicant":"anna","offer":"zoo","rank":1},{"applicant":"anna","offer":"boot","rank":2},
            {"applicant":"ben","offer":"boot","rank":1}]})";

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> drawing(std::vector<std::string> more)
{
    std::vector<std::string> arguments{"allocate", "-", "--secret", "5ec7e7", "--public-value", "3 8 15 22 30 41"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

}

TEST_CASE("a programme without a place to work in gives places out and prints who got what")
{
    const auto ended = run_program({{"allocate", "-"}, instance});
    CHECK(ended.exit == 0);
    CHECK(ended.err.empty());
    const auto result = boost::json::parse(ended.out).as_object();
    CHECK(boost::json::serialize(result.at("places")) ==
          R"([{"applicant":"anna","offer":"boot","round":2},{"applicant":"anna","offer":"zoo","round":1}])");
    CHECK(result.at("waiting") == boost::json::object{});
    CHECK(result.at("closed") == boost::json::array{});
    CHECK(result.at("metrics").as_object().at("without_place") == 1);
    CHECK(result.at("hash").as_string().size() == 64);
    CHECK(result.size() == 5);
    CHECK(run_program({{"allocate", "-"}, instance}).out == ended.out);
}

TEST_CASE("mechanism and seed of the command line go before those of the file")
{
    const auto one_place = run_program({{"allocate", "-", "--mechanism", "deferred_acceptance", "--seed", "FF"}, instance});
    CHECK(one_place.exit == 0);
    CHECK(says(one_place.out, R"("places":[{"applicant":"anna","offer":"zoo","round":1}])"));
    CHECK(run_program({{"allocate", "-", "--mechanism", "first_come"}, instance}).exit == 2);
    const auto no_seed = run_program({{"allocate", "-", "--seed", "hello"}, instance, german});
    CHECK(no_seed.exit == 2);
    CHECK(no_seed.err == "--seed: Hierher gehören höchstens 128 hexadezimale Ziffern.\n");
}

TEST_CASE("a wrong file is refused with exit code 2, all mistakes at once, in the language of the person")
{
    const auto wrong = run_program({{"allocate", "-"}, R"({"offers":[{"id":"a","max":-1},{"max":2}],"wishes":[{"applicant":"x","offer":"a","rank":2}]})", german});
    CHECK(wrong.exit == 2);
    CHECK(wrong.out.empty());
    CHECK(says(wrong.err, "offers[0].max: Hierher gehört eine ganze Zahl zwischen 0 und 1000000.\n"));
    CHECK(says(wrong.err, "offers[1]: „id“ fehlt.\n"));
    CHECK(says(wrong.err, "wishes[0].applicant: Es gibt nichts mit der Kennung „x“.\n"));
    CHECK(says(wrong.err, "wishes[0].rank: Auf Rang 0 folgt 1, nicht 2.\n"));
    for (const auto& bytes : {std::string(), instance.substr(0, 200), std::string(100'000, '['), std::string(1000, '\0'), std::string("{}{}")}) {
        const auto ended = run_program({{"allocate", "-"}, bytes});
        CHECK(ended.exit == 2);
        CHECK(says(ended.err, "Line "));
    }
    CHECK(run_program({{"allocate", "/nowhere.json"}}).exit == 1);
}

TEST_CASE("an auditor verifies the run, and hears what was changed")
{
    const auto run = run_program({drawing({"--print", "run"}), instance});
    REQUIRE(run.exit == 0);
    const auto right = run_program({{"verify", "-"}, run.out, german});
    CHECK(right.exit == 0);
    CHECK(right.out == "Alles wurde nachgerechnet und stimmt überein.\n");
    auto changed = run.out;
    changed.replace(changed.find("\"round\":2"), 9, "\"round\":1");
    const auto wrong = run_program({{"verify", "-"}, changed});
    CHECK(wrong.exit == 1);
    CHECK(wrong.out == "result.places[0].round: the file says 1, computed is 2.\n");
    CHECK(run_program({{"verify", "-"}, instance}).exit == 1);
    CHECK(run_program({{"verify"}}).exit == 2);
}

TEST_CASE("a family verifies its receipt against what was published")
{
    const test::TemporaryFolder folder;
    const auto receipt = (folder.path() / "receipt.json").string();
    const auto record = (folder.path() / "public.json").string();
    std::ofstream(receipt) << run_program({drawing({"--receipt", "ben"}), instance}).out;
    std::ofstream(record) << run_program({drawing({"--print", "public"}), instance}).out;
    const auto right = run_program({{"verify", "--receipt", receipt, "--public", record}, {}, german});
    CHECK(right.exit == 0);
    CHECK(right.out == "boot: [stimmt] Das ist für 6 bis 9 Jahre.\nAlles, was sich hier prüfen lässt, stimmt.\n");
    std::ofstream(record) << run_program({{"allocate", "-", "--secret", "00", "--print", "public"}, instance}).out;
    const auto wrong = run_program({{"verify", "--receipt", receipt, "--public", record}});
    CHECK(wrong.exit == 1);
    CHECK(says(wrong.out, "What was published is not what the receipt says.\n"));
}

TEST_CASE("what is secret is printed only where a secret was given, and only for somebody who is there")
{
    CHECK(run_program({{"allocate", "-", "--print", "run"}, instance}).exit == 2);
    CHECK(run_program({{"allocate", "-", "--receipt", "anna"}, instance}).exit == 2);
    CHECK(run_program({drawing({"--receipt", "nobody"}), instance}).exit == 2);
}

TEST_CASE("a file that never ends is given up with a sentence")
{
    const auto zeros = run_program({{"allocate", "/dev/zero"}, {}, german});
    CHECK(zeros.exit == 2);
    CHECK(zeros.err == "Zeile 1: Ab hier ist die Datei kein JSON mehr.\n");
    const auto folder = run_program({{"allocate", "/"}});
    CHECK(folder.exit == 1);
    CHECK_FALSE(folder.err.empty());
}

TEST_CASE("a name that would steer the terminal is refused before it is printed")
{
    const auto ended = run_program({{"allocate", "-"}, R"({"offers":[{"id":"\u001b[2Jzoo","max":1}]})"});
    CHECK(ended.exit == 2);
    CHECK(ended.err == "offers[0].id: It holds control characters.\n");
    CHECK_FALSE(says(ended.err, "\x1b"));
}

TEST_CASE("where a receipt cannot show everything, the command says what and why in a sentence")
{
    const std::string friends = R"({"offers":[{"id":"boot","max":1}],"applicants":[{"id":"anna"},{"id":"ben"}],"groups":[{"id":"g"}],
      "wishes":[{"applicant":"anna","offer":"boot","rank":1,"group":"g"},{"applicant":"ben","offer":"boot","rank":1,"group":"g"}]})";
    const test::TemporaryFolder folder;
    const auto receipt = (folder.path() / "receipt.json").string();
    std::ofstream(receipt) << run_program({drawing({"--receipt", "anna"}), friends}).out;
    const auto checked = run_program({{"verify", "--receipt", receipt}, {}, german});
    CHECK(checked.exit == 0);
    CHECK(checked.out ==
          "boot: [offen] Für euch alle zusammen hat es nicht gereicht.\n"
          "  Wie die anderen eurer Gruppe standen, lässt sich hier nicht zeigen, denn das gehört ihnen. Die Prüfstelle rechnet es nach.\n"
          "Alles, was sich hier prüfen lässt, stimmt.\n");
}

TEST_CASE("a receipt in which somebody changed a word is told so, wish by wish")
{
    const test::TemporaryFolder folder;
    const auto receipt = (folder.path() / "receipt.json").string();
    auto text = run_program({drawing({"--receipt", "ben"}), instance}).out;
    text.replace(text.find(R"("reason":"age")"), 14, R"("reason":"limit")");
    std::ofstream(receipt) << text;
    const auto checked = run_program({{"verify", "--receipt", receipt}});
    CHECK(checked.exit == 1);
    CHECK(checked.out == "boot: [WRONG] It is for ages 6 to 9.\nSomething here is wrong. Please ask the organiser.\n");
}

TEST_CASE("what is no run and no receipt is told so and ends with 1")
{
    for (const auto& bytes : {std::string("{"), std::string("[]"), std::string(200'000, '['), std::string("\0\0", 2)}) {
        const auto run = run_program({{"verify", "-"}, bytes});
        CHECK(run.exit == 1);
        CHECK(run.out == "This is not a run of the kind “buendnisnetz.run/1”.\n");
    }
    const auto receipt = run_program({{"verify", "--receipt", "/dev/null"}});
    CHECK(receipt.exit == 1);
    CHECK(says(receipt.out, "This is not a receipt of the kind “buendnisnetz.receipt/1”.\n"));
}

TEST_CASE("a large programme comes through the command as through the library")
{
    bench::Programme programme;
    programme.children = 2000;
    const auto large = check(bench::made_up(programme));
    REQUIRE(large.has_value());
    const auto ended = run_program({{"allocate", "-"}, written(*large)});
    CHECK(ended.exit == 0);
    CHECK(ended.out == written(*large, allocate(*large)) + "\n");
}
