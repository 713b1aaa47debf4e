#include "slices/roles/roles.hpp"

#include "clock/clock.hpp"
#include "slices/roles/views.hpp"

namespace roles {

constexpr int position_on_alliance_page = 8;

registry::AlliancePart alliance_part()
{
    return {position_on_alliance_page,
            [](const web::Request& request, storage::Read& read, const registry::Alliance& alliance) {
                return alliance_section(request, roles_of(read, alliance.id), wall_clock::day_in_germany(request.now));
            }};
}

}
