#pragma once

#include "allocation/hash.hpp"
#include "allocation/overlap.hpp"
#include "allocation/tests/programme.hpp"

namespace test {

/// The rules once more, written down as plainly as they can be and as slowly as they may be: no numbers for names, no
/// bits, no heap. For instances without groups, exclusions and exchanges. What it does not share with the engine is the
/// point: both have to come to the same.
class SlowEngine {
public:
    explicit SlowEngine(const Instance& instance) : instance_(instance) {}

    /// Who got what in which round: applicant, offer, round.
    std::set<std::tuple<std::string, std::string, std::uint32_t>> places()
    {
        close_hopeless();
        for (;;) {
            places_.clear();
            settle();
            for (std::uint32_t round = 1; round <= last_round(); ++round) play(round);
            const auto weakest = weakest_offer();
            if (!weakest) return named();
            closed_.insert(*weakest);
        }
    }
    const std::set<std::uint32_t>& closed() const { return closed_; }

private:
    struct Place {
        std::uint32_t applicant;
        std::uint32_t offer;
        std::uint32_t round;
        std::uint32_t rank; ///< 0: settled beforehand
    };
    using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint64_t, std::string>;

    std::string ticket(std::uint32_t round, const std::string& subject) const
    {
        const auto& settings = instance_.settings;
        return allocation::hex(allocation::hash_of(settings.seed + "|" + settings.period + "|" + std::to_string(round) + "|" + subject));
    }
    bool is_one_place() const { return instance_.settings.mechanism == allocation::Mechanism::deferred_acceptance; }
    std::uint32_t last_round() const { return is_one_place() ? 1 : 8; }

    std::uint32_t count_of(std::uint32_t applicant) const
    {
        std::uint32_t count = 0;
        for (const auto& held : instance_.applicants[applicant].held) count += held.counts;
        for (const auto& place : places_) count += place.applicant == applicant;
        return count;
    }
    std::uint32_t limit_of(std::uint32_t applicant) const
    {
        const auto& own = instance_.applicants[applicant].limit;
        const auto limit = own ? *own : instance_.settings.limit.value_or(1'000'000);
        return is_one_place() ? std::min(limit, 1U) : limit;
    }
    std::uint64_t satisfaction_of(std::uint32_t applicant) const
    {
        std::uint64_t sum = 0;
        for (const auto& place : places_) {
            if (place.applicant == applicant && place.rank > 0) sum += 27'720 / place.rank;
        }
        return sum;
    }
    bool has_flag(std::uint32_t applicant, const std::string& flag) const
    {
        const auto& flags = instance_.applicants[applicant].flags;
        return std::count(flags.begin(), flags.end(), flag) > 0;
    }
    std::uint32_t class_of(std::uint32_t applicant, std::uint32_t offer) const
    {
        const auto& classes = instance_.offers[offer].classes;
        for (std::uint32_t at = 0; at < classes.size(); ++at) {
            if (has_flag(applicant, classes[at])) return at;
        }
        return static_cast<std::uint32_t>(classes.size());
    }
    /// Age, time and activity, with what the applicant has now.
    bool could_go(std::uint32_t applicant, std::uint32_t offer) const
    {
        const auto& somebody = instance_.applicants[applicant];
        const auto travel = instance_.settings.travel_minutes;
        if (closed_.count(offer) > 0 || !fits_age(instance_.offers[offer], somebody)) return false;
        for (const auto& held : somebody.held) {
            if (allocation::overlap(held.slots, instance_.offers[offer].slots, travel)) return false;
        }
        return std::none_of(places_.begin(), places_.end(), [&](const Place& place) {
            return place.applicant == applicant && conflict(instance_.offers[place.offer], instance_.offers[offer], travel);
        });
    }
    Key key(std::uint32_t applicant, std::uint32_t offer, std::uint32_t round) const
    {
        return {class_of(applicant, offer), count_of(applicant), satisfaction_of(applicant), ticket(round, instance_.applicants[applicant].id)};
    }

    void close_hopeless()
    {
        for (std::uint32_t offer = 0; offer < instance_.offers.size(); ++offer) {
            std::set<std::uint32_t> possible;
            settle();
            for (const auto& wish : instance_.wishes) {
                if (wish.offer == offer && could_go(wish.applicant, offer)) possible.insert(wish.applicant);
            }
            const auto& [id, activity, slots, min, max, ages, reserves, classes, locked, anyway] = instance_.offers[offer];
            if (!anyway && possible.size() + locked.size() < min) hopeless_.insert(offer);
        }
        closed_ = hopeless_;
        places_.clear();
    }
    void settle()
    {
        places_.clear();
        for (std::uint32_t offer = 0; offer < instance_.offers.size(); ++offer) {
            if (closed_.count(offer) > 0) continue;
            for (const auto& id : instance_.offers[offer].locked) places_.push_back({applicant_called(instance_, id), offer, 0, 0});
        }
    }
    /// Everybody who has fewer places than the round asks for the best that is left, until nobody is sent away any more.
    void play(std::uint32_t round)
    {
        std::set<std::pair<std::uint32_t, std::uint32_t>> refused; // applicant, rank
        for (;;) {
            std::map<std::uint32_t, std::vector<const allocation::Wish*>> asking; // by offer
            for (std::uint32_t applicant = 0; applicant < instance_.applicants.size(); ++applicant) {
                if (count_of(applicant) >= std::min(round, limit_of(applicant))) continue;
                for (const auto& wish : instance_.wishes_of(applicant)) {
                    if (refused.count({applicant, wish.rank}) > 0 || !could_go(applicant, wish.offer)) continue;
                    asking[wish.offer].push_back(&wish);
                    break;
                }
            }
            const auto before = refused.size();
            for (const auto& [offer, wishes] : asking) {
                const auto chosen = chosen_by(offer, wishes, round);
                for (const auto* wish : wishes) {
                    if (chosen.count(wish) == 0) refused.insert({wish->applicant, wish->rank});
                }
            }
            if (refused.size() > before) continue;
            for (const auto& [offer, wishes] : asking) {
                for (const auto* wish : wishes) places_.push_back({wish->applicant, offer, round, wish->rank});
            }
            return;
        }
    }
    std::set<const allocation::Wish*> chosen_by(std::uint32_t offer, std::vector<const allocation::Wish*> wishes, std::uint32_t round) const
    {
        std::sort(wishes.begin(), wishes.end(), [&](const auto* one, const auto* other) {
            return key(one->applicant, offer, round) < key(other->applicant, offer, round);
        });
        std::size_t taken = 0;
        for (const auto& place : places_) taken += place.offer == offer;
        auto free = instance_.offers[offer].max - taken;
        std::set<const allocation::Wish*> chosen;
        for (const auto& reserve : instance_.offers[offer].reserves) {
            std::size_t inside = 0;
            for (const auto& place : places_) inside += place.offer == offer && has_flag(place.applicant, reserve.flag);
            auto reserved = reserve.seats - std::min<std::size_t>(reserve.seats, inside);
            for (const auto* wish : wishes) {
                if (free == 0 || reserved == 0 || chosen.count(wish) > 0 || !has_flag(wish->applicant, reserve.flag)) continue;
                chosen.insert(wish);
                --free;
                --reserved;
            }
        }
        for (const auto* wish : wishes) {
            if (free == 0 || chosen.count(wish) > 0) continue;
            chosen.insert(wish);
            --free;
        }
        return chosen;
    }
    /// The offer that lacks the largest part of its minimum; among equals the one with the smaller ticket.
    std::optional<std::uint32_t> weakest_offer() const
    {
        std::optional<std::tuple<double, std::string, std::uint32_t>> weakest;
        for (std::uint32_t offer = 0; offer < instance_.offers.size(); ++offer) {
            std::uint32_t taken = 0;
            for (const auto& place : places_) taken += place.offer == offer;
            const auto min = instance_.offers[offer].min;
            if (taken >= min || closed_.count(offer) > 0 || instance_.offers[offer].takes_place_anyway) continue;
            const std::tuple candidate{-static_cast<double>(min - taken) / min, ticket(0, instance_.offers[offer].id), offer};
            if (!weakest || candidate < *weakest) weakest = candidate;
        }
        return weakest ? std::optional(std::get<2>(*weakest)) : std::nullopt;
    }
    std::set<std::tuple<std::string, std::string, std::uint32_t>> named() const
    {
        std::set<std::tuple<std::string, std::string, std::uint32_t>> all;
        for (const auto& [applicant, offer, round, rank] : places_) {
            all.insert({instance_.applicants[applicant].id, instance_.offers[offer].id, round});
        }
        return all;
    }

    const Instance& instance_;
    std::vector<Place> places_;
    std::set<std::uint32_t> closed_;
    std::set<std::uint32_t> hopeless_;
};

}
