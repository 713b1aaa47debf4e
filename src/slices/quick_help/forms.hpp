#pragma once

#include "web/form.hpp"

#include <array>

namespace quick_help {

inline constexpr std::array until_options = {
    web::Field::Option{"0", "Today"},
    web::Field::Option{"1", "Tomorrow"},
    web::Field::Option{"3", "Within three days"},
    web::Field::Option{"7", "Within a week"},
};

inline constexpr std::array request_fields = {
    web::Field{.name = "was", .label = "What do you need?", .hint = "For example: places in emergency childcare, from eight to four.", .most_characters = 200,
               .when_missing = "Please say what you need."},
    web::Field{.name = "plaetze", .label = "How many?", .hint = "A number from 1 to 999.", .most_characters = 3,
               .when_missing = "Please say how many you need."},
    web::Field{.name = "ort", .label = "Where?", .most_characters = 120, .when_missing = "Please say where help is needed."},
    web::Field{.name = "bis", .label = "Until when?", .kind = web::Field::Kind::choice, .options = until_options,
               .when_missing = "Please choose until when."},
};

inline constexpr std::array contact_fields = {
    web::Field{.name = "name", .label = "Who is it?", .hint = "The organisation, and the person if you know them.", .most_characters = 120,
               .when_missing = "Please say who it is."},
    web::Field{.name = "email", .label = "Mail address", .hint = "They are asked first whether they want this.", .kind = web::Field::Kind::email,
               .most_characters = 254, .when_missing = "Please give the mail address."},
};

inline constexpr std::array call_options = {
    web::Field::Option{"ja", "Yes, we help"},
    web::Field::Option{"nein", "No, not this time"},
};

inline constexpr std::array call_fields = {
    web::Field{.name = "antwort", .label = "Can you help?", .kind = web::Field::Kind::choice, .options = call_options,
               .when_missing = "Please choose yes or no."},
    web::Field{.name = "plaetze", .label = "If yes: how many?", .presence = web::Presence::optional, .most_characters = 3},
    web::Field{.name = "worte", .label = "What they should know", .hint = "For example whom to call.", .presence = web::Presence::optional, .most_characters = 300},
};

inline constexpr std::array outcome_fields = {
    web::Field{.name = "ergebnis", .label = "What came of it?", .hint = "One sentence is enough.", .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph, .most_characters = 1000},
};

}
