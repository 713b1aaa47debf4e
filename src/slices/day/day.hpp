#pragma once

#include "slices/day/part.hpp"
#include "slices/identity/handover_part.hpp"
#include "web/router.hpp"

#include <vector>

namespace day {

/// The page of the day, the entrance of the service office, and the way into a demonstration.
class DayPages {
public:
    explicit DayPages(std::vector<Part> parts) : parts_(std::move(parts)) {}
    void mount(web::Router& router) const;

    /// What waits for whoever coordinates an alliance. To be asked while this object lives.
    identity::HandoverPart handover_part() const;

private:
    std::vector<Task> tasks_of(storage::Read& read, const web::Request& request, const identity::Actor& actor) const;
    web::Response today(const web::Request& request, storage::Read& read) const;
    web::Response office(const web::Request& request, storage::Read& read) const;
    web::Response people(const web::Request& request, storage::Read& read) const;
    web::Response enter(const web::Request& request, storage::Write& write) const;

    std::vector<Part> parts_;
};

}
