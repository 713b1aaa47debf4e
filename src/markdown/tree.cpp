#include "markdown/tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <string>

namespace markdown {
namespace {

/// Without control characters: nobody means them, and some are read as mark-up by programs.
std::string without_controls(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x20 ? byte != 0x7F : letter == '\n' || letter == '\t') clean += letter;
    }
    return clean;
}

/// The library keeps a list of its extensions for the whole program.
void register_extensions()
{
    static const bool done = (cmark_gfm_core_extensions_ensure_registered(), true);
    (void)done;
}

/// The library fills every row of a table up to its widest line: a few lines could become millions of cells.
bool could_be_a_bearable_table(std::string_view text)
{
    constexpr std::size_t most_cells = 10'000;
    std::size_t lines = 0;
    std::size_t widest = 0;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        widest = std::max(widest, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')));
        ++lines;
    }
    return widest * lines <= most_cells;
}

std::string_view text_or_nothing(const char* text) { return text == nullptr ? std::string_view() : text; }

}

Tree parse(std::string_view text)
{
    register_extensions();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8), &cmark_parser_free);
    const auto clean = without_controls(text);
    for (const std::string_view name : {"table", "strikethrough", "autolink"}) {
        if (name == "table" && !could_be_a_bearable_table(clean)) continue;
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name.data()));
    }
    cmark_parser_feed(parser.get(), clean.data(), clean.size());
    return Tree(cmark_parser_finish(parser.get()));
}

std::string_view type_of(cmark_node* node) { return cmark_node_get_type_string(node); }

std::string_view literal_of(cmark_node* node) { return text_or_nothing(cmark_node_get_literal(node)); }

std::string_view url_of(cmark_node* node) { return text_or_nothing(cmark_node_get_url(node)); }

bool is_in_tight_list(cmark_node* paragraph)
{
    auto* item = cmark_node_parent(paragraph);
    auto* list = item == nullptr ? nullptr : cmark_node_parent(item);
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
}

}
