#include "slices/passkeys/signature.hpp"

#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

namespace passkeys {
namespace {

constexpr int least_rsa_bits = 2048;

const unsigned char* as_bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;

/// Nothing where bytes are left over.
Key key_in(std::string_view der)
{
    const auto* at = as_bytes(der);
    Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
    return at == as_bytes(der) + der.size() ? std::move(key) : nullptr;
}

bool is_on_p256(EVP_PKEY* key)
{
    std::string group(32, '\0');
    std::size_t size = 0;
    return EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1 && group.substr(0, size) == "prime256v1";
}

bool is_usable(EVP_PKEY* key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC: return is_on_p256(key);
    case EVP_PKEY_RSA: return EVP_PKEY_get_bits(key) >= least_rsa_bits;
    case EVP_PKEY_ED25519: return true;
    default: return false;
    }
}

}

bool is_usable_key(std::string_view der)
{
    const auto key = key_in(der);
    return key && is_usable(key.get());
}

bool is_signed_by(std::string_view der, std::string_view bytes, std::string_view signature)
{
    const auto key = key_in(der);
    if (!key || !is_usable(key.get())) return false;
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    const auto* digest = EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256();
    return EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), as_bytes(signature), signature.size(), as_bytes(bytes), bytes.size()) == 1;
}

}
