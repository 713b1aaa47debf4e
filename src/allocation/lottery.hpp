#pragma once

#include "allocation/instance.hpp"
#include "allocation/hash.hpp"

#include <memory>

namespace allocation {

/// What decides between equals: the smaller ticket comes first. SHA-256 over the text `seed|period|round|subject`, so
/// that anybody can check one with `printf %s ... | sha256sum`. The subject is an applicant or, for a joint wish, the
/// group: one ticket for all of them, never the best of theirs.
Hash ticket(const Settings& settings, std::uint32_t round, std::string_view subject);

/// The round of a ticket that belongs to no round: which weak offer is closed first, and the waiting lists.
constexpr std::uint32_t outside_of_rounds = 0;

/// All tickets of one allocation. The first 8 bytes of each are kept, since they nearly always decide.
class Lottery {
public:
    explicit Lottery(const Instance& instance);
    ~Lottery();
    Lottery(const Lottery&) = delete;
    Lottery& operator=(const Lottery&) = delete;

    /// The beginning of an applicant's ticket, or of a group's (numbered behind the applicants).
    std::uint64_t beginning(std::uint32_t round, std::uint32_t subject);
    Hash whole(std::uint32_t round, std::uint32_t subject) const;

private:
    struct Drum;

    std::string_view name_of(std::uint32_t subject) const;
    Drum& drum(std::uint32_t round);

    const Instance& instance_;
    std::vector<std::unique_ptr<Drum>> drums_;
};

}
