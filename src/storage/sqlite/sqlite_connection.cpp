#include "storage/sqlite/sqlite_connection.hpp"

#include "base/small_letters.hpp"
#include "storage/arguments.hpp"
#include "storage/sqlite/fault_kind.hpp"

#include <cstring>
#include <sqlite3.h>
#include <unordered_map>

namespace storage::sqlite {
namespace {

constexpr int oldest_safe_version = 3051003;
constexpr int checkpoint_after_pages = 1000;

[[noreturn]] void fail(sqlite3* database, int code)
{
    throw Fault(kind_of(code), std::string("SQLite: ") + sqlite3_errmsg(database) + " (" +
                                   std::to_string(code) + ")");
}

class StatementRow final : public Row {
public:
    explicit StatementRow(sqlite3_stmt* statement) : statement_(statement) {}
    using Row::rewind;

private:
    bool is_null(int column) const override
    {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const override
    {
        const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        if (letters == nullptr) return {};
        return {letters, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    base::Uuid uuid(int column) const override
    {
        base::Uuid uuid{};
        const void* bytes = sqlite3_column_blob(statement_, column);
        if (bytes == nullptr || sqlite3_column_bytes(statement_, column) != 16) {
            throw Fault(Fault::Kind::other, "SQLite: a key is not 16 bytes long");
        }
        std::memcpy(uuid.data(), bytes, uuid.size());
        return uuid;
    }

    sqlite3_stmt* statement_;
};

/// `lower` as PostgreSQL knows it: SQLite's own leaves every letter beyond A to Z as it is. No index may rest on it, since
/// other programs that open the file do not have it.
void put_in_small_letters(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* letters = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (letters == nullptr) return sqlite3_result_null(context);
    const auto small = base::in_small_letters({letters, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text64(context, small.data(), small.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void teach_small_letters(sqlite3* database)
{
    const int code = sqlite3_create_function_v2(database, "lower", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                                &put_in_small_letters, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(database, code);
}

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<std::string> names; ///< of the arguments, by position, without the colon
};

class SqliteConnection final : public Connection {
public:
    SqliteConnection(const std::filesystem::path& file, Purpose purpose)
    {
        const int mode = purpose == Purpose::writing ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                     : SQLITE_OPEN_READWRITE;
        const int code = sqlite3_open_v2(file.c_str(), &database_, mode | SQLITE_OPEN_NOMUTEX, nullptr);
        owner_.reset(database_);
        if (code != SQLITE_OK) {
            throw Fault(kind_of(code), "SQLite cannot open " + file.string() + ": " +
                                           (database_ ? sqlite3_errmsg(database_) : "no memory"));
        }
        sqlite3_extended_result_codes(database_, 1);
        sqlite3_busy_timeout(database_, 5000);
        teach_small_letters(database_);
        configure(purpose);
    }

    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    ~SqliteConnection() override
    {
        for (auto& [text, statement] : statements_) sqlite3_finalize(statement.handle);
        for (auto& [text, statement] : simple_statements_) sqlite3_finalize(statement);
    }

    std::int64_t run(const Sql& sql, Arguments arguments, const Visit& visit) override
    {
        Statement& statement = prepared(sql);
        const Reset reset(statement.handle);
        bind(statement, arguments);
        StatementRow row(statement.handle);
        for (;;) {
            const int code = sqlite3_step(statement.handle);
            if (code == SQLITE_DONE) break;
            if (code != SQLITE_ROW) fail(database_, code);
            row.rewind();
            visit(row);
        }
        return sqlite3_stmt_readonly(statement.handle) ? 0 : sqlite3_changes64(database_);
    }

    void execute(const std::string& script) override
    {
        if (script.find(';') == std::string::npos) step(script);
        else if (const int code = sqlite3_exec(database_, script.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) {
            fail(database_, code);
        }
        checkpoint_when_due();
    }

    void prepare(const Sql& sql) override { prepared(sql); }

    Engine engine() const override { return Engine::sqlite; }

private:
    /// A statement is always ready for its next use, also when a visitor threw.
    class Reset {
    public:
        explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
        Reset(const Reset&) = delete;
        Reset& operator=(const Reset&) = delete;
        ~Reset() { sqlite3_reset(statement_); }

    private:
        sqlite3_stmt* statement_;
    };

    /// One statement, compiled once: transactions begin and end with every page.
    void step(const std::string& text)
    {
        auto& statement = simple_statements_[text];
        if (statement == nullptr) {
            const int code = sqlite3_prepare_v3(database_, text.c_str(), static_cast<int>(text.size()) + 1,
                                                SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
            if (code != SQLITE_OK) fail(database_, code);
        }
        const Reset reset(statement);
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW) code = sqlite3_step(statement);
        if (code != SQLITE_DONE) fail(database_, code);
    }

    void configure(Purpose purpose)
    {
        // Else a statement with `like :pattern` is prepared anew each time that something is bound to it.
        sqlite3_db_config(database_, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
        execute("pragma foreign_keys = on; pragma synchronous = full; pragma temp_store = memory;"
                "pragma trusted_schema = off; pragma cache_size = -8000; pragma wal_autocheckpoint = 0;");
        if (purpose == Purpose::reading) {
            execute("pragma query_only = on;");
            return;
        }
        execute("pragma journal_mode = wal; pragma journal_size_limit = 67108864;");
        sqlite3_wal_hook(
            database_,
            [](void* self, sqlite3*, const char*, int pages) {
                static_cast<SqliteConnection*>(self)->wal_pages_ = pages;
                return SQLITE_OK;
            },
            this);
    }

    /// SQLite's own automatic checkpoint swallows its errors; a failed sync must not go unseen.
    void checkpoint_when_due()
    {
        if (wal_pages_ < checkpoint_after_pages || !sqlite3_get_autocommit(database_)) return;
        wal_pages_ = 0;
        const int code =
            sqlite3_wal_checkpoint_v2(database_, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        if (code != SQLITE_OK && kind_of(sqlite3_extended_errcode(database_)) == Fault::Kind::lost_writes) {
            fail(database_, sqlite3_extended_errcode(database_));
        }
    }

    Statement& prepared(const Sql& sql)
    {
        const auto found = statements_.find(sql.sqlite.data());
        if (found != statements_.end()) return found->second;
        Statement statement;
        const int code = sqlite3_prepare_v3(database_, sql.sqlite.data(), static_cast<int>(sql.sqlite.size()),
                                            SQLITE_PREPARE_PERSISTENT, &statement.handle, nullptr);
        if (code != SQLITE_OK) fail(database_, code);
        const int count = sqlite3_bind_parameter_count(statement.handle);
        for (int position = 1; position <= count; ++position) {
            statement.names.emplace_back(sqlite3_bind_parameter_name(statement.handle, position) + 1);
        }
        return statements_.emplace(sql.sqlite.data(), std::move(statement)).first->second;
    }

    void bind(const Statement& statement, Arguments arguments)
    {
        bind_by_name(statement.names, arguments, [&](std::size_t position, const Value& value) {
            bind(statement.handle, static_cast<int>(position) + 1, value);
        });
    }

    void bind(sqlite3_stmt* statement, int position, const Value& value)
    {
        struct Bind {
            sqlite3_stmt* statement;
            int position;
            int operator()(std::monostate) const { return sqlite3_bind_null(statement, position); }
            int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, position, number); }
            int operator()(double number) const { return sqlite3_bind_double(statement, position, number); }
            int operator()(std::string_view text) const
            {
                return sqlite3_bind_text64(statement, position, text.data() ? text.data() : "", text.size(),
                                           SQLITE_STATIC, SQLITE_UTF8);
            }
            int operator()(const base::Uuid& uuid) const
            {
                return sqlite3_bind_blob(statement, position, uuid.data(), 16, SQLITE_STATIC);
            }
        };
        const int code = std::visit(Bind{statement, position}, value.variant());
        if (code != SQLITE_OK) fail(database_, code);
    }

    sqlite3* database_ = nullptr;
    std::unique_ptr<sqlite3, Close> owner_; ///< also when the constructor throws halfway
    std::unordered_map<const void*, Statement> statements_;
    std::unordered_map<std::string, sqlite3_stmt*> simple_statements_;
    int wal_pages_ = 0;
};

}

std::unique_ptr<Connection> connect(const std::filesystem::path& file, Purpose purpose)
{
    if (sqlite3_libversion_number() < oldest_safe_version) {
        throw Fault(Fault::Kind::other, std::string("SQLite ") + sqlite3_libversion() +
                                            " can damage a database; 3.51.3 or newer is needed");
    }
    return std::make_unique<SqliteConnection>(file, purpose);
}

const char* version() { return sqlite3_libversion(); }

}
