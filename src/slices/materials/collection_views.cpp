#include "slices/materials/collection_views.hpp"

#include "markdown/markdown.hpp"
#include "slices/materials/address.hpp"
#include "web/csrf.hpp"
#include "web/layout/parts.hpp"

namespace materials {

using web::Html;
using web::html;
using web::when;

namespace {

/// `1`, `2`: where a material stands, chosen among as many places as there are materials.
Html place_choice(const web::Request& request, const Material& material, std::size_t place, std::size_t places)
{
    std::vector<web::Option> options;
    for (std::size_t number = 1; number <= places; ++number) options.push_back({std::to_string(number), std::to_string(number)});
    const auto name = place_question(material);
    const auto typed = std::string(request.form[name]);
    return web::select(name, request.texts()("Place of “{0}”", material.title), options, typed.empty() ? std::to_string(place) : typed);
}

}

std::string place_question(const Material& material) { return "platz-" + material.id.hex(); }

Html collection_section(const web::Request& request, const ListPage& list)
{
    const auto& t = request.texts();
    const auto& name = list.choice.collection;
    if (name.empty() || list.found.empty() || (list.description.empty() && !list.may_release)) return {};
    return web::section("sammlung-text", t("Collection: {0}", name),
                        html("{}{}", markdown::html_of(list.description), when(list.may_release, [&] {
                                 return html(R"(<p><a href="{}">{}</a></p>)", request.to(path_of(list.found.front().material.id) + "/sammlung"), t("Change description and order"));
                             })));
}

web::Response collection_page(const web::Request& request, const std::string& name, const std::vector<Listed>& all, const web::Form& form)
{
    const auto& t = request.texts();
    const auto title = t("Collection: {0}", name);
    Html places;
    std::size_t place = 0;
    for (const auto& listed : all) places += place_choice(request, listed.material, ++place, all.size());
    return framed(request, title,
                  html(R"({}<h1>{}</h1><form class="bn-section bn-form" action="{}" method="post" novalidate>{}<fieldset class="kern-fieldset"><legend class="kern-label">{}</legend>{}</fieldset>
<input type="hidden" name="sendung" value="{}"><input type="hidden" name="schutz" value="{}"><div class="bn-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></div></form>)",
                       form.summary(), title, request.to(path_of(all.front().material.id) + "/sammlung"), form.view("text"), t("In which order?"), places,
                       base::to_hex(form.submission()), web::form_token(request.site().secret, request.now, request.session()), t("Save")),
                  form.status());
}

}
