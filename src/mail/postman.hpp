#pragma once

#include "mail/delivery.hpp"
#include "mail/journal.hpp"
#include "storage/database.hpp"

namespace mail {

/// What came of one round.
struct Round {
    std::size_t sent = 0;
    std::size_t failed = 0;      ///< given up, refused or unclear
    bool is_cut_off = false;     ///< the next round should wait a moment
    std::string problem = {};    ///< why nobody could be asked; empty where somebody could
    bool is_done = true;         ///< nothing else was due

    friend bool operator==(const Round&, const Round&) = default;
};

/// Carries what is due out of the store, a few mails at a time: one short transaction puts them into this node's hands,
/// one writes down what became of all of them. What was in its hands when it ended is settled from the journal; a mail
/// is never handed over again that may have been taken. Used by one thread.
class Postman {
public:
    /// All of them outlive the postman.
    Postman(storage::Database& database, Journal& journal, Deliver deliver, Contents contents)
        : database_(database), journal_(journal), deliver_(std::move(deliver)), contents_(contents)
    {
    }

    /// Settles what the last end of this node interrupted, or a fault: before the first round, and after each that threw.
    /// Throws: storage::Fault
    void settle_what_was_left(base::Instant now);

    /// Hands over at most `most` mails that are due. Throws: storage::Fault, and what the journal throws
    Round round(const std::function<base::Instant()>& clock, std::size_t most, const std::function<bool()>& must_stop);

private:
    Answer hand_over(const Outgoing& mail, const std::function<bool()>& must_stop);
    void write_down(const std::vector<Settled>& all, base::Instant now);

    storage::Database& database_;
    Journal& journal_;
    Deliver deliver_;
    Contents contents_;
};

/// What an answer makes of a mail: pauses grow, the seventh failure is the last.
Settled settled_by(const Outgoing& mail, const Answer& answer, base::Instant now);

}
