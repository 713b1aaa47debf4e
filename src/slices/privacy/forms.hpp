#pragma once

#include "web/form.hpp"

#include <array>

namespace privacy {

inline constexpr std::array request_kinds = {
    web::Field::Option{"access", "Access (Art. 15)"},
    web::Field::Option{"correction", "Correction (Art. 16)"},
    web::Field::Option{"erasure", "Erasure (Art. 17)"},
    web::Field::Option{"objection", "Objection (Art. 21)"},
};

inline constexpr std::array request_fields = {
    web::Field{.name = "art",
               .label = "What is asked for?",
               .kind = web::Field::Kind::choice,
               .options = request_kinds,
               .when_missing = "Please choose what is asked for."},
    web::Field{.name = "person",
               .label = "Who asks?",
               .hint = "A name or a number of a file. Only who looks after data protection reads this.",
               .when_missing = "Please write who asks."},
    web::Field{.name = "eingang",
               .label = "When did it come in?",
               .hint = "For example: 14.03.2026",
               .when_missing = "Please write the day on which it came in."},
    web::Field{.name = "notiz",
               .label = "Note",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000},
};

}
