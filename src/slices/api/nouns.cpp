#include "slices/api/nouns.hpp"

#include <array>

namespace api {

std::span<const Noun> nouns()
{
    static const std::array all = {alliances(), organisations(), projects(), places_noun(), topics_noun(), figures_noun(), awards_noun()};
    return all;
}

}
