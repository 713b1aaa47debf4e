#include "slices/identity/identity.hpp"
#include "slices/materials/address.hpp"
#include "slices/materials/collection_views.hpp"
#include "slices/materials/forms.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/permissions.hpp"
#include "slices/materials/store_collections.hpp"

#include <charconv>

namespace materials {
namespace {

/// What stands in the collection of the address's material, in its order, for who may change that; empty: there is none, or not for them.
std::vector<Listed> collection_of_address(storage::Read& read, const web::Request& request)
{
    const auto listed = seen_of_address(read, request);
    if (!listed || listed->material.collection.empty() || !may_release(identity::actor_of(read, request))) return {};
    Choice choice;
    choice.collection = listed->material.collection;
    return in_the_library(read, choice);
}

/// What was chosen for a material; where it stood where nothing was.
std::size_t chosen_place(const web::Request& request, const Material& material, std::size_t before)
{
    const auto typed = request.form[place_question(material)];
    std::size_t place = before;
    std::from_chars(typed.data(), typed.data() + typed.size(), place);
    return place;
}

/// By the places that were chosen; two on one place stand as they stood.
void store_order(storage::Write& write, const web::Request& request, const std::vector<Listed>& all)
{
    std::vector<std::pair<std::size_t, base::Id<Material>>> order;
    for (const auto& listed : all) order.emplace_back(chosen_place(request, listed.material, order.size() + 1), listed.material.id);
    std::stable_sort(order.begin(), order.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    std::int64_t place = 0;
    for (const auto& [chosen, id] : order) store_place(write, id, ++place);
}

}

web::Response MaterialPages::collection(const web::Request& request, storage::Read& read) const
{
    const auto all = collection_of_address(read, request);
    if (all.empty()) return web::error_page(request, 404);
    const auto name = all.front().material.collection;
    web::Fields filled;
    filled.add("text", description_of(read, name));
    return collection_page(request, name, all, web::Form(request, collection_fields(), filled));
}

web::Response MaterialPages::change_collection(const web::Request& request, storage::Write& write) const
{
    const auto all = collection_of_address(write, request);
    if (all.empty()) return web::error_page(request, 404);
    const auto name = all.front().material.collection;
    const auto form = web::Form::sent(request, collection_fields());
    if (form.has_mistakes()) return collection_page(request, name, all, form);
    store_description(write, name, form["text"]);
    store_order(write, request, all);
    return web::see_other(request.to("/material").with("sammlung", name));
}

}
