#pragma once

#include "slices/day/part.hpp"
#include "web/router.hpp"

#include <vector>

namespace day {

/// The page of the day, the entrance of the service office, and the way into a demonstration.
class DayPages {
public:
    explicit DayPages(std::vector<Part> parts) : parts_(std::move(parts)) {}
    void mount(web::Router& router) const;

private:
    web::Response today(const web::Request& request, storage::Read& read) const;
    web::Response office(const web::Request& request, storage::Read& read) const;
    web::Response people(const web::Request& request, storage::Read& read) const;
    web::Response enter(const web::Request& request, storage::Write& write) const;

    std::vector<Part> parts_;
};

}
