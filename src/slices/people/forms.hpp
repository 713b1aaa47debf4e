#pragma once

#include "slices/people/profile.hpp"
#include "web/form.hpp"

#include <array>

namespace people {

inline constexpr std::array audience_options = {
    web::Field::Option{"alle", "everybody who takes part"},
    web::Field::Option{"buendnis", "my own alliances"},
    web::Field::Option{"niemand", "nobody"},
};

/// Who sees a part: a question of its own behind each.
constexpr web::Field audience_field(const char* name, const char* label)
{
    return {.name = name, .label = label, .kind = web::Field::Kind::choice, .options = audience_options, .when_missing = "Please choose one of the answers."};
}

inline constexpr std::array profile_fields = {
    audience_field("name_sehen", "Who sees my name?"),
    audience_field("rolle_sehen", "Who sees my role and my alliance?"),
    audience_field("themen_sehen", "Who sees my topics?"),
    web::Field{.name = "biete",
               .label = "What I offer",
               .hint = "For example: “I show how we won the first ten companies.”",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 1000},
    audience_field("biete_sehen", "Who sees what I offer?"),
    web::Field{.name = "suche",
               .label = "What I look for",
               .hint = "For example: “Somebody who has begun with day care for the holidays.”",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 1000},
    audience_field("suche_sehen", "Who sees what I look for?"),
    web::Field{.name = "erreichbar",
               .label = "How to reach me",
               .hint = "Telephone number and hours, if you like.",
               .presence = web::Presence::optional,
               .most_characters = 200},
    audience_field("erreichbar_sehen", "Who sees how to reach me?"),
};

}
