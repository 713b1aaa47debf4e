#include "base/text.hpp"
#include "must.hpp"
#include "web/html.hpp"
#include "web/url.hpp"

// Queries, forms and addresses: what was decoded is clean and comes back; an address never leaves the site.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (const auto fields = web::Fields::parse(text)) {
        for (const auto& [name, value] : fields->all()) must(base::is_clean_utf8(name) && base::is_clean_utf8(value));
    }
    if (const auto decoded = web::percent_decoded(text, web::Plus::is_plus)) {
        must(web::percent_decoded(web::percent_encoded(*decoded), web::Plus::is_plus) == decoded);
        must(web::percent_decoded(web::encoded_path(*decoded), web::Plus::is_plus) == decoded);
    }
    const auto path = web::Url::path(text).text();
    must(!path.starts_with("//") && path.find_first_of("\\\r\n\t <>\"") == std::string::npos);
    const auto external = web::Url::external(text).text();
    must(external.empty() || external.starts_with("http"));
    must(web::html("{}", text).text().find_first_of("<>\"'") == std::string::npos);
    return 0;
}
