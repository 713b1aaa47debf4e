#include "web/csrf.hpp"
#include "web/form.hpp"

namespace web {
namespace {

std::string id_of(const Field& field) { return std::string("feld-") + field.name; }

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
        return html(R"(<li><a class="kern-link" href="#feld-{}">{}</a></li>)", mistake.field, t(mistake.message));
    };
    return html(R"(<div class="kern-alert kern-alert--danger bn-error-summary" role="alert" tabindex="-1" id="fehler" aria-labelledby="fehler-titel">
<div class="kern-alert__header"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><h2 class="kern-title" id="fehler-titel">{}</h2></div>
<div class="kern-alert__body"><ul>{}</ul></div></div>
)",
                t.plural("One thing is missing or wrong", "{0} things are missing or wrong",
                         static_cast<std::int64_t>(mistakes_.size())),
                each(mistakes_, item));
}

Html Form::control(const Answer& answer, const std::string& described_by) const
{
    const auto& field = *answer.field;
    const auto& t = request_.texts();
    const auto wrong = mistake(field.name) != nullptr;
    const auto invalid = html("{}{}{}", attribute("aria-describedby", described_by),
                              when(wrong, [] { return html(R"( aria-invalid="true")"); }),
                              when(field.presence == Presence::required, [] { return html(" required"); }));
    const auto* error = wrong ? " kern-form-input__input--error" : "";
    switch (field.kind) {
    case Field::Kind::paragraph:
        return html(R"(<textarea class="kern-form-input__input{}" id="{}" name="{}" rows="6"{}>
{}</textarea>)",
                    error, id_of(field), field.name, invalid, answer.value);
    case Field::Kind::choice:
        return html(R"(<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select{}" id="{}" name="{}"{}>{}</select></div>)",
                    error, id_of(field), field.name, invalid, each(field.options, [&](const Field::Option& option) {
                        return html(R"(<option value="{}"{}>{}</option>)", option.value,
                                    when(answer.value == option.value, [] { return html(" selected"); }),
                                    t(option.label));
                    }));
    default:
        return html(R"(<input class="kern-form-input__input{}" id="{}" name="{}" type="{}" value="{}"{}{}>)", error,
                    id_of(field), field.name, input_type(field.kind), answer.value, invalid,
                    attribute("autocomplete", field.autocomplete));
    }
}

Html Form::view(std::string_view name) const
{
    const auto& shown = answer(name);
    const auto& field = *shown.field;
    const auto& t = request_.texts();
    if (field.kind == Field::Kind::hidden) {
        return html(R"(<input type="hidden" name="{}" value="{}">)", field.name, shown.value);
    }
    const auto id = id_of(field);
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
                     [&] { return html(R"(<div class="kern-hint" id="{}-hinweis">{}</div>)", id, t(field.hint)); }),
                control(shown, described_by), when(wrong, [&] {
                    return html(R"(<p class="kern-error" id="{}-fehler"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">{}</span></p>)",
                                id, t(wrong->message));
                }));
}

Html Form::view(const Url& action, std::string_view button) const
{
    const auto questions = each(answers_, [&](const Answer& answer) { return view(answer.field->name); });
    return html(R"({}<form class="bn-form" method="post" action="{}" novalidate>
{}<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>
)",
                summary(), action, questions, base::to_hex(submission_),
                form_token(request_.site().secret, request_.now), button);
}

}
