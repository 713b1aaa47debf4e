#include "app/search_sources.hpp"

#include "slices/partners/partners.hpp"
#include "slices/projects/projects.hpp"
#include "slices/registry/registry.hpp"
#include "slices/search_page/search_page.hpp"
#include "slices/topics/topics.hpp"

namespace app {

std::vector<search::Source> search_sources(const std::function<base::Instant()>& clock)
{
    return {registry::search_source(clock), topics::search_source(), search_page::search_source(),
            projects::search_source(clock), partners::search_source(clock)};
}

}
