#include "slices/figures/figure.hpp"

namespace figures {
namespace {

using base::says;

struct Words {
    std::string_view id;
    std::string_view word;
};

constexpr std::array<Words, subjects.size()> words = {
    Words{"alliances", "buendnisse"}, Words{"engaged", "mitwirkende"}, Words{"companies", "unternehmen"},
    Words{"projects", "projekte"}};

}

std::string_view id_of(Subject subject) { return words.at(static_cast<std::size_t>(subject)).id; }

std::string_view word_of(Subject subject) { return words.at(static_cast<std::size_t>(subject)).word; }

std::optional<Subject> subject_of_word(std::string_view word)
{
    for (const auto subject : subjects) {
        if (word == id_of(subject) || word == word_of(subject)) return subject;
    }
    return std::nullopt;
}

base::Message name_of(Subject subject)
{
    switch (subject) {
    case Subject::alliances: return says("Active alliances");
    case Subject::engaged: return says("Organisations and persons that take part");
    case Subject::companies: return says("Companies among them");
    case Subject::projects: break;
    }
    return says("Projects that run");
}

base::Message definition_of(Subject subject)
{
    switch (subject) {
    case Subject::alliances:
        return says("An alliance counts from the day on which its status “active” begins until the day on which another "
                    "begins. It counts in the state in which it has its seat.");
    case Subject::engaged:
        return says("Who took part on that day in an alliance that was active. An organisation counts once, however many "
                    "alliances it is in; a person counts in each alliance, also one who is not named here.");
    case Subject::companies:
        return says("The companies among these organisations. Each counts once, however many alliances it is in.");
    case Subject::projects: break;
    }
    return says("Projects that ran on that day. One whose beginning nobody knows counts from the day on which it was "
                "recorded.");
}

}
