#pragma once

#include "slices/identity/identity.hpp"
#include "slices/people/profile.hpp"
#include "slices/people/store.hpp"
#include "slices/registry/registry.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace people {

/// How many people stand on a page.
inline constexpr std::int64_t people_on_page = 30;

/// Those who were found, with what was asked for.
struct ListPage {
    std::vector<Person> people;
    Wanted wanted;
    std::vector<registry::Topic> topics;
    int page = 1;
    bool has_more = false;
    bool has_profile = true; ///< of who looks
    identity::Absences away = {};
};
web::Response list_page(const web::Request& request, const ListPage& page);

/// Somebody as this viewer sees them.
web::Response person_page(const web::Request& request, const Person& person, const std::vector<registry::Topic>& topics, const identity::Absences& away);

/// One's own profile as a form; the topics are ticked.
web::Response own_page(const web::Request& request, const web::Form& form, const std::vector<registry::Topic>& topics, const std::vector<std::string>& chosen);

/// How others see somebody: everybody, and the own alliances.
web::Response as_seen_page(const web::Request& request, const std::optional<Person>& from_elsewhere, const std::optional<Person>& from_alliance,
                           const std::vector<registry::Topic>& topics);

}
