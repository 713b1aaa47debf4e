#pragma once

#include <string>

namespace app {

/// What `allocate` was told on the command line.
struct AllocateFlags {
    std::string file;
    std::string mechanism;
    std::string seed;
    std::string secret;
    std::string public_value;
    std::string print = "result"; ///< or run, public
    std::string receipt_of;       ///< an applicant
};

/// Gives places out and prints what came of it as JSON. Returns the exit code.
int allocate_places(const AllocateFlags& flags);

struct VerifyFlags {
    std::string run;
    std::string receipt;
    std::string record;
};

/// Computes a run or a receipt anew and says what differs. Returns the exit code.
int verify_places(const VerifyFlags& flags);

}
