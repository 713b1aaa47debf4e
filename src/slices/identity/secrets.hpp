#pragma once

#include <string>
#include <string_view>

namespace identity {

/// 256 bits of chance for a link or a cookie, as 64 hexadecimal digits.
std::string new_secret();

/// Eight digits of chance that somebody copies from one device to another.
std::string new_code();

/// What is kept of a secret: who reads the store cannot sign in with it.
std::string kept(std::string_view secret);

/// What is kept of something that could be guessed, such as a code or an address: nobody finds it without the key of the
/// installation.
std::string kept_with(std::string_view key, std::string_view purpose, std::string_view guessable);

/// The digits of a code as somebody typed it, with spaces or hyphens between them.
std::string digits_of(std::string_view typed);

/// A mail address in the one form in which it is kept and compared: without spaces around it, A to Z as a to z.
std::string canonical_address(std::string_view typed);

/// A browser and what it runs on, as people say it: "Firefox, Windows".
std::string device_of(std::string_view user_agent);

}
