#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace web {

/// The cookie by which we know who is signed in.
inline constexpr std::string_view session_cookie = "__Host-konto";

/// The value of a cookie in a Cookie header; empty where it is not there. Source: rfc6265bis
std::string_view cookie_in(std::string_view header, std::string_view name);

/// A Set-Cookie header for a cookie that no script reads and that no other site's form brings with it. Its name begins
/// with `__Host-`: browsers then take it from this host alone, and only over a connection that nobody listens to.
/// Source: rfc6265bis
std::pair<std::string, std::string> with_cookie(std::string_view name, std::string_view value, std::chrono::seconds life);

/// Takes a cookie away again.
std::pair<std::string, std::string> without_cookie(std::string_view name);

}
