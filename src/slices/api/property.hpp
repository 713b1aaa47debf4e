#pragma once

#include <vector>

namespace api {

/// What stands in an answer under a name. The schema, the page and the tests are made from it.
struct Property {
    enum class Type { text, integer, number, truth, day, address, list, object };

    const char* name;
    const char* meaning; ///< source text
    Type type = Type::text;
    bool may_be_null = false;
    std::vector<Property> parts = {};     ///< of an object, or of each thing in a list; a list without them holds texts
    std::vector<const char*> words = {};  ///< where it is one of a few

    Property or_null() const
    {
        auto same = *this;
        same.may_be_null = true;
        return same;
    }
};

}
