#include "partners_store.hpp"

#include "slices/partners/keeping.hpp"
#include "slices/partners/store_partnerships.hpp"

#include <map>
#include <rapidcheck.h>

using partners::Partnership;

namespace {

/// What somebody would keep on paper of one organisation in one alliance.
class Paper {
public:
    struct Line {
        base::Date since;
        std::optional<base::Date> until;
        std::optional<std::optional<base::Date>> before_end; ///< how long it was to last before somebody ended it
        base::Instant ended_at;
    };

    bool may_begin(base::Date since) const
    {
        return std::none_of(lines.begin(), lines.end(), [&](const auto& known) { return overlaps(known.second, since, {}); });
    }
    const base::Id<Partnership>* running(base::Date today) const
    {
        for (const auto& [id, line] : lines) {
            if (line.since <= today && (!line.until || *line.until >= today)) return &id;
        }
        return nullptr;
    }
    bool can_be_taken_back(base::Id<Partnership> id, base::Instant now) const
    {
        const auto& line = lines.at(id);
        return line.before_end && line.ended_at > now - partners::time_to_take_back;
    }
    bool is_free_for(base::Id<Partnership> id) const
    {
        const auto& mine = lines.at(id);
        return std::none_of(lines.begin(), lines.end(), [&](const auto& other) { return other.first != id && overlaps(other.second, mine.since, *mine.before_end); });
    }

    std::map<base::Id<Partnership>, Line> lines;

private:
    static bool overlaps(const Line& line, base::Date since, std::optional<base::Date> until)
    {
        return !(line.until && *line.until < since) && !(until && *until < line.since);
    }
};

base::Date day_of(base::Instant now) { return base::Date(std::chrono::floor<std::chrono::days>(now)); }

/// One organisation, what the program keeps of it, and the paper beside it.
class Desk {
public:
    Desk(storage::Write& write, base::Id<registry::Alliance> alliance) : write_(write), alliance_(alliance), organisation_(base::Id<partners::Organisation>::fresh())
    {
        partners::create_organisation(write, organisation_, {"Verein im Wandel", "association", "", "", {}}, "test", now_);
    }

    void begin(base::Date since)
    {
        const auto begun = partners::begin_partnership(write_, alliance_, organisation_, since, "test", now_);
        RC_ASSERT(begun.has_value() == paper_.may_begin(since));
        if (begun) paper_.lines[begun->id] = {since, {}, {}, {}};
        else RC_ASSERT(begun.error().kind == base::Refused::conflict);
    }

    void end(base::Date until)
    {
        const auto* id = paper_.running(day_of(now_));
        const auto ended = partners::end_partnership(write_, alliance_, organisation_, until, "test", now_);
        if (id == nullptr) {
            RC_ASSERT(!ended && ended.error().kind == base::Refused::not_found);
            return;
        }
        auto& line = paper_.lines.at(*id);
        if (until < line.since) {
            RC_ASSERT(!ended && ended.error().kind == base::Refused::invalid);
            return;
        }
        RC_ASSERT(ended.has_value() && ended->id == *id && ended->until == until);
        if (!line.before_end) line.before_end = line.until;
        line.until = until;
        line.ended_at = now_;
    }

    void take_back(std::size_t which)
    {
        if (paper_.lines.empty()) return;
        const auto chosen = std::next(paper_.lines.begin(), static_cast<std::ptrdiff_t>(which % paper_.lines.size()));
        const auto back = partners::take_back_ending(write_, alliance_, chosen->first, "test", now_);
        if (!paper_.can_be_taken_back(chosen->first, now_)) {
            RC_ASSERT(!back && back.error().kind == base::Refused::not_found);
        } else if (!paper_.is_free_for(chosen->first)) {
            RC_ASSERT(!back && back.error().kind == base::Refused::conflict);
        } else {
            RC_ASSERT(back.has_value());
            chosen->second.until = *chosen->second.before_end;
            chosen->second.before_end.reset();
        }
    }

    void pass(int days) { now_ += std::chrono::days(days); }

    void keep_house()
    {
        std::int64_t old = 0;
        for (auto& [id, line] : paper_.lines) {
            if (!line.before_end || paper_.can_be_taken_back(id, now_)) continue;
            line.before_end.reset();
            ++old;
        }
        RC_ASSERT(partners::forget_old_endings(write_, now_) == old);
    }

    /// The program and the paper say the same, and nothing on either overlaps.
    void compare() const
    {
        const auto kept = partners::partnerships_of(write_, alliance_, organisation_);
        RC_ASSERT(kept.size() == paper_.lines.size());
        for (const auto& one : kept) {
            const auto& line = paper_.lines.at(one.id);
            RC_ASSERT(one.since == line.since);
            RC_ASSERT(one.until == line.until);
            for (const auto& other : kept) RC_ASSERT(one.id == other.id || !partners::overlap(one, other));
        }
        std::size_t open = 0;
        for (const auto& [id, line] : paper_.lines) open += line.until && paper_.can_be_taken_back(id, now_) ? 1 : 0;
        std::size_t listed = 0;
        for (const auto& ending : partners::endings_of(write_, alliance_, now_)) {
            if (ending.organisation != organisation_) continue;
            ++listed;
            RC_ASSERT(paper_.lines.at(ending.partnership).until == ending.until);
        }
        RC_ASSERT(listed == open);
    }

    base::Instant now() const { return now_; }

private:
    storage::Write& write_;
    base::Id<registry::Alliance> alliance_;
    base::Id<partners::Organisation> organisation_;
    base::Instant now_ = test::morning;
    Paper paper_;
};

void live_through(storage::Write& write, base::Id<registry::Alliance> alliance)
{
    Desk desk(write, alliance);
    const auto steps = *rc::gen::inRange(1, 14);
    for (int step = 0; step < steps; ++step) {
        const base::Date day(std::chrono::floor<std::chrono::days>(desk.now()) + std::chrono::days(*rc::gen::inRange(-20, 21)));
        switch (*rc::gen::inRange(0, 6)) {
        case 0: desk.begin(day); break;
        case 1:
        case 2: desk.end(day); break;
        case 3: desk.take_back(*rc::gen::inRange<std::size_t>(0, 5)); break;
        case 4: desk.pass(*rc::gen::inRange(1, 12)); break;
        default: desk.keep_house();
        }
        desk.compare();
    }
}

}

TEST_CASE("taken up, ended and taken back in any order: what is kept is what somebody would have noted on paper")
{
    test::PartnersStore store(storage::Engine::sqlite);
    const auto town = store.read([](storage::Read& read) { return registry::find_alliance(read, "stadt")->id; });
    CHECK(rc::check("lives of a partnership", [&] {
        store.fill([&](storage::Write& write) {
            live_through(write, town);
            (void)partners::forget_old_endings(write, test::morning + std::chrono::days(10'000)); // the next one begins with a clean desk
        });
    }));
}

TEST_CASE("on both engines the same happens, step by step")
{
    test::for_each_engine<test::PartnersStore>([](test::PartnersStore& store) {
        const auto town = store.read([](storage::Read& read) { return registry::find_alliance(read, "stadt")->id; });
        store.fill([&](storage::Write& write) {
            Desk desk(write, town);
            const auto today = std::chrono::floor<std::chrono::days>(desk.now());
            const auto at = [&](int days) { return base::Date(today + std::chrono::days(days)); };
            desk.begin(at(-30));
            desk.begin(at(-40)); // overlaps
            desk.end(at(-40));   // before the first day
            desk.end(at(10));
            desk.end(at(-1)); // ended anew: what it was before the first time comes back
            desk.compare();
            desk.begin(at(0));
            desk.take_back(0);
            desk.take_back(1);
            desk.compare();
            desk.end(at(-1));
            desk.pass(14);
            desk.take_back(0);
            desk.compare();
            desk.keep_house();
            desk.compare();
        });
    });
}
