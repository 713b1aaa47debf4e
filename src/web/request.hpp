#pragma once

#include "base/date.hpp"
#include "web/account.hpp"
#include "web/cookies.hpp"
#include "web/site.hpp"
#include "web/texts.hpp"
#include "web/url.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

enum class Method { get, head, post, other };

struct Upload {
    std::string field;
    std::string file_name;
    std::string bytes;
};

/// What somebody asks for. Handlers see it after the kernel has read and checked it.
class Request {
public:
    Method method = Method::get;
    std::string path = "/"; ///< decoded, without the language prefix
    Fields query;
    Fields form;
    std::vector<Upload> uploads;
    base::Instant now;
    std::string peer;     ///< the visitor's address, behind trusted proxies too; never logged whole
    std::string incident; ///< names this request in the log and on error pages
    bool has_valid_token = true;
    std::optional<Account> account; ///< nobody: a stranger
    std::string cookies;            ///< the header as it came; never shown
    std::string user_agent;         ///< what the browser says of itself
    std::string host;               ///< which was asked; once `public_url` is set no other is answered

    Request(const Site& site, const Texts& texts) : site_(site), texts_(texts) {}

    const Site& site() const { return site_; }
    const Texts& texts() const { return texts_; }
    Language language() const { return texts_.language(); }

    /// The cookie of the session, whether or not it is one; empty for strangers. Never shown.
    std::string_view session() const { return cookie_in(cookies, session_cookie); }

    /// Where this site stands for browsers: `https://familie.example`.
    std::string origin() const { return site_.public_url.empty() ? "http://" + host : site_.public_url; }

    /// What stands in the route's `{name}`.
    std::string_view operator[](std::string_view name) const;

    /// A path of ours in the reader's language.
    Url to(std::string_view page) const;
    /// This page in another language; where it has no twin there, the page that comes nearest.
    Url in(Language language) const;
    bool has_twin_in(Language language) const;
    /// The address that search engines and mails use; begins with `public_url` where that is known.
    std::string absolute(const Url& url) const { return site_.public_url + url.text(); }

    std::vector<std::pair<std::string, std::string>> parameters;
    std::string raw_query; ///< as it came, without `?`
    /// By the order of `Language`, the path of the page that comes nearest; empty where this page has a twin.
    std::array<std::string, languages.size()> nearest_paths;

private:
    const Site& site_;
    const Texts& texts_;
};

}
