#pragma once

#include "storage/transaction.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <functional>
#include <optional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace web {

/// Who may enter. A route has no default.
enum class Access {
    everyone,
    anywhere,      ///< everyone; scripts of other sites may read the answer too. Source: fetch-cors
    demonstration, ///< everyone, on an installation in demo mode
    signed_in,     ///< whoever has an account; strangers are led to `/anmelden`, roles with much power to confirm themselves
    unconfirmed,   ///< the same, before they have confirmed themselves
    confirmed,     ///< whoever has confirmed themselves by a passkey or a printed code in this session
};

/// What a handler asks for says where it runs: with a Read (or nothing but the request) on the reading pool,
/// with a Write inside a transaction that is kept when the answer is below 400.
using ReadHandler = std::function<Response(const Request&, storage::Read&)>;
using WriteHandler = std::function<Response(const Request&, storage::Write&)>;
/// For what takes long before it writes: looks with a Read, on the reading pool, and gives back what is then to be done in
/// the transaction. Who may enter is asked before both.
using PreparingHandler = std::function<WriteHandler(const Request&, storage::Read&)>;
using Handler = std::variant<ReadHandler, WriteHandler, PreparingHandler>;

struct Route {
    Method method;
    std::string pattern; ///< `/orte/{gemeinde}`
    std::vector<std::string> segments;
    Access access;
    Handler handler;
    std::vector<Language> languages; ///< in which it answers
};

/// The table of all routes.
class Router {
public:
    template <class Pages>
    class Mount {
    public:
        Mount(Router& router, Pages& pages, std::vector<Language> spoken)
            : router_(router), pages_(pages), languages_(std::move(spoken))
        {
        }

        template <class Result, class Host, class... Arguments>
        Mount& get(std::string pattern, Access access, Result (Host::*page)(Arguments...) const)
        {
            router_.add(Method::get, std::move(pattern), access, handler(page), languages_);
            return *this;
        }
        template <class Result, class Host, class... Arguments>
        Mount& post(std::string pattern, Access access, Result (Host::*verb)(Arguments...) const)
        {
            router_.add(Method::post, std::move(pattern), access, handler(verb), languages_);
            return *this;
        }

    private:
        template <class Host>
        Handler handler(Response (Host::*page)(const Request&) const)
        {
            return ReadHandler([&pages = pages_, page](const Request& request, storage::Read&) {
                return (pages.*page)(request);
            });
        }
        template <class Host>
        Handler handler(WriteHandler (Host::*look)(const Request&, storage::Read&) const)
        {
            return PreparingHandler([&pages = pages_, look](const Request& request, storage::Read& read) { return (pages.*look)(request, read); });
        }
        template <class Host, class Right>
        Handler handler(Response (Host::*page)(const Request&, Right&) const)
        {
            return std::function<Response(const Request&, Right&)>(
                [&pages = pages_, page](const Request& request, Right& right) {
                    return (pages.*page)(request, right);
                });
        }

        Router& router_;
        Pages& pages_;
        std::vector<Language> languages_;
    };

    /// Pages are in German and English, unless it is said in which languages they are.
    template <class Pages>
    Mount<Pages> at(Pages& pages, std::vector<Language> spoken = {Language::german, Language::english})
    {
        return Mount<Pages>(*this, pages, std::move(spoken));
    }

    void add(Method method, std::string pattern, Access access, Handler handler,
             std::vector<Language> spoken = {Language::german, Language::english});

    struct Found {
        const Route* route = nullptr; ///< none: the address is unknown, or not with this method
        std::vector<std::pair<std::string, std::string>> parameters;
        std::string allowed; ///< the methods of that address, for 405; empty where it is unknown
    };
    /// A HEAD finds the route of the GET.
    Found find(Method method, std::string_view path, Language language = Language::german) const;

    /// The path itself where there is a page in that language, else the nearest one above it.
    std::string nearest(Language language, std::string_view path) const;

    const std::vector<Route>& routes() const { return routes_; }

private:
    std::vector<Route> routes_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_beginning_; ///< the routes of each first segment, in their order
    std::ptrdiff_t most_segments_ = 0; ///< of any pattern: a longer path is none of ours
};

}
