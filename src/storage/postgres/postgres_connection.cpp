#include "storage/postgres/postgres_connection.hpp"

#include "storage/arguments.hpp"

#include <cstring>
#include <libpq-fe.h>
#include <unordered_map>

namespace storage::postgres {
namespace {

constexpr Oid int8_type = 20;
constexpr Oid int4_type = 23;
constexpr Oid int2_type = 21;
constexpr Oid bool_type = 16;
constexpr Oid float8_type = 701;
constexpr Oid uuid_type = 2950;
constexpr int binary = 1;

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ClearResult>;

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Handle = std::unique_ptr<PGconn, CloseConnection>;

Fault::Kind kind_of(const PGconn* connection, const PGresult* result)
{
    if (PQstatus(connection) != CONNECTION_OK) return Fault::Kind::unavailable;
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string_view code = state ? state : "";
    if (code == "40001" || code == "40P01" || code == "23505") return Fault::Kind::contested;
    if (code == "53100") return Fault::Kind::full;
    if (code.starts_with("08") || code.starts_with("53") || code.starts_with("57") || code == "25006") {
        return Fault::Kind::unavailable;
    }
    return Fault::Kind::other;
}

[[noreturn]] void fail(const PGconn* connection, const PGresult* result)
{
    const std::string what = result ? PQresultErrorMessage(result) : PQerrorMessage(connection);
    throw Fault(kind_of(connection, result), "PostgreSQL: " + what);
}

template <class Number>
Number from_network(const char* bytes)
{
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < sizeof(Number); ++at) {
        number = number << 8U | static_cast<std::uint8_t>(bytes[at]);
    }
    return static_cast<Number>(number);
}

class ResultRow final : public Row {
public:
    explicit ResultRow(const PGresult* result) : result_(result) {}

    void move_to(int line)
    {
        line_ = line;
        rewind();
    }

private:
    bool is_null(int column) const override { return PQgetisnull(result_, line_, column) != 0; }
    std::int64_t integer(int column) const override
    {
        if (is_null(column)) return 0;
        const char* bytes = PQgetvalue(result_, line_, column);
        switch (PQftype(result_, column)) {
        case int8_type: return from_network<std::int64_t>(bytes);
        case int4_type: return from_network<std::int32_t>(bytes);
        case int2_type: return from_network<std::int16_t>(bytes);
        case bool_type: return bytes[0];
        default: throw Fault(Fault::Kind::other, "PostgreSQL: a column is not a whole number");
        }
    }
    double real(int column) const override
    {
        if (is_null(column)) return 0;
        if (PQftype(result_, column) != float8_type) return static_cast<double>(integer(column));
        const auto bits = from_network<std::uint64_t>(PQgetvalue(result_, line_, column));
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }
    std::string_view text(int column) const override
    {
        return {PQgetvalue(result_, line_, column),
                static_cast<std::size_t>(PQgetlength(result_, line_, column))};
    }
    base::Uuid uuid(int column) const override
    {
        base::Uuid uuid{};
        if (PQftype(result_, column) != uuid_type || is_null(column)) {
            throw Fault(Fault::Kind::other, "PostgreSQL: a column is not a key");
        }
        std::memcpy(uuid.data(), PQgetvalue(result_, line_, column), uuid.size());
        return uuid;
    }

    const PGresult* result_;
    int line_ = 0;
};

/// The arguments of one statement in the form that libpq wants.
class Parameters {
public:
    explicit Parameters(const std::vector<std::string>& names)
        : names_(names), texts_(names.size()), values_(names.size(), nullptr), lengths_(names.size(), 0),
          formats_(names.size(), 0)
    {
    }

    void bind(Arguments arguments)
    {
        bind_by_name(names_, arguments, [this](std::size_t position, const Value& value) {
            std::visit([&](const auto& thing) { set(position, thing); }, value.variant());
        });
    }

    int count() const { return static_cast<int>(names_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void set(std::size_t, std::monostate) {}
    void set(std::size_t position, std::int64_t number) { own(position, std::to_string(number)); }
    void set(std::size_t position, double number)
    {
        std::array<char, 32> digits{};
        std::snprintf(digits.data(), digits.size(), "%.17g", number);
        own(position, digits.data());
    }
    void set(std::size_t position, std::string_view text) { own(position, std::string(text)); }
    void set(std::size_t position, const base::Uuid& uuid)
    {
        values_[position] = reinterpret_cast<const char*>(uuid.data());
        lengths_[position] = 16;
        formats_[position] = binary;
    }
    void own(std::size_t position, std::string text)
    {
        texts_[position] = std::move(text);
        values_[position] = texts_[position].c_str();
        lengths_[position] = static_cast<int>(texts_[position].size());
    }

    const std::vector<std::string>& names_;
    std::vector<std::string> texts_;
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(std::string url) : url_(std::move(url)) { open(); }

    std::int64_t run(const Sql& sql, Arguments arguments, const Visit& visit) override
    {
        const Prepared& statement = prepared(sql);
        Parameters parameters(statement.arguments);
        parameters.bind(arguments);
        const Answer answer(PQexecPrepared(handle_.get(), statement.name.c_str(), parameters.count(),
                                           parameters.values(), parameters.lengths(), parameters.formats(),
                                           binary));
        const auto status = PQresultStatus(answer.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(handle_.get(), answer.get());
        ResultRow row(answer.get());
        for (int line = 0; line < PQntuples(answer.get()); ++line) {
            row.move_to(line);
            visit(row);
        }
        return std::atoll(PQcmdTuples(answer.get()));
    }

    void execute(const std::string& script) override
    {
        if (PQstatus(handle_.get()) != CONNECTION_OK && script.starts_with("begin")) open();
        const Answer answer(PQexec(handle_.get(), script.c_str()));
        const auto status = PQresultStatus(answer.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(handle_.get(), answer.get());
        // A commit of a failed transaction is answered as "ROLLBACK": that is not what was asked for.
        if (script == "commit" && std::string_view(PQcmdStatus(answer.get())) != "COMMIT") {
            throw Fault(Fault::Kind::contested, "PostgreSQL: the transaction was rolled back");
        }
    }

    void prepare(const Sql& sql) override { prepared(sql); }

    Engine engine() const override { return Engine::postgres; }

private:
    struct Prepared {
        std::string name;
        std::vector<std::string> arguments;
    };

    void open()
    {
        statements_.clear();
        handle_.reset(PQconnectdb(url_.c_str()));
        if (PQstatus(handle_.get()) != CONNECTION_OK) fail(handle_.get(), nullptr);
        PQsetErrorVerbosity(handle_.get(), PQERRORS_TERSE); // the details hold what people typed, and faults go into the log
        PQsetNoticeProcessor(handle_.get(), [](void*, const char*) {}, nullptr);
        execute("set client_encoding = 'UTF8'; set timezone = 'UTC'; set synchronous_commit = on; set application_name = 'buendnisnetz'");
    }

    const Prepared& prepared(const Sql& sql)
    {
        const auto found = statements_.find(sql.postgres.data());
        if (found != statements_.end()) return found->second;
        auto [text, names] = numbered(sql.postgres);
        Prepared statement{"s" + std::to_string(statements_.size()), std::move(names)};
        const Answer answer(PQprepare(handle_.get(), statement.name.c_str(), text.c_str(), 0, nullptr));
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail(handle_.get(), answer.get());
        return statements_.emplace(sql.postgres.data(), std::move(statement)).first->second;
    }

    std::string url_;
    Handle handle_;
    std::unordered_map<const void*, Prepared> statements_;
};

}

std::unique_ptr<Connection> connect(const std::string& url)
{
    return std::make_unique<PostgresConnection>(url);
}

}
