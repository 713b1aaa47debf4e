#include "writers.hpp"

#include <rapidcheck.h>

using publishing::Draft;
using test::Content;
using test::WritersStore;

namespace {

enum class Move { write, write_over_an_old_stand, publish, publish_an_old_draft, take_in_a_table, throw_away };

/// What somebody does, with which field, and who it is.
struct Step {
    Move move = Move::write;
    std::size_t field = 0;
    std::size_t person = 0;
};

constexpr std::array fields = {"kurztext", "zeiten", "text"};

/// What has to be in the store, kept by hand beside it.
struct Model {
    Content published;
    std::optional<Content> base;
    std::optional<Content> draft;
    std::int64_t versions = 0;
    std::map<std::int64_t, Content> kept;

    void keep(Content content) { kept[++versions] = std::move(content); }
};

class Play {
public:
    explicit Play(WritersStore& store) : store_(store)
    {
        if (const auto left = store.draft()) store.fill([&](storage::Write& write) { publishing::delete_draft(write, left->id); });
        model_.published = store.published();
        if (const auto newest = newest_version()) {
            model_.versions = newest->number;
            model_.kept[newest->number] = newest->content;
        }
    }

    void take(const Step& step)
    {
        const std::array people = {store_.anna, store_.bernd, store_.doris};
        const auto who = people[step.person % people.size()];
        const std::string field = fields[step.field % fields.size()];
        switch (step.move) {
        case Move::write: write_down(field, who); break;
        case Move::write_over_an_old_stand: write_over(field, who); break;
        case Move::publish: publish(who); break;
        case Move::publish_an_old_draft: RC_ASSERT(!store_.publish(old_, who).has_value()); break;
        case Move::take_in_a_table: take_in_table(); break;
        case Move::throw_away: throw_away(); break;
        }
        compare();
    }

private:
    static std::string fresh_words()
    {
        static int number = 0;
        return fmt::format("Satz {}.", ++number);
    }

    std::optional<publishing::Version> newest_version()
    {
        return store_.read([&](storage::Read& read) { return publishing::newest_version(read, store_.subject()); });
    }

    void remember()
    {
        if (const auto draft = store_.draft()) old_ = draft->id;
    }

    void write_down(const std::string& field, base::Id<identity::Account> who)
    {
        remember();
        auto content = model_.draft.value_or(model_.published);
        content[field] = fresh_words();
        store_.save(content, who);
        model_.base = model_.published;
        model_.draft = content;
    }

    /// Somebody who did not see the draft that came in between is refused, and it stays.
    void write_over(const std::string& field, base::Id<identity::Account> who)
    {
        auto content = model_.published;
        content[field] = fresh_words();
        std::optional<Draft> known;
        if (!model_.draft) known = Draft{old_, {}, {}, {}, {}};
        const auto saved = store_.write([&](storage::Write& write) { return publishing::save_draft(write, store_.page, store_.subject(), known, content, who, test::morning); });
        RC_ASSERT(!saved.has_value());
        RC_ASSERT(saved.error().kind == base::Refused::conflict);
    }

    void publish(base::Id<identity::Account> who)
    {
        const auto draft = store_.draft();
        if (!draft) return;
        const auto merged = publishing::merge(*model_.base, *model_.draft, model_.published);
        const auto done = store_.publish(draft->id, who);
        RC_ASSERT(done.has_value() == merged.clashes.empty());
        if (!done) return;
        old_ = draft->id;
        const bool is_known = model_.versions > 0 && model_.kept.at(model_.versions) == model_.published;
        if (!is_known) model_.keep(model_.published); // what a table brought, or what was there before anybody wrote here
        model_.keep(merged.content);
        model_.published = merged.content;
        model_.draft.reset();
        model_.base.reset();
    }

    void take_in_table()
    {
        const auto words = fresh_words();
        RC_ASSERT(store_.import("schluessel;name;status;status_seit;sitz;zeiten\nstadt;Stadtbündnis;aktiv;2005-06-16;13003000;" + words + "\n").is_applied);
        model_.published["zeiten"] = words;
    }

    void throw_away()
    {
        remember();
        if (const auto draft = store_.draft()) store_.fill([&](storage::Write& write) { publishing::delete_draft(write, draft->id); });
        model_.draft.reset();
        model_.base.reset();
    }

    void compare()
    {
        RC_ASSERT(store_.published() == model_.published);
        const auto draft = store_.draft();
        RC_ASSERT(draft.has_value() == model_.draft.has_value());
        if (draft) {
            RC_ASSERT(draft->content == *model_.draft);
            RC_ASSERT(draft->base == *model_.base);
        }
        const auto newest = newest_version();
        RC_ASSERT((newest ? newest->number : 0) == model_.versions);
        for (const auto& [number, content] : model_.kept) {
            if (number != 1 && number + 3 < model_.versions) continue; // the others were looked at when they were new
            const auto kept = store_.read([&, wanted = number](storage::Read& read) { return publishing::find_version(read, store_.subject(), wanted); });
            RC_ASSERT(kept.has_value());
            RC_ASSERT(kept->content == content);
        }
    }

    WritersStore& store_;
    Model model_;
    base::Id<Draft> old_ = base::Id<Draft>::fresh(); ///< a draft that is none any more
};

rc::Gen<std::vector<Step>> steps()
{
    return rc::gen::container<std::vector<Step>>(rc::gen::apply([](int move, std::uint8_t field, std::uint8_t person) { return Step{static_cast<Move>(move), field, person}; },
                                                                rc::gen::inRange(0, 6), rc::gen::arbitrary<std::uint8_t>(), rc::gen::arbitrary<std::uint8_t>()));
}

}

TEST_CASE("whatever people and tables do in whatever order, nothing that was written is lost or shown too early")
{
    test::for_each_engine<WritersStore>([](WritersStore& store) {
        CHECK(rc::check("any order of steps", [&] {
            Play play(store);
            for (const auto& step : *steps()) play.take(step);
        }));
    });
}
