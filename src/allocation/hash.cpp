#include "allocation/hash.hpp"

#include <sodium.h>

namespace allocation {
namespace {

const unsigned char* bytes_in(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}

std::string pseudonym(std::string_view key, std::string_view period, std::string_view record)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes_in(key), key.size());
    for (const auto part : {period, std::string_view("|"), record}) {
        crypto_auth_hmacsha256_update(&state, bytes_in(part), part.size());
    }
    Hash hash;
    crypto_auth_hmacsha256_final(&state, hash.data());
    return hex(hash).substr(0, 32);
}

}
