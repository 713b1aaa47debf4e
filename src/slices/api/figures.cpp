#include "slices/figures/figures.hpp"

#include "slices/api/nouns.hpp"
#include "slices/api/shapes.hpp"
#include "slices/awards/awards.hpp"
#include "slices/counties/counties.hpp"

#include <map>

namespace api {
namespace {

using Type = Property::Type;
using Json = web::Json;

/// What is counted, for a state or a county that has some.
struct Count {
    std::string key;
    std::string name;
    std::int64_t value = 0;
};
using Counts = std::vector<Count>;

/// A figure of the whole network or of one state, on its way into an answer.
struct ToldFigure {
    std::string slug;
    figures::Figure figure; ///< of awards only kind, value and day
    base::Message name;
    base::Message definition;
    base::Date day;
    std::string state_key; ///< empty: of the whole network
    Counts by_state;
    Counts by_county;
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
    for (const auto& [key, name, value] : one.by_state) {
        json.begin_object().text("key", key).text("short_name", registry::find_state(key)->short_name).text("name", name);
        json.key("value").number(value).end_object();
    }
    json.end_list();
}

void write_by_county(Json& json, const ToldFigure& one, const Writing&)
{
    json.begin_list();
    for (const auto& [key, name, value] : one.by_county) {
        json.begin_object().text("key", key).text("name", name).key("value").number(value).end_object();
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

Property by_county_property()
{
    return {"by_county", "What is counted, for each county that has some; only of a figure of one state.", Type::list, false,
            {{"key", "The official key of the county, five digits."},
             {"name", "The name of the county."},
             {"value", "The number of that county.", Type::integer}}};
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
        {by_county_property(), &write_by_county},
        {links_property(), &write_figure_links},
    };
}

/// Awards held on a day, by where the alliances have their seat.
Counts awards_held_in(storage::Read& read, base::Date day, const std::map<base::Id<registry::Alliance>, std::string>& seats,
                      const std::map<std::string, std::string, std::less<>>& names)
{
    std::map<std::string, Count> held; // by key
    for (const auto& given : awards::awards_given(read)) {
        const auto seat = seats.find(given.award.alliance);
        const auto name = seat == seats.end() ? names.end() : names.find(seat->second);
        if (name == names.end() || !awards::is_held_on(given.award, day)) continue;
        ++held.try_emplace(name->first, Count{name->first, name->second, 0}).first->second.value;
    }
    Counts counts;
    for (auto& [key, count] : held) counts.push_back(std::move(count));
    return counts;
}

Counts awards_by_state(storage::Read& read, base::Date day)
{
    std::map<base::Id<registry::Alliance>, std::string> seats;
    for (const auto& alliance : registry::alliance_names(read)) seats.emplace(alliance.id, alliance.state_key);
    std::map<std::string, std::string, std::less<>> names;
    for (const auto& state : registry::states_on_map()) names.emplace(state.key, state.name);
    return awards_held_in(read, day, seats, names);
}

Counts awards_by_county(storage::Read& read, base::Date day, const std::string& state_key)
{
    std::map<std::string, std::string, std::less<>> names;
    for (const auto& county : counties::counties_of(read, state_key)) names.emplace(county.key, county.name);
    return awards_held_in(read, day, counties::county_of_each_alliance(read), names);
}

Counts counts_of(const std::vector<figures::Part>& parts, figures::Subject subject)
{
    Counts counts;
    for (const auto& part : parts) {
        const auto value = figures::count_of(part, subject);
        if (value != 0 && !part.key.empty()) counts.push_back({part.key, part.name, value});
    }
    std::sort(counts.begin(), counts.end(), [](const Count& one, const Count& other) { return one.key < other.key; });
    return counts;
}

/// For which parts figures are told: all of Germany by state, one state by county, several states without parts.
struct Asked {
    base::Date day;
    std::string state_key; ///< empty: the whole network
    bool is_by_county = false;
};

ToldFigure awards_held(storage::Read& read, const Asked& asked)
{
    auto by_state = awards_by_state(read, asked.day);
    ToldFigure one{"awards", {}, base::says("Awards held"), base::says("Awards that an alliance held on that day."), asked.day, asked.state_key, {}, {}};
    one.figure.as_of = {asked.day};
    if (asked.state_key.empty()) {
        one.figure.value = awards::awards_on(read, asked.day);
        one.by_state = std::move(by_state);
    } else {
        const auto found = std::find_if(by_state.begin(), by_state.end(), [&](const Count& state) { return state.key == asked.state_key; });
        one.figure.value = found == by_state.end() ? 0 : found->value;
    }
    if (asked.is_by_county) one.by_county = awards_by_county(read, asked.day, asked.state_key);
    return one;
}

/// The figures of the whole network or of one state, in their order.
void tell_figures(storage::Read& read, const Asked& asked, std::vector<ToldFigure>& all)
{
    const auto states = asked.state_key.empty() ? figures::by_state(read, asked.day) : std::vector<figures::Part>();
    const auto counties = asked.is_by_county ? figures::by_county(read, asked.day, asked.state_key) : std::vector<figures::Part>();
    for (auto& figure : figures::figures_on(read, asked.day, asked.state_key)) {
        const bool is_counted = figure.kind == figures::Kind::counted;
        const auto subject = figure.subject;
        all.push_back({std::string(figures::id_of(subject)) + (is_counted ? "" : "-declared"), std::move(figure), figures::name_of(subject),
                       figures::definition_of(subject), asked.day, asked.state_key, is_counted ? counts_of(states, subject) : Counts(),
                       is_counted ? counts_of(counties, subject) : Counts()});
    }
    all.push_back(awards_held(read, asked));
}

std::vector<ToldFigure> figures_asked(storage::Read& read, const Question& question)
{
    const auto day = question.day.value_or(question.piece.today);
    const auto& states = question.piece.states;
    std::vector<ToldFigure> all;
    for (const auto& state : states) tell_figures(read, {day, state, states.size() == 1}, all);
    if (states.empty()) tell_figures(read, {day, {}, false}, all);
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
