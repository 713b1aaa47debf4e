#pragma once

#include "slices/projects/projects.hpp"
#include "slices/registry/registry.hpp"
#include "slices/topics/topic.hpp"
#include "web/layout/page.hpp"

#include <vector>

namespace topics {

/// A topic with how many active alliances care for it.
struct Listed {
    Topic topic;
    std::int64_t alliances = 0;
};
web::Response list_page(const web::Request& request, const std::vector<Listed>& topics);

/// What a topic's page shows besides the topic.
struct Activity {
    registry::ActiveAlliances alliances;
    std::int64_t projects = 0;              ///< that run
    std::vector<projects::Listed> newest;   ///< of these
};
web::Response topic_page(const web::Request& request, const Topic& topic, const Activity& activity, base::Date today);

}
