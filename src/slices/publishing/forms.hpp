#pragma once

#include "web/form.hpp"

#include <array>

namespace publishing {

inline constexpr std::array wish_fields = {
    web::Field{.name = "nachricht",
               .label = "Your message",
               .hint = "What is wrong, and what should stand there.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000,
               .when_missing = "Please write what the service office should know."},
};

inline constexpr std::array call_states = {
    web::Field::Option{"offen", "Not yet: call again"},
    web::Field::Option{"erledigt", "Done: take it off the list"},
};

inline constexpr std::array call_fields = {
    web::Field{.name = "notiz",
               .label = "Note",
               .hint = "What was said. Only the service office reads it.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000},
    web::Field{.name = "am",
               .label = "Call again on",
               .hint = "A day such as 24.06.2026.",
               .most_characters = 20,
               .when_missing = "Please write a day such as 24.06.2026."},
    web::Field{.name = "stand",
               .label = "Is it done?",
               .kind = web::Field::Kind::choice,
               .options = call_states,
               .when_missing = "Please choose one of the answers."},
};

}
