#include "page_model.hpp"

#include <rapidcheck.h>

using publishing::Draft;
using test::Content;
using test::Model;
using test::model_of;
using test::Translated;
using test::WritersStore;

namespace {

enum class Move {
    write, empty, write_over_an_old_stand, publish, publish_an_old_draft, take_in_a_table, throw_away,
    lay_pictures, restore, submit, give_back, archive, bring_back, confirm, translate, let_days_pass,
};
constexpr int all_moves = static_cast<int>(Move::let_days_pass) + 1;

/// What somebody does, with which field, and who it is.
struct Step {
    Move move = Move::write;
    std::size_t field = 0;
    std::size_t person = 0;
};

constexpr std::array fields = {"kurztext", "zeiten", "text"};

class Play {
public:
    explicit Play(WritersStore& store) : store_(store)
    {
        if (const auto left = store.draft()) store.fill([&](storage::Write& write) { publishing::delete_draft(write, left->id); });
        model_ = model_of(store);
        if (model_.archived) now_ = *model_.archived;
    }

    void take(const Step& step)
    {
        const std::array people = {store_.anna, store_.bernd, store_.doris};
        const auto who = people[step.person % people.size()];
        const std::string field = fields[step.field % fields.size()];
        now_ += std::chrono::minutes(1);
        switch (step.move) {
        case Move::write: write_down(field, fresh_words(), who); break;
        case Move::empty: write_down("text", "", who); break;
        case Move::write_over_an_old_stand: write_over(field, who); break;
        case Move::publish: publish(who); break;
        case Move::publish_an_old_draft: RC_ASSERT(!store_.publish(old_, who, now_).has_value()); break;
        case Move::take_in_a_table: take_in_table(); break;
        case Move::throw_away: throw_away(); break;
        case Move::lay_pictures: lay_pictures(step.field % 3, who); break;
        case Move::restore: restore(step.field, who); break;
        case Move::submit: submit(who); break;
        case Move::give_back: give_back(field, who); break;
        case Move::archive: archive(who); break;
        case Move::bring_back: bring_back(step.field % 2 == 0); break;
        case Move::confirm: confirm(who); break;
        case Move::translate: translate(step.field % 2 == 0 ? "kurztext" : "text", who); break;
        case Move::let_days_pass: now_ += std::chrono::days(step.field % 20); break;
        }
        compare();
    }

private:
    static std::string fresh_words()
    {
        static int number = 0;
        return fmt::format("Satz {}.", ++number);
    }

    void remember()
    {
        if (const auto draft = store_.draft()) old_ = draft->id;
    }

    void write_down(const std::string& field, const std::string& words, base::Id<identity::Account> who)
    {
        remember();
        auto content = model_.draft.value_or(model_.published);
        content[field] = words;
        store_.save(content, who, now_);
        model_.begin(content, who);
    }

    /// Somebody who did not see the draft that came in between is refused, and it stays.
    void write_over(const std::string& field, base::Id<identity::Account> who)
    {
        auto content = model_.published;
        content[field] = fresh_words();
        std::optional<Draft> known;
        if (!model_.draft) known = Draft{old_, {}, {}, {}, {}};
        refuse(known, content, who);
    }

    void refuse(const std::optional<Draft>& known, const Content& content, base::Id<identity::Account> who)
    {
        const auto saved = store_.write([&](storage::Write& write) { return publishing::save_draft(write, store_.page, store_.subject(), known, content, who, now_); });
        RC_ASSERT(!saved.has_value());
        RC_ASSERT(saved.error().kind == base::Refused::conflict);
    }

    void publish(base::Id<identity::Account> who)
    {
        const auto draft = store_.draft();
        if (!draft) return;
        auto merged = publishing::merge(*model_.base, *model_.draft, model_.published);
        const auto done = store_.publish(draft->id, who, now_);
        RC_ASSERT(done.has_value() == merged.clashes.empty());
        if (!done) return;
        old_ = draft->id;
        const bool is_known = model_.versions > 0 && model_.kept.at(model_.versions) == model_.published;
        if (!is_known) model_.keep(model_.published); // what a table brought, or what was there before anybody wrote here
        if (publishing::text_in(merged.content, publishing::pictures_field).empty()) merged.content.erase(publishing::pictures_field);
        model_.keep(merged.content);
        model_.published = merged.content;
        model_.end_draft();
        model_.remarks.clear();
        model_.confirmed = now_;
        for (auto& [field, one] : model_.english) {
            const auto& german = publishing::text_in(model_.published, field);
            one.is_outdated = !german.empty() && german != one.source;
        }
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
        model_.end_draft();
    }

    void lay_pictures(std::size_t count, base::Id<identity::Account> who)
    {
        remember();
        std::vector<publishing::PictureNote> notes;
        while (notes.size() < count) notes.push_back({base::Id<publishing::Picture>::fresh(), fresh_words(), "", "Foto: Erika Beispiel", "keine"});
        const Content change = {{publishing::pictures_field, publishing::text_of_pictures(notes)}};
        auto content = model_.draft ? publishing::merge(*model_.base, *model_.draft, model_.published).content : model_.published;
        content[publishing::pictures_field] = change.begin()->second;
        RC_ASSERT(store_.write([&](storage::Write& write) { return publishing::put_into_draft(write, store_.page, store_.town.uuid, change, who, now_); }).has_value());
        model_.begin(content, who);
    }

    /// A version comes back as a draft, unless somebody is writing one.
    void restore(std::size_t which, base::Id<identity::Account> who)
    {
        if (model_.versions == 0) return;
        const auto number = model_.versions - static_cast<std::int64_t>(which % 3);
        const auto version = store_.read([&](storage::Read& read) { return publishing::find_version(read, store_.subject(), std::max<std::int64_t>(1, number)); });
        RC_ASSERT(version.has_value());
        if (model_.draft) return refuse({}, version->content, who);
        store_.save(version->content, who, now_);
        model_.begin(version->content, who);
    }

    void submit(base::Id<identity::Account> who)
    {
        store_.fill([&](storage::Write& write) { publishing::ask_for_review(write, store_.subject(), who, now_); });
        if (model_.draft && !model_.submitter) model_.submitter = who;
    }

    void give_back(const std::string& field, base::Id<identity::Account> who)
    {
        const auto draft = store_.draft();
        if (!draft) return;
        model_.remarks = {{field, fresh_words()}};
        store_.fill([&](storage::Write& write) {
            publishing::store_return(write, store_.subject(), model_.remarks, who, now_);
            publishing::delete_submission(write, draft->id);
        });
        model_.submitter.reset();
    }

    void archive(base::Id<identity::Account> who)
    {
        store_.fill([&](storage::Write& write) { publishing::archive(write, store_.subject(), who, now_); });
        if (!model_.archived) model_.archived = now_;
    }

    void bring_back(bool is_office)
    {
        const auto until = is_office ? publishing::ComesBack::at_any_time : publishing::ComesBack::for_14_days;
        const auto back = store_.write([&](storage::Write& write) { return publishing::bring_back(write, store_.subject(), now_, until); });
        const bool may = model_.archived && (is_office || now_ - *model_.archived <= std::chrono::days(14));
        RC_ASSERT(back.has_value() == may);
        if (may) model_.archived.reset();
    }

    void confirm(base::Id<identity::Account> who)
    {
        store_.fill([&](storage::Write& write) { publishing::confirm(write, store_.subject(), who, now_); });
        model_.confirmed = now_;
    }

    void translate(const std::string& field, base::Id<identity::Account> who)
    {
        const auto& german = publishing::text_in(model_.published, field);
        if (german.empty()) return; // there is no such question then
        const Translated english{fresh_words(), german};
        store_.fill([&](storage::Write& write) { publishing::translate(write, store_.page, store_.town.uuid, field, "en", english.text, who, now_); });
        model_.english[field] = english;
    }

    void compare()
    {
        auto wanted = model_;
        if (!wanted.draft) wanted.writer = {};
        std::erase_if(wanted.kept, [&](const auto& version) { return version.first != 1 && version.first + 3 <= model_.versions; });
        const auto found = model_of(store_);
        RC_ASSERT(found.published == wanted.published);
        RC_ASSERT(found.draft == wanted.draft);
        RC_ASSERT(found.kept == wanted.kept);
        RC_ASSERT(found == wanted);
        RC_ASSERT(store_.calls().size() == (wanted.archived ? 1U : 0U));
    }

    WritersStore& store_;
    Model model_;
    base::Instant now_ = test::morning;
    base::Id<Draft> old_ = base::Id<Draft>::fresh(); ///< a draft that is none any more
};

rc::Gen<std::vector<Step>> steps()
{
    return rc::gen::container<std::vector<Step>>(rc::gen::apply([](int move, std::uint8_t field, std::uint8_t person) { return Step{static_cast<Move>(move), field, person}; },
                                                                rc::gen::inRange(0, all_moves), rc::gen::arbitrary<std::uint8_t>(), rc::gen::arbitrary<std::uint8_t>()));
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
