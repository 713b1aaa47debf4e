#pragma once

#include "slices/topics/topic.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace topics {

/// All topics, and the page of each: what it is about, who cares for it, and what they do.
class TopicPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response topic(const web::Request& request, storage::Read& read) const;
};

}
