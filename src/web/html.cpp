#include "web/html.hpp"

namespace web {

void append_escaped(std::string& out, std::string_view text)
{
    for (;;) {
        const auto special = text.find_first_of("&<>\"'");
        out.append(text.substr(0, special));
        if (special == std::string_view::npos) return;
        switch (text[special]) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += "&#39;"; break;
        }
        text.remove_prefix(special + 1);
    }
}

}
