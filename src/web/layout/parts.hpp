#pragma once

#include "web/html.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace web {

/// A drawing of ours beside a text; it says nothing that the text does not. Names: the files of `assets/icons`.
Html icon(std::string_view name);

/// The one big field of the product: a postal code, a town or a district. `hint` may be empty.
Html place_search(const Request& request, std::string_view typed, std::string_view label, std::string_view hint);

/// A number that a telephone dials with one tap, large enough for a thumb.
Html telephone_button(const Texts& texts, std::string_view number);

/// A number, an address or a name that is read from left to right, whichever way the page is read.
Html isolated(Language page, std::string_view text);

/// A line of a contact card: drawing, small label, content.
Html contact_line(std::string_view icon_name, std::string_view label, const Html& content);

/// An e-mail address as a link that may break before the @.
Html mail_link(std::string_view address);

/// A text of several lines, such as an address: a break between two of them, none at the end.
Html lines(std::string_view text);

/// One large link in a list: title, a line below, something short at its end.
struct Choice {
    Url url;
    std::string title;
    std::string text;
    std::string side = {};
    Html lang = {}; ///< of title and text, where that is not the page's: ` lang="de"`
};
Html choices(const std::vector<Choice>& all);

/// A button that is a link.
Html button_link(const Url& url, std::string_view text);

/// A button that does something: a form with nothing to fill in. `kind` is one of KERN's, such as primary or secondary.
Html button_form(const Request& request, const Url& action, std::string_view text, std::string_view kind = "primary");

/// The day, readable for people and programs.
Html day(const Texts& texts, base::Date date);

/// A text as people write it: empty lines part paragraphs, other line breaks stay.
Html paragraphs(std::string_view text);

/// ` lang="de"` for what people wrote in German, where the page is in another language.
Html german_text(const Request& request);

/// A part of a page under a heading of its own, which has that id.
Html section(std::string_view id, std::string_view heading, const Html& content);

/// A remark about what was asked: what of an address could not be followed.
Html note(const Request& request, std::string_view text);

/// One answer of a filter: what stands in the address, and what people read.
struct Option {
    std::string value;
    std::string label;
};
/// A question of a filter with its answers; `chosen` is a value.
Html select(std::string_view name, std::string_view label, const std::vector<Option>& options, std::string_view chosen);

/// The number that `seite` asks for, which may be out of bounds: 1 for what is no number, the last one there can be
/// for a number too big.
int page_number(std::string_view seite);

/// The way from page to page of a long list. `page` counts from 1; `first_page` is the address without `seite`.
Html pagination(const Request& request, int page, int pages, const Url& first_page);

}
