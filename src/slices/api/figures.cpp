#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"
#include "slices/awards/awards.hpp"
#include "slices/partners/partners.hpp"
#include "slices/projects/projects.hpp"

#include <map>

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;
using ByState = std::vector<std::pair<std::string, std::int64_t>>;

/// A number with the day on which it held, and the same for each state.
struct CountedFigure {
    const char* slug;
    const char* name;       ///< source text
    const char* definition; ///< source text
    const char* page;
    std::int64_t value = 0;
    ByState by_state = {};
    base::Date day = {};
};

/// A text of ours in both languages, as two fields.
void write_german(Json& json, const char* source) { json.text(web::Texts::of(web::Language::german)(source)); }
void write_english(Json& json, const char* source) { json.text(web::Texts::of(web::Language::english)(source)); }

void write_by_state(Json& json, const CountedFigure& figure, const Writing&)
{
    json.begin_list();
    for (const auto& [key, value] : figure.by_state) {
        const auto* state = registry::find_state(key);
        if (state == nullptr) continue;
        json.begin_object().text("key", state->key).text("short_name", state->short_name).text("name", state->name);
        json.key("value").number(value).end_object();
    }
    json.end_list();
}

Property by_state_property()
{
    auto state = state_property("The same for each state that has some. What takes part in two states counts in both.");
    state.name = "by_state";
    state.type = Type::list;
    state.may_be_null = false;
    state.parts.push_back({"value", "The number of that state.", Type::integer});
    return state;
}

std::vector<Field<CountedFigure>> fields_of_figures()
{
    using One = CountedFigure;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.slug); }},
        {{"name", "Its German name."}, [](Json& json, const One& one, const Writing&) { write_german(json, one.name); }},
        {{"name_en", "Its English name."}, [](Json& json, const One& one, const Writing&) { write_english(json, one.name); }},
        {{"definition", "What exactly is counted, in German."}, [](Json& json, const One& one, const Writing&) { write_german(json, one.definition); }},
        {{"definition_en", "What exactly is counted, in English."},
         [](Json& json, const One& one, const Writing&) { write_english(json, one.definition); }},
        {{"value", "The number, of the whole network.", Type::integer}, [](Json& json, const One& one, const Writing&) { json.number(one.value); }},
        {{"as_of", "The day for which it holds.", Type::day}, [](Json& json, const One& one, const Writing&) { write_day(json, one.day); }},
        {by_state_property(), &write_by_state},
        {links_property(),
         [](Json& json, const One& one, const Writing& writing) {
             write_links(json, writing, std::string("/api/v1/figures/") + one.slug, one.page);
         }},
    };
}

/// Awards by the seat of the alliance that holds them.
ByState awards_by_state(storage::Read& read, base::Date day)
{
    std::map<base::Id<registry::Alliance>, std::string> states;
    for (const auto& alliance : registry::alliance_names(read)) states.emplace(alliance.id, alliance.state_key);
    std::map<std::string, std::int64_t> counts;
    for (const auto& given : awards::awards_given(read)) {
        const auto& state = states[given.award.alliance];
        if (awards::is_held_on(given.award, day) && !state.empty()) ++counts[state];
    }
    return {counts.begin(), counts.end()};
}

std::vector<CountedFigure> figures_on(storage::Read& read, base::Date day)
{
    const auto active = registry::active_alliances(read, day);
    const auto engaged = partners::engaged_on(read, day);
    ByState all_engaged;
    ByState companies;
    for (const auto& [state, numbers] : partners::engaged_by_state(read, day)) {
        all_engaged.emplace_back(state, numbers.all());
        if (numbers.companies > 0) companies.emplace_back(state, numbers.companies);
    }
    return {
        {"alliances", "Active alliances", "Alliances that were active on that day, by the state of their seat.", "/buendnisse", active.all, active.by_state, day},
        {"engaged", "Taking part", "Organisations and persons that took part that day in an active alliance. An organisation counts once.",
         "/organisationen", engaged.all(), all_engaged, day},
        {"companies", "Companies taking part", "Those of the organisations taking part that are companies.", "/organisationen", engaged.companies, companies, day},
        {"projects", "Running projects", "Projects that ran on that day. Where nobody knows the beginning, from the day on which it was recorded.", "/projekte",
         projects::running_on(read, day), projects::running_by_state(read, day), day},
        {"awards", "Awards held", "Awards that an alliance held on that day.", "/auszeichnungen", awards::awards_on(read, day), awards_by_state(read, day), day},
    };
}

std::vector<CountedFigure> figures_asked(storage::Read& read, const Question& question)
{
    auto all = figures_on(read, question.day.value_or(question.piece.today));
    const auto& states = question.piece.states;
    if (states.empty()) return all;
    for (auto& figure : all) {
        std::erase_if(figure.by_state, [&](const auto& one) { return std::find(states.begin(), states.end(), one.first) == states.end(); });
    }
    return all;
}

std::vector<CountedFigure> list_of_figures(storage::Read& read, const Question& question)
{
    auto all = figures_asked(read, question);
    const auto last = std::find_if(all.begin(), all.end(), [&](const CountedFigure& one) { return one.slug == question.piece.after_slug; });
    if (last != all.end()) all.erase(all.begin(), last + 1);
    return all;
}

Found<CountedFigure> find_figure(storage::Read& read, std::string_view slug, const Question& question)
{
    for (auto& one : figures_asked(read, question)) {
        if (one.slug == slug) return {std::move(one), {}};
    }
    return {};
}

}

Noun figures()
{
    return noun<CountedFigure>({"figures", "Figure", "How much there is, for any day, counted from the records: in all and by state.", "the word of a figure",
                                {Ask::state, Ask::day, Ask::after, Ask::limit, Ask::fields},
                                {"registry", "places", "partners", "projects", "awards"}},
                               {fields_of_figures(), &list_of_figures, &find_figure,
                                [](const CountedFigure& one) { return Cursor{one.slug, one.slug}; }});
}

}
