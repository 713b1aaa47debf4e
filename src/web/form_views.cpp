#include "web/csrf.hpp"
#include "web/form.hpp"
#include "web/layout/parts.hpp"

namespace web {
namespace {

/// More answers than that stand in a list that opens.
constexpr std::size_t most_radios = 8;

const char* input_type(Field::Kind kind)
{
    switch (kind) {
    case Field::Kind::email: return "email";
    case Field::Kind::telephone: return "tel";
    case Field::Kind::web_address: return "url";
    default: return "text";
    }
}

Html attribute(const char* name, std::string_view value)
{
    return value.empty() ? Html() : html(R"( {}="{}")", name, value);
}

}

Html Form::summary() const
{
    if (!has_mistakes()) return {};
    const auto& t = request_.texts();
    const auto item = [&](const Mistake& mistake) {
        if (mistake.field.empty()) return html("<li>{}</li>", t(mistake.message));
        return html(R"(<li><a href="#{}">{}</a></li>)", mistake.field, t(mistake.message));
    };
    return html(R"(<div class="bn-errors" role="alert" tabindex="-1" aria-labelledby="fehler"><h2 id="fehler">{}{}</h2><ul>{}</ul></div>
)",
                icon("danger"), t("Please look again"), each(mistakes_, item));
}

Html Form::control(const Answer& answer, const std::string& described_by) const
{
    const auto& field = *answer.field;
    const auto wrong = mistake(field.name) != nullptr;
    const auto invalid = html("{}{}{}", attribute("aria-describedby", described_by),
                              when(wrong, [] { return html(R"( aria-invalid="true")"); }),
                              when(field.presence == Presence::required, [] { return html(" required"); }));
    const auto* error = wrong ? " kern-form-input__input--error" : "";
    switch (field.kind) {
    case Field::Kind::paragraph:
        return html(R"(<textarea class="kern-form-input__input{}" id="{}" name="{}" rows="6"{}>
{}</textarea>)",
                    error, field.name, field.name, invalid, answer.value);
    case Field::Kind::choice: return list(answer, invalid);
    default:
        return html(R"(<input class="kern-form-input__input{}" id="{}" name="{}" type="{}" value="{}"{}{}>)", error,
                    field.name, field.name, input_type(field.kind), answer.value, invalid,
                    attribute("autocomplete", field.autocomplete));
    }
}

/// A question with many answers: they would fill a telephone.
Html Form::list(const Answer& answer, const Html& described) const
{
    const auto& field = *answer.field;
    const auto& t = request_.texts();
    const auto option = [&](std::string_view value, std::string_view text) {
        return html(R"(<option value="{}"{}>{}</option>)", value, when(answer.value == value, [] { return html(" selected"); }), text);
    };
    return html(R"(<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select{}" id="{}" name="{}"{}>{}{}</select></div>)",
                mistake(field.name) == nullptr ? "" : " kern-form-input__select--error", field.name, field.name, described,
                option("", field.presence == Presence::required ? t("Please choose") : t("Nothing chosen")),
                each(field.options, [&](const Field::Option& one) { return option(one.value, t(one.label)); }));
}

/// A question with a few answers: the first one carries the name as its id, so that the summary leads to it.
Html Form::choice(const Answer& answer) const
{
    const auto& field = *answer.field;
    const auto& t = request_.texts();
    const std::string name = field.name;
    const auto* wrong = mistake(name);
    const auto options = each(field.options, [&](const Field::Option& option) {
        const auto id = &option == field.options.data() ? name : name + "-" + option.value;
        return html(R"(<div class="kern-form-check"><input class="kern-form-check__radio{}" id="{}" name="{}" type="radio" value="{}"{}><label class="kern-label" for="{}">{}</label></div>
)",
                    wrong ? " kern-form-check__radio--error" : "", id, name, option.value,
                    when(answer.value == option.value, [] { return html(" checked"); }), id, t(option.label));
    });
    return html(R"(<fieldset class="kern-fieldset{}"{}><legend class="kern-label">{}</legend>{}<div class="kern-fieldset__body">{}</div></fieldset>
)",
                wrong ? " kern-fieldset--error" : "",
                when(wrong != nullptr, [&] { return html(R"( aria-describedby="{}-fehler")", name); }), t(field.label),
                error_line(answer), options);
}

Html Form::error_line(const Answer& answer) const
{
    const auto* wrong = mistake(answer.field->name);
    if (wrong == nullptr) return {};
    return html(R"(<p class="kern-error" id="{}-fehler">{}<span>{}</span></p>)", answer.field->name, icon("danger"),
                request_.texts()(wrong->message));
}

Html Form::view(std::string_view name) const
{
    const auto& shown = answer(name);
    const auto& field = *shown.field;
    const auto& t = request_.texts();
    if (field.kind == Field::Kind::hidden) {
        return html(R"(<input type="hidden" name="{}" value="{}">)", field.name, shown.value);
    }
    if (field.kind == Field::Kind::choice && field.options.size() <= most_radios) return choice(shown);
    const std::string id = field.name;
    const auto* wrong = mistake(name);
    std::string described_by;
    if (*field.hint != '\0') described_by = id + "-hinweis";
    if (wrong) described_by += (described_by.empty() ? "" : " ") + id + "-fehler";
    return html(R"(<div class="kern-form-input{}"><label class="kern-label" for="{}">{}{}</label>{}{}{}</div>
)",
                wrong ? " kern-form-input--error" : "", id, t(field.label),
                when(field.presence == Presence::optional,
                     [&] { return html(R"( <span class="kern-label__optional">{}</span>)", t("(optional)")); }),
                when(*field.hint != '\0',
                     [&] { return html(R"(<p class="kern-hint" id="{}-hinweis">{}</p>)", id, t(field.hint)); }),
                error_line(shown), control(shown, described_by));
}

Html Form::view(const Url& action, std::string_view button) const
{
    const auto questions = each(answers_, [&](const Answer& answer) { return view(answer.field->name); });
    return html(R"(<form class="bn-section bn-form" action="{}" method="post" novalidate>
{}<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}">
<div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>
)",
                action, questions, base::to_hex(submission_), form_token(request_.site().secret, request_.now, request_.session()),
                button);
}

}
