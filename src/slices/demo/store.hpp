#pragma once

#include "slices/places/place.hpp"
#include "storage/transaction.hpp"

#include <vector>

namespace demo {

/// A municipality with the county that it lies in.
struct Town {
    places::Place municipality;
    std::string county_key;
    std::string county_name;
};

/// All municipalities that have an official key and inhabitants, the biggest first.
std::vector<Town> towns(storage::Read& read);

}
