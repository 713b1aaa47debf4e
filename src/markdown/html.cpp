#include "markdown/markdown.hpp"
#include "markdown/tree.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace markdown {
namespace {

using web::Html;
using web::Url;
using web::html;

/// Deeper than this nobody reads: what is inside stays, without its frame.
constexpr int deepest = 12;

/// What is the same wherever it stands.
struct Element {
    std::string_view type;
    std::string_view open;
    std::string_view close;
    int depth = 0; ///< 1 for what may hold itself
};
constexpr std::array elements = {
    Element{"block_quote", R"(<blockquote dir="auto">)", "</blockquote>\n", 1},
    Element{"item", R"(<li dir="auto">)", "</li>\n"},
    Element{"emph", "<em>", "</em>", 1},
    Element{"strong", "<strong>", "</strong>", 1},
    Element{"strikethrough", "<del>", "</del>", 1},
    Element{"thematic_break", "<hr>\n", ""},
    Element{"softbreak", "<br>", ""}, // people who break a line mean it
    Element{"linebreak", "<br>", ""},
    Element{"table", "<table>", "</table>\n"},
    Element{"table_header", "<thead><tr>", "</tr></thead>"},
};

/// Addresses that may be followed: of the web, of mail, our own pages.
Url safe_url(std::string_view address)
{
    if (address.starts_with("mailto:")) return Url::mail(address.substr(7));
    const bool is_ours = address.starts_with('/') && !address.starts_with("//") && address.find('\\') == std::string_view::npos;
    return is_ours ? Url::path(address) : Url::external(address);
}

/// Writes markup while the tree is walked. Only what is named here comes out; every text is escaped.
class Markup {
public:
    Markup(std::size_t size, int first_heading) : writer_(html_), first_heading_(first_heading), heading_(first_heading - 1)
    {
        html_.reserve(size);
    }
    Markup(const Markup&) = delete; // the writer writes into this one
    Markup& operator=(const Markup&) = delete;

    void see(bool is_entering, cmark_node* node)
    {
        const auto type = type_of(node);
        if (type == "text" || type == "html_inline") return writer_.put(literal_of(node));
        if (type == "code") return put_code(node);
        if (type == "code_block") return put_code_block(node);
        if (type == "html_block") return put_as_text(node);
        if (type == "paragraph") return see_paragraph(is_entering, node);
        if (type == "heading") return see_heading(is_entering, node);
        if (type == "list") return see_list(is_entering, node);
        if (type == "link" || type == "image") return see_link(is_entering, node);
        if (type == "table_row") return see_row(is_entering, node);
        if (type == "table_cell") return see_cell(is_entering, node);
        see_element(is_entering, type);
    }

    Html take() && { return std::move(html_); }

private:
    void put_code(cmark_node* node) { web::append(html_, "<code>{}</code>", literal_of(node)); }

    void put_code_block(cmark_node* node) { web::append(html_, "<pre dir=\"auto\"><code>{}</code></pre>\n", literal_of(node)); }

    void put_as_text(cmark_node* node) { web::append(html_, "<p dir=\"auto\">{}</p>\n", literal_of(node)); }

    void see_paragraph(bool is_entering, cmark_node* node)
    {
        if (is_in_tight_list(node)) return;
        writer_.write(is_entering ? R"(<p dir="auto">)" : "</p>\n");
    }

    void see_heading(bool is_entering, cmark_node* node)
    {
        if (is_entering) {
            const int wanted = first_heading_ + cmark_node_get_heading_level(node) - 1;
            heading_ = std::min({wanted, heading_ + 1, 6});
            return writer_.put(html(R"(<h{} dir="auto">)", heading_));
        }
        writer_.put(html("</h{}>\n", heading_));
    }

    void see_list(bool is_entering, cmark_node* node)
    {
        if (!goes_in(is_entering)) return;
        const bool is_numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        if (!is_entering) return writer_.write(is_numbered ? "</ol>\n" : "</ul>\n");
        if (!is_numbered) return writer_.write("<ul>\n");
        const int start = cmark_node_get_list_start(node);
        writer_.put(start == 1 ? html("<ol>\n") : html("<ol start=\"{}\">\n", start));
    }

    /// A link inside of a link is none; a link without words shows its address.
    void see_link(bool is_entering, cmark_node* node)
    {
        if (!is_entering) {
            if (links_.back()) writer_.write("</a>");
            links_.pop_back();
            return;
        }
        const auto url = safe_url(url_of(node));
        const bool is_link = !url.empty() && std::find(links_.begin(), links_.end(), true) == links_.end();
        links_.push_back(is_link);
        if (is_link) writer_.put(html(R"(<a href="{}" rel="nofollow ugc noopener">)", url));
        if (cmark_node_first_child(node) == nullptr) writer_.put(url_of(node));
    }

    void see_row(bool is_entering, cmark_node* node)
    {
        if (is_entering) return writer_.write(type_of(cmark_node_previous(node)) == "table_header" ? "<tbody><tr>" : "<tr>");
        writer_.write(cmark_node_next(node) == nullptr ? "</tr></tbody>" : "</tr>");
    }

    void see_cell(bool is_entering, cmark_node* node)
    {
        const bool is_heading = type_of(cmark_node_parent(node)) == "table_header";
        if (is_entering) return writer_.write(is_heading ? R"(<th scope="col" dir="auto">)" : R"(<td dir="auto">)");
        writer_.write(is_heading ? "</th>" : "</td>");
    }

    void see_element(bool is_entering, std::string_view type)
    {
        const auto* element = std::find_if(elements.begin(), elements.end(), [&](const Element& one) { return one.type == type; });
        if (element == elements.end()) return;
        const bool is_shown = element->depth > 0 ? goes_in(is_entering) : type != "item" || depth_ <= deepest;
        const bool is_leaf = element->close.empty();
        if (is_shown && (is_entering || !is_leaf)) writer_.write(is_entering ? element->open : element->close);
    }

    /// Counts how deep we are. Whether this step is still shown.
    bool goes_in(bool is_entering)
    {
        const int depth = is_entering ? ++depth_ : depth_--;
        return depth <= deepest;
    }

    Html html_;
    web::MarkupWriter writer_;
    int first_heading_;
    int heading_;
    int depth_ = 0;
    std::vector<bool> links_; ///< those that we are in: whether they are shown as links
};

}

web::Html html_of(std::string_view text, int first_heading)
{
    const auto tree = parse(text);
    Markup markup(text.size() * 2, first_heading);
    walk(tree.get(), [&](bool is_entering, cmark_node* node) { markup.see(is_entering, node); });
    return std::move(markup).take();
}

}
