#pragma once

#include "slices/joining/inquiry.hpp"
#include "slices/places/places.hpp"
#include "web/form.hpp"

#include <optional>
#include <span>
#include <vector>

namespace joining {

/// The questions of who wants to take part. They look at this object.
class JoiningQuestions {
public:
    /// For an alliance that somebody came from; no place is asked for.
    JoiningQuestions();
    /// For a place: `meant` are those that fit what was typed, with what tells them apart, each a possible answer.
    JoiningQuestions(const web::Texts& texts, std::vector<places::Place> meant, const std::vector<base::Message>& descriptions);
    JoiningQuestions(const JoiningQuestions&) = delete;
    JoiningQuestions& operator=(const JoiningQuestions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }

    /// The place that was chosen among several, or the only one.
    std::optional<places::Place> chosen(std::string_view answer) const;

private:
    void ask_who();
    void ask_for_sentence();

    std::vector<places::Place> meant_;
    std::vector<std::string> values_;
    std::vector<std::string> labels_;
    std::vector<web::Field::Option> options_;
    std::vector<web::Field> fields_;
};

/// Adds a mistake where somebody could not be reached so.
void check_reach(web::Form& form);

/// The answers of who has an inquiry: yes, not for us, no.
class AnswerQuestions {
public:
    explicit AnswerQuestions(std::vector<registry::AllianceName> others, bool has_rung_above);
    AnswerQuestions(const AnswerQuestions&) = delete;
    AnswerQuestions& operator=(const AnswerQuestions&) = delete;

    std::span<const web::Field> fields() const { return fields_; }
    /// The alliance with that key; nothing for the rung above.
    const registry::AllianceName* other(std::string_view key) const;

private:
    std::vector<registry::AllianceName> others_;
    std::vector<web::Field::Option> options_;
    std::vector<web::Field> fields_;
};

/// The answers as they stand in addresses and forms.
inline constexpr std::string_view yes_word = "ja";
inline constexpr std::string_view forward_word = "weiter";
inline constexpr std::string_view rung_above_word = "-"; ///< no alliance's key

}
