#include "slices/barriers/barriers.hpp"
#include "slices/barriers/store.hpp"

#include "csv/csv.hpp"

namespace barriers {

std::string export_barrier_reports(storage::Read& read)
{
    csv::Writer table({"quittung", "eingegangen", "antwort_bis", "schwere", "seite", "problem", "email"});
    for (const auto& report : all_reports(read)) {
        table.add({report.receipt, base::iso(report.received_at), base::iso(report.answer_due_on),
                   report.severity, report.page, report.description, report.contact});
    }
    return table.text();
}

}
