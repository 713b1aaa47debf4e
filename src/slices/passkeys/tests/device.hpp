#pragma once

#include "base/sha256.hpp"
#include "slices/passkeys/base64url.hpp"
#include "slices/passkeys/ceremony.hpp"

#include <doctest/doctest.h>
#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

namespace test {

/// A device with a key, and the browser around it: it answers as real ones do, or as a test wants it to.
class Device {
public:
    explicit Device(EVP_PKEY* key = EVP_EC_gen("P-256"), std::string credential = "a key of Anna") : key_(key), name_(std::move(credential)) {}

    std::string origin = "http://localhost";
    std::string site = "localhost";
    std::uint8_t flags = 0x05; ///< its person was there, and was recognised
    std::uint32_t counter = 0;
    bool is_framed = false;
    std::string type; ///< empty: what is right

    passkeys::Answer make(const std::string& question)
    {
        passkeys::Answer answer = answered(question, type.empty() ? "webauthn.create" : type);
        auto words = device_words(static_cast<std::uint8_t>(flags | 0x40)) + std::string(16, '\0');
        words += static_cast<char>(name_.size() >> 8);
        words += static_cast<char>(name_.size() & 0xff);
        words += name_ + "and the key once more";
        answer.authenticator_data = passkeys::base64url(words);
        answer.public_key = passkeys::base64url(public_key());
        return answer;
    }

    passkeys::Answer show(const std::string& question)
    {
        passkeys::Answer answer = answered(question, type.empty() ? "webauthn.get" : type);
        ++counter;
        const auto words = device_words(flags);
        answer.authenticator_data = passkeys::base64url(words);
        const auto said = base::hash_of(passkeys::bytes_of_base64url(answer.client_data).value());
        answer.signature = passkeys::base64url(signature(words + std::string(reinterpret_cast<const char*>(said.data()), said.size())));
        return answer;
    }

    std::string public_key() const
    {
        unsigned char* der = nullptr;
        const int size = i2d_PUBKEY(key_.get(), &der);
        std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
        OPENSSL_free(der);
        return bytes;
    }

    std::string signature(const std::string& bytes) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        const auto* digest = EVP_PKEY_get_base_id(key_.get()) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256();
        const auto* text = reinterpret_cast<const unsigned char*>(bytes.data());
        std::size_t size = 0;
        REQUIRE(EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key_.get()) == 1);
        REQUIRE(EVP_DigestSign(context.get(), nullptr, &size, text, bytes.size()) == 1);
        std::string made(size, '\0');
        REQUIRE(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(made.data()), &size, text, bytes.size()) == 1);
        made.resize(size);
        return made;
    }

private:
    passkeys::Answer answered(const std::string& question, const std::string& what) const
    {
        passkeys::Answer answer;
        answer.credential = passkeys::base64url(name_);
        answer.client_data = passkeys::base64url("{\"type\":\"" + what + "\",\"challenge\":\"" + question + "\",\"origin\":\"" + origin +
                                                 "\",\"crossOrigin\":" + (is_framed ? "true" : "false") + "}");
        return answer;
    }

    std::string device_words(std::uint8_t said) const
    {
        const auto hash = base::hash_of(site);
        std::string words(reinterpret_cast<const char*>(hash.data()), hash.size());
        words += static_cast<char>(said);
        for (int shift = 24; shift >= 0; shift -= 8) words += static_cast<char>((counter >> shift) & 0xff);
        return words;
    }

    struct FreeKey {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    std::unique_ptr<EVP_PKEY, FreeKey> key_;
    std::string name_;
};

}
