#pragma once

#include "slices/partners/partners.hpp"
#include "slices/places/places.hpp"
#include "web/form.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace partnering {

/// The places that fit what was typed as a seat, with what tells them apart.
struct SeatTyped {
    std::vector<places::Place> meant;
    std::vector<base::Message> descriptions;
};
SeatTyped seat_typed(storage::Read& read, std::string_view typed);

enum class Asked { take_up, profile };

/// The questions about an organisation. They look at this object.
class OrganisationQuestions {
public:
    OrganisationQuestions(const web::Texts& texts, const std::vector<partners::Sector>& sectors, SeatTyped seat, Asked asked);
    OrganisationQuestions(const OrganisationQuestions&) = delete;
    OrganisationQuestions& operator=(const OrganisationQuestions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }

    /// What was sent, with every mistake added to the form.
    partners::Profile profile_in(web::Form& form) const;

private:
    void ask(Asked asked);
    std::optional<base::Id<places::Place>> seat_in(web::Form& form) const;

    SeatTyped seat_;
    std::vector<std::string> words_; ///< behind the options
    std::vector<web::Field::Option> sectors_;
    std::vector<std::string> codes_; ///< of the sectors, in the order of their options
    std::vector<web::Field::Option> places_;
    std::vector<web::Field> fields_;
};

inline constexpr std::array join_fields = {
    web::Field{.name = "seit", .label = "Partner since", .hint = "Day, month and year, for example 01.09.2026.", .most_characters = 10, .when_missing = "Please say since when."},
    web::Field{.name = "organisation", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden},
    web::Field{.name = "interessent", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden},
    web::Field{.name = "anfrage", .label = "", .presence = web::Presence::optional, .kind = web::Field::Kind::hidden},
};

inline constexpr std::array end_fields = {
    web::Field{.name = "bis", .label = "Partner until", .hint = "The last day, for example 31.12.2026.", .most_characters = 10, .when_missing = "Please say which day is the last one."},
};

inline constexpr std::array contact_fields = {
    web::Field{.name = "name", .label = "Name", .most_characters = 120, .autocomplete = "off", .when_missing = "Please write the name."},
    web::Field{.name = "aufgabe", .label = "What they do there", .hint = "For example: head of the nursery, press, works council.", .presence = web::Presence::optional, .most_characters = 120},
    web::Field{.name = "email", .label = "Mail address", .presence = web::Presence::optional, .kind = web::Field::Kind::email, .most_characters = 254, .autocomplete = "off"},
    web::Field{.name = "telefon", .label = "Telephone", .presence = web::Presence::optional, .kind = web::Field::Kind::telephone, .most_characters = 60, .autocomplete = "off"},
};

inline constexpr std::array note_fields = {
    web::Field{.name = "notiz", .label = "What was talked about", .kind = web::Field::Kind::paragraph, .most_characters = 2000, .when_missing = "Please write a note."},
    web::Field{.name = "erinnern", .label = "When to turn to them again?", .hint = "A day such as 30.09.2026, or nothing.", .presence = web::Presence::optional, .most_characters = 10},
};

/// The questions about an organisation that one wants to win. They look at this object.
class ProspectQuestions {
public:
    ProspectQuestions(const web::Texts& texts, const std::vector<partners::Sector>& sectors);
    ProspectQuestions(const ProspectQuestions&) = delete;
    ProspectQuestions& operator=(const ProspectQuestions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }
    /// The code of the sector with that word; empty for none.
    std::string sector_in(std::string_view word) const;

private:
    std::vector<std::string> words_;
    std::vector<std::string> codes_;
    std::vector<web::Field::Option> sectors_;
    std::vector<web::Field> fields_;
};

/// Adds a mistake where nobody could be called so.
void check_telephone(web::Form& form);
/// Adds a mistake where no mail reaches them.
void check_mail(web::Form& form);

}
