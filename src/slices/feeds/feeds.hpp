#pragma once

#include "web/router.hpp"

namespace feeds {

/// What changes among the alliances, for feed readers and for the websites of others. Source: rfc4287
class FeedPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response alliances(const web::Request& request, storage::Read& read) const;
};

}
