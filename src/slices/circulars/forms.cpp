#include "slices/circulars/forms.hpp"

#include "slices/registry/registry.hpp"

namespace circulars {
namespace {

using web::Field;

constexpr std::array duty_options = {
    Field::Option{"nein", "News: whoever wants none can unsubscribe"},
    Field::Option{"ja", "A duty: everybody gets it, for example new rules for funding"},
};

/// What stands in a subject stays on one line.
std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

}

Questions::Questions(std::vector<registry::Topic> topics, std::vector<std::string> own_states) : topics_(std::move(topics)), own_states_(std::move(own_states))
{
    topic_options_.push_back({"", "All topics"});
    for (const auto& topic : topics_) {
        if (!topic.is_retired) topic_options_.push_back({topic.slug.c_str(), topic.name.c_str()});
    }
    if (own_states_.empty()) {
        state_options_.push_back({"", "All states"});
        for (const auto& state : registry::states_on_map()) state_options_.push_back({state.key.c_str(), state.name.c_str()});
    }
    for (const auto& key : own_states_) {
        if (const auto* state = registry::find_state(key)) state_options_.push_back({state->key.c_str(), state->name.c_str()});
    }
    for (const auto& audience : audiences) audience_options_.push_back({audience.word, audience.name});
    ask_for_words();
    ask_for_aim();
}

void Questions::ask_for_words()
{
    fields_.push_back({.name = "betreff", .label = "Subject", .hint = "What it is about, and until when something is to be done.", .most_characters = 120,
                       .when_missing = "Please write a subject."});
    fields_.push_back({.name = "text", .label = "What you want to say", .hint = "The greeting with the name and your signature are added.",
                       .kind = Field::Kind::paragraph, .most_characters = 8000, .when_missing = "Please write what you want to say."});
    fields_.push_back({.name = "link", .label = "Where do people act?", .hint = "The address behind the button. Without one there is no button.",
                       .presence = web::Presence::optional, .kind = Field::Kind::web_address, .most_characters = 500});
}

void Questions::ask_for_aim()
{
    fields_.push_back({.name = "pflicht", .label = "What kind of circular is it?", .kind = Field::Kind::choice, .options = duty_options,
                       .when_missing = "Please choose whether people may unsubscribe."});
    fields_.push_back({.name = "kreis", .label = "To whom?", .presence = web::Presence::optional, .kind = Field::Kind::choice, .options = audience_options_});
    if (own_states_.size() != 1) {
        fields_.push_back({.name = "land", .label = "In which state?",
                           .presence = own_states_.empty() ? web::Presence::optional : web::Presence::required,
                           .kind = Field::Kind::choice, .options = state_options_, .when_missing = "Please choose one of your states."});
    }
    fields_.push_back({.name = "thema", .label = "Only alliances that care for a topic?", .presence = web::Presence::optional, .kind = Field::Kind::choice,
                       .options = topic_options_});
}

web::Fields Questions::filled(const Circular& circular)
{
    web::Fields filled;
    filled.add("betreff", circular.subject);
    filled.add("text", circular.text);
    filled.add("link", circular.link);
    filled.add("pflicht", circular.is_duty ? "ja" : "nein");
    filled.add("kreis", circular.aim.audience);
    filled.add("land", circular.aim.state);
    filled.add("thema", circular.aim.topic);
    return filled;
}

void Questions::read(const web::Form& form, Circular& circular) const
{
    circular.subject = on_one_line(form["betreff"]);
    circular.text = form["text"];
    circular.link = form["link"];
    circular.is_duty = form["pflicht"] == "ja";
    circular.aim = {own_states_.size() == 1 ? own_states_.front() : form["land"], form["thema"], form["kreis"]};
    circular.written_for = own_states_.empty() ? std::string() : circular.aim.state;
}

}
