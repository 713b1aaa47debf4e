#include "slices/imprint/store.hpp"

namespace imprint {
namespace {

using storage::Sql;

std::string_view word_of(Scope scope) { return scope == Scope::state ? "state" : "alliance"; }

OperatorRecord record_in(storage::Row& row)
{
    const auto scope = row.next<std::string>() == "state" ? Scope::state : Scope::alliance;
    return {scope,
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>(),
            row.next<std::string>()};
}

}

constexpr Sql select_operator = R"sql(
    select scope, subject, name, address, email, telephone, responsible_person, privacy_contact, enforcement_body
      from operator_record where scope = :scope and subject = :subject)sql";

std::optional<OperatorRecord> find_operator(storage::Read& read, Scope scope, std::string_view subject)
{
    return read.first(select_operator, {{"scope", word_of(scope)}, {"subject", subject}}, record_in);
}

constexpr Sql select_operators = R"sql(
    select scope, subject, name, address, email, telephone, responsible_person, privacy_contact, enforcement_body
      from operator_record order by scope desc, subject)sql";

std::vector<OperatorRecord> all_operators(storage::Read& read) { return read.all(select_operators, {}, record_in); }

constexpr Sql upsert_operator = R"sql(
    insert into operator_record (scope, subject, name, address, email, telephone, responsible_person,
                                 privacy_contact, enforcement_body, changed_at)
    values (:scope, :subject, :name, :address, :email, :telephone, :responsible_person, :privacy_contact,
            :enforcement_body, :now)
    on conflict (scope, subject) do update
       set name = excluded.name, address = excluded.address, email = excluded.email,
           telephone = excluded.telephone, responsible_person = excluded.responsible_person,
           privacy_contact = excluded.privacy_contact, enforcement_body = excluded.enforcement_body,
           changed_at = excluded.changed_at)sql";

void store_operator(storage::Write& write, const OperatorRecord& record, base::Instant now)
{
    write.run(upsert_operator, {{"scope", word_of(record.scope)},
                                {"subject", record.subject},
                                {"name", record.name},
                                {"address", record.address},
                                {"email", record.email},
                                {"telephone", record.telephone},
                                {"responsible_person", record.responsible_person},
                                {"privacy_contact", record.privacy_contact},
                                {"enforcement_body", record.enforcement_body},
                                {"now", now}});
}

}
