#include "slices/api/question.hpp"

#include "base/text.hpp"
#include "clock/clock.hpp"
#include "slices/registry/registry.hpp"
#include "table/nearest.hpp"

#include <algorithm>
#include <charconv>

namespace api {
namespace {

using base::says;

constexpr std::size_t most_suggested = 5;

std::vector<std::string> parted_by_commas(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        if (const auto part = base::trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

template <class Number>
std::optional<Number> whole_number(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Reads one address into one question.
class Reading {
public:
    Reading(const web::Request& request, storage::Read& read, const Askable& askable)
        : request_(request), read_(read), askable_(askable)
    {
        question_.piece.today = wall_clock::day_in_germany(request.now);
        question_.piece.most = usual_things;
    }

    Question take() &&
    {
        check_names();
        for (const auto& one : parameters()) {
            if (!askable_.can(one.ask)) continue;
            const auto value = base::trimmed(request_.query[one.name]);
            if (value.empty()) continue;
            if (base::characters(value) > one.most_characters) {
                refuse(one, says("This is too long: at most {0} characters can stand here.", std::to_string(one.most_characters)));
                continue;
            }
            read(one, value);
        }
        return std::move(question_);
    }

private:
    void refuse(const Parameter& parameter, base::Message message)
    {
        question_.mistakes.push_back({parameter.name, std::move(message), parameter.allowed});
    }

    void check_names()
    {
        std::vector<std::string> known;
        for (const auto& one : parameters()) {
            if (askable_.can(one.ask)) known.emplace_back(one.name);
        }
        std::vector<std::string_view> seen;
        for (const auto& [name, value] : request_.query.all()) {
            if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
                question_.mistakes.push_back({name, says("This stands in the address twice. Say it once; several values are parted by commas."), {}});
            } else if (std::find(known.begin(), known.end(), name) == known.end()) {
                question_.mistakes.push_back({name, unknown_name(name, known), {}});
            }
            seen.push_back(name);
        }
    }

    static base::Message unknown_name(const std::string& name, const std::vector<std::string>& known)
    {
        const auto meant = table::nearest(name, known);
        if (!meant.empty()) return says("This cannot be asked here. Is “{0}” meant?", meant);
        std::string all;
        for (const auto& one : known) all += (all.empty() ? "" : ", ") + one;
        return says("This cannot be asked here. What can be asked: {0}.", all);
    }

    void read(const Parameter& one, std::string_view value)
    {
        switch (one.ask) {
        case Ask::place: return read_place(one, value);
        case Ask::state: return read_states(one, value);
        case Ask::topic: return read_topics(one, value);
        case Ask::words: return read_words(one, value);
        case Ask::day: return read_day(one, value);
        case Ask::limit: return read_limit(one, value);
        case Ask::after: return read_after(one, value);
        case Ask::fields: return read_fields(one, value);
        }
    }

    void read_place(const Parameter& one, std::string_view value)
    {
        auto place = places::find_municipality(read_, value);
        if (!place) {
            auto found = places::find_places(read_, value);
            if (found.is_certain) {
                place = std::move(found.places.front());
            } else {
                return refuse_place(one, value, found.places.empty() ? found.similar : found.places);
            }
        }
        if (!place->position) return refuse(one, says("Nobody has told us where this place lies. Name one beside it."));
        question_.asked += "place=" + place->id.hex() + "&";
        question_.piece.near = place->position;
        question_.near = std::move(place);
    }

    void refuse_place(const Parameter& one, std::string_view value, const std::vector<places::Place>& meant)
    {
        std::string words;
        std::size_t count = 0;
        for (const auto& place : meant) {
            if (place.kind != places::Kind::municipality || ++count > most_suggested) continue;
            words += (words.empty() ? "" : ", ") + place.slug;
        }
        if (words.empty()) return refuse(one, says("We know no place called “{0}”.", std::string(value)));
        refuse(one, says("“{0}” can be more than one place. Say which by its word: {1}.", std::string(value), words));
    }

    void read_states(const Parameter& one, std::string_view value)
    {
        auto& states = question_.piece.states;
        for (const auto& word : parted_by_commas(value)) {
            const auto* state = registry::find_state(word);
            if (state == nullptr) refuse(one, says("“{0}” is no state of Germany.", word));
            else states.push_back(state->key);
        }
        std::sort(states.begin(), states.end());
        states.erase(std::unique(states.begin(), states.end()), states.end());
        for (const auto& state : states) question_.asked += "state=" + state + "&";
    }

    void read_topics(const Parameter& one, std::string_view value)
    {
        auto& topics = question_.piece.topics;
        std::vector<std::string> known;
        for (const auto& topic : registry::topics(read_)) known.push_back(topic.slug);
        for (const auto& word : parted_by_commas(value)) {
            if (std::find(known.begin(), known.end(), word) != known.end()) {
                topics.push_back(word);
                continue;
            }
            const auto meant = table::nearest(word, known);
            refuse(one, meant.empty() ? says("“{0}” is no topic. The list of topics has their words.", word)
                                      : says("“{0}” is no topic. Is “{1}” meant?", word, meant));
        }
        std::sort(topics.begin(), topics.end());
        topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
        if (topics.size() > one.most_values) refuse(one, says("These are too many at once."));
        for (const auto& topic : topics) question_.asked += "topic=" + topic + "&";
    }

    void read_words(const Parameter& one, std::string_view value)
    {
        std::size_t count = 0;
        bool goes_on = false;
        for (const char letter : base::folded(value)) {
            if (letter != ' ' && !goes_on && ++count > one.most_values) return refuse(one, says("These are too many at once."));
            goes_on = letter != ' ';
            if (goes_on) question_.piece.words[count - 1] += letter;
        }
        if (count == 0) return refuse(one, says("There is no letter and no digit in it."));
        question_.words = value;
        for (const auto& word : question_.piece.words) question_.asked += "q=" + word + "&";
    }

    void read_day(const Parameter& one, std::string_view value)
    {
        const auto day = base::parse_date(value);
        const base::Date first{std::chrono::year(1990), std::chrono::January, std::chrono::day(1)};
        if (!day) return refuse(one, says("“{0}” is no day of the calendar.", std::string(value)));
        if (*day < first || *day > question_.piece.today) return refuse(one, says("Nothing is known of this day."));
        question_.day = day;
        question_.asked += "day=" + base::iso(*day) + "&";
    }

    void read_limit(const Parameter& one, std::string_view value)
    {
        const auto number = whole_number<std::size_t>(value);
        if (!number || *number < 1 || *number > most_things) return refuse(one, says("“{0}” is no such number.", std::string(value)));
        question_.piece.most = *number;
    }

    void read_after(const Parameter& one, std::string_view value)
    {
        if (!question_.mistakes.empty()) return; // it may belong to what is not understood
        auto cursor = read_cursor(value, std::string(askable_.noun) + '?' + question_.asked);
        const bool is_sound = cursor && (!question_.near || whole_number<double>(cursor->sorted_by));
        if (!is_sound) return refuse(one, says("This is no place in the answers to this question."));
        question_.piece.after = std::move(cursor->sorted_by);
        question_.piece.after_slug = std::move(cursor->slug);
    }

    void read_fields(const Parameter& one, std::string_view value)
    {
        const std::vector<std::string> known(askable_.fields.begin(), askable_.fields.end());
        for (const auto& word : parted_by_commas(value)) {
            const auto found = std::find(askable_.fields.begin(), askable_.fields.end(), word);
            if (found != askable_.fields.end()) {
                question_.fields.push_back(*found);
                continue;
            }
            const auto meant = table::nearest(word, known);
            refuse(one, meant.empty() ? says("There is no field “{0}” here.", word)
                                      : says("There is no field “{0}” here. Is “{1}” meant?", word, meant));
        }
    }

    const web::Request& request_;
    storage::Read& read_;
    const Askable& askable_;
    Question question_;
};

}

bool Askable::can(Ask ask) const { return std::find(asks.begin(), asks.end(), ask) != asks.end(); }

Question read_question(const web::Request& request, storage::Read& read, const Askable& askable)
{
    return Reading(request, read, askable).take();
}

}
