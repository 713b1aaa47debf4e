// The lottery: who draws which ticket. Source: allocation-study (section 3.1, "Ticket")
#include "allocation/lottery.hpp"

#include <fmt/format.h>
#include <sodium.h>

namespace allocation {
namespace {

std::string before_subject(const Settings& settings, std::uint32_t round)
{
    return fmt::format("{}|{}|{}|", settings.seed, settings.period, round);
}

void add(crypto_hash_sha256_state& state, std::string_view text)
{
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

std::uint64_t first_bytes(const Hash& hash)
{
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < 8; ++at) number = number << 8U | hash[at];
    return number;
}

}

/// The tickets of one round; what comes before the subject is hashed once.
struct Lottery::Drum {
    crypto_hash_sha256_state begun;
    std::vector<std::uint64_t> drawn;
    std::vector<bool> is_drawn;
};

Hash ticket(const Settings& settings, std::uint32_t round, std::string_view subject)
{
    return hash_of(before_subject(settings, round).append(subject));
}

Lottery::Lottery(const Instance& instance) : instance_(instance) {}

Lottery::~Lottery() = default;

std::string_view Lottery::name_of(std::uint32_t subject) const
{
    const auto applicants = instance_.applicants.size();
    return subject < applicants ? instance_.applicants[subject].id : instance_.groups[subject - applicants].id;
}

Lottery::Drum& Lottery::drum(std::uint32_t round)
{
    if (round >= drums_.size()) drums_.resize(round + 1);
    auto& drum = drums_[round];
    if (!drum) {
        const auto subjects = instance_.applicants.size() + instance_.groups.size();
        drum = std::make_unique<Drum>(Drum{{}, std::vector<std::uint64_t>(subjects), std::vector<bool>(subjects)});
        crypto_hash_sha256_init(&drum->begun);
        add(drum->begun, before_subject(instance_.settings, round));
    }
    return *drum;
}

std::uint64_t Lottery::beginning(std::uint32_t round, std::uint32_t subject)
{
    auto& of_round = drum(round);
    if (!of_round.is_drawn[subject]) {
        auto state = of_round.begun;
        add(state, name_of(subject));
        Hash hash;
        crypto_hash_sha256_final(&state, hash.data());
        of_round.drawn[subject] = first_bytes(hash);
        of_round.is_drawn[subject] = true;
    }
    return of_round.drawn[subject];
}

Hash Lottery::whole(std::uint32_t round, std::uint32_t subject) const
{
    return ticket(instance_.settings, round, name_of(subject));
}

}
