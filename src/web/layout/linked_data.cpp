#include "web/layout/linked_data.hpp"

#include <boost/json.hpp>

namespace web {
namespace {

bool means_something(char letter)
{
    return static_cast<unsigned char>(letter) < ' ' || letter == '"' || letter == '\\' || letter == '<' || letter == '>' || letter == '&';
}

/// As JSON has it, without the letters that mean something to those who read HTML.
std::string quoted(std::string_view text)
{
    if (std::none_of(text.begin(), text.end(), means_something)) return std::string("\"").append(text) + '"';
    std::string safe;
    for (const char letter : boost::json::serialize(boost::json::string_view(text.data(), text.size()))) {
        switch (letter) {
        case '<': safe += "\\u003c"; break;
        case '>': safe += "\\u003e"; break;
        case '&': safe += "\\u0026"; break;
        default: safe += letter;
        }
    }
    return safe;
}

template <class Values, class Show>
std::string list(const Values& values, Show show)
{
    std::string items;
    for (const auto& value : values) items += (items.empty() ? "" : ",") + show(value);
    return "[" + items + "]";
}

}

Thing::Thing(std::string_view type) { say("@type", type); }

void Thing::name(std::string_view property)
{
    if (!members_.empty()) members_ += ',';
    members_ += quoted(property) + ":";
}

void Thing::say(std::string_view property, std::string_view text)
{
    if (text.empty()) return;
    name(property);
    members_ += quoted(text);
}

void Thing::say(std::string_view property, const std::optional<base::Date>& day)
{
    if (day) say(property, std::string_view(base::iso(*day)));
}

void Thing::say(std::string_view property, double number)
{
    name(property);
    members_ += fmt::format("{}", number);
}

void Thing::say(std::string_view property, const Thing& thing)
{
    name(property);
    members_ += thing.json();
}

void Thing::say(std::string_view property, const std::vector<Thing>& things)
{
    if (things.empty()) return;
    name(property);
    members_ += list(things, [](const Thing& thing) { return thing.json(); });
}

void Thing::say(std::string_view property, const std::vector<std::string>& texts)
{
    if (texts.empty()) return;
    name(property);
    members_ += list(texts, [](const std::string& text) { return quoted(text); });
}

Html linked_data(const std::vector<Thing>& things)
{
    if (things.empty()) return {};
    const auto graph = list(things, [](const Thing& thing) { return thing.json(); });
    Html script;
    script.reserve(graph.size() + 128);
    MarkupWriter writer(script);
    writer.write(R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":)");
    writer.write(graph);
    writer.write("}</script>\n");
    return script;
}

}
