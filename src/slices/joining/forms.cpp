#include "slices/joining/forms.hpp"

#include "mail/message.hpp"

#include <algorithm>

namespace joining {
namespace {

using base::says;
using web::Field;

constexpr std::array answer_options = {
    Field::Option{"ja", "Yes, we are glad and get in touch"},
    Field::Option{"weiter", "Others fit better: forward it"},
    Field::Option{"nein", "No, not at the moment"},
};

}

JoiningQuestions::JoiningQuestions()
{
    ask_who();
    ask_for_sentence();
    fields_.push_back({.name = "buendnis", .label = "", .presence = web::Presence::optional, .kind = Field::Kind::hidden});
}

JoiningQuestions::JoiningQuestions(const web::Texts& texts, std::vector<places::Place> meant, const std::vector<base::Message>& descriptions)
    : meant_(std::move(meant))
{
    values_.reserve(meant_.size());
    labels_.reserve(meant_.size());
    for (std::size_t at = 0; at < meant_.size(); ++at) {
        values_.push_back(meant_[at].id.hex());
        labels_.push_back(meant_[at].name + ", " + texts(descriptions.at(at)));
        options_.push_back({values_.back().c_str(), labels_.back().c_str()});
    }
    ask_who();
    fields_.push_back({.name = "ort", .label = "Where do you want to help?", .hint = "Postal code, town or district.", .most_characters = 120,
                       .when_missing = "Please say where: a postal code or a town is enough."});
    if (meant_.size() > 1) {
        fields_.push_back({.name = "gemeinde", .label = "Which place do you mean?", .kind = Field::Kind::choice, .options = options_,
                           .when_missing = "Several places are called so. Please choose yours."});
    }
    ask_for_sentence();
}

void JoiningQuestions::ask_who()
{
    fields_.push_back({.name = "name", .label = "Who are you?", .hint = "Your name, or that of your company or association.", .most_characters = 120,
                       .autocomplete = "organization", .when_missing = "Please tell us your name, or that of your organisation."});
    fields_.push_back({.name = "erreichbar", .label = "How do we reach you?", .hint = "A mail address or a telephone number; one is enough.",
                       .most_characters = 254, .when_missing = "Please give a mail address or a telephone number, so that somebody can answer."});
}

void JoiningQuestions::ask_for_sentence()
{
    fields_.push_back({.name = "satz", .label = "What would you like to do?", .hint = "One sentence helps; you may leave it out.",
                       .presence = web::Presence::optional, .kind = Field::Kind::paragraph, .most_characters = 1000});
}

std::optional<places::Place> JoiningQuestions::chosen(std::string_view answer) const
{
    if (meant_.size() == 1) return meant_.front();
    const auto found = std::find(values_.begin(), values_.end(), answer);
    return found == values_.end() ? std::nullopt : std::optional(meant_.at(static_cast<std::size_t>(found - values_.begin())));
}

void check_reach(web::Form& form)
{
    const auto& reach = form["erreichbar"];
    if (reach.empty() || mail::is_address(reach) || is_telephone_number(reach)) return;
    form.add_mistake("erreichbar", says("We can neither call nor write to this. A mail address looks like name@example.de, a telephone number like 030 23125-100."));
}

AnswerQuestions::AnswerQuestions(std::vector<registry::AllianceName> others, bool has_rung_above) : others_(std::move(others))
{
    for (const auto& other : others_) options_.push_back({other.slug.c_str(), other.name.c_str()});
    if (has_rung_above) options_.push_back({rung_above_word.data(), "State coordination or service office"});
    fields_.push_back({.name = "antwort", .label = "Your answer", .kind = Field::Kind::choice, .options = answer_options,
                       .when_missing = "Please choose one of the answers."});
    fields_.push_back({.name = "text", .label = "A sentence to them", .hint = "For example a day on which you meet. It goes to them by mail, if they left an address.",
                       .presence = web::Presence::optional, .kind = Field::Kind::paragraph, .most_characters = 2000});
    if (options_.empty()) return;
    fields_.push_back({.name = "an", .label = "If you forward it: to whom?", .presence = web::Presence::optional, .kind = Field::Kind::choice, .options = options_});
}

const registry::AllianceName* AnswerQuestions::other(std::string_view key) const
{
    const auto found = std::find_if(others_.begin(), others_.end(), [&](const registry::AllianceName& one) { return one.slug == key; });
    return found == others_.end() ? nullptr : &*found;
}

}
