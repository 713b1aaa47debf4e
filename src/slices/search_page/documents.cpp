#include "slices/search_page/search_page.hpp"
#include "slices/search_page/site_pages.hpp"

#include "web/texts.hpp"

namespace search_page {

search::Source search_source()
{
    return {search::Kind::page, [](storage::Read&, base::Instant, std::string_view, std::size_t) {
                const auto& german = web::Texts::of(web::Language::german);
                const auto& english = web::Texts::of(web::Language::english);
                search::Part part;
                for (const auto& page : site_pages) {
                    search::Document document{search::Kind::page, page.path, page.path, std::string(german(page.title)),
                                              std::string(german(page.summary))};
                    document.text = std::string(english(page.title)) + "\n" + std::string(english(page.summary)) + "\n" + page.words;
                    part.documents.push_back(std::move(document));
                }
                return part;
            }};
}

}
