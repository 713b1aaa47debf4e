#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string_view>

namespace markdown {

struct FreeNode {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, FreeNode>;

/// Parses CommonMark with tables, strikethrough and bare addresses as links.
Tree parse(std::string_view text);

/// What a node is called: `paragraph`, `table_cell`.
std::string_view type_of(cmark_node* node);

/// What it says; empty where it says nothing.
std::string_view literal_of(cmark_node* node);

/// Where it leads; empty for what leads nowhere.
std::string_view url_of(cmark_node* node);

/// Whether it is a paragraph of a list that stands close: then it is no paragraph of its own.
bool is_in_tight_list(cmark_node* paragraph);

/// Calls `visit(is_entering, node)` for every node in the order of the text. No recursion: depth is for free.
template <class Visit>
void walk(cmark_node* root, Visit visit)
{
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(root), &cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
        visit(event == CMARK_EVENT_ENTER, cmark_iter_get_node(iterator.get()));
    }
}

}
