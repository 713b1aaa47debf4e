#pragma once

#include "slices/giving/ask.hpp"
#include "slices/giving/store_people.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <string>
#include <vector>

namespace giving {

/// From where somebody keeps what a partner gives an alliance.
struct Desk {
    registry::AllianceName alliance;
    Giver organisation;
    bool is_of_partner = false; ///< the partner's own page, not the alliance's
};
std::string address_of(const Desk& desk);
/// Of the form of one gift; without an id that of a new one.
web::Url address_of_gift(const web::Request& request, const Desk& desk, std::optional<base::Id<Gift>> gift);
std::string address_of(const Ask& ask);

/// What an alliance is given.
struct ListPage {
    registry::AllianceName alliance;
    std::optional<Kind> kind;
    std::vector<Gift> gifts; ///< of that kind, or all
    std::vector<partnering::PartnerNow> partners;
    std::vector<Ask> asks;   ///< the newest
    std::int64_t unnamed = 0; ///< representatives of whom nobody said for whom they speak
};
web::Response list_page(const web::Request& request, const ListPage& page);

/// One partner as the alliance sees it.
struct GiverPage {
    Desk desk;
    std::vector<Gift> gifts;
    std::vector<Ask> asks;
    std::vector<Outcome> outcomes;
    bool is_partner = true; ///< now
};
web::Response giver_page(const web::Request& request, const GiverPage& page);
web::Response gift_page(const web::Request& request, const Desk& desk, const web::Form& form, std::optional<base::Id<Gift>> gift);

/// How many persons a mail would reach.
struct Reach {
    std::int64_t contacts = 0;
    std::int64_t representatives = 0;

    std::int64_t all() const { return contacts + representatives; }
};
web::Response ask_page(const web::Request& request, const Desk& desk, const web::Form& form, const Reach& reach);
/// One ask with its answers, and the form that closes it.
web::Response asked_page(const web::Request& request, const Ask& ask, const std::vector<Call>& calls, bool is_closed, const web::Form& form);

/// What one alliance and the partner have to do with each other.
struct PartnerSide {
    Desk desk;
    bool is_asked = false; ///< whoever looks speaks for the partner there, and may answer
    bool is_partner = true; ///< now; what was given before stays readable
    std::vector<Gift> gifts;
    std::vector<std::pair<Ask, Call>> open; ///< with what whoever looks has answered
    std::vector<Outcome> outcomes;
};
web::Response partner_page(const web::Request& request, const Giver& organisation, const std::vector<PartnerSide>& sides);

/// What somebody sees who followed the link of a mail.
web::Response call_page(const web::Request& request, const Ask& ask, const web::Form& form);
web::Response over_page(const web::Request& request, const Ask& ask);
web::Response thanks_page(const web::Request& request, const Ask& ask, const Call& call);

web::Response representatives_page(const web::Request& request, const registry::AllianceName& alliance, const std::vector<Representative>& all);
web::Response representative_page(const web::Request& request, const registry::AllianceName& alliance, const Representative& one, const web::Form& form,
                                  bool has_partners);

struct NetworkPage {
    std::optional<Kind> kind;
    const registry::State* state = nullptr;
    std::vector<NetworkGiver> givers;
    std::int64_t all = 0;
    int page = 1;
    int pages = 1;
};
web::Response network_page(const web::Request& request, const NetworkPage& page);

/// On public pages: the kinds of gifts, and what may be told of what came of them. Nothing where there is nothing.
web::Html public_gifts_section(const web::Request& request, const std::vector<NetworkGiver>& givers);
web::Html public_giver_section(const web::Request& request, const std::vector<Kind>& gives, const std::vector<Outcome>& outcomes);

/// "Rooms, 3 times"
std::string described(const web::Texts& texts, Kind kind, std::optional<std::int64_t> amount);
/// The kinds as an enumeration: "Rooms, Money".
std::string kind_names(const web::Texts& texts, const std::vector<Kind>& all);
std::string_view result_words(const web::Texts& texts, Result result);
/// The filter by kind; `chosen` may be nothing.
web::Html kind_filter(const web::Request& request, std::optional<Kind> chosen);
/// What a partner gives, with ways to change it.
web::Html gift_list(const web::Request& request, const Desk& desk, const std::vector<Gift>& gifts);
/// The sums by year, and each outcome below them.
web::Html effect_section(const web::Request& request, const std::vector<Outcome>& outcomes);

}
