#pragma once

#include "slices/giving/ask.hpp"
#include "web/form.hpp"

#include <array>

namespace giving {

inline constexpr std::array kind_options = {
    web::Field::Option{"raeume", "Rooms"},
    web::Field::Option{"arbeitszeit", "Working time of staff"},
    web::Field::Option{"geld", "Money"},
    web::Field::Option{"wissen", "Knowledge and advice"},
    web::Field::Option{"plaetze", "Places for children"},
    web::Field::Option{"kontakte", "Introductions to others"},
    web::Field::Option{"dinge", "Things"},
    web::Field::Option{"werbung", "Publicity"},
};

inline constexpr std::array public_options = {
    web::Field::Option{"nein", "No, only the alliance and coordinators elsewhere"},
    web::Field::Option{"ja", "Yes, everybody may read the kind of gift"},
};

inline constexpr std::array gift_fields = {
    web::Field{.name = "art", .label = "What kind of gift is it?", .kind = web::Field::Kind::choice, .options = kind_options,
               .when_missing = "Please choose what kind of gift it is."},
    web::Field{.name = "worte", .label = "In a sentence", .hint = "For example: the hall on Saturdays, for up to forty people.", .most_characters = 300,
               .when_missing = "Please say in a sentence what is given."},
    web::Field{.name = "menge", .label = "How much in a year?", .hint = "A number, if you know one: times, hours, places, pieces; for money euros.",
               .presence = web::Presence::optional, .most_characters = 12},
    web::Field{.name = "von", .label = "From when?", .hint = "A day such as 1.9.2026, or nothing.", .presence = web::Presence::optional, .most_characters = 10},
    web::Field{.name = "bis", .label = "Until when?", .hint = "A day such as 31.12.2026, or nothing.", .presence = web::Presence::optional, .most_characters = 10},
    web::Field{.name = "oeffentlich", .label = "Has the partner said that everybody may read this?", .kind = web::Field::Kind::choice, .options = public_options,
               .when_missing = "Please choose who may read it."},
};

/// The same for who speaks for the partner.
inline constexpr auto own_gift_fields = [] {
    auto fields = gift_fields;
    fields.back().label = "May everybody read that you give this?";
    return fields;
}();

inline constexpr std::array ask_fields = {
    web::Field{.name = "was", .label = "What do you ask for?", .hint = "For example: your hall for the summer festival on 12 June.", .most_characters = 160,
               .when_missing = "Please say what you ask for."},
    web::Field{.name = "art", .label = "What kind of gift is it?", .kind = web::Field::Kind::choice, .options = kind_options,
               .when_missing = "Please choose what kind of gift it is."},
    web::Field{.name = "menge", .label = "How much do you need?", .hint = "A number, if you know one: times, hours, places, pieces; for money euros.",
               .presence = web::Presence::optional, .most_characters = 12},
    web::Field{.name = "bis", .label = "By when do you need the answer?", .hint = "A day such as 31.12.2026. Until then the links in the mail work.",
               .most_characters = 10, .when_missing = "Please say by when you need the answer."},
    web::Field{.name = "worte", .label = "What they should know about it", .hint = "For example what it is good for, and whom to call.", .presence = web::Presence::optional,
               .kind = web::Field::Kind::paragraph, .most_characters = 1500},
};

inline constexpr std::array answer_options = {
    web::Field::Option{"ja", "Yes, gladly"},
    web::Field::Option{"nein", "No, not this time"},
    web::Field::Option{"sprechen", "Let us talk about it"},
};

inline constexpr std::array answer_fields = {
    web::Field{.name = "antwort", .label = "What do you say?", .kind = web::Field::Kind::choice, .options = answer_options,
               .when_missing = "Please choose an answer."},
    web::Field{.name = "worte", .label = "What the alliance should know", .hint = "For example whom to call, and when.", .presence = web::Presence::optional,
               .most_characters = 300},
};

inline constexpr std::array result_options = {
    web::Field::Option{"done", "It came about"},
    web::Field::Option{"partly", "It came about in part"},
    web::Field::Option{"not", "It did not come about"},
};

inline constexpr std::array outcome_public_options = {
    web::Field::Option{"nein", "No, it stays among us"},
    web::Field::Option{"ja", "Yes, the sentence may stand on the partner's public page"},
};

inline constexpr std::array outcome_fields = {
    web::Field{.name = "ergebnis", .label = "How did it end?", .kind = web::Field::Kind::choice, .options = result_options,
               .when_missing = "Please choose how it ended."},
    web::Field{.name = "menge", .label = "How much was it in the end?", .hint = "It is added up for the partner's proof of effect.", .presence = web::Presence::optional,
               .most_characters = 12},
    web::Field{.name = "worte", .label = "In a sentence", .hint = "For example: sixty children danced in the hall.", .presence = web::Presence::optional,
               .most_characters = 300},
    web::Field{.name = "oeffentlich", .label = "May everybody read it?", .kind = web::Field::Kind::choice, .options = outcome_public_options,
               .when_missing = "Please choose who may read it."},
};

/// The organisations for one of which somebody speaks: `partners` must outlive the questions.
class RepresentationQuestions {
public:
    explicit RepresentationQuestions(const std::vector<partnering::PartnerNow>& partners);
    std::span<const web::Field> fields() const { return fields_; }

private:
    std::vector<web::Field::Option> options_;
    std::array<web::Field, 1> fields_;
};

/// A day as people write it, `31.12.2026`, or as programs do.
std::optional<base::Date> day_as_typed(std::string_view text);
/// The same day as it is typed.
std::string typed_day(base::Date day);

web::Fields filled(const Gift& gift);
web::Fields filled(const Outcome& outcome);
/// What was typed, as values; where something cannot be so the form has mistakes.
void read_gift(web::Form& form, Gift& gift, base::Date today);
void read_ask(web::Form& form, Ask& ask, base::Date today);
void read_outcome(web::Form& form, Outcome& outcome);

}
