#include "slices/topics/topics.hpp"

#include "clock/clock.hpp"
#include "slices/topics/store.hpp"
#include "slices/topics/views.hpp"

namespace topics {

using web::Access;

namespace {

constexpr std::size_t most_projects = 6;

void depends_on_register(storage::Read& read)
{
    read.depends_on("registry");
    read.depends_on("places");
}

}

void TopicPages::mount(web::Router& router) const
{
    router.at(*this)
        .get("/themen", Access::everyone, &TopicPages::list)
        .get("/themen/{slug}", Access::everyone, &TopicPages::topic);
}

web::Response TopicPages::list(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto today = wall_clock::day_in_germany(request.now);
    std::vector<Listed> listed;
    for (auto& topic : all_topics(read)) {
        if (topic.retired) continue;
        const auto alliances = registry::active_alliances(read, today, topic.slug).all;
        listed.push_back({std::move(topic), alliances});
    }
    return list_page(request, listed);
}

web::Response TopicPages::topic(const web::Request& request, storage::Read& read) const
{
    depends_on_register(read);
    const auto topic = find_topic(read, request["slug"]);
    if (!topic) return web::error_page(request, 404);
    const auto today = wall_clock::day_in_germany(request.now);
    projects::Choice running;
    running.topic = topic->slug;
    running.state = projects::State::running;
    const Activity activity{registry::active_alliances(read, today, topic->slug),
                            projects::running_on(read, today, topic->slug),
                            projects::newest(read, running, today, most_projects)};
    return topic_page(request, *topic, activity, today);
}

}
