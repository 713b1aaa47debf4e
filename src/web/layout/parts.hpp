#pragma once

#include "web/html.hpp"
#include "web/request.hpp"

#include <string_view>
#include <vector>

namespace web {

/// A drawing of ours beside a text; it says nothing that the text does not. Names: the files of `assets/icons`.
Html icon(std::string_view name);

/// The one big field of the product: a postal code, a town or a district. `hint` may be empty.
Html place_search(const Request& request, std::string_view typed, std::string_view label, std::string_view hint);

/// A number that a telephone dials with one tap, large enough for a thumb.
Html telephone_button(const Texts& texts, std::string_view number);

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
};
Html choices(const std::vector<Choice>& all);

/// A button that is a link.
Html button_link(const Url& url, std::string_view text);

/// The day, readable for people and programs.
Html day(const Texts& texts, base::Date date);

/// The way from page to page of a long list. `page` counts from 1; `first_page` is the address without `seite`.
Html pagination(const Request& request, int page, int pages, const Url& first_page);

}
