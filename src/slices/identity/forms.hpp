#pragma once

#include "web/form.hpp"

#include <array>

namespace identity {

inline constexpr std::array sign_in_fields = {
    web::Field{.name = "email",
               .label = "Your e-mail address",
               .hint = "The one at which you get mail from us.",
               .kind = web::Field::Kind::email,
               .most_characters = 254,
               .autocomplete = "email",
               .when_missing = "Please type your e-mail address."},
    web::Field{.name = "weiter",
               .label = "",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::hidden,
               .most_characters = 1000},
};

inline constexpr std::array code_fields = {
    web::Field{.name = "code",
               .label = "Code from the mail",
               .hint = "Eight digits. You need it only when you read the mail on another device.",
               .most_characters = 30,
               .autocomplete = "one-time-code",
               .when_missing = "Please type the eight digits from the mail."},
};

inline constexpr std::array absence_fields = {
    web::Field{.name = "bis",
               .label = "Last day on which you are away",
               .hint = "For example 24.06.2026.",
               .most_characters = 10,
               .when_missing = "Please say until when you are away."},
    web::Field{.name = "worte",
               .label = "A few words for the others",
               .hint = "For example: “On leave. Bernd has my duties.” Everybody who is signed in can read this.",
               .presence = web::Presence::optional,
               .most_characters = 200},
};

}
