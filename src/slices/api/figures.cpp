#include "slices/figures/figures.hpp"

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

/// A figure of the whole network or of one state, on its way into an answer.
struct ToldFigure {
    std::string slug;
    figures::Figure figure; ///< of awards only kind, value and day
    base::Message name;
    base::Message definition;
    base::Date day;
    std::string state_key; ///< empty: of the whole network
    ByState by_state;
};

std::string german(const base::Message& message) { return web::Texts::of(web::Language::german)(message); }
std::string english(const base::Message& message) { return web::Texts::of(web::Language::english)(message); }

std::string question_of(const ToldFigure& one, std::string_view day, std::string_view state)
{
    auto query = "?" + std::string(day) + "=" + base::iso(one.day);
    if (!one.state_key.empty()) query += "&" + std::string(state) + "=" + one.state_key;
    return query;
}

void write_figure_links(Json& json, const ToldFigure& one, const Writing& writing)
{
    const auto* state = registry::find_state(one.state_key);
    auto page = web::Url::path("/zahlen").with("stand", base::iso(one.day));
    if (state != nullptr) page = page.with("land", state->short_name);
    write_links(json, writing, "/api/v1/figures/" + one.slug + question_of(one, "day", "state"), page.text());
}

void write_by_state(Json& json, const ToldFigure& one, const Writing&)
{
    json.begin_list();
    for (const auto& [key, value] : one.by_state) {
        const auto* state = registry::find_state(key);
        if (state == nullptr) continue;
        json.begin_object().text("key", state->key).text("short_name", state->short_name).text("name", state->name);
        json.key("value").number(value).end_object();
    }
    json.end_list();
}

Property by_state_property()
{
    auto state = state_property("What is counted, for each state that has some. Who takes part in two states counts in both.");
    state.name = "by_state";
    state.type = Type::list;
    state.may_be_null = false;
    state.parts.push_back({"value", "The number of that state.", Type::integer});
    return state;
}

std::vector<Field<ToldFigure>> fields_of_figures()
{
    using One = ToldFigure;
    return {
        {{"slug", "Its word, by which it is asked for."}, [](Json& json, const One& one, const Writing&) { json.text(one.slug); }},
        {{"kind", "counted from the records of this portal, or declared by somebody. The two are never added up.", Type::text, false, {}, {"counted", "declared"}},
         [](Json& json, const One& one, const Writing&) { json.text(one.figure.kind == figures::Kind::counted ? "counted" : "declared"); }},
        {{"name", "Its German name."}, [](Json& json, const One& one, const Writing&) { json.text(german(one.name)); }},
        {{"name_en", "Its English name."}, [](Json& json, const One& one, const Writing&) { json.text(english(one.name)); }},
        {{"definition", "What exactly is counted, in German."}, [](Json& json, const One& one, const Writing&) { json.text(german(one.definition)); }},
        {{"definition_en", "What exactly is counted, in English."},
         [](Json& json, const One& one, const Writing&) { json.text(english(one.definition)); }},
        {{"value", "The number.", Type::integer}, [](Json& json, const One& one, const Writing&) { json.number(one.figure.value); }},
        {{"rounding", "How exact a declared number is: rund.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.figure.rounding); }},
        {{"as_of", "When it held: a day, or a month or a year where no more is known (2023-06)."},
         [](Json& json, const One& one, const Writing&) { json.text(figures::written(one.figure.as_of)); }},
        {{"source", "Who declares it; null where it is counted.", Type::text, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(one.figure.source); }},
        {{"source_url", "Where that stands.", Type::address, true},
         [](Json& json, const One& one, const Writing&) { json.text_or_null(web::Url::external(one.figure.source_url).text()); }},
        {{"note", "What has to be said of it.", Type::text, true}, [](Json& json, const One& one, const Writing&) { json.text_or_null(one.figure.note); }},
        {state_property("The state of which it is; null: of the whole network."),
         [](Json& json, const One& one, const Writing&) { write_state(json, one.state_key); }},
        {by_state_property(), &write_by_state},
        {links_property(), &write_figure_links},
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

/// What is counted of the whole network, for each state.
std::map<figures::Subject, ByState> counted_by_state(storage::Read& read, base::Date day)
{
    std::map<figures::Subject, ByState> all;
    all[figures::Subject::alliances] = registry::active_alliances(read, day).by_state;
    for (const auto& [state, numbers] : partners::engaged_by_state(read, day)) {
        all[figures::Subject::engaged].emplace_back(state, numbers.all());
        if (numbers.companies > 0) all[figures::Subject::companies].emplace_back(state, numbers.companies);
    }
    all[figures::Subject::projects] = projects::running_by_state(read, day);
    return all;
}

ToldFigure awards_held(storage::Read& read, base::Date day, const std::string& state_key)
{
    auto by_state = awards_by_state(read, day);
    ToldFigure one{"awards", {}, base::says("Awards held"), base::says("Awards that an alliance held on that day."), day, state_key, {}};
    one.figure.as_of = {day};
    if (state_key.empty()) {
        one.figure.value = awards::awards_on(read, day);
        one.by_state = std::move(by_state);
    } else {
        const auto found = std::find_if(by_state.begin(), by_state.end(), [&](const auto& state) { return state.first == state_key; });
        one.figure.value = found == by_state.end() ? 0 : found->second;
    }
    return one;
}

/// The figures of the whole network or of one state, in their order.
void tell_figures(storage::Read& read, base::Date day, const std::string& state_key, std::vector<ToldFigure>& all)
{
    auto by_state = state_key.empty() ? counted_by_state(read, day) : std::map<figures::Subject, ByState>();
    for (auto& figure : figures::figures_on(read, day, state_key)) {
        const bool is_counted = figure.kind == figures::Kind::counted;
        const auto subject = figure.subject;
        all.push_back({std::string(figures::id_of(subject)) + (is_counted ? "" : "-declared"), std::move(figure), figures::name_of(subject),
                       figures::definition_of(subject), day, state_key, is_counted ? std::move(by_state[subject]) : ByState()});
    }
    all.push_back(awards_held(read, day, state_key));
}

std::vector<ToldFigure> figures_asked(storage::Read& read, const Question& question)
{
    const auto day = question.day.value_or(question.piece.today);
    std::vector<ToldFigure> all;
    for (const auto& state : question.piece.states) tell_figures(read, day, state, all);
    if (question.piece.states.empty()) tell_figures(read, day, {}, all);
    return all;
}

std::vector<ToldFigure> list_of_figures(storage::Read& read, const Question& question)
{
    auto all = figures_asked(read, question);
    const auto& piece = question.piece;
    const auto last = std::find_if(all.begin(), all.end(), [&](const ToldFigure& one) { return one.slug == piece.after_slug && one.state_key == piece.after; });
    if (last != all.end()) all.erase(all.begin(), last + 1);
    return all;
}

Found<ToldFigure> find_figure(storage::Read& read, std::string_view slug, const Question& question)
{
    for (auto& one : figures_asked(read, question)) {
        if (one.slug == slug) return {std::move(one), {}};
    }
    return {};
}

}

Noun figures_noun()
{
    return noun<ToldFigure>({"figures", "Figure", "How much there is, for any day: what is counted from the records, and what somebody declares. With states the figures of each of them.",
                             "the word of a figure",
                             {Ask::state, Ask::day, Ask::after, Ask::limit, Ask::fields},
                             {"figures", "registry", "places", "partners", "projects", "awards"}},
                            {fields_of_figures(), &list_of_figures, &find_figure,
                             [](const ToldFigure& one) { return Cursor{one.state_key, one.slug}; }});
}

}
