#include "slices/figures/question.hpp"

#include "base/text.hpp"
#include "table/cells.hpp"

namespace figures {
namespace {

constexpr std::array fields = {
    web::Field{.name = "stand", .label = "On which day?", .hint = "For example 30.06.2023. Without a day: today.",
               .presence = web::Presence::optional, .most_characters = 40},
};

}

std::optional<base::Date> day_asked(std::string_view typed)
{
    const auto day = table::day_in(typed);
    return day && day->year() >= std::chrono::year(1) ? std::optional(*day) : std::nullopt;
}

Question question_of(const web::Request& request, base::Date today)
{
    Question question{web::Form(request, fields, request.query), today, false, nullptr, {}};
    const auto typed = base::trimmed(request.query["stand"]);
    if (const auto day = day_asked(typed)) {
        question.day = *day;
        question.has_day = true;
    } else if (!typed.empty()) {
        question.form.add_mistake("stand", base::says("This is no day of the calendar. Write it like 30.06.2023 or 2023-06-30."));
    }
    question.state = registry::find_state(request.query["land"]);
    if (!question.state && !request.query["land"].empty()) {
        question.notes.emplace_back(request.texts()("We do not know this state. Here are all states."));
    }
    return question;
}

web::Url address(const web::Request& request, std::string_view path, const Question& question)
{
    auto url = request.to(path);
    if (question.has_day) url = url.with("stand", base::iso(question.day));
    return question.state ? url.with("land", question.state->short_name) : url;
}

}
