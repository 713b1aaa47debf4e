#include "slices/imprint/tables.hpp"

#include "base/text.hpp"
#include "slices/imprint/store.hpp"
#include "slices/registry/registry.hpp"
#include "table/noun.hpp"

namespace imprint {
namespace {

using base::says;
using table::Need;
using table::column;

struct Part {
    Scope scope = Scope::state;
    std::string subject;
};

/// `land:mv` or `buendnis:SLUG`
table::Parsed<Part> part_in(storage::Read& read, std::string_view cell)
{
    const std::string written(base::trimmed(cell));
    const auto colon = written.find(':');
    const auto kind = written.substr(0, colon);
    const auto word = colon == std::string::npos ? std::string() : std::string(base::trimmed(written.substr(colon + 1)));
    if (kind == "land") {
        if (const auto* state = registry::find_state(word)) return Part{Scope::state, state->key};
        return table::defect("unknown_state", says("“{0}” is no state.", word));
    }
    if (kind == "buendnis") {
        if (registry::find_alliance(read, word)) return Part{Scope::alliance, word};
        return table::defect("unknown_alliance", says("No alliance has the key “{0}”.", word));
    }
    return table::defect("unknown_part", says("“{0}” is no part of the portal. Write land:mv or buendnis:SCHLUESSEL.", written));
}

std::string part_text(const OperatorRecord& record)
{
    return record.scope == Scope::state ? "land:" + registry::find_state(record.subject)->short_name
                                        : "buendnis:" + record.subject;
}

std::vector<table::Column<OperatorRecord>> operator_columns(storage::Read& read)
{
    const auto take_part = [&read](std::string_view cell, OperatorRecord& record) -> std::optional<table::Defect> {
        auto part = part_in(read, cell);
        if (!part) return std::move(part.error());
        record.scope = part->scope;
        record.subject = part->subject;
        return std::nullopt;
    };
    return {{"fuer", Need::obligatory, take_part, part_text},
            column("name", &OperatorRecord::name, &table::line_in, Need::obligatory),
            column("anschrift", &OperatorRecord::address, &table::paragraphs_in, Need::obligatory),
            column("email", &OperatorRecord::email, &table::email_in, Need::obligatory),
            column("telefon", &OperatorRecord::telephone, &table::telephone_in),
            column("verantwortlich", &OperatorRecord::responsible_person, &table::line_in),
            column("datenschutz", &OperatorRecord::privacy_contact, &table::email_in),
            column("schlichtungsstelle", &OperatorRecord::enforcement_body, &table::line_in)};
}

table::Noun<OperatorRecord> operator_noun(storage::Read& read, table::Keys& keys)
{
    return {
        operator_columns(read),
        [&read](table::Line& line) -> std::optional<OperatorRecord> {
            const auto part = part_in(read, line.text("fuer"));
            return part ? find_operator(read, part->scope, part->subject) : std::nullopt;
        },
        [&keys](table::Line& line, OperatorRecord& record, const OperatorRecord*) {
            keys.check_only_once(part_text(record), line);
        },
        part_text,
        [](const OperatorRecord& record) { return record.name; },
    };
}

table::Reading<OperatorRecord> read_operators(storage::Read& read, std::string_view bytes,
                                              const table::Progress& progress)
{
    auto opened = table::open(bytes, table::headings_of(operator_columns(read)));
    if (!opened) return {{{}, std::move(opened.error())}, {}};
    table::Keys keys(*opened, "fuer", [](const std::string&) { return false; });
    return table::read_lines(operator_noun(read, keys), *opened, progress);
}

}

table::Plan plan_operators(storage::Read& read, std::string_view bytes, const table::Progress& progress)
{
    return read_operators(read, bytes, progress).plan;
}

table::Plan import_operators(storage::Write& write, std::string_view bytes, base::Instant now,
                             const table::Progress& progress)
{
    auto plan = table::take_over(read_operators(write, bytes, progress),
                                 [&](const OperatorRecord& record) { store_operator(write, record, now); });
    if (plan.is_applied) write.touch("operators");
    return plan;
}

std::string export_operators(storage::Read& read)
{
    return table::table_of(operator_columns(read), all_operators(read));
}

}
