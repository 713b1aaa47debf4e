#include "support/reply.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace test {
namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return result;
}

/// The value of an attribute of the tag; empty where it has none.
std::string attribute(std::string_view tag, std::string_view name)
{
    const auto wanted = " " + std::string(name) + "=\"";
    const auto start = tag.find(wanted);
    if (start == std::string_view::npos) return {};
    const auto value = tag.substr(start + wanted.size());
    return unescaped(value.substr(0, value.find('"')));
}

/// The tag that begins at `at`, and what stands between it and its end.
struct Element {
    std::string_view tag;
    std::string_view content;
};

Element element_at(std::string_view html, std::size_t at, std::string_view end)
{
    const auto tag = html.substr(at, html.find('>', at) - at + 1);
    const auto rest = html.substr(at + tag.size());
    return {tag, rest.substr(0, std::min(rest.find(end), rest.size()))};
}

std::string chosen_in(std::string_view options)
{
    const auto selected = options.find(" selected");
    const auto at = selected == std::string_view::npos ? options.find("<option") : options.rfind("<option", selected);
    return at == std::string_view::npos ? std::string() : attribute(element_at(options, at, "</option>").tag, "value");
}

void add_input(PageForm& form, std::string_view tag)
{
    const auto type = attribute(tag, "type");
    const bool is_ticked = tag.find(" checked") != std::string_view::npos;
    const bool is_choice = type == "radio" || type == "checkbox";
    if (is_choice) form.choices.push_back(attribute(tag, "name"));
    if (is_choice && !is_ticked) return;
    if (const auto name = attribute(tag, "name"); !name.empty()) {
        form.fields.emplace_back(name, attribute(tag, "value"));
    }
}

void add_fields(PageForm& form, std::string_view html)
{
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const auto here = html.substr(at);
        if (here.starts_with("<input ")) add_input(form, element_at(html, at, ">").tag);
        if (here.starts_with("<textarea ")) {
            const auto field = element_at(html, at, "</textarea>");
            auto value = unescaped(field.content);
            if (value.starts_with('\n')) value.erase(0, 1);
            form.fields.emplace_back(attribute(field.tag, "name"), value);
        }
        if (here.starts_with("<select ")) {
            const auto field = element_at(html, at, "</select>");
            form.fields.emplace_back(attribute(field.tag, "name"), chosen_in(field.content));
        }
    }
}

}

std::string Reply::header(std::string_view name) const
{
    for (const auto& [known, value] : headers) {
        if (lower(known) == lower(name)) return value;
    }
    return {};
}

std::string Reply::text() const
{
    std::string plain;
    bool inside_tag = false;
    for (const char letter : body) {
        if (letter == '<') inside_tag = true;
        const bool space = inside_tag || letter == ' ' || letter == '\n';
        if (!space) plain += letter;
        else if (!plain.empty() && plain.back() != ' ') plain += ' ';
        if (letter == '>') inside_tag = false;
    }
    return unescaped(plain);
}

Reply reply_with_head(std::string_view head)
{
    Reply reply;
    if (!head.starts_with("HTTP/1.1 ")) throw std::runtime_error("no HTTP answer: " + std::string(head));
    reply.status = std::atoi(std::string(head.substr(9, 3)).c_str());
    head.remove_prefix(std::min(head.find("\r\n"), head.size() - 2) + 2);
    while (!head.empty() && !head.starts_with("\r\n")) {
        const auto line = head.substr(0, head.find("\r\n"));
        const auto colon = line.find(": ");
        reply.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
    }
    return reply;
}

void PageForm::fill(std::string_view name, std::string_view value)
{
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& known) { return known.first == name; });
    if (field != fields.end()) {
        field->second = value;
    } else if (std::find(choices.begin(), choices.end(), name) != choices.end()) {
        fields.emplace_back(name, value);
    } else {
        throw std::runtime_error("the form has no field " + std::string(name));
    }
}

std::vector<PageForm> forms_on(std::string_view html)
{
    std::vector<PageForm> forms;
    for (auto at = html.find("<form "); at != std::string_view::npos; at = html.find("<form ", at + 1)) {
        const auto element = element_at(html, at, "</form>");
        auto& form = forms.emplace_back(PageForm{attribute(element.tag, "action"), attribute(element.tag, "method"), {}, {}});
        add_fields(form, element.content);
    }
    return forms;
}

std::string encoded(const std::vector<std::pair<std::string, std::string>>& fields)
{
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += web::percent_encoded(name) + "=" + web::percent_encoded(value);
    }
    return text;
}

std::string unescaped(std::string_view html)
{
    using Entity = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Entity, 5> entities{
        Entity{"&amp;", "&"}, Entity{"&lt;", "<"}, Entity{"&gt;", ">"}, Entity{"&quot;", "\""}, Entity{"&#39;", "'"}};
    std::string text;
    while (!html.empty()) {
        const auto* known = std::find_if(entities.begin(), entities.end(),
                                         [&](const Entity& entity) { return html.starts_with(entity.first); });
        const bool is_entity = known != entities.end();
        text += is_entity ? known->second : html.substr(0, 1);
        html.remove_prefix(is_entity ? known->first.size() : 1);
    }
    return text;
}

}
