#pragma once

#include "mail/delivery.hpp"

#include <filesystem>
#include <optional>
#include <unordered_map>

namespace mail {

/// What a node noted of the mails in its hands, in a file of its data folder, so that after its end nobody has to
/// guess: it holds before the last byte of a mail leaves that this is so, and afterwards what came of it.
class Journal {
public:
    /// Reads what is there, or begins a new one. Throws: std::runtime_error where the file cannot be had
    explicit Journal(const std::filesystem::path& file);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Whose it is: the same as long as the file is there.
    base::Id<Node> node() const { return node_; }

    /// Is on the disk when this returns. Throws: std::runtime_error where it could not be written
    void is_about_to_end(base::Id<Message> id);
    void answered(base::Id<Message> id, const Answer& answer);

    /// What came of a mail, as far as it is known: unclear where only its end was noted. Nothing where its last byte
    /// never left.
    std::optional<Answer> answer_for(base::Id<Message> id) const;

    /// Forgets everything but whose it is, once the store knows it.
    void clear();

private:
    void read();
    void append(const std::string& line);

    int descriptor_ = -1;
    std::string path_;
    base::Id<Node> node_;
    bool has_head_ = false; ///< whether the file begins with whose it is
    std::unordered_map<base::Id<Message>, Answer> answers_;
};

}
