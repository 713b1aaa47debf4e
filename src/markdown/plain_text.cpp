#include "markdown/markdown.hpp"
#include "markdown/tree.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace markdown {
namespace {

/// Writes plain text while the tree is walked.
class PlainText {
public:
    void see(bool is_entering, cmark_node* node)
    {
        const auto type = type_of(node);
        if (type == "text" || type == "html_inline" || type == "code") text_ += literal_of(node);
        else if (type == "softbreak" || type == "linebreak") text_ += '\n';
        else if (type == "link" || type == "image") see_link(is_entering, node);
        else if (type == "item") see_item(is_entering, node);
        else if (type == "table_cell") text_ += is_entering || cmark_node_next(node) == nullptr ? "" : " | ";
        else if (is_entering) begin(type, node);
    }

    std::string take() &&
    {
        text_.erase(text_.find_last_not_of(" \n") + 1);
        return std::move(text_);
    }

private:
    void begin(std::string_view type, cmark_node* node)
    {
        if (type == "table_row") return begin_line();
        if (type == "paragraph" && is_in_tight_list(node)) return begin_line();
        const bool is_block = type == "paragraph" || type == "heading" || type == "table_header" || type == "code_block" || type == "html_block";
        if (!is_block) return;
        part();
        text_ += literal_of(node);
    }

    /// Behind the mark of an item its text stands on the same line.
    void begin_line()
    {
        if (!is_behind_mark() && !text_.empty() && text_.back() != '\n') text_ += '\n';
    }

    void part()
    {
        if (is_behind_mark() || text_.empty()) return;
        begin_line();
        if (!text_.ends_with("\n\n")) text_ += '\n';
    }

    void see_item(bool is_entering, cmark_node* node)
    {
        if (!is_entering) return;
        auto* list = cmark_node_parent(node);
        const bool is_first = cmark_node_previous(node) == nullptr;
        is_first ? part() : begin_line();
        const bool is_numbered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
        if (is_first) number_ = cmark_node_get_list_start(list);
        text_ += is_numbered ? fmt::format("{}. ", number_++) : "- ";
        mark_end_ = text_.size();
    }

    void see_link(bool is_entering, cmark_node* node)
    {
        if (is_entering) {
            link_begin_ = text_.size();
            return;
        }
        const auto url = url_of(node);
        const auto shown = std::string_view(text_).substr(std::min(link_begin_, text_.size()));
        if (!url.empty() && !url.ends_with(shown)) text_ += fmt::format(" ({})", url);
        else if (shown.empty()) text_ += url;
    }

    bool is_behind_mark() const { return mark_end_ == text_.size() && mark_end_ > 0; }

    std::string text_;
    std::size_t mark_end_ = 0;
    std::size_t link_begin_ = 0;
    int number_ = 1; ///< of the next item; a list inside of a numbered one loses count, which nobody minds
};

}

std::string plain_text_of(std::string_view text)
{
    const auto tree = parse(text);
    PlainText plain;
    walk(tree.get(), [&](bool is_entering, cmark_node* node) { plain.see(is_entering, node); });
    return std::move(plain).take();
}

std::string excerpt_of(std::string_view text, std::size_t most)
{
    auto line = plain_text_of(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    line.erase(std::unique(line.begin(), line.end(), [](char one, char other) { return one == ' ' && other == ' '; }), line.end());
    if (base::characters(line) <= most) return line;
    return std::string(base::trimmed(base::beginning(line, most - 1))) + "…";
}

std::string quoted(std::string_view text)
{
    std::string all;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        all += "> " + std::string(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

}
