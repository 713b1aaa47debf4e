#pragma once

#include "slices/partners/keeping.hpp"
#include "slices/partners/organisation.hpp"
#include "slices/partners/public_organisation.hpp"
#include "slices/partners/organisation_keys.hpp"
#include "slices/partners/partnership.hpp"
#include "slices/partners/shown.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace partners {

std::optional<Organisation> find_organisation(storage::Read& read, std::string_view slug);

/// Who takes part in an alliance on a day, with public names only. Depends on the version `partners`.
Partners partners_on(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date day);

/// Who took part on a day in any alliance that was active then. An organisation counts once however many
/// alliances it is in; a person counts in each alliance. Of `organisations` some are `companies`.
struct Engaged {
    std::int64_t organisations = 0;
    std::int64_t companies = 0;
    std::int64_t persons = 0;

    std::int64_t all() const { return organisations + persons; }
    friend bool operator==(const Engaged&, const Engaged&) = default;
};
Engaged engaged_on(storage::Read& read, base::Date day);

/// The same for each state, by the seat of the alliance and with the state's official key. An organisation that
/// takes part in two states counts in both.
std::vector<std::pair<std::string, Engaged>> engaged_by_state(storage::Read& read, base::Date day);

/// The partners on an alliance's page, by sector.
registry::AlliancePart alliance_part();

/// A section of an organisation's page that another slice writes. It says itself what it depends on.
using OrganisationPart = std::function<web::Html(const web::Request& request, storage::Read& read, const Shown& organisation)>;

/// The list of all organisations and the page of each.
class PartnersPages {
public:
    explicit PartnersPages(std::vector<OrganisationPart> parts = {}) : parts_(std::move(parts)) {}

    void mount(web::Router& router) const;

private:
    web::Response list(const web::Request& request, storage::Read& read) const;
    web::Response organisation(const web::Request& request, storage::Read& read) const;

    std::vector<OrganisationPart> parts_; ///< behind the alliances, in their order
};

}
