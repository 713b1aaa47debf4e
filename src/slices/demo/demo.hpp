#pragma once

#include "storage/transaction.hpp"
#include "web/html.hpp"
#include "web/request.hpp"

#include <cstdint>
#include <functional>
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

/// Tables of projects of the alliances that are in the store, in the form that `import projects` reads, one after
/// the other, since 200,000 projects would be a long one. All are invented but three of Rostock's, and say so.
void projects_tables(storage::Read& read, Scale scale, std::uint64_t seed,
                     const std::function<void(const std::string& table)>& use);

/// Two real days on which alliances were honoured, in the form that `import award-ceremonies` reads.
std::string ceremonies_table();

/// A table of awards of the alliances that are in the store, in the form that `import awards` reads. All are invented
/// but Rostock's seal, and who gave them says so.
std::string awards_table(storage::Read& read, std::uint64_t seed);

/// Who stands for these alliances, in the form that `import roles` reads. Every person is invented, and so says the name.
std::string roles_table(storage::Read& read, std::uint64_t seed);

/// Why some of them rest or have ended, in the form that `import status-records` reads.
std::string status_records_table(storage::Read& read);

/// People who can sign in to the demonstration, in the form that `import accounts` reads. All are invented, and so say
/// their names.
std::string accounts_table(storage::Read& read);

/// Who takes part in these alliances, as the tables that `import organisations` and `import partnerships` read.
struct PartnersTables {
    std::string organisations;
    std::string partnerships;
};
PartnersTables partners_tables(storage::Read& read, Scale scale, std::uint64_t seed);

/// How Mecklenburg-Vorpommern presents itself, in the form that `import states` reads.
std::string states_table();

/// The four states whose alliances met, in the form that `import regions` reads.
std::string regions_table();

/// On the start page of a demonstration: what of it was real.
web::Html start_part(const web::Request& request, storage::Read& read);

}
