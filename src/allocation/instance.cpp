#include "allocation/instance.hpp"

namespace allocation {
namespace {

template <class Thing>
std::uint32_t number_of(const std::vector<Thing>& things, std::string_view id)
{
    const auto found = std::lower_bound(things.begin(), things.end(), id,
                                        [](const Thing& thing, std::string_view wanted) { return thing.id < wanted; });
    return found != things.end() && found->id == id ? static_cast<std::uint32_t>(found - things.begin()) : none;
}

}

std::uint32_t offer_called(const Instance& instance, std::string_view id) { return number_of(instance.offers, id); }

std::uint32_t applicant_called(const Instance& instance, std::string_view id)
{
    return number_of(instance.applicants, id);
}

}
