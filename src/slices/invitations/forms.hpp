#pragma once

#include "web/form.hpp"

#include <array>

namespace invitations {

inline constexpr std::array member_roles = {
    web::Field::Option{"stellvertretung", "Deputy: may do what the coordination may"},
    web::Field::Option{"mitglied", "Member: reads, writes, drafts pages"},
    web::Field::Option{"partner", "Partner: speaks for an organisation that takes part"},
    web::Field::Option{"anbieter", "Provider of activities: enters what is on offer"},
};

inline constexpr std::array member_fields = {
    web::Field{.name = "name",
               .label = "Name of the person",
               .hint = "First and last name, as others will read it.",
               .when_missing = "Please write the name of the person."},
    web::Field{.name = "email",
               .label = "E-mail address of the person",
               .hint = "The invitation goes there. Two people may share a mailbox.",
               .kind = web::Field::Kind::email,
               .most_characters = 254,
               .when_missing = "Please write the address to which the invitation goes."},
    web::Field{.name = "rolle",
               .label = "What will this person do?",
               .kind = web::Field::Kind::choice,
               .options = member_roles,
               .when_missing = "Please choose one of the roles."},
};

inline constexpr std::array table_fields = {
    web::Field{.name = "tabelle",
               .label = "Table of people",
               .hint = "Copy the cells out of your spreadsheet, headings too, and paste them here. Columns: email, name, rolle, "
                       "buendnis, land, sprache.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 600'000,
               .when_missing = "Please paste the table, with its headings."},
};

}
