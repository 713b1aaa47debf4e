#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

namespace search {

/// Several values as one argument, which a statement takes apart again.
template <class Values>
std::string as_json(const Values& values)
{
    boost::json::array array;
    array.reserve(values.size());
    for (const auto& value : values) array.emplace_back(value);
    return boost::json::serialize(array);
}

}
