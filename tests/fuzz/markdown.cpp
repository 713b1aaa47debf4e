#include "base/text.hpp"
#include "markdown/markdown.hpp"
#include "must.hpp"

// Whatever people write: no script, no handler, no address that runs something, and every tag that opens closes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (!base::is_clean_utf8(text)) return 0;
    const auto markup = markdown::html_of(text).text();
    for (const auto* never : {"<script", "<img", "<iframe", "<style", "<svg", "href=\"javascript", "href=\"data"}) {
        must(markup.find(never) == std::string::npos);
    }
    std::int64_t open = 0;
    for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
        const auto tag = std::string_view(markup).substr(at);
        if (tag.starts_with("<br>") || tag.starts_with("<hr>")) continue;
        open += tag.starts_with("</") ? -1 : 1;
        must(open >= 0);
    }
    must(open == 0);
    must(base::is_clean_utf8(markup));
    must(base::is_clean_utf8(markdown::plain_text_of(text)));
    return 0;
}
