#include "app/search_sources.hpp"

#include "slices/partners/documents.hpp"
#include "slices/projects/documents.hpp"
#include "slices/registry/documents.hpp"
#include "slices/search_page/search_page.hpp"
#include "slices/topics/documents.hpp"

namespace app {

std::vector<search::Source> search_sources(const std::function<base::Instant()>& clock)
{
    return {registry::search_source(clock), topics::search_source(), search_page::search_source(),
            projects::search_source(clock), partners::search_source(clock)};
}

}
