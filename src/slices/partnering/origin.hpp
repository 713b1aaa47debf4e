#pragma once

#include "slices/partnering/own_alliance.hpp"
#include "web/response.hpp"

#include <string>

namespace partnering {

/// Where a new partner comes from: who asked to take part, or whom the alliance wanted to win. Empty: from neither.
struct Origin {
    std::string inquiry;  ///< its key
    std::string prospect; ///< its key
    std::string name;
    std::string place;
    std::string sector_slug;
    std::string words; ///< whom to turn to, as somebody noted it
    std::string mail;
    std::string telephone;
};

/// What `anfrage` or `interessent` of these fields name, where whoever asks may see it.
Origin origin_of(storage::Read& read, const web::Request& request, const registry::AllianceName& alliance, const web::Fields& fields);

/// It is a partner now: the prospect that it was is won, and the way leads on to its first contact.
web::Response taken_up(const web::Request& request, storage::Write& write, const registry::AllianceName& alliance, std::string_view organisation,
                       const Origin& origin);

}
