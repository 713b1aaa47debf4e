#pragma once

#include "slices/cooperations/cooperation.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "web/form.hpp"

#include <array>
#include <span>
#include <vector>

namespace cooperations {

inline constexpr std::array direction_options = {
    web::Field::Option{"seeks", "We seek something"},
    web::Field::Option{"offers", "We offer something"},
};

inline constexpr std::array reach_options = {
    web::Field::Option{"near", "Near us, up to 50 kilometres"},
    web::Field::Option{"state", "In our state"},
    web::Field::Option{"everywhere", "Anywhere in Germany"},
};

inline constexpr std::array outcome_options = {
    web::Field::Option{"came_about", "It came about"},
    web::Field::Option{"did_not", "It did not come about"},
    web::Field::Option{"talking", "We are still talking"},
};

inline constexpr std::array message_fields = {
    web::Field{.name = "text",
               .label = "Your message",
               .hint = "Only the two alliances read it.",
               .kind = web::Field::Kind::paragraph,
               .most_characters = 4000,
               .when_missing = "Please write a sentence or two."},
};

inline constexpr std::array outcome_fields = {
    web::Field{.name = "ergebnis",
               .label = "What came of it?",
               .kind = web::Field::Kind::choice,
               .options = outcome_options,
               .when_missing = "Please choose one of the answers."},
};

/// The questions about a cooperation, with the topics of the store and the alliances for which somebody may speak. They look
/// at this object.
class Questions {
public:
    Questions(std::vector<registry::Topic> topics, std::vector<registry::AllianceName> alliances);
    Questions(const Questions&) = delete;
    Questions& operator=(const Questions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }
    const std::vector<registry::AllianceName>& alliances() const { return alliances_; }

    /// What stands in a form about this one.
    static web::Fields filled(const Cooperation& cooperation);
    /// Takes over what was typed; adds a mistake for a day that is none or is over.
    void read(web::Form& form, Cooperation& cooperation, base::Date today) const;

private:
    std::vector<registry::Topic> topics_;
    std::vector<registry::AllianceName> alliances_;
    std::vector<web::Field::Option> topic_options_;
    std::vector<web::Field::Option> alliance_options_;
    std::vector<web::Field::Option> good_options_;
    std::vector<web::Field> fields_;
};

/// A day as people write it, `31.12.2026`, or as programs do, `2026-12-31`.
std::optional<base::Date> day_as_typed(std::string_view text);

}
