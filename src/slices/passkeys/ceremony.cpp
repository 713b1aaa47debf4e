#include "slices/passkeys/ceremony.hpp"

#include "base/sha256.hpp"
#include "slices/passkeys/base64url.hpp"
#include "slices/passkeys/signature.hpp"

#include <boost/json.hpp>

namespace passkeys {
namespace {

namespace json = boost::json;
using base::Refused;
using base::says;

// The device's words, byte by byte. Source: webauthn
constexpr std::size_t size_of_site = 32;
constexpr std::size_t at_flags = 32;
constexpr std::size_t at_counter = 33;
constexpr std::size_t size_without_key = 37;
constexpr std::size_t at_size_of_name = size_without_key + 16;
constexpr std::size_t at_name = at_size_of_name + 2;
constexpr std::uint8_t person_was_there = 0x01;
constexpr std::uint8_t person_was_recognised = 0x04;
constexpr std::uint8_t holds_a_key = 0x40;

std::uint8_t byte(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

std::int64_t counter_in(std::string_view device)
{
    std::int64_t counter = 0;
    for (std::size_t at = at_counter; at < size_without_key; ++at) counter = counter * 256 + byte(device, at);
    return counter;
}

/// The host of an origin, which is what a device knows a site by.
std::string host_in(std::string_view origin)
{
    const auto begin = origin.find("://") + 3;
    return std::string(origin.substr(begin, origin.find_first_of(":/", begin) - begin));
}

struct Said {
    std::string type;
    std::string question;
    std::string origin;
    bool is_framed = false;
};

std::string text_in(const json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

Said said_in(const Answer& answer)
{
    boost::system::error_code error;
    const auto value = json::parse(bytes_of_base64url(answer.client_data).value_or(""), error);
    if (error || !value.is_object()) return {};
    const auto& object = value.as_object();
    const auto* framed = object.if_contains("crossOrigin");
    return {text_in(object, "type"), text_in(object, "challenge"), text_in(object, "origin"),
            framed && framed->is_bool() && framed->as_bool()};
}

base::Result<std::string> device_words(const Asked& asked, const Answer& answer, std::string_view type)
{
    const auto said = said_in(answer);
    if (said.type != type || asked.question.empty() || said.question != asked.question || said.origin != asked.origin || said.is_framed) {
        return base::refuse(Refused::invalid, says("Your browser answered another question. Please try again."));
    }
    auto device = bytes_of_base64url(answer.authenticator_data).value_or("");
    const auto site = base::hash_of(host_in(asked.origin));
    const bool is_ours = device.size() >= size_without_key &&
                         std::string_view(device).substr(0, size_of_site) == std::string_view(reinterpret_cast<const char*>(site.data()), site.size());
    if (!is_ours) return base::refuse(Refused::invalid, says("Your browser answered another question. Please try again."));
    constexpr std::uint8_t wanted = person_was_there | person_was_recognised;
    if ((byte(device, at_flags) & wanted) != wanted) {
        return base::refuse(Refused::invalid, says("Your device did not ask who you are. Please unlock it by finger, face or PIN."));
    }
    return device;
}

/// The device's own name for the key that it has made; empty where it says none.
std::string name_in(std::string_view device)
{
    if (device.size() < at_name || (byte(device, at_flags) & holds_a_key) == 0) return {};
    const auto size = static_cast<std::size_t>(byte(device, at_size_of_name)) * 256 + byte(device, at_size_of_name + 1);
    return std::string(device.substr(at_name, size));
}

}

std::string question_in(const Answer& answer) { return said_in(answer).question; }

base::Result<std::int64_t> check_new_key(const Asked& asked, const Answer& answer)
{
    const auto device = TRY(device_words(asked, answer, "webauthn.create"));
    const auto name = bytes_of_base64url(answer.credential).value_or("");
    if (name.empty() || name != name_in(device) || !is_usable_key(bytes_of_base64url(answer.public_key).value_or(""))) {
        return base::refuse(Refused::invalid, says("This kind of passkey cannot be used here."));
    }
    return counter_in(device);
}

base::Result<std::int64_t> check_shown_key(const Asked& asked, const Answer& answer, std::string_view public_key, std::int64_t counter)
{
    const auto device = TRY(device_words(asked, answer, "webauthn.get"));
    const auto said = base::hash_of(bytes_of_base64url(answer.client_data).value_or(""));
    const auto signed_bytes = device + std::string(reinterpret_cast<const char*>(said.data()), said.size());
    if (!is_signed_by(bytes_of_base64url(public_key).value_or(""), signed_bytes, bytes_of_base64url(answer.signature).value_or(""))) {
        return base::refuse(Refused::invalid, says("This passkey does not fit. Please take another one, or ask for a link."));
    }
    const auto now = counter_in(device);
    if ((now != 0 || counter != 0) && now <= counter) {
        return base::refuse(Refused::invalid, says("This passkey seems to have been copied. Please take another one, and remove it from your account."));
    }
    return now;
}

}
