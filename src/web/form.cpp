#include "web/form.hpp"

#include "base/direction.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <stdexcept>

namespace web {
namespace {

std::string with_plain_line_ends(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!pair) plain += text[at] == '\r' ? '\n' : text[at];
    }
    return plain;
}

bool is_option(const Field& field, std::string_view value)
{
    return std::any_of(field.options.begin(), field.options.end(),
                       [&](const Field::Option& option) { return value == option.value; });
}

/// What is wrong with a value that is there.
base::Message check(const Field& field, const std::string& value)
{
    if (base::characters(value) > field.most_characters) {
        return base::says("This is too long: at most {0} characters, you wrote {1}.",
                          std::to_string(field.most_characters), std::to_string(base::characters(value)));
    }
    if (field.kind == Field::Kind::email && !is_email(value)) {
        return base::says("This is not an e-mail address. It looks like name@example.de.");
    }
    if (field.kind == Field::Kind::choice && !is_option(field, value)) {
        return base::says("Please choose one of the answers.");
    }
    if (field.kind == Field::Kind::web_address && Url::external(value).empty()) {
        return base::says("This is not a web address. It begins with https://.");
    }
    return {};
}

}

bool is_email(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) {
        return false;
    }
    const auto domain = text.substr(at + 1);
    const bool spaced = std::any_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) <= ' ' || letter == ',' || letter == ';' || letter == '<' ||
               letter == '>';
    });
    return !spaced && domain.find('.') != std::string_view::npos && !domain.starts_with('.') &&
           !domain.ends_with('.') && domain.find("..") == std::string_view::npos;
}

Form::Form(const Request& request, std::span<const Field> fields, const Fields& prefilled)
    : request_(request), submission_(base::new_uuid())
{
    for (const auto& field : fields) answers_.push_back({&field, std::string(prefilled[field.name])});
}

Form Form::sent(const Request& request, std::span<const Field> fields)
{
    Form form(request, fields);
    if (const auto submission = base::parse_uuid(request.form["sendung"])) form.submission_ = *submission;
    if (!request.has_valid_token) {
        form.add_mistake("", base::says("This form lay open for more than a day. Everything you typed is still "
                                        "here: please send it once more."));
    }
    for (auto& answer : form.answers_) {
        answer.value = base::trimmed(base::without_turns(with_plain_line_ends(request.form[answer.field->name])));
        form.read(answer);
    }
    return form;
}

void Form::read(const Answer& answer)
{
    const auto& field = *answer.field;
    if (answer.value.empty()) {
        if (field.presence == Presence::required) add_mistake(field.name, base::says(field.when_missing));
        return;
    }
    if (auto wrong = check(field, answer.value); !wrong.empty()) add_mistake(field.name, std::move(wrong));
}

const Form::Answer& Form::answer(std::string_view field) const
{
    const auto found = std::find_if(answers_.begin(), answers_.end(),
                                    [&](const Answer& answer) { return answer.field->name == field; });
    if (found == answers_.end()) throw std::logic_error("no field is called " + std::string(field));
    return *found;
}

const std::string& Form::operator[](std::string_view field) const { return answer(field).value; }

void Form::add_mistake(std::string_view field, base::Message message)
{
    mistakes_.push_back({std::string(field), std::move(message)});
}

const Mistake* Form::mistake(std::string_view field) const
{
    const auto found = std::find_if(mistakes_.begin(), mistakes_.end(),
                                    [&](const Mistake& mistake) { return mistake.field == field; });
    return found == mistakes_.end() ? nullptr : &*found;
}

int Form::status() const
{
    if (!request_.has_valid_token && has_mistakes()) return 403;
    return has_mistakes() ? 422 : 200;
}

}
