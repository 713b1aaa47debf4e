#pragma once

#include "allocation/draft.hpp"
#include "allocation/instance_format.hpp"

namespace allocation {

/// Puts the values of a file where they belong in a draft. Knows nothing of JSON.
class InstanceValues {
public:
    void begin(Shape shape);
    /// Returns what is wrong with the value; empty where nothing is.
    base::Message text(Field field, std::string_view value);
    void number(Field field, std::uint32_t value, std::size_t place_in_list);
    void truth(Field field, bool value);

    Draft draft;

private:
    base::Message setting(Field field, std::string_view value);
};

}
