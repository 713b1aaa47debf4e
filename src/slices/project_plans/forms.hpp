#pragma once

#include "web/form.hpp"

#include <array>

namespace project_plans {

inline constexpr std::array work_options = {
    web::Field::Option{"geplant", "Planned"},
    web::Field::Option{"laufend", "Running"},
    web::Field::Option{"abgeschlossen", "Finished"},
};

/// A text of several lines that may be left out.
constexpr web::Field paragraph(const char* name, const char* label, const char* hint)
{
    return {.name = name, .label = label, .hint = hint, .presence = web::Presence::optional, .kind = web::Field::Kind::paragraph, .most_characters = 4000};
}

/// Written in Markdown; steps and materials are one a line.
inline constexpr std::array markdown_fields = {"ziel", "text", "fuer_wen", "ergebnisse", "partner", "kosten", "foerderung", "dauer", "hindernisse"};

inline constexpr web::Field title_field{.name = "titel",
                                        .label = "What is the project called?",
                                        .most_characters = 200,
                                        .when_missing = "Please give the project a name."};

inline constexpr std::array title_fields = {title_field};

inline constexpr std::array plan_questions = {
    title_field,
    web::Field{.name = "kurztext",
               .label = "The project in one sentence",
               .hint = "Stands in lists and below the name.",
               .most_characters = 300,
               .when_missing = "Please say in one sentence what happens."},
    web::Field{.name = "arbeitsstand",
               .label = "How far has it come?",
               .hint = "Days of beginning and end that the register has count more than this.",
               .kind = web::Field::Kind::choice,
               .options = work_options,
               .when_missing = "Please choose how far you are."},
    paragraph("ziel", "Aim", "What is better for families afterwards? Everybody reads it."),
    paragraph("text", "What happens", "Everybody reads it."),
    paragraph("fuer_wen", "For whom", "Everybody reads it."),
    paragraph("ergebnisse", "Results", "In figures, with their source: 40 children a week (own count, May 2026). Everybody reads it."),
    paragraph("schritte", "Steps", "One step a line, in their order. From here on only people who are signed in read it."),
    paragraph("partner", "Partners who are needed", ""),
    paragraph("kosten", "Cost", "Round figures are enough: 2,000 euros a year for material."),
    paragraph("foerderung", "Funding", "Who pays for it?"),
    paragraph("dauer", "Time", "From the idea to the first day, and hours a week after that."),
    paragraph("hindernisse", "Obstacles", "What went wrong, and what helped? Nothing spares others more work."),
    paragraph("material", "Materials", "One a line: what it is, then its address that begins with https://."),
    web::Field{.name = "kontakt",
               .label = "Whom to ask",
               .hint = "A function with telephone or e-mail address, no person.",
               .presence = web::Presence::optional,
               .most_characters = 300},
};

}
