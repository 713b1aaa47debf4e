#include "slices/partnering/store_prospects.hpp"

namespace partnering {
namespace {

using storage::Row;
using storage::Sql;

Prospect prospect_in(Row& row)
{
    Prospect prospect;
    prospect.id = row.next<base::Id<Prospect>>();
    prospect.alliance = row.next<base::Id<registry::Alliance>>();
    prospect.name = row.next<std::string>();
    prospect.sector = row.next<std::string>();
    prospect.contact = row.next<std::string>();
    prospect.outlook = outlook_of(row.next<std::string>());
    prospect.follow_up_on = row.next<std::optional<base::Date>>();
    prospect.added_by = row.next<std::optional<base::Id<identity::Account>>>();
    prospect.added_at = row.next<base::Instant>();
    prospect.closed_at = row.next<std::optional<base::Instant>>();
    return prospect;
}

}

constexpr Sql upsert_prospect = R"sql(
    insert into prospect (id, alliance_id, name, sector, contact, state, follow_up_on, added_by, added_at, closed_at)
    values (:id, :alliance, :name, :sector, :contact, :state, :follow_up_on, :added_by, :added_at, :closed_at)
    on conflict (id) do update set name = excluded.name, sector = excluded.sector, contact = excluded.contact, state = excluded.state,
                                   follow_up_on = excluded.follow_up_on, closed_at = excluded.closed_at
     where prospect.alliance_id = excluded.alliance_id)sql";

bool store_prospect(storage::Write& write, const Prospect& prospect)
{
    return write.run(upsert_prospect, {{"id", prospect.id},
                                {"alliance", prospect.alliance},
                                {"name", prospect.name},
                                {"sector", prospect.sector.empty() ? std::nullopt : std::optional(prospect.sector)},
                                {"contact", prospect.contact},
                                {"state", word_of(prospect.outlook)},
                                {"follow_up_on", prospect.follow_up_on ? std::optional(base::iso(*prospect.follow_up_on)) : std::nullopt},
                                {"added_by", prospect.added_by},
                                {"added_at", prospect.added_at},
                                {"closed_at", prospect.closed_at}}) > 0;
}

constexpr Sql select_prospect = R"sql(
    select id, alliance_id, name, coalesce(sector, ''), contact, state, follow_up_on, added_by, added_at, closed_at
      from prospect where id = :id and alliance_id = :alliance)sql";

std::optional<Prospect> find_prospect(storage::Read& read, base::Id<registry::Alliance> alliance, base::Id<Prospect> id)
{
    return read.first(select_prospect, {{"id", id}, {"alliance", alliance}}, prospect_in);
}

constexpr Sql select_alliance_prospects = R"sql(
    select id, alliance_id, name, coalesce(sector, ''), contact, state, follow_up_on, added_by, added_at, closed_at
      from prospect where alliance_id = :alliance
     order by case when state = 'open' then 0 else 1 end, case when follow_up_on is null then 1 else 0 end, follow_up_on, name, id)sql";

std::vector<Prospect> prospects_of(storage::Read& read, base::Id<registry::Alliance> alliance)
{
    return read.all(select_alliance_prospects, {{"alliance", alliance}}, prospect_in);
}

constexpr Sql select_due = R"sql(
    select id, alliance_id, name, coalesce(sector, ''), contact, state, follow_up_on, added_by, added_at, closed_at
      from prospect where alliance_id = :alliance and state = 'open' and follow_up_on <= :today
     order by follow_up_on, name, id limit :most)sql";

std::vector<Prospect> due_prospects(storage::Read& read, base::Id<registry::Alliance> alliance, base::Date today, std::int64_t most)
{
    return read.all(select_due, {{"alliance", alliance}, {"today", base::iso(today)}, {"most", most}}, prospect_in);
}

constexpr Sql delete_prospect_notes = "delete from prospect_note where prospect_id = :prospect";
constexpr Sql delete_prospect = "delete from prospect where id = :prospect";

void remove_prospect(storage::Write& write, base::Id<Prospect> prospect)
{
    write.run(delete_prospect_notes, {{"prospect", prospect}});
    write.run(delete_prospect, {{"prospect", prospect}});
}

constexpr Sql insert_note = R"sql(
    insert into prospect_note (id, prospect_id, text, author_id, written_at)
    values (:id, :prospect, :text, :author, :now) on conflict (id) do nothing)sql";

void store_note(storage::Write& write, const ProspectNote& note)
{
    write.run(insert_note, {{"id", note.id}, {"prospect", note.prospect}, {"text", note.text}, {"author", note.author}, {"now", note.written_at}});
}

constexpr Sql select_prospect_notes = R"sql(
    select prospect_note.id, prospect_id, text, author_id, coalesce(account.name, ''), written_at
      from prospect_note left join account on account.id = prospect_note.author_id
     where prospect_id = :prospect order by written_at desc, prospect_note.id desc)sql";

std::vector<ProspectNote> notes_on(storage::Read& read, base::Id<Prospect> prospect)
{
    return read.all(select_prospect_notes, {{"prospect", prospect}}, [](Row& row) {
        return ProspectNote{row.next<base::Id<ProspectNote>>(), row.next<base::Id<Prospect>>(),
                            row.next<std::string>(),            row.next<std::optional<base::Id<identity::Account>>>(),
                            row.next<std::string>(),            row.next<base::Instant>()};
    });
}

constexpr Sql delete_old_notes = "delete from prospect_note where prospect_id in (select id from prospect where closed_at < :closed_before)";
constexpr Sql delete_old_prospects = "delete from prospect where closed_at < :closed_before";

std::int64_t forget_prospects(storage::Write& write, base::Instant closed_before)
{
    write.run(delete_old_notes, {{"closed_before", closed_before}});
    return write.run(delete_old_prospects, {{"closed_before", closed_before}});
}

}
