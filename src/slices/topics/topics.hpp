#pragma once

#include "slices/topics/topic.hpp"
#include "slices/topics/topic.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <vector>

namespace topics {

/// All topics in their order, also those that are offered no more.
std::vector<Topic> all_topics(storage::Read& read);

/// All topics, and the page of each: what it is about, who cares for it, and what they do.
class TopicPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response topic(const web::Request& request, storage::Read& read) const;
};

}
