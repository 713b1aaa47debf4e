#pragma once

#include "slices/api/property.hpp"
#include "slices/api/question.hpp"
#include "web/json.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace api {

/// What is known while things are written.
struct Writing {
    const web::Request& request;
    base::Date today;
    std::optional<places::Position> near;

    /// An address of ours that works from elsewhere, in the German pages.
    std::string address(std::string_view path) const { return request.absolute(web::Url::path(path)); }
};

/// Where a field stands: in lists too, or only in the answer about one thing.
enum class Shown { everywhere, alone };

/// One field of a thing, said once: its name, its schema and how it is written.
template <class Thing>
struct Field {
    Property property;
    void (*write)(web::Json& json, const Thing& thing, const Writing& writing);
    Shown shown = Shown::everywhere;
};

/// A thing that was asked for by its word; or the word that it has today.
template <class Thing>
struct Found {
    std::optional<Thing> thing;
    std::string present_slug;
};

/// What one kind of thing answers, by its own type.
template <class Thing>
struct Answers {
    std::vector<Field<Thing>> fields;
    /// One thing more than was asked for says that there is another piece.
    std::vector<Thing> (*list)(storage::Read& read, const Question& question);
    Found<Thing> (*find)(storage::Read& read, std::string_view slug, const Question& question);
    Cursor (*cursor)(const Thing& thing);
    /// The whole object as it stands in lists, where it was written before; may be null.
    std::function<std::shared_ptr<const std::string>(const Thing& thing, const Writing& writing)> kept = {};
};

/// What a kind of thing says of itself.
struct About {
    const char* name;      ///< in addresses: `alliances`
    const char* singular;  ///< of its schema: `Alliance`
    const char* meaning;   ///< source text
    const char* key;       ///< source text: what names one of them in an address
    std::vector<Ask> asks;
    std::vector<const char*> versions; ///< of the store, on which every answer depends
};

/// One kind of thing that the interface has: a list of them, and each by its word.
struct Noun {
    About about;
    std::vector<std::pair<Property, Shown>> properties;

    /// Writes a piece of the list as JSON; the cursor of the next piece, where there is one.
    std::function<std::optional<Cursor>(web::Json&, storage::Read&, const Question&, const web::Request&)> write_list;

    enum class Outcome { written, moved, unknown };
    struct One {
        Outcome outcome = Outcome::unknown;
        std::string present_slug;
    };
    std::function<One(web::Json&, storage::Read&, std::string_view slug, const Question&, const web::Request&)> write_one;

    std::string path() const { return std::string("/api/v1/") + about.name; }
    Askable askable(Shown shown) const;
};

/// Whether the field is wanted: nobody chose any, or this one.
inline bool is_wanted(const Question& question, std::string_view name)
{
    const auto& fields = question.fields;
    return fields.empty() || std::find(fields.begin(), fields.end(), name) != fields.end();
}

template <class Thing>
void write_thing(web::Json& json, const Answers<Thing>& answers, const Thing& thing, const Question& question,
                 const Writing& writing, Shown shown)
{
    const bool is_whole = question.fields.empty() && !writing.near && shown == Shown::everywhere;
    if (answers.kept && is_whole) {
        json.raw(*answers.kept(thing, writing));
        return;
    }
    json.begin_object();
    for (const auto& field : answers.fields) {
        if (shown == Shown::everywhere && field.shown == Shown::alone) continue;
        if (!is_wanted(question, field.property.name)) continue;
        json.key(field.property.name);
        field.write(json, thing, writing);
    }
    json.end_object();
}

/// Puts a kind of thing together, so that the rest of the interface need not know its type.
template <class Thing>
Noun noun(About about, Answers<Thing> typed)
{
    Noun noun{std::move(about), {}, {}, {}};
    for (const auto& field : typed.fields) noun.properties.emplace_back(field.property, field.shown);
    const auto answers = std::make_shared<const Answers<Thing>>(std::move(typed));
    const auto writing_of = [](const Question& question, const web::Request& request) {
        return Writing{request, question.piece.today, question.piece.near};
    };
    noun.write_list = [answers, writing_of](web::Json& json, storage::Read& read, const Question& question,
                                            const web::Request& request) -> std::optional<Cursor> {
        const auto writing = writing_of(question, request);
        const auto things = answers->list(read, question);
        const auto count = std::min(things.size(), question.piece.most);
        for (std::size_t at = 0; at < count; ++at) {
            write_thing(json, *answers, things[at], question, writing, Shown::everywhere);
        }
        return things.size() > count ? std::optional(answers->cursor(things[count - 1])) : std::nullopt;
    };
    noun.write_one = [answers, writing_of](web::Json& json, storage::Read& read, std::string_view slug,
                                           const Question& question, const web::Request& request) -> Noun::One {
        const auto found = answers->find(read, slug, question);
        if (!found.present_slug.empty()) return {Noun::Outcome::moved, found.present_slug};
        if (!found.thing) return {};
        write_thing(json, *answers, *found.thing, question, writing_of(question, request), Shown::alone);
        return {Noun::Outcome::written, {}};
    };
    return noun;
}

/// What comes behind the question's cursor of things that stand in their order, and one more than was asked for.
template <class Thing, class IsBehind>
std::vector<Thing> piece_of(std::vector<Thing> sorted, const Question& question, IsBehind is_behind)
{
    auto begin = sorted.begin();
    if (!question.piece.is_first()) begin = std::find_if(sorted.begin(), sorted.end(), is_behind);
    const auto count = std::min(static_cast<std::size_t>(sorted.end() - begin), question.piece.most + 1);
    return {std::make_move_iterator(begin), std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(count))};
}

}
