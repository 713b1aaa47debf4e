#include "slices/demo/demo.hpp"

#include "slices/registry/registry.hpp"
#include "web/layout/parts.hpp"

namespace demo {

web::Html start_part(const web::Request& request, storage::Read& read)
{
    const bool is_told = request.site().demo && registry::find_alliance(read, "rostock");
    if (!is_told) return {};
    const auto& t = request.texts();
    const auto choice = [&](const char* path, std::string_view title, std::string_view text) {
        return web::Choice{request.to(path), std::string(title), std::string(text), {}};
    };
    return web::section(
        "berichtet", t("What was real"),
        web::html(R"(<div class="bn-stack"><p>{}</p>{}</div>)",
                  t("Most of this demonstration is invented. These pages tell in words of our own what was reported:"),
                  web::choices({choice("/buendnisse/rostock", t("The alliance in Rostock"), t("Honoured on 24 November 2023, with its projects")),
                                choice("/auszeichnungen/siegel-2023", t("56 seals on one day"), t("Berlin, 24 November 2023")),
                                choice("/auszeichnungen/entwicklungspartnerschaft-2016", t("Twelve places at the congress"), t("Berlin, 14 December 2016")),
                                choice("/regionen/norden", t("A meeting of four states"), t("Alliances of the north in Hamburg")),
                                choice("/laender/mv", t("A state presents its alliances"), t("Mecklenburg-Vorpommern"))})));
}

}
