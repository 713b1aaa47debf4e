#include "mail/incoming.hpp"

#include <libxml/HTMLparser.h>
#include <memory>

namespace mail {
namespace {

constexpr std::size_t longest_html = 512UL * 1024;
constexpr int deepest_element = 200;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) { return std::find(names.begin(), names.end(), name) != names.end(); }

std::string attribute(xmlNode* node, const char* name)
{
    const std::unique_ptr<xmlChar, xmlFreeFunc> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(value.get()));
}

/// Where Outlook puts the mail that is answered, without any sign of a quote.
bool begins_original(xmlNode* node)
{
    return is_one_of(attribute(node, "id"), {"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container", "stopSpelling"});
}

bool is_quote_of_program(xmlNode* node)
{
    constexpr std::array names = {" gmail_quote ", " moz-cite-prefix ", " yahoo_quoted ", " gmail_signature ", " moz-signature ", " protonmail_quote "};
    const auto classes = " " + attribute(node, "class") + " ";
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return classes.find(name) != std::string::npos; });
}

bool is_hidden(xmlNode* node, std::string_view name)
{
    if (is_one_of(name, {"head", "style", "script", "title", "template", "noscript", "object", "svg", "select"})) return true;
    auto style = attribute(node, "style");
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find("display:none") != std::string::npos;
}

/// Writes the text of a tree.
class Writer {
public:
    void write(xmlNode* first, int depth)
    {
        for (auto* node = first; node != nullptr && !is_over_ && depth < deepest_element; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) words(reinterpret_cast<const char*>(node->content));
            else if (node->type == XML_ELEMENT_NODE) element(node, reinterpret_cast<const char*>(node->name), depth);
        }
    }

    std::string text;

private:
    void element(xmlNode* node, std::string_view name, int depth)
    {
        is_over_ = begins_original(node);
        if (is_over_ || is_hidden(node, name) || is_quote_of_program(node)) return;
        if (name == "br") return line();
        const bool is_paragraph = is_one_of(name, {"p", "ul", "ol", "blockquote", "table", "h1", "h2", "h3", "h4", "pre", "hr"});
        const bool is_block = is_paragraph || is_one_of(name, {"div", "li", "tr", "dt", "dd", "section", "article"});
        if (is_block) end_line(is_paragraph);
        quotes_ += name == "blockquote";
        if (name == "li") words("- ");
        write(node->children, depth + 1);
        if (is_block) end_line(is_paragraph);
        quotes_ -= name == "blockquote";
    }

    void begin_line()
    {
        if (!text.empty() && !text.ends_with('\n')) return;
        if (quotes_ > 0) text += "> ";
    }

    void line()
    {
        begin_line();
        text += '\n';
    }

    /// Ends a line that was begun; a paragraph has an empty line around it.
    void end_line(bool is_paragraph)
    {
        if (!text.empty() && !text.ends_with('\n')) text += '\n';
        if (is_paragraph && !text.empty() && !text.ends_with("\n\n")) line();
    }

    /// White space of HTML is one blank.
    void words(std::string_view raw)
    {
        for (const char byte : raw) {
            const bool is_space = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
            if (is_space && (text.empty() || text.ends_with('\n') || text.ends_with(' '))) continue;
            begin_line();
            text += is_space ? ' ' : byte;
        }
    }

    int quotes_ = 0;
    bool is_over_ = false;
};

}

std::string text_of_html(std::string_view html)
{
    if (html.size() > longest_html) html = html.substr(0, longest_html);
    if (html.empty()) return {};
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "utf-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET), &xmlFreeDoc);
    Writer writer;
    if (document != nullptr) writer.write(xmlDocGetRootElement(document.get()), 0);
    return writer.text;
}

}
