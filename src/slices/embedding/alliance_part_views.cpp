#include "slices/embedding/embedding.hpp"

#include "web/request.hpp"

namespace embedding {

registry::AlliancePart alliance_part()
{
    constexpr int position_on_alliance_page = 90;
    return {position_on_alliance_page, [](const web::Request& request, storage::Read&, const registry::Alliance& alliance) {
                return web::html(R"(<p class="bn-section bn-small"><a href="{}">{}</a></p>
)",
                                 request.to("/einbetten").with("buendnis", alliance.slug).with_fragment("buendnis-einbetten"),
                                 request.texts()("Show this alliance on your website"));
            }};
}

}
