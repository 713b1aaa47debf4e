#include "slices/privacy/privacy.hpp"
#include "slices/privacy/store.hpp"

#include "base/sha256.hpp"
#include "clock/clock.hpp"

#include <algorithm>

namespace privacy {
namespace {

using web::Request;
using web::Response;

const ListOfPeople* list_at(const web::Route& route)
{
    const auto found = std::find_if(lists_of_people.begin(), lists_of_people.end(), [&](const ListOfPeople& list) { return list.pattern == route.pattern; });
    return route.method == web::Method::get && found != lists_of_people.end() ? &*found : nullptr;
}

base::Id<identity::Account> who_asks(const Request& request) { return base::Id<identity::Account>{request.account->id}; }

/// What somebody did in their own account is done on the same day, and without a name.
DataRequest done_by_themselves(const char* kind, base::Instant now)
{
    const auto today = wall_clock::day_in_germany(now);
    return {base::Id<DataRequest>::fresh(), kind, {}, today, due_after(today), today, {}};
}

/// The same for all that somebody takes along on one day, and nothing that leads back to them.
base::Id<DataRequest> once_a_day(const web::Account& account, base::Date day)
{
    auto id = base::new_uuid();
    const auto hash = base::hash_of("access\n" + base::to_hex(account.id) + base::iso(day));
    std::copy_n(hash.begin(), id.size(), id.begin());
    return base::Id<DataRequest>{id};
}

/// Puts a write into the queue beside an answer: whoever asked does not wait for it.
class Queue {
public:
    Queue(storage::Database& database, std::function<void(const std::string&)> report) : database_(database), report_(std::move(report)) {}

    void put(std::function<void(storage::Write&)> work) const
    {
        database_.submit(storage::WriteTask{
            [work = std::move(work)](storage::Write& write) {
                work(write);
                return true;
            },
            [report = report_](const std::exception_ptr& error) {
                if (error) report("who looked at a list of people was not written down");
            }});
    }

private:
    storage::Database& database_;
    std::function<void(const std::string&)> report_;
};

web::ReadHandler with_looks(web::ReadHandler handler, std::string list, Queue queue)
{
    return [handler = std::move(handler), list = std::move(list), queue = std::move(queue)](const Request& request, storage::Read& read) {
        auto response = handler(request, read);
        if (response.status == 200 && request.account && request.method == web::Method::get) {
            queue.put([who = who_asks(request), list, now = request.now](storage::Write& write) { store_reading(write, who, list, now); });
        }
        return response;
    };
}

web::ReadHandler with_access(web::ReadHandler handler, Queue queue)
{
    return [handler = std::move(handler), queue = std::move(queue)](const Request& request, storage::Read& read) {
        auto response = handler(request, read);
        if (response.status == 200 && request.account && request.method == web::Method::get) {
            auto done = done_by_themselves("access", request.now);
            done.id = once_a_day(*request.account, done.received_on);
            queue.put([done = std::move(done)](storage::Write& write) { store_request(write, done, std::nullopt); });
        }
        return response;
    };
}

web::WriteHandler with_erasure(web::WriteHandler handler)
{
    return [handler = std::move(handler)](const Request& request, storage::Write& write) {
        auto response = handler(request, write);
        if (request.has_valid_token && response.status < 400) store_request(write, done_by_themselves("erasure", request.now), std::nullopt);
        return response;
    };
}

web::Handler witnessed(const web::Route& route, const Queue& queue)
{
    if (const auto* list = list_at(route)) return with_looks(std::get<web::ReadHandler>(route.handler), list->name, queue);
    if (route.pattern == "/konto/daten.json") return with_access(std::get<web::ReadHandler>(route.handler), queue);
    if (route.pattern == "/konto/loeschung" && route.method == web::Method::post) return with_erasure(std::get<web::WriteHandler>(route.handler));
    return route.handler;
}

}

void mount_with_witness(const web::Router& mounted, web::Router& into, storage::Database& database,
                        const std::function<void(const std::string& what)>& report)
{
    const Queue queue(database, report);
    for (const auto& route : mounted.routes()) into.add(route.method, route.pattern, route.access, witnessed(route, queue), route.languages);
}

}
