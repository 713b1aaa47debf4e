#pragma once

#include "allocation/receipt.hpp"
#include "allocation/run.hpp"
#include "allocation/tests/programme.hpp"

namespace test {

using allocation::Checked;
using allocation::Run;

inline Run drawn(const Draft& draft, const std::string& secret = "5ec7e7")
{
    return allocation::draw(instance_of(draft), secret, "3 8 15 22 30 41", "test");
}

/// The first draw in which the condition holds.
template <class Holds>
Run drawn_until(const Draft& draft, Holds holds)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        auto run = drawn(draft, std::to_string(100 + attempt));
        if (holds(run)) return run;
    }
    FAIL("no draw was like that");
    return drawn(draft);
}

inline bool has_place(const Run& run, const std::string& id)
{
    const auto number = applicant_called(run.instance, id);
    return std::any_of(run.allocation.result.places.begin(), run.allocation.result.places.end(),
                       [&](const auto& place) { return place.applicant == number; });
}

inline std::string receipt_of(const Run& run, const std::string& id)
{
    return allocation::Receipts(run).of(applicant_called(run.instance, id));
}

/// How the family's own check judges each wish.
inline std::vector<Checked> checked(const Run& run, const std::string& id)
{
    const auto verdict = allocation::verify_receipt(receipt_of(run, id), public_record(run));
    CHECK(verdict.wrong == std::vector<base::Message>{});
    CHECK(verdict.is_right());
    return verdict.decisions;
}

inline std::vector<Checked::Outcome> outcomes(const std::vector<Checked>& decisions)
{
    std::vector<Checked::Outcome> all;
    for (const auto& decision : decisions) all.push_back(decision.outcome);
    return all;
}

inline std::string with(std::string text, const std::string& part, const std::string& other)
{
    const auto at = text.find(part);
    REQUIRE_MESSAGE(at != std::string::npos, part);
    return text.replace(at, part.size(), other);
}

/// How a receipt in which one word was changed is judged, wish by wish.
inline std::vector<Checked::Outcome> forged(const Run& run, const std::string& id, const std::string& part, const std::string& other)
{
    return outcomes(allocation::verify_receipt(with(receipt_of(run, id), part, other)).decisions);
}

/// Ben had o1 and moved on to o6, so that Anna, who wishes only what else is settled, could have it.
inline Draft moving_on()
{
    Draft draft;
    draft.settings.limit = 1;
    for (int at = 1; at <= 6; ++at) draft.offers.push_back(offer("o" + std::to_string(at), 1));
    for (const auto& [id, at] : {std::pair("c", 1U), {"d", 2U}, {"e", 3U}, {"f", 4U}}) {
        draft.applicants.push_back(applicant(id));
        draft.offers[at].locked = {id};
    }
    draft.applicants.push_back(applicant("anna"));
    draft.applicants.push_back(applicant("ben"));
    wishes(draft, "ben", {"o1", "o6"});
    return draft;
}

inline bool has_exchanged(const Run& run) { return !run.allocation.protocol.exchanges.empty(); }

}
