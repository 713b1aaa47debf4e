#include "slices/cooperations/forms.hpp"

#include "base/text.hpp"

#include <charconv>

namespace cooperations {

using base::says;
using web::Field;

std::optional<base::Date> day_as_typed(std::string_view text)
{
    text = base::trimmed(text);
    if (text.find('-') != std::string_view::npos) return base::parse_date(text);
    std::array<int, 3> parts{};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto read = std::from_chars(at, end, parts.at(part));
        if (read.ec != std::errc{} || parts.at(part) < 1) return std::nullopt;
        at = read.ptr;
        if (part < 2 && (at == end || *at++ != '.')) return std::nullopt;
    }
    const base::Date day{std::chrono::year(parts[2]), std::chrono::month(static_cast<unsigned>(parts[1])),
                         std::chrono::day(static_cast<unsigned>(parts[0]))};
    return at == end && parts[2] >= 1000 && day.ok() ? std::optional(day) : std::nullopt;
}

Questions::Questions(std::vector<registry::Topic> topics, std::vector<registry::AllianceName> alliances)
    : topics_(std::move(topics)), alliances_(std::move(alliances))
{
    for (const auto& topic : topics_) {
        if (!topic.is_retired) topic_options_.push_back({topic.slug.c_str(), topic.name.c_str()});
    }
    for (const auto& alliance : alliances_) alliance_options_.push_back({alliance.slug.c_str(), alliance.name.c_str()});
    for (const auto& good : goods) good_options_.push_back({good.word.data(), good.name});

    fields_.push_back({.name = "art", .label = "What is it about?", .kind = Field::Kind::choice, .options = direction_options,
                       .when_missing = "Please choose whether you seek or offer."});
    fields_.push_back({.name = "gut", .label = "What is given?", .kind = Field::Kind::choice, .options = good_options_,
                       .when_missing = "Please choose what is given."});
    fields_.push_back({.name = "titel", .label = "In a few words", .hint = "For example: a hall for the summer festival.",
                       .most_characters = 120, .when_missing = "Please say it in a few words."});
    fields_.push_back({.name = "text", .label = "What others should know", .kind = Field::Kind::paragraph, .most_characters = 4000,
                       .when_missing = "Please say what others should know."});
    fields_.push_back({.name = "gegenleistung", .label = "What do you give in return, or expect?", .presence = web::Presence::optional,
                       .most_characters = 300});
    fields_.push_back({.name = "reichweite", .label = "From where may somebody answer?", .kind = Field::Kind::choice,
                       .options = reach_options, .when_missing = "Please choose from where somebody may answer."});
    fields_.push_back({.name = "bis", .label = "Until when?", .hint = "A day such as 31.12.2026. Without a day it stays until you end it.",
                       .presence = web::Presence::optional, .most_characters = 10});
    if (alliances_.size() > 1) {
        fields_.push_back({.name = "buendnis", .label = "For which alliance?", .kind = Field::Kind::choice, .options = alliance_options_,
                           .when_missing = "Please choose the alliance."});
    }
    fields_.push_back({.name = "thema", .label = "Topic", .presence = web::Presence::optional, .kind = Field::Kind::choice,
                       .options = topic_options_});
}

web::Fields Questions::filled(const Cooperation& cooperation)
{
    web::Fields filled;
    filled.add("art", std::string(word_of(cooperation.direction)));
    filled.add("gut", cooperation.good);
    filled.add("titel", cooperation.title);
    filled.add("text", cooperation.text);
    filled.add("gegenleistung", cooperation.in_return);
    filled.add("reichweite", std::string(word_of(cooperation.reach)));
    filled.add("bis", cooperation.until ? base::iso(*cooperation.until) : std::string());
    filled.add("thema", cooperation.topic);
    return filled;
}

void Questions::read(web::Form& form, Cooperation& cooperation, base::Date today) const
{
    cooperation.until = day_as_typed(form["bis"]);
    if (!form["bis"].empty() && !cooperation.until) {
        form.add_mistake("bis", says("We do not know this day. Please write it like 31.12.2026."));
    } else if (cooperation.until && *cooperation.until < today) {
        form.add_mistake("bis", says("This day is over. Please choose a later one, or none."));
    }
    if (form.has_mistakes()) return;
    cooperation.direction = find_direction(form["art"]).value();
    cooperation.good = form["gut"];
    cooperation.topic = form["thema"];
    cooperation.reach = find_reach(form["reichweite"]).value();
    cooperation.title = form["titel"];
    cooperation.text = form["text"];
    cooperation.in_return = form["gegenleistung"];
}

}
