#include "slices/audit/audit.hpp"
#include "slices/audit/store.hpp"

#include "csv/csv.hpp"

namespace audit {
namespace {

using base::says;

std::string number(std::int64_t value) { return std::to_string(value); }

base::Message defect_of(const Entry& entry, const Head& before)
{
    if (entry.number != before.number + 1) return says("the entry {0} of the audit log is missing", number(before.number + 1));
    if (entry.hash != sum_of(entry)) return says("the entry {0} of the audit log is not as it was written", number(entry.number));
    if (entry.previous != before.hash) return says("the entry before number {0} of the audit log was exchanged", number(entry.number));
    return {};
}

}

void record(storage::Write& write, const Deed& deed)
{
    const auto head = advance_head(write);
    store_entry(write, link(head.number, head.hash, deed));
}

Verdict verify(storage::Read& read)
{
    Head last{0, no_entry};
    for (const auto& entry : all_entries(read)) {
        if (auto defect = defect_of(entry, last); !defect.empty()) return {last.number, last.hash, std::move(defect)};
        last = {entry.number, entry.hash};
    }
    const auto head = head_of(read);
    if (head.number > last.number) return {last.number, last.hash, says("the entry {0} of the audit log is missing", number(last.number + 1))};
    if (!(head == last)) return {last.number, last.hash, says("entries were added to the end of the audit log from outside")};
    return {last.number, last.hash, {}};
}

std::string export_entries(storage::Read& read)
{
    csv::Writer table({"nummer", "zeit", "wer", "was", "woran", "vorher", "summe"});
    for (const auto& [entry_number, deed, previous, hash] : all_entries(read)) {
        table.add({number(entry_number), base::iso(deed.at), deed.actor, deed.action, deed.subject, previous, hash});
    }
    return table.text();
}

std::optional<base::Instant> last_entry_at(storage::Read& read) { return newest_at(read); }

}
