#include "slices/api/examples.hpp"

#include "slices/api/answer.hpp"
#include "slices/api/nouns.hpp"

namespace api {
namespace {

/// What shows best what can be asked.
std::string_view question_about(std::string_view noun)
{
    if (noun == "alliances") return "place=rostock&limit=1";
    if (noun == "organisations") return "state=mv&limit=1";
    if (noun == "places") return "q=rostock&limit=1";
    if (noun == "figures") return "state=mv&limit=1";
    return "limit=1";
}

bool opens(char letter) { return letter == '{' || letter == '['; }
bool closes(char letter) { return letter == '}' || letter == ']'; }

void break_line(std::string& lines, int steps) { (lines += '\n').append(static_cast<std::size_t>(2 * steps), ' '); }

}

std::vector<Example> examples(const web::Request& request, storage::Read& read)
{
    std::vector<Example> all;
    for (const auto& noun : nouns()) {
        auto asked = request;
        asked.path = noun.path();
        asked.raw_query = question_about(noun.about.name);
        asked.query = web::Fields::parse(asked.raw_query).value();
        const auto answer = list_answer(noun, asked, read);
        all.push_back({&noun, request.absolute(web::Url::path(asked.path + "?" + asked.raw_query)), in_lines(answer.body)});
    }
    return all;
}

std::string in_lines(std::string_view json)
{
    std::string lines;
    int steps = 0;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char letter = json[at];
        if (letter == '"') {
            const auto begin = at;
            while (json[++at] != '"') {
                if (json[at] == '\\') ++at;
            }
            lines += json.substr(begin, at + 1 - begin);
        } else if (opens(letter) && closes(json[at + 1])) {
            (lines += letter) += json[++at];
        } else if (opens(letter)) {
            lines += letter;
            break_line(lines, ++steps);
        } else if (closes(letter)) {
            break_line(lines, --steps);
            lines += letter;
        } else if (letter == ',') {
            lines += letter;
            break_line(lines, steps);
        } else if (letter == ':') {
            lines += ": ";
        } else if (letter != '\n') {
            lines += letter;
        }
    }
    return lines;
}

}
