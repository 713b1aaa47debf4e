#pragma once

#include "mail/written.hpp"

#include <filesystem>
#include <functional>

namespace mail {

/// What came of an attempt to hand a mail over.
struct Answer {
    enum class Kind {
        taken,       ///< it is with the other side
        put_off,     ///< not now: try it again
        refused,     ///< never
        unavailable, ///< nobody could be asked, or nobody may ask: it has nothing to do with this mail
        unclear,     ///< its last byte was on the way when the connection broke
    };
    Kind kind = Kind::taken;
    std::string sentence = {}; ///< of the server, or about it
    bool is_cut_off = false;   ///< the connection is gone: the next mail should wait a moment

    friend bool operator==(const Answer&, const Answer&) = default;
};

/// What is done while a mail is handed over.
struct Attendant {
    std::function<void()> is_about_to_end; ///< before the last byte leaves: from then on the other side can have taken it
    std::function<bool()> must_stop;       ///< asked at least once a second
};

/// Hands one mail over.
using Deliver = std::function<Answer(const Outgoing& mail, const Attendant& attendant)>;

/// Into a folder, one file a mail, which only its owner can read; the same mail again gives the same file.
Deliver into_folder(std::filesystem::path folder, Sender sender);

/// Where that file is.
std::filesystem::path file_of(const std::filesystem::path& folder, const Outgoing& mail);

/// Removes files that are older than that.
void remove_old_files(const std::filesystem::path& folder, std::chrono::hours age);

}
