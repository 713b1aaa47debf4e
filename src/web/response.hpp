#pragma once

#include "web/url.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

enum class Caching {
    shared,  ///< the same for everybody: the page cache may keep it until what it read changes
    none,    ///< for this visitor alone; no cache keeps it
};

/// Instead of a page, a stream of events that says `neu` whenever that version is touched, and nothing else: what is
/// new is then asked for like any page, by who may see it.
struct Stream {
    std::string version;
    bool has_news = false; ///< whoever asks has missed something already
};

/// What is answered.
struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    Caching caching = Caching::none;
    std::vector<std::pair<std::string, std::string>> headers;
    std::optional<Stream> stream = {};
};

/// The answer that begins a stream of events.
Response watching(Stream stream);

/// Leads to another page after something was done (303).
Response see_other(const Url& url);

/// Leads to where the page now is, for good (308).
Response moved(const Url& url);

/// Lets scripts of other sites read an answer. Source: fetch-cors
void open_to_other_sites(Response& response);

/// What a browser asks before a script of another site may ask: with which methods, given as in `Allow`.
Response preflight(const std::string& allowed);

std::string_view reason_of(int status);

}
