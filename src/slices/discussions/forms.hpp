#pragma once

#include "markdown/markdown.hpp"
#include "web/form.hpp"

#include <array>

namespace discussions {

inline constexpr web::Field text_field = {.name = "text",
                                          .label = "Your text",
                                          .hint = "An empty line begins a paragraph. **Bold**, a list with - at the start of lines. “@First name Last name” tells that person.",
                                          .kind = web::Field::Kind::paragraph,
                                          .most_characters = markdown::most_characters,
                                          .when_missing = "Please write something."};

inline constexpr std::array thread_fields = {
    web::Field{.name = "titel",
               .label = "What is it about?",
               .hint = "One line by which others see whether they can help.",
               .most_characters = 120,
               .when_missing = "Please say in one line what it is about."},
    text_field,
};

inline constexpr std::array answer_fields = {text_field};

inline constexpr std::array report_fields = {
    web::Field{.name = "grund",
               .label = "What is wrong with this post?",
               .hint = "The service office reads it. Who wrote the post does not learn who reported it.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000,
               .when_missing = "Please say what is wrong."},
};

inline constexpr std::array appeal_fields = {
    web::Field{.name = "grund",
               .label = "Why should it be shown again?",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000,
               .when_missing = "Please give a reason."},
};

inline constexpr std::array decisions = {
    web::Field::Option{"ausblenden", "Hide it"},
    web::Field::Option{"einblenden", "Show it again"},
    web::Field::Option{"belassen", "Leave it as it is"},
};

inline constexpr std::array decision_fields = {
    web::Field{.name = "entscheidung",
               .label = "What shall happen with this post?",
               .kind = web::Field::Kind::choice,
               .options = decisions,
               .when_missing = "Please choose one of the answers."},
    web::Field{.name = "begruendung",
               .label = "Reason",
               .hint = "Who wrote the post reads it, and it stands in the log.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 2000,
               .when_missing = "Please give a reason."},
};

}
