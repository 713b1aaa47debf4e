#pragma once

#include "slices/passkeys/ceremony.hpp"
#include "web/form.hpp"

#include <array>

namespace passkeys {

inline constexpr std::size_t longest_part = 4000; // characters, base64url

/// What the script fills in from what the browser answers; nobody types it.
inline constexpr std::array answer_fields = {
    web::Field{.name = "schluessel", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = longest_part},
    web::Field{.name = "gesagt", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = longest_part},
    web::Field{.name = "geraet", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = longest_part},
    web::Field{.name = "unterschrift", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = longest_part},
    web::Field{.name = "weiter", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = 1000},
};

inline constexpr std::array new_key_fields = {
    web::Field{.name = "name",
               .label = "What do you call this device?",
               .hint = "So that you find it again: my telephone, office computer.",
               .most_characters = 60,
               .when_missing = "Please give it a name."},
    answer_fields[0],
    answer_fields[1],
    answer_fields[2],
    web::Field{.name = "oeffentlich", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden, .most_characters = longest_part},
};

inline constexpr std::array code_fields = {
    web::Field{.name = "code",
               .label = "Code from your paper",
               .hint = "Twelve letters and digits, such as K7QM-2F9D-XW3P. Each works once.",
               .most_characters = 40,
               .autocomplete = "off",
               .when_missing = "Please type one of the codes."},
    answer_fields[4],
};

inline Answer answer_in(const web::Form& form)
{
    return {form["schluessel"], form["gesagt"], form["geraet"], form["unterschrift"], {}};
}

inline Answer new_key_in(const web::Form& form)
{
    return {form["schluessel"], form["gesagt"], form["geraet"], {}, form["oeffentlich"]};
}

}
