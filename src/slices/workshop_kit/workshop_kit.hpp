#pragma once

#include "slices/day/part.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

namespace workshop_kit {

/// The way from the page of the day.
day::Part day_part();

/// What somebody needs to win partners and to hold an event: a presentation, recipes, outlines of speeches.
class WorkshopPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response kit(const web::Request& request, storage::Read& read) const;
    web::Response slides_pdf(const web::Request& request, storage::Read& read) const;
    web::Response slides_odp(const web::Request& request, storage::Read& read) const;
    web::Response recipe(const web::Request& request) const;
    web::Response recipe_pdf(const web::Request& request) const;
    web::Response keynote(const web::Request& request, storage::Read& read) const;
};

}
