#include "slices/api/noun.hpp"

namespace api {

Askable Noun::askable(Shown shown) const
{
    Askable askable{about.name, about.asks, {}};
    if (shown == Shown::alone) std::erase_if(askable.asks, [](Ask ask) { return ask != Ask::day && ask != Ask::fields; });
    for (const auto& [property, where] : properties) {
        if (shown == Shown::alone || where == Shown::everywhere) askable.fields.emplace_back(property.name);
    }
    return askable;
}

}
