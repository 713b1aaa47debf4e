#include "slices/barriers/store.hpp"

namespace barriers {
namespace {

using storage::Sql;

BarrierReport report_in(storage::Row& row)
{
    return BarrierReport{row.next<base::Id<BarrierReport>>(),
                         row.next<std::string>(),
                         row.next<std::string>(),
                         row.next<std::string>(),
                         row.next<std::string>(),
                         row.next<std::string>(),
                         row.next<base::Instant>(),
                         row.next<base::Date>(),
                         row.next<base::Date>()};
}

}

constexpr Sql insert_report = R"sql(
    insert into barrier_report (id, receipt, page, description, severity, contact, received_at, received_on,
                                answer_due_on)
    values (:id, :receipt, :page, :description, :severity, :contact, :received_at, :received_on, :answer_due_on)
    on conflict (id) do nothing)sql";

void store_report(storage::Write& write, const BarrierReport& report)
{
    write.run(insert_report, {{"id", report.id},
                              {"receipt", report.receipt},
                              {"page", report.page},
                              {"description", report.description},
                              {"severity", report.severity},
                              {"contact", report.contact},
                              {"received_at", report.received_at},
                              {"received_on", base::iso(report.received_on)},
                              {"answer_due_on", base::iso(report.answer_due_on)}});
}

constexpr Sql select_report = R"sql(
    select id, receipt, page, description, severity, contact, received_at, received_on, answer_due_on
      from barrier_report where receipt = :receipt)sql";

std::optional<BarrierReport> find_report(storage::Read& read, std::string_view receipt)
{
    return read.first(select_report, {{"receipt", receipt}}, report_in);
}

constexpr Sql select_reports = R"sql(
    select id, receipt, page, description, severity, contact, received_at, received_on, answer_due_on
      from barrier_report order by received_at, id)sql";

std::vector<BarrierReport> all_reports(storage::Read& read)
{
    return read.all(select_reports, {}, report_in);
}

}
