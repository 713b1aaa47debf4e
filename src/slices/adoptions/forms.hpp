#pragma once

#include "web/form.hpp"

#include <array>

namespace adoptions {

inline constexpr std::array state_options = {
    web::Field::Option{"planned", "Planned"},
    web::Field::Option{"running", "Running"},
    web::Field::Option{"finished", "Finished"},
    web::Field::Option{"given_up", "Given up"},
};

inline constexpr std::array adoption_fields = {
    web::Field{.name = "stand",
               .label = "How far are you?",
               .kind = web::Field::Kind::choice,
               .options = state_options,
               .when_missing = "Please choose how far you are."},
    web::Field{.name = "ergebnis",
               .label = "What came out of it?",
               .hint = "Everybody reads this on the page of the project.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 1000},
    web::Field{.name = "notiz",
               .label = "Note for yourselves",
               .hint = "Only who runs your alliance reads this.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 4000},
};

inline constexpr std::array flagship_fields = {
    web::Field{.name = "grund",
               .label = "Why is this project an example?",
               .hint = "One or two sentences that everybody reads.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 500,
               .when_missing = "Please say why: a mark without a reason helps nobody."},
};

}
