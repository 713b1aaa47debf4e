#include "material_store.hpp"
#include "slices/materials/store_collections.hpp"
#include "slices/materials/store_moderation.hpp"

#include <rapidcheck.h>

using materials::Choice;
using materials::Version;
using test::Material;
using test::MaterialStore;

namespace {

using Id = base::Id<Material>;
using Ids = std::vector<Id>;

enum class Move { propose, publish, bring, bring_released, release, decline, archive, take_back, rename };

struct Step {
    Move move = Move::propose;
    std::size_t which = 0; ///< of what is there
    std::size_t word = 0;
};

constexpr std::array topics = {"ferien", "pflege"};
constexpr std::array collections = {"", "Anfangen", "Feste"};
constexpr std::array titles = {"Ablauf", "Brief", "Checkliste"};

/// What is known of one material, kept by hand beside the store.
struct Kept {
    enum class Fate { waits, released, declined };

    Material material;
    std::vector<std::pair<Fate, base::Instant>> versions; ///< with the moment in which each was brought

    bool has(Fate fate) const
    {
        return std::any_of(versions.begin(), versions.end(), [&](const auto& one) { return one.first == fate; });
    }
    bool is_seen() const { return !material.archived_at && has(Fate::released); }
    base::Instant waits_since() const
    {
        return std::find_if(versions.begin(), versions.end(), [](const auto& one) { return one.first == Fate::waits; })->second;
    }
    std::int64_t newest(std::optional<Fate> fate) const
    {
        for (auto number = versions.size(); number > 0; --number) {
            if (!fate || versions[number - 1].first == *fate) return static_cast<std::int64_t>(number);
        }
        return 0;
    }
};

class Play {
public:
    explicit Play(MaterialStore& store) : store_(store)
    {
        store_.fill([](storage::Write& write) {
            for (const auto* empty : {"delete from material_decline", "delete from material_version", "delete from material"}) write.run(empty, {});
        });
    }

    void take(const Step& step)
    {
        now_ += std::chrono::minutes(1);
        if (step.move == Move::propose || step.move == Move::publish) return add(step);
        if (kept_.empty()) return;
        auto& one = kept_[step.which % kept_.size()];
        store_.fill([&](storage::Write& write) { change(write, one, step); });
    }

    void compare()
    {
        store_.read([&](storage::Read& read) {
            for (const auto& one : kept_) compare_one(read, one);
            for (const auto* topic : {"", topics[0], topics[1]}) {
                for (const auto* collection : collections) compare_library(read, topic, collection);
            }
            RC_ASSERT(ids(materials::waiting(read)) == waiting());
            RC_ASSERT(sorted(ids(materials::own_unseen(read, store_.anna))) == sorted(ids_where([](const Kept& one) {
                return one.material.archived_at || one.has(Kept::Fate::waits) || one.has(Kept::Fate::declined);
            })));
            RC_ASSERT(materials::own_unseen(read, store_.otto).empty()); // of another alliance
            const auto since = now_ - std::chrono::minutes(3);
            RC_ASSERT(sorted(ids(materials::archived_since(read, since))) ==
                      sorted(ids_where([&](const Kept& one) { return one.material.archived_at && *one.material.archived_at >= since; })));
            return 0;
        });
    }

private:
    static Ids ids(const std::vector<materials::Listed>& listed)
    {
        Ids all;
        for (const auto& one : listed) all.push_back(one.material.id);
        return all;
    }

    static Ids sorted(Ids all)
    {
        std::sort(all.begin(), all.end());
        return all;
    }

    template <class Wanted>
    Ids ids_where(const Wanted& wanted) const
    {
        Ids all;
        for (const auto& one : kept_) {
            if (wanted(one)) all.push_back(one.material.id);
        }
        return all;
    }

    void add(const Step& step)
    {
        Kept one;
        one.material.id = Id::fresh();
        one.material.alliance = store_.town;
        one.material.author = store_.anna;
        one.material.kind = "leitfaden";
        one.material.language = "de";
        one.material.licence = "intern";
        one.material.topic = topics[step.word % topics.size()];
        one.material.title = titles[step.word % titles.size()];
        one.material.collection = collections[step.which % collections.size()];
        one.material.created_at = now_;
        store_.fill([&](storage::Write& write) {
            materials::store_material(write, one.material, now_);
            bring(write, one, step.move == Move::publish);
        });
        kept_.push_back(std::move(one));
    }

    void bring(storage::Write& write, Kept& one, bool is_released) const
    {
        Version version;
        version.id = base::Id<Version>::fresh();
        version.material = one.material.id;
        version.number = static_cast<std::int64_t>(one.versions.size()) + 1;
        version.brought_at = now_;
        if (is_released) version.released_at = now_;
        materials::store_version(write, version);
        one.versions.emplace_back(is_released ? Kept::Fate::released : Kept::Fate::waits, now_);
    }

    void change(storage::Write& write, Kept& one, const Step& step)
    {
        const auto settle = [&](Kept::Fate fate) {
            for (auto& [now, brought_at] : one.versions) {
                if (now == Kept::Fate::waits) now = fate;
            }
        };
        switch (step.move) {
        case Move::bring: return bring(write, one, false);
        case Move::bring_released: return bring(write, one, true);
        case Move::release: materials::release(write, one.material.id, now_); return settle(Kept::Fate::released);
        case Move::decline: materials::decline(write, one.material.id, "Zu lang.", now_); return settle(Kept::Fate::declined);
        case Move::archive: one.material.archived_at = now_; return materials::archive(write, one.material.id, now_);
        case Move::take_back: one.material.archived_at.reset(); return materials::archive(write, one.material.id, {});
        default: one.material.title = titles[step.word % titles.size()]; return materials::store_material(write, one.material, now_);
        }
    }

    static void compare_one(storage::Read& read, const Kept& one)
    {
        const auto found = materials::find_material(read, one.material.id);
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->material == one.material);
        RC_ASSERT(found->released == one.newest(Kept::Fate::released));
        RC_ASSERT(found->newest == one.newest({}));
        RC_ASSERT(found->waits == one.has(Kept::Fate::waits));
        const auto versions = materials::versions_of(read, one.material.id);
        RC_ASSERT(versions.size() == one.versions.size());
        for (std::size_t at = 0; at < versions.size(); ++at) {
            const auto fate = one.versions[one.versions.size() - 1 - at].first;
            RC_ASSERT(versions[at].released_at.has_value() == (fate == Kept::Fate::released));
            RC_ASSERT(versions[at].declined_because.has_value() == (fate == Kept::Fate::declined));
        }
    }

    void compare_library(storage::Read& read, const char* topic, const char* collection) const
    {
        Choice choice;
        choice.topic = topic;
        choice.collection = collection;
        const auto listed = materials::in_the_library(read, choice);
        RC_ASSERT(sorted(ids(listed)) == sorted(ids_where([&](const Kept& one) {
            return one.is_seen() && (choice.topic.empty() || one.material.topic == topic) && (choice.collection.empty() || one.material.collection == collection);
        })));
        for (std::size_t at = 1; at < listed.size(); ++at) RC_ASSERT(listed[at - 1].material.title <= listed[at].material.title);
    }

    /// What waits, the one that has waited longest first.
    Ids waiting() const
    {
        std::vector<const Kept*> all;
        for (const auto& one : kept_) {
            if (!one.material.archived_at && one.has(Kept::Fate::waits)) all.push_back(&one);
        }
        std::sort(all.begin(), all.end(), [](const Kept* one, const Kept* other) { return one->waits_since() < other->waits_since(); });
        Ids ids;
        for (const auto* one : all) ids.push_back(one->material.id);
        return ids;
    }

    MaterialStore& store_;
    base::Instant now_ = test::morning;
    std::vector<Kept> kept_;
};

rc::Gen<std::vector<Step>> steps()
{
    const auto step = rc::gen::apply([](int move, std::size_t which, std::size_t word) { return Step{static_cast<Move>(move), which, word}; },
                                     rc::gen::inRange(0, 9), rc::gen::inRange<std::size_t>(0, 6), rc::gen::inRange<std::size_t>(0, 6));
    return rc::gen::resize(25, rc::gen::container<std::vector<Step>>(rc::gen::resize(rc::kNominalSize, step))); // few steps, each of any kind
}

}

TEST_CASE("whatever is proposed, released, declined, archived and taken back in any order, everybody sees what is meant for them")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        CHECK(rc::check("any order", [&] {
            Play play(store);
            for (const auto& step : *steps()) play.take(step);
            play.compare();
        }));
    });
}
