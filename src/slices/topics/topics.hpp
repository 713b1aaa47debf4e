#pragma once

#include "search/search.hpp"
#include "slices/topics/topic.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace topics {

/// What of topics can be found by words; retired ones can not.
search::Source search_source();

/// All topics, and the page of each: what it is about, who cares for it, and what they do.
class TopicPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response topic(const web::Request& request, storage::Read& read) const;
};

}
