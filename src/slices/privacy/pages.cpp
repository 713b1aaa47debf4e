#include "clock/clock.hpp"
#include "slices/privacy/forms.hpp"
#include "slices/privacy/permissions.hpp"
#include "slices/privacy/store.hpp"
#include "slices/privacy/views.hpp"
#include "table/cells.hpp"
#include "web/layout/parts.hpp"

namespace privacy {
namespace {

constexpr std::int64_t looks_on_page = 50;
constexpr std::chrono::days soon{7};
constexpr int months_of_runs = 3;

base::Date today_of(const web::Request& request) { return wall_clock::day_in_germany(request.now); }

std::int64_t due_soon(storage::Read& read, const web::Request& request)
{
    return count_open(read, wall_clock::day_in_germany(request.now + soon));
}

bool may_enter(storage::Read& read, const web::Request& request) { return may_look_after_data(identity::actor_of(read, request)); }

web::Response not_there(const web::Request& request) { return web::error_page(request, 404); }

std::vector<day::Task> tasks(storage::Read& read, const web::Request& request, const identity::Actor& actor)
{
    if (!may_look_after_data(actor)) return {};
    const auto due = due_soon(read, request);
    if (due == 0) return {};
    const auto& t = request.texts();
    return {{today_of(request), t.plural("One request about data is due within a week.", "{0} requests about data are due within a week.", due),
             "/verwaltung/datenschutz/anfragen", std::string(t("Have a look"))}};
}

std::vector<web::Choice> way(storage::Read&, const web::Request& request, const identity::Actor& actor)
{
    if (!may_look_after_data(actor)) return {};
    const auto& t = request.texts();
    return {{request.to("/verwaltung/datenschutz"), std::string(t("Data protection")), std::string(t("Record of processing, requests, deletions"))}};
}

/// A day that could be: not later than today.
std::optional<base::Date> day_of_arrival(web::Form& form, base::Date today)
{
    if (form["eingang"].empty()) return std::nullopt;
    const auto day = table::day_in(form["eingang"]);
    if (day && *day <= today) return *day;
    form.add_mistake("eingang", base::says("Please write a day that has come already, such as {0}.", base::iso(today)));
    return std::nullopt;
}

}

day::Part day_part() { return {&tasks, &way, &way}; }

PrivacyPages::PrivacyPages(const std::vector<std::span<const identity::Processing>>& record)
{
    for (const auto& part : record) record_.insert(record_.end(), part.begin(), part.end());
}

void PrivacyPages::mount(web::Router& router) const
{
    using web::Access;
    router.at(*this)
        .get("/verwaltung/datenschutz", Access::confirmed, &PrivacyPages::overview)
        .get("/verwaltung/datenschutz/verzeichnis.csv", Access::confirmed, &PrivacyPages::table)
        .get("/verwaltung/datenschutz/anfragen", Access::confirmed, &PrivacyPages::asked)
        .post("/verwaltung/datenschutz/anfragen", Access::confirmed, &PrivacyPages::add)
        .post("/verwaltung/datenschutz/anfragen/{antrag}/erledigt", Access::confirmed, &PrivacyPages::finish)
        .get("/verwaltung/datenschutz/einsichten", Access::confirmed, &PrivacyPages::looks)
        .get("/verwaltung/datenschutz/loeschungen", Access::confirmed, &PrivacyPages::runs);
}

web::Response PrivacyPages::overview(const web::Request& request, storage::Read& read) const
{
    if (!may_enter(read, request)) return not_there(request);
    return overview_page(request, record_, due_soon(read, request));
}

web::Response PrivacyPages::table(const web::Request& request, storage::Read& read) const
{
    if (!may_enter(read, request)) return not_there(request);
    web::Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.body = record_as_csv(request.texts(), record_);
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"verarbeitungsverzeichnis.csv\"");
    return response;
}

web::Response PrivacyPages::asked(const web::Request& request, storage::Read& read) const
{
    if (!may_enter(read, request)) return not_there(request);
    return requests_page(request, requests(read), web::Form(request, request_fields));
}

web::Response PrivacyPages::add(const web::Request& request, storage::Write& write) const
{
    if (!may_enter(write, request)) return not_there(request);
    auto form = web::Form::sent(request, request_fields);
    const auto day = day_of_arrival(form, today_of(request));
    if (form.has_mistakes() || !day) return requests_page(request, requests(write), form);
    const DataRequest one{base::Id<DataRequest>{form.submission()}, form["art"], form["person"], *day, due_after(*day), {}, form["notiz"]};
    store_request(write, one, identity::actor_of(write, request).id);
    return web::see_other(request.to("/verwaltung/datenschutz/anfragen"));
}

web::Response PrivacyPages::finish(const web::Request& request, storage::Write& write) const
{
    const auto id = base::Id<DataRequest>::parse(request["antrag"]);
    if (!id || !may_enter(write, request)) return not_there(request);
    if (request.has_valid_token && !mark_done(write, *id, today_of(request))) return not_there(request);
    return web::see_other(request.to("/verwaltung/datenschutz/anfragen"));
}

web::Response PrivacyPages::looks(const web::Request& request, storage::Read& read) const
{
    if (!may_enter(read, request)) return not_there(request);
    const auto page = std::clamp(web::page_number(request.query["seite"]), 1, 1'000'000);
    auto found = readings(read, looks_on_page + 1, (page - 1) * looks_on_page);
    const bool has_more = std::ssize(found) > looks_on_page;
    if (has_more) found.pop_back();
    return looks_page(request, found, page, has_more);
}

web::Response PrivacyPages::runs(const web::Request& request, storage::Read& read) const
{
    if (!may_enter(read, request)) return not_there(request);
    return runs_page(request, runs_since(read, base::iso(base::months_after(today_of(request), -months_of_runs))));
}

}
