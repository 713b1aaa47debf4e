#pragma once

#include "web/form.hpp"

#include <array>

namespace barriers {

inline constexpr std::array severities = {
    web::Field::Option{"blocked", "I cannot go on at all"},
    web::Field::Option{"disturbing", "It works, but it disturbs me"},
    web::Field::Option{"hint", "Only a hint"},
};

inline constexpr std::array report_fields = {
    web::Field{.name = "problem",
               .label = "What does not work?",
               .hint = "For example: “I cannot read the text on the map.”",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 5000,
               .when_missing = "Please describe in a few words what does not work."},
    web::Field{.name = "seite",
               .label = "On which page?",
               .hint = "Its address, or in your own words.",
               .presence = web::Presence::optional,
               .most_characters = 500},
    web::Field{.name = "schwere",
               .label = "How much does it hinder you?",
               .kind = web::Field::Kind::choice,
               .options = severities,
               .when_missing = "Please choose one of the answers."},
    web::Field{.name = "email",
               .label = "Your e-mail address",
               .hint = "Only if you want an answer. We delete it afterwards.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::email,
               .most_characters = 254,
               .autocomplete = "email"},
};

}
