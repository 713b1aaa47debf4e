#include "slices/topics/documents.hpp"
#include "slices/topics/store.hpp"

namespace topics {

search::Source search_source()
{
    return {search::Kind::topic, [](storage::Read& read, base::Instant, std::string_view, std::size_t) {
                search::Part part;
                for (const auto& topic : all_topics(read)) {
                    if (topic.retired) continue;
                    search::Document document{search::Kind::topic, topic.slug, "/themen/" + topic.slug, topic.name};
                    document.text = topic.name_en + "\n" + topic.introduction + "\n" + topic.introduction_en;
                    document.topics.push_back(topic.slug);
                    part.documents.push_back(std::move(document));
                }
                return part;
            }};
}

}
