#pragma once

#include "slices/awards/award.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <vector>

namespace awards {

/// How many awards are held on a day.
std::int64_t awards_on(storage::Read& read, base::Date day);

/// The awards of an alliance, the newest first, with the word of the ceremony at which each was given.
struct Given {
    Award award;
    std::string ceremony_slug; ///< empty where none is known

    friend bool operator==(const Given&, const Given&) = default;
};
std::vector<Given> awards_of(storage::Read& read, base::Id<registry::Alliance> alliance);

/// All awards, the newest first, then by their word.
std::vector<Given> awards_given(storage::Read& read);

/// The awards on an alliance's page: those that it holds first, those that have run out apart.
registry::AlliancePart alliance_part();

/// The newest ceremonies on the start page, with the way to all; nothing where none was entered.
web::Html start_part(const web::Request& request, storage::Read& read);

/// The list of all ceremonies and the page of each.
class AwardPages {
public:
    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response ceremony(const web::Request& request, storage::Read& read) const;
};

}
