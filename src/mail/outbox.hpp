#pragma once

#include "mail/message.hpp"

#include <optional>
#include <vector>

namespace mail {

/// Whoever sends: one of several nodes, known by its data folder.
struct Node;

/// How far a mail is.
enum class State {
    waiting,   ///< is sent once it is due
    taken,     ///< is in the hands of a node
    sent,      ///< the server took it, or it lies in the folder
    given_up,  ///< the server put it off too often
    bounced,   ///< the server refused it for good
    uncertain, ///< the server may have taken it: sent again only when somebody says so
};
std::string_view word_of(State state);

/// A mail that is to be sent now.
struct Outgoing {
    base::Id<Message> id;
    Message message;
    base::Instant created_at;
    base::Instant due_at;
    std::int64_t attempts = 0;
};

/// What became of a mail.
struct Settled {
    base::Id<Message> id;
    State state = State::sent;
    std::string answer = {};    ///< what the server said
    base::Instant due_at = {};  ///< when it is tried again, where it waits
    int attempts = 0;           ///< how many more there were

    friend bool operator==(const Settled&, const Settled&) = default;
};

/// What stays of a mail that was sent: secrets go at once, only a demonstration shows them.
enum class Contents { removed, kept };

/// The next mails that are due, now in this node's hands until then; what somebody waits for before what goes to many.
/// No two nodes get the same. Throws: storage::Fault
std::vector<Outgoing> take(storage::Write& write, base::Id<Node> node, base::Instant now, base::Instant until, std::int64_t most);

/// Writes down what became of a mail that is in this node's hands; of any other nothing is changed.
void settle(storage::Write& write, base::Id<Node> node, const Settled& settled, base::Instant now, Contents contents);

/// Which mails a node has in its hands: after its start, those that its end interrupted.
std::vector<base::Id<Message>> taken_by(storage::Read& read, base::Id<Node> node);

/// What nodes had in their hands that did not come back in time becomes uncertain. Returns how many.
std::int64_t give_up_on_lost_nodes(storage::Write& write, base::Instant now);

/// After a backup came back nobody knows what has been sent since: all that waits becomes uncertain.
/// Returns how many.
std::int64_t doubt_all(storage::Write& write, base::Instant now);

/// Removes what has been kept long enough: 14 days for what was sent, 60 for what was not and for receipts of what came in.
/// Returns how many.
std::int64_t remove_old(storage::Write& write, base::Instant now);

/// Removes what has not reached somebody yet; others may read the same mailbox. Returns how many.
std::int64_t forget_waiting(storage::Write& write, std::string_view address, std::string_view name);

/// When the next mail is due. Nothing where none waits.
std::optional<base::Instant> next_due(storage::Read& read);

/// How many there are.
struct Counts {
    std::int64_t waiting = 0; ///< or in somebody's hands
    std::int64_t failed = 0;  ///< given up, bounced or uncertain
    std::optional<base::Instant> oldest = {}; ///< since when the oldest of them waits

    friend bool operator==(const Counts&, const Counts&) = default;
};
Counts count_unsent(storage::Read& read);

/// A mail as an operator sees it: without what it says.
struct Listed {
    base::Id<Message> id;
    std::string kind;
    std::string recipient;
    State state = State::waiting;
    base::Instant created_at;
    base::Instant due_at;
    std::int64_t attempts = 0;
    std::string answer;
};
enum class Which { unsent, failed };
std::vector<Listed> list(storage::Read& read, Which which);

/// Lets a mail that failed be sent anew, with the same Message-ID. False where there is none of that id.
bool retry(storage::Write& write, base::Id<Message> id, base::Instant now);
/// The same for all that failed. Returns how many.
std::int64_t retry_all(storage::Write& write, base::Instant now);

/// A mail with what it says, for the page of a demonstration.
struct Shown {
    base::Id<Message> id;
    Message message;
    base::Instant created_at;
    State state = State::waiting;
};
std::int64_t count_all(storage::Read& read);
/// The newest first.
std::vector<Shown> newest(storage::Read& read, std::int64_t most, std::int64_t skipped);

}
