#include "storage/postgres/postgres_copy.hpp"

#include "base/sha256.hpp"
#include "storage/connection.hpp"

#include <algorithm>
#include <libpq-fe.h>
#include <map>
#include <set>

namespace storage::postgres {
namespace {

constexpr std::size_t lines_a_piece = 4 << 20;

struct FreeAnswer {
    void operator()(PGresult* result) const { PQclear(result); }
};
using CopyAnswer = std::unique_ptr<PGresult, FreeAnswer>;

[[noreturn]] void fail(const PGconn* connection)
{
    const std::string what = PQerrorMessage(connection);
    const auto kind = PQstatus(connection) != CONNECTION_OK          ? Fault::Kind::unavailable
                      : what.find("No space left") != std::string::npos ? Fault::Kind::full
                                                                        : Fault::Kind::other;
    throw Fault(kind, "PostgreSQL: " + what);
}

/// Puts each table behind those that it needs; where they need each other, the order of names decides.
class InOrder {
public:
    explicit InOrder(std::map<std::string, std::set<std::string>> needs) : needs_(std::move(needs))
    {
        for (const auto& [table, needed] : needs_) place(table);
    }

    std::vector<std::string> tables() { return std::move(placed_); }

private:
    void place(const std::string& table)
    {
        if (!seen_.insert(table).second) return;
        for (const auto& needed : needs_[table]) place(needed);
        placed_.push_back(table);
    }

    std::map<std::string, std::set<std::string>> needs_;
    std::set<std::string> seen_;
    std::vector<std::string> placed_;
};

}

struct Copier::Handle {
    explicit Handle(const std::string& url) : connection(PQconnectdb(url.c_str()), &PQfinish)
    {
        if (PQstatus(connection.get()) != CONNECTION_OK) fail(connection.get());
        PQsetNoticeProcessor(connection.get(), [](void*, const char*) {}, nullptr);
    }

    CopyAnswer ask(const std::string& sql) const
    {
        CopyAnswer answer(PQexec(connection.get(), sql.c_str()));
        const auto status = PQresultStatus(answer.get());
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) fail(connection.get());
        return answer;
    }

    /// After COPY: what came of it.
    void finish() const
    {
        bool failed = false;
        while (const CopyAnswer answer{PQgetResult(connection.get())}) {
            failed = failed || PQresultStatus(answer.get()) == PGRES_FATAL_ERROR;
        }
        if (failed) fail(connection.get());
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> connection;
};

Copier::Copier(const std::string& url, const std::string& schema) : handle_(std::make_unique<Handle>(url))
{
    execute("set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO'; set bytea_output = 'hex'; "
            "set extra_float_digits = 1; set application_name = 'buendnisnetz-backup'");
    if (!schema.empty()) execute("set search_path = " + quoted(schema) + ", public");
    schema_ = column("select coalesce(current_schema(), '')").front();
}

Copier::~Copier() = default;

void Copier::execute(const std::string& script) { handle_->ask(script); }

std::vector<std::string> Copier::column(const std::string& sql)
{
    const auto answer = handle_->ask(sql);
    std::vector<std::string> all;
    for (int line = 0; line < PQntuples(answer.get()); ++line) all.emplace_back(PQgetvalue(answer.get(), line, 0));
    return all;
}

std::string Copier::quoted(const std::string& name) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeIdentifier(handle_->connection.get(), name.data(), name.size()), &PQfreemem);
    if (!text) fail(handle_->connection.get());
    return text.get();
}

std::vector<std::string> Copier::tables()
{
    std::map<std::string, std::set<std::string>> needs;
    for (const auto& table : column("select relname from pg_class where relkind = 'r' and relnamespace = "
                                   "current_schema()::regnamespace")) {
        needs[table];
    }
    const auto answer = handle_->ask("select c.relname, f.relname from pg_constraint "
                                     "join pg_class c on c.oid = conrelid join pg_class f on f.oid = confrelid "
                                     "where contype = 'f' and connamespace = current_schema()::regnamespace");
    for (int line = 0; line < PQntuples(answer.get()); ++line) {
        needs[PQgetvalue(answer.get(), line, 0)].insert(PQgetvalue(answer.get(), line, 1));
    }
    return InOrder(std::move(needs)).tables();
}

namespace {

std::string columns_of(Copier& copier, const std::string& table)
{
    std::string columns;
    for (const auto& column : copier.column("select attname from pg_attribute where attrelid = '" + copier.quoted(table) +
                                           "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum")) {
        columns += (columns.empty() ? "" : ", ") + copier.quoted(column);
    }
    return columns;
}

/// The same order in every database, whatever its language.
std::string order_of(Copier& copier, const std::string& table)
{
    std::string order;
    for (const auto& key : copier.column("select quote_ident(attname) || case when attcollation <> 0 then ' collate \"C\"' else '' end "
                                        "from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey) "
                                        "where indisprimary and indrelid = '" + copier.quoted(table) +
                                        "'::regclass order by array_position(indkey::int2[], attnum)")) {
        order += (order.empty() ? "" : ", ") + key;
    }
    return order.empty() ? "(" + copier.quoted(table) + ".*)::text collate \"C\"" : order;
}

}

Content Copier::copy_out(const std::string& table, const std::function<void(std::string_view)>& take)
{
    Content content{table, 0, {}};
    base::Sha256 sum;
    handle_->ask("copy (select " + columns_of(*this, table) + " from " + quoted(table) + " order by " +
                 order_of(*this, table) + ") to stdout");
    std::string piece;
    for (;;) {
        char* line = nullptr;
        const int size = PQgetCopyData(handle_->connection.get(), &line, 0);
        if (size < 0) break;
        const std::unique_ptr<char, decltype(&PQfreemem)> owner(line, &PQfreemem);
        ++content.rows;
        piece.append(line, static_cast<std::size_t>(size));
        if (piece.size() < lines_a_piece) continue;
        sum.add(piece);
        take(piece);
        piece.clear();
    }
    handle_->finish();
    sum.add(piece);
    if (!piece.empty()) take(piece);
    content.sha256 = sum.hex();
    return content;
}

void Copier::begin_filling(const std::string& table)
{
    execute("alter table " + quoted(table) + " disable trigger user");
    handle_->ask("copy " + quoted(table) + " (" + columns_of(*this, table) + ") from stdin");
}

void Copier::fill(std::string_view lines)
{
    if (PQputCopyData(handle_->connection.get(), lines.data(), static_cast<int>(lines.size())) != 1) {
        fail(handle_->connection.get());
    }
}

void Copier::end_filling()
{
    if (PQputCopyEnd(handle_->connection.get(), nullptr) != 1) fail(handle_->connection.get());
    handle_->finish();
}

}
