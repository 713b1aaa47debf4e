#pragma once

#include "allocation/explanation.hpp"
#include "allocation/run.hpp"

namespace allocation {

std::string_view name_of(Reason reason);
std::string_view name_of(Decider decider);

/// What a family learns about one of its wishes.
struct Checked {
    enum class Outcome { right, wrong, for_the_auditor };

    std::string offer;
    Outcome outcome = Outcome::wrong;
    base::Message sentence;

    friend bool operator==(const Checked&, const Checked&) = default;
};

/// What became of a receipt: what is wrong with it as a whole, and each decision.
struct Verdict {
    std::vector<base::Message> wrong;
    std::vector<Checked> decisions;

    bool is_right() const;
};

/// Recomputes everything that the receipt lets one recompute: commitment, seed, proofs, tickets, each decision.
/// What was decided together with others (a group, an exchange, applicants kept apart) only the auditor can recompute.
/// `record` is the published record to compare with; empty: none.
Verdict verify_receipt(std::string_view receipt, std::string_view record = {});

/// The first thing in which a run differs from what this program computes; empty where nothing does.
base::Message verify_run(std::string_view run);

}
