#pragma once

#include "allocation/explanation.hpp"
#include "allocation/leaves.hpp"
#include "allocation/merkle.hpp"
#include "allocation/run.hpp"

namespace allocation {

std::string_view name_of(Reason reason);
std::string_view name_of(Decider decider);
std::optional<Reason> reason_called(std::string_view name);
std::optional<Decider> decider_called(std::string_view name);

/// What the family of each applicant gets. Looks at the run as long as it lives; both trees are built once for all.
class Receipts {
public:
    explicit Receipts(const Run& run);

    /// `buendnisnetz.receipt/1`: the own rows and the lines of the own wishes with proofs that they are under the published
    /// roots, and what became of each wish.
    std::string of(std::uint32_t applicant) const;

private:
    const Run& run_;
    Leaves list_;
    Leaves result_;
    MerkleTree list_tree_;
    MerkleTree result_tree_;
    Explainer explainer_;
    std::vector<std::vector<std::uint32_t>> settled_; ///< of each applicant: offers
};

/// What a family learns about one of its wishes.
struct Checked {
    /// `open`: nothing that can be shown speaks against it, but not all can be shown.
    enum class Outcome { right, wrong, open };

    std::string offer;
    Outcome outcome = Outcome::wrong;
    base::Message sentence;
    base::Message not_shown; ///< of an open one: what, and why not

    friend bool operator==(const Checked&, const Checked&) = default;
};

/// What became of a receipt: what is wrong with it as a whole, and each decision.
struct Verdict {
    std::vector<base::Message> wrong;
    std::vector<Checked> decisions;

    bool is_right() const;
};

/// Recomputes everything that the receipt lets one recompute: commitment, seed, proofs, tickets, each decision.
/// Where a group, an exchange or applicants who are kept apart decided, it recomputes the family's own side, and says
/// what cannot be shown without showing another child.
/// `record` is the published record to compare with; empty: none.
Verdict verify_receipt(std::string_view receipt, std::string_view record = {});

/// The first thing in which a run differs from what this program computes; empty where nothing does.
base::Message verify_run(std::string_view run);

}
