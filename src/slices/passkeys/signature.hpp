#pragma once

#include <string_view>

namespace passkeys {

/// Whether this is a public key that we can check signatures with: ECDSA on P-256, Ed25519, or RSA from 2048 bits, as
/// SubjectPublicKeyInfo in DER. Source: rfc5280
bool is_usable_key(std::string_view der);

/// Whether whoever holds the private half has signed exactly these bytes. False for a key that is none.
bool is_signed_by(std::string_view der, std::string_view bytes, std::string_view signature);

}
