#include "slices/publishing/draft_form.hpp"

#include "slices/publishing/picture.hpp"
#include "slices/publishing/publish.hpp"

#include <algorithm>

namespace publishing {
namespace {

web::Fields prefilled(const Content& content)
{
    web::Fields fields;
    for (const auto& [name, text] : content) fields.add(name, text);
    return fields;
}

std::string several_of(const Editable& editable, const Content& content)
{
    return editable.several ? text_in(content, editable.several->name) : std::string();
}

/// Only answers that there are, in their order.
std::string several_sent(const web::Request& request, const Desk& desk)
{
    if (!desk.editable.several) return {};
    const auto& sent = request.form.all();
    std::string chosen;
    for (const auto& answer : desk.answers) {
        const bool is_sent = std::any_of(sent.begin(), sent.end(), [&](const auto& field) {
            return field.first == desk.editable.several->name && field.second == answer.value;
        });
        if (is_sent) chosen += (chosen.empty() ? "" : ", ") + answer.value;
    }
    return chosen;
}

}

DraftForm::DraftForm(const web::Request& request, const Desk& desk)
    : fields_(request, desk.editable.fields, prefilled(beginning_of(desk).content)),
      chosen_(several_of(desk.editable, beginning_of(desk).content)), pictures_(text_in(beginning_of(desk).content, pictures_field)),
      editable_(&desk.editable)
{
}

DraftForm DraftForm::sent(const web::Request& request, const Desk& desk)
{
    auto fields = web::Form::sent(request, desk.editable.fields);
    if (desk.editable.check) desk.editable.check(fields);
    return DraftForm(std::move(fields), several_sent(request, desk), text_in(beginning_of(desk).content, pictures_field), desk.editable);
}

Content DraftForm::content() const
{
    Content content;
    for (const auto& field : editable_->fields) content[field.name] = fields_[field.name];
    if (editable_->several) content[editable_->several->name] = chosen_;
    if (!pictures_.empty()) content[pictures_field] = pictures_;
    return content;
}

bool DraftForm::is_chosen(std::string_view answer) const
{
    return (", " + chosen_ + ", ").find(", " + std::string(answer) + ", ") != std::string::npos;
}

bool DraftForm::is_stale(const web::Request& request, const Desk& desk) const
{
    const auto sent = request.form["stand"];
    const auto now = stand_of(desk.published, desk.draft);
    const auto of_published = stand_of(desk.published, {});
    const bool is_own_draft = desk.draft && desk.draft->written_by.account == desk.actor.id;
    return is_own_draft ? !has_seen_all(sent, desk.published, *desk.draft) : sent != now && (desk.draft || !sent.starts_with(of_published));
}

}
