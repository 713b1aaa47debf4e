#pragma once

#include "web/url.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test {

/// What came back over the wire, taken apart.
struct Reply {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The value of the first header of that name, in any case; empty where there is none.
    std::string header(std::string_view name) const;
    bool says(std::string_view text) const { return body.find(text) != std::string::npos; }
    /// What somebody reads: without markup, white space drawn together, entities resolved.
    std::string text() const;
};

/// Takes a head apart; the body stays empty.
Reply reply_with_head(std::string_view head);

/// A form of a page, as a browser would send it back: with hidden fields and the values that stand in it.
struct PageForm {
    std::string action;
    std::string method;
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::string> choices; ///< names of questions with several answers, none of which may be ticked yet

    std::vector<std::string> unticked; ///< names of answers that could be ticked and are not

    void fill(std::string_view name, std::string_view value);
};

/// All forms of a page in their order.
std::vector<PageForm> forms_on(std::string_view html);

/// `a=1&b=2`, encoded.
std::string encoded(const std::vector<std::pair<std::string, std::string>>& fields);

/// Markup as text: `&amp;` becomes `&`.
std::string unescaped(std::string_view html);

}
