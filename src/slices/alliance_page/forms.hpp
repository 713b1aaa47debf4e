#pragma once

#include "web/form.hpp"

#include <array>

namespace alliance_page {

inline constexpr std::array page_fields = {
    web::Field{.name = "kurztext",
               .label = "In one sentence",
               .hint = "Stands in lists and below the name. What do families get here?",
               .most_characters = 300,
               .when_missing = "Please say in one sentence what the alliance does."},
    web::Field{.name = "text",
               .label = "About the alliance",
               .hint = "As long as you like. An empty line begins a new paragraph.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 10'000},
    web::Field{.name = "funktion",
               .label = "Who is called",
               .hint = "A function, no person: Koordinationsstelle, for example.",
               .presence = web::Presence::optional},
    web::Field{.name = "telefon", .label = "Telephone", .presence = web::Presence::optional, .kind = web::Field::Kind::telephone, .most_characters = 60},
    web::Field{.name = "zeiten",
               .label = "When somebody answers",
               .hint = "Monday to Thursday, 9 to 12, for example.",
               .presence = web::Presence::optional},
    web::Field{.name = "email",
               .label = "E-mail address of the function",
               .hint = "It stands on the page. Take one that stays when people change.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::email,
               .most_characters = 254},
    web::Field{.name = "website",
               .label = "Website of your own",
               .hint = "Begins with https://.",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::web_address,
               .most_characters = 500},
    web::Field{.name = "anschrift",
               .label = "Postal address",
               .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph,
               .most_characters = 500},
};

}
