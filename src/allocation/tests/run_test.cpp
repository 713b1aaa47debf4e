#include "allocation/receipt.hpp"

#include "allocation/run.hpp"
#include "allocation/tests/small_programme.hpp"
#include "made_up.hpp"

#include <boost/json.hpp>
#include <thread>

using allocation::Checked;
using allocation::Mechanism;
using allocation::Run;
using base::says;

namespace {

namespace json = boost::json;

Run drawn(const test::Draft& draft) { return allocation::draw(test::instance_of(draft), "5ec7e7", "6 aus 49: 3 8 15 22 30 41", "test"); }

/// A programme large enough that lines stand by themselves.
const Run& summer()
{
    static const auto run = [] {
        bench::Programme programme;
        programme.children = 300;
        programme.has_groups = true;
        programme.reserved_percent = 20;
        programme.minimum_percent = 30;
        return drawn(bench::made_up(programme));
    }();
    return run;
}

std::string with(std::string text, const std::string& part, const std::string& other)
{
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), other);
}

std::set<std::string> strings_in(const json::value& value)
{
    std::set<std::string> all;
    if (value.is_string()) all.insert(std::string(value.as_string()));
    if (value.is_array()) {
        for (const auto& inner : value.as_array()) all.merge(strings_in(inner));
    }
    if (value.is_object()) {
        for (const auto& [key, inner] : value.as_object()) {
            all.insert(std::string(key));
            all.merge(strings_in(inner));
        }
    }
    return all;
}

}

TEST_CASE("an auditor computes the whole run anew and finds it the same")
{
    CHECK(allocation::verify_run(written(summer())).empty());
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const test::SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {true, true, true, true, true});
            draft.settings.mechanism = mechanism;
            RC_ASSERT(allocation::verify_run(written(drawn(draft))).empty());
        }));
    }
}

TEST_CASE("whatever is changed in a run, the auditor hears the first difference by its name")
{
    test::Draft draft;
    draft.offers = {test::offer("zoo", 1)};
    draft.applicants = {test::applicant("anna"), test::applicant("ben")};
    for (const auto* id : {"anna", "ben"}) test::wishes(draft, id, {"zoo"});
    const auto run = drawn(draft);
    const auto text = written(run);
    const auto lucky = run.instance.applicants[run.allocation.result.places[0].applicant].id;
    const std::string other = lucky == "anna" ? "ben" : "anna";

    CHECK(allocation::verify_run(with(text, R"("places":[{"applicant":")" + lucky, R"("places":[{"applicant":")" + other)) ==
          says("{0}: the file says {1}, computed is {2}.", "result.places[0].applicant", "\"" + other + "\"", "\"" + lucky + "\""));
    CHECK(allocation::verify_run(with(text, R"("round":1)", R"("round":2)")).arguments[0] == "result.places[0].round");
    CHECK(allocation::verify_run(with(text, R"("waiting":{"zoo")", R"("waiting":{"boot")")).arguments[0] == "result.waiting.zoo");
    CHECK(allocation::verify_run(with(text, "5ec7e7", "5ec7e8")) == says("The secret is not the one that was promised before the deadline."));
    CHECK(allocation::verify_run(with(text, "15 22", "15 23")) == says("The seed does not follow from the secret, the list and the public value."));
    CHECK(allocation::verify_run(with(text, R"("max":1)", R"("max":2)")).arguments[0] == "list_root");
    CHECK(allocation::verify_run(with(text, R"("age":8)", R"("age":9)")).arguments[0] == "list_root");
    CHECK(allocation::verify_run(with(text, R"("rank":1)", R"("rank":2)")).arguments[0] == "instance.wishes[0].rank");
    const auto root = allocation::hex(run.draw.result_root);
    CHECK(allocation::verify_run(with(text, root, allocation::hex(allocation::hash_of("other")))).arguments[0] == "result_root");
    CHECK(allocation::verify_run("{}") == says("This is not a run of the kind “{0}”.", "buendnisnetz.run/1"));
    CHECK(allocation::verify_run(text.substr(0, text.size() / 2)) == says("This is not a run of the kind “{0}”.", "buendnisnetz.run/1"));
    CHECK(allocation::verify_run(R"({"format":"buendnisnetz.run/1"})") == says("The run is not complete."));
}

TEST_CASE("every family can check its receipt: rows, seed and each decision")
{
    std::map<Checked::Outcome, std::size_t> outcomes;
    const auto record = public_record(summer());
    const allocation::Receipts receipts(summer());
    for (std::uint32_t applicant = 0; applicant < summer().instance.applicants.size(); applicant += 6) {
        const auto verdict = allocation::verify_receipt(receipts.of(applicant), record);
        CAPTURE(applicant);
        CHECK(verdict.wrong == std::vector<base::Message>{});
        CHECK(verdict.decisions.size() == summer().instance.wishes_of(applicant).size());
        CHECK(verdict.is_right());
        for (const auto& decision : verdict.decisions) ++outcomes[decision.outcome];
    }
    CHECK(outcomes[Checked::Outcome::wrong] == 0);
    CHECK(outcomes[Checked::Outcome::right] > 20 * outcomes[Checked::Outcome::open]);
}

TEST_CASE("a receipt is right in every small programme, for everybody")
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        CHECK(rc::check([&](const test::SmallProgramme& programme) {
            auto draft = test::draft_of(programme, {true, true, true, true, true});
            draft.settings.mechanism = mechanism;
            const auto run = drawn(draft);
            const auto record = public_record(run);
            const allocation::Receipts receipts(run);
            for (std::uint32_t applicant = 0; applicant < run.instance.applicants.size(); ++applicant) {
                const auto verdict = allocation::verify_receipt(receipts.of(applicant), record);
                for (const auto& wrong : verdict.wrong) RC_FAIL(wrong.text);
                for (const auto& decision : verdict.decisions) {
                    RC_ASSERT((decision.outcome != Checked::Outcome::wrong));
                    RC_ASSERT((decision.outcome == Checked::Outcome::open) == !decision.not_shown.empty());
                }
            }
        }));
    }
}

TEST_CASE("a receipt that was tampered with is found out")
{
    test::Draft draft;
    draft.offers = {test::offer("zoo", 1), test::offer("boat", 1, {{0, 9}})};
    draft.applicants = {test::applicant("anna"), test::applicant("ben")};
    for (const auto* id : {"anna", "ben"}) test::wishes(draft, id, {"zoo", "boat"});
    const auto run = drawn(draft);
    const auto receipt = allocation::Receipts(run).of(0);
    const auto record = public_record(run);
    REQUIRE(allocation::verify_receipt(receipt, record).is_right());
    const auto is_right = [&](const std::string& part, const std::string& other) {
        return allocation::verify_receipt(with(receipt, part, other), record).is_right();
    };
    CHECK_FALSE(is_right(R"(\"max\":1)", R"(\"max\":2)"));
    CHECK_FALSE(is_right(R"(\"age\":8)", R"(\"age\":9)"));
    CHECK_FALSE(is_right(R"(\"round\":)", R"(\"round\":4)"));
    CHECK_FALSE(is_right(R"("index":0)", R"("index":1)"));
    CHECK_FALSE(is_right(R"("rank":1,"reason":")", R"("rank":1,"reason":"age)"));
    CHECK_FALSE(is_right("5ec7e7", "5ec7e8"));
    CHECK_FALSE(is_right(R"("decisions":[{)", R"("decisions":[],"more":[{)"));
    std::size_t by_lot = 0;
    for (std::uint32_t applicant = 0; applicant < 2; ++applicant) {
        const auto own = allocation::Receipts(run).of(applicant);
        if (own.find(R"("decider":"ticket")") == std::string::npos) continue;
        ++by_lot;
        CHECK_FALSE(allocation::verify_receipt(with(own, R"("decider":"ticket")", R"("decider":"places")"), record).is_right());
    }
    CHECK(by_lot == 1);
    const auto other_draw = allocation::draw(test::instance_of(draft), "5ec7e8", "x", "test");
    CHECK_FALSE(allocation::verify_receipt(receipt, public_record(other_draw)).is_right());
    CHECK(allocation::verify_receipt(receipt, "nothing").wrong == std::vector{says("What was published is not what the receipt says.")});
    CHECK(allocation::verify_receipt("{").wrong == std::vector{says("This is not a receipt of the kind “{0}”.", "buendnisnetz.receipt/1")});
    CHECK(allocation::verify_receipt(R"({"format":"buendnisnetz.receipt/1"})").wrong == std::vector{says("The receipt is not complete.")});
}

TEST_CASE("a receipt tells nothing about anybody else")
{
    const auto& instance = summer().instance;
    const auto receipt = allocation::Receipts(summer()).of(7);
    REQUIRE(receipt.find(instance.applicants[7].id) != std::string::npos); // there is something to find
    for (std::uint32_t other = 0; other < instance.applicants.size(); ++other) {
        if (other != 7) CHECK(receipt.find(instance.applicants[other].id) == std::string::npos);
    }
}

TEST_CASE("the public record names nobody, no flag and no place of anybody")
{
    const auto& run = summer();
    const auto record = public_record(run);
    REQUIRE(record.find("\"lines\":[{") != std::string::npos);
    const auto strings = strings_in(json::parse(record));
    for (const auto& applicant : run.instance.applicants) CHECK(record.find(applicant.id) == std::string::npos);
    REQUIRE(written(run).find("low-income") != std::string::npos);
    CHECK(record.find("low-income") == std::string::npos);
    for (const auto& group : run.instance.groups) CHECK(strings.count(group.id) == 0);
    CHECK(strings.count("waiting") == 0);
    CHECK(strings.count("applicants") == 0);
}

// Somebody who knows three wishes of a child looks through everything that is public. Each published line must leave
// open on which side the child stands; a line that would tell is merged.
TEST_CASE("from three known wishes nobody finds a child's row or places in anything public")
{
    const auto& run = summer();
    const auto& instance = run.instance;
    const auto record = json::parse(public_record(run)).as_object();
    std::map<std::string, json::object> lines;
    for (const auto& line : record.at("lines").as_array()) lines[std::string(line.as_object().at("offer").as_string())] = line.as_object();
    REQUIRE(lines.size() > 3);
    REQUIRE(lines.size() < run.allocation.protocol.lines.size()); // some had to be merged

    const allocation::Explainer explainer(instance, run.allocation.result, run.allocation.protocol);
    std::map<std::string, std::array<std::uint32_t, 2>> open; // by offer: how many with that very standing are out, and in
    for (std::uint32_t wish = 0; wish < instance.wishes.size(); ++wish) {
        const auto found = lines.find(instance.offers[instance.wishes[wish].offer].id);
        if (found == lines.end()) continue;
        const auto round = static_cast<std::uint32_t>(found->second.at("round").as_int64());
        const auto key = explainer.key_of(wish, round);
        const bool is_level = key.priority == found->second.at("class").as_int64() && key.places == found->second.at("places").as_int64() &&
                              key.satisfaction == found->second.at("satisfaction").as_int64();
        const auto explanation = explainer.explain(wish);
        const bool is_in = explanation.reason == allocation::Reason::got_it && explanation.round == round;
        if (is_level && (is_in || explanation.decider == allocation::Decider::ticket)) ++open[found->first][is_in];
    }
    std::size_t attacks = 0;
    for (std::uint32_t applicant = 0; applicant < instance.applicants.size(); ++applicant) {
        const auto wishes = instance.wishes_of(applicant);
        for (std::size_t known = 0; known < std::min<std::size_t>(3, wishes.size()); ++known) {
            const auto& offer = instance.offers[wishes[known].offer].id;
            if (lines.count(offer) == 0) continue;
            ++attacks;
            CHECK(std::min(open[offer][0], open[offer][1]) >= allocation::crowd);
        }
        // The row without the pseudonym, hashed, is nowhere: neither as text nor as a leaf.
        const auto guess = allocation::hex(allocation::hash_of(std::string(1, '\0') + "{\"wishes\":[]}"));
        CHECK(json::serialize(record).find(guess) == std::string::npos);
    }
    CHECK(attacks > 100);
}

TEST_CASE("threads that draw at the same time get the same bytes")
{
    const auto expected = written(summer());
    std::vector<std::string> texts(3);
    std::vector<std::thread> threads;
    for (auto& text : texts) {
        threads.emplace_back([&text] {
            auto instance = summer().instance;
            instance.settings.seed.clear();
            text = written(allocation::draw(std::move(instance), summer().draw.secret, summer().draw.public_value, "test"));
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto& text : texts) CHECK(text == expected);
}
