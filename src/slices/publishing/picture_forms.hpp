#pragma once

#include "web/form.hpp"

#include <array>

namespace publishing {

inline constexpr const char* file_field = "bild";

inline constexpr std::array consent_options = {
    web::Field::Option{"eingewilligt", "The people in it have agreed, for children their parents"},
    web::Field::Option{"keine", "Nobody in it can be recognised"},
};

inline constexpr std::array picture_fields = {
    web::Field{.name = "alt",
               .label = "What is to be seen?",
               .hint = "One sentence for people who do not see the picture.",
               .most_characters = 300,
               .when_missing = "Please say what is to be seen: people who are blind hear it."},
    web::Field{.name = "bildunterschrift",
               .label = "Caption",
               .hint = "Stands below the picture.",
               .presence = web::Presence::optional,
               .most_characters = 300},
    web::Field{.name = "nachweis",
               .label = "Who made it?",
               .hint = "The name of who took or painted it. It stands below the picture.",
               .when_missing = "Please say who made the picture: their name has to stand beside it."},
    web::Field{.name = "einwilligung",
               .label = "May the people in it be shown?",
               .kind = web::Field::Kind::choice,
               .options = consent_options,
               .when_missing = "Please choose one of the answers: nobody is shown who has not agreed."},
};

}
