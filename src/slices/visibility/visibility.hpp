#pragma once

#include "slices/day/part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace visibility {

/// The way from the page of the day.
day::Part day_part();

/// What makes an alliance seen in its town: posters, cards, texts, pictures and marks, made from what its page says now.
class VisibilityPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response own(const web::Request& request, storage::Read& read) const;
    web::Response kit(const web::Request& request, storage::Read& read) const;
    web::Response file(const web::Request& request, storage::Read& read) const;
};

}
