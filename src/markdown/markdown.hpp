#pragma once

#include "web/html.hpp"

#include <string>
#include <string_view>

namespace markdown {

/// How many characters a text may have that is shown as Markdown: the parser's worst cases grow with their square.
inline constexpr std::size_t most_characters = 20'000;

/// What people wrote in Markdown, as markup that may stand on a page. Raw HTML is shown as the text that it is, pictures
/// become links, links lead to web and mail addresses and to our own pages only. Headings begin at level
/// `first_heading`, and none is skipped. Source: commonmark
web::Html html_of(std::string_view text, int first_heading = 3);

/// The same as plain text, for mails and for searching.
std::string plain_text_of(std::string_view text);

/// The beginning of a Markdown text as one line, for lists.
std::string excerpt_of(std::string_view text, std::size_t most_characters);

/// A text as a quote that can be answered: every line behind `> `.
std::string quoted(std::string_view text);

}
