#include "slices/barriers/barriers.hpp"
#include "slices/barriers/forms.hpp"
#include "slices/barriers/known_barriers.hpp"
#include "slices/barriers/store.hpp"
#include "slices/barriers/views.hpp"
#include "slices/imprint/imprint.hpp"

#include "clock/clock.hpp"

namespace barriers {

using web::Access;

namespace {

/// The statement as it holds for the part of the portal from which somebody came.
Statement statement_for(const web::Request& request, storage::Read& read)
{
    for (const auto* version : {"known_barriers", "operators", "registry"}) read.depends_on(version);
    const auto& site = request.site();
    Statement statement{site.operator_name, site.enforcement_body, {}};
    if (const auto nearest = imprint::nearest_operator(read, request.query["fuer"])) {
        statement.operator_name = nearest->name;
        if (!nearest->enforcement_body.empty()) statement.enforcement_body = nearest->enforcement_body;
    }
    statement.known = barriers_on(read, wall_clock::day_in_germany(request.now));
    return statement;
}

/// The first number that no other report has; the same for a report that is sent once more.
std::string free_receipt(storage::Read& read, base::Id<BarrierReport> id, base::Date today)
{
    for (std::size_t choice = 0; choice < receipt_choices; ++choice) {
        auto receipt = receipt_number(id, today, choice);
        const auto found = find_report(read, receipt);
        if (!found || found->id == id) return receipt;
    }
    throw std::runtime_error("all receipts of a report are taken");
}

}

void BarrierPages::mount(web::Router& router) const
{
    using web::Language;
    router.at(*this, {Language::german, Language::english, Language::easy_german})
        .get("/barriere-melden", Access::everyone, &BarrierPages::form)
        .post("/barriere-melden", Access::everyone, &BarrierPages::create)
        .get("/barriere-melden/{quittung}", Access::everyone, &BarrierPages::receipt);
    router.at(*this)
        .get("/barrierefreiheit", Access::everyone, &BarrierPages::statement)
        .get("/barrierefreiheit.json", Access::everyone, &BarrierPages::statement_as_json);
}

web::Response BarrierPages::form(const web::Request& request) const
{
    return form_page(request, web::Form(request, report_fields, request.query));
}

web::Response BarrierPages::create(const web::Request& request, storage::Write& write) const
{
    const auto form = web::Form::sent(request, report_fields);
    if (form.has_mistakes()) return form_page(request, form);

    const auto today = wall_clock::day_in_germany(request.now);
    const base::Id<BarrierReport> id{form.submission()};
    const BarrierReport report{id,           free_receipt(write, id, today), form["seite"], form["problem"],
                               form["schwere"], form["email"],          request.now,   today,
                               answer_due(today)};
    store_report(write, report);
    return web::see_other(request.to("/barriere-melden/" + report.receipt));
}

web::Response BarrierPages::receipt(const web::Request& request, storage::Read& read) const
{
    const auto report = find_report(read, request["quittung"]);
    return report ? receipt_page(request, *report) : web::error_page(request, 404);
}

web::Response BarrierPages::statement(const web::Request& request, storage::Read& read) const
{
    return statement_page(request, statement_for(request, read));
}

web::Response BarrierPages::statement_as_json(const web::Request& request, storage::Read& read) const
{
    return statement_json(request, statement_for(request, read));
}

}
