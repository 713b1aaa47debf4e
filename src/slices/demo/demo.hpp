#pragma once

#include "storage/transaction.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace demo {

enum class Scale {
    network,  ///< about 300 active alliances, Mecklenburg-Vorpommern in depth: what a visitor is shown
    national, ///< 1,000 alliances in every state of life: what has to be borne
};

/// A table of invented alliances in real places, in the form that `import alliances` reads. The same scale and
/// seed give the same table. No person in it is real, and every telephone number is from the ranges that are
/// kept for fiction. Source: fictional-numbers
std::string alliances_table(storage::Read& read, Scale scale, std::uint64_t seed);

/// Who takes part in these alliances, as the tables that `import organisations` and `import partnerships` read.
struct PartnersTables {
    std::string organisations;
    std::string partnerships;
};
PartnersTables partners_tables(storage::Read& read, Scale scale, std::uint64_t seed);

}
