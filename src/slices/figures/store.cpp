#include "slices/figures/store.hpp"

#include <stdexcept>

namespace figures {
namespace {

using storage::Row;
using storage::Sql;

Subject subject_in(Row& row)
{
    const auto id = row.next<std::string>();
    if (const auto subject = subject_of_word(id)) return *subject;
    throw std::runtime_error("a stored figure is none: " + id);
}

DeclaredFigure declared_in(Row& row)
{
    DeclaredFigure declared;
    auto& figure = declared.figure;
    figure.kind = Kind::declared;
    figure.subject = subject_in(row);
    declared.state_key = row.next<std::string>();
    figure.as_of.day = row.next<base::Date>();
    figure.as_of.unit = unit_of_word(row.next<std::string>());
    figure.value = row.next<std::int64_t>();
    figure.rounding = row.next<std::string>();
    figure.source = row.next<std::string>();
    figure.source_url = row.next<std::string>();
    figure.note = row.next<std::string>();
    return declared;
}

}

constexpr Sql select_all = R"sql(
    select figure, state_key, as_of, as_of_unit, value, rounding, source, source_url, note
      from declared_figure order by figure, state_key, as_of)sql";

std::vector<DeclaredFigure> all_declared(storage::Read& read) { return read.all(select_all, {}, declared_in); }

constexpr Sql select_one = R"sql(
    select figure, state_key, as_of, as_of_unit, value, rounding, source, source_url, note
      from declared_figure where figure = :figure and state_key = :state_key and as_of = :as_of)sql";

std::optional<DeclaredFigure> find_declared(storage::Read& read, Subject subject, std::string_view state_key,
                                            base::Date as_of)
{
    return read.first(select_one, {{"figure", id_of(subject)}, {"state_key", state_key}, {"as_of", base::iso(as_of)}},
                      declared_in);
}

constexpr Sql select_newest = R"sql(
    select figure, state_key, as_of, as_of_unit, value, rounding, source, source_url, note
      from declared_figure declared
     where state_key = :state_key
       and as_of = (select max(other.as_of) from declared_figure other
                     where other.figure = declared.figure and other.state_key = :state_key and other.as_of <= :day)
     order by figure)sql";

std::vector<Figure> declared_on(storage::Read& read, base::Date day, std::string_view state_key)
{
    return read.all(select_newest, {{"state_key", state_key}, {"day", base::iso(day)}},
                    [](Row& row) { return declared_in(row).figure; });
}

constexpr Sql upsert_declared = R"sql(
    insert into declared_figure (figure, state_key, as_of, as_of_unit, value, rounding, source, source_url, note,
                                 changed_at)
    values (:figure, :state_key, :as_of, :as_of_unit, :value, :rounding, :source, :source_url, :note, :changed_at)
    on conflict (figure, state_key, as_of) do update set
        as_of_unit = excluded.as_of_unit, value = excluded.value, rounding = excluded.rounding,
        source = excluded.source, source_url = excluded.source_url, note = excluded.note,
        changed_at = excluded.changed_at)sql";

void store_declared(storage::Write& write, const DeclaredFigure& declared, base::Instant now)
{
    const auto& figure = declared.figure;
    write.run(upsert_declared, {{"figure", id_of(figure.subject)},
                                {"state_key", declared.state_key},
                                {"as_of", base::iso(figure.as_of.day)},
                                {"as_of_unit", word_of(figure.as_of.unit)},
                                {"value", figure.value},
                                {"rounding", figure.rounding},
                                {"source", figure.source},
                                {"source_url", figure.source_url},
                                {"note", figure.note},
                                {"changed_at", now}});
    write.touch("figures");
}

constexpr Sql select_first_day = R"sql(
    select min(since) from alliance_status where status = 'active')sql";

std::optional<base::Date> first_day(storage::Read& read)
{
    return read.value<std::optional<base::Date>>(select_first_day);
}

}
