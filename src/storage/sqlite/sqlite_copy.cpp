#include "storage/sqlite/sqlite_copy.hpp"

#include "base/sha256.hpp"
#include "storage/sqlite/fault_kind.hpp"

#include <fmt/format.h>
#include <memory>
#include <sqlite3.h>

namespace storage::sqlite {
namespace {

constexpr int pages_a_step = 4096;

/// A connection for whole files: no statement of a slice ever runs on it.
class File {
public:
    File(const std::filesystem::path& file, int mode)
    {
        sqlite3* database = nullptr;
        const int code = sqlite3_open_v2(file.c_str(), &database, mode | SQLITE_OPEN_NOMUTEX, nullptr);
        handle_.reset(database);
        check(code);
        sqlite3_extended_result_codes(database, 1);
        sqlite3_busy_timeout(database, 5000);
        run("pragma wal_autocheckpoint = 0; pragma trusted_schema = off; pragma cache_size = -8000");
    }

    void check(int code) const
    {
        if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
        throw Fault(kind_of(code), std::string("SQLite: ") + sqlite3_errmsg(handle_.get()));
    }

    void run(const char* script) const { check(sqlite3_exec(handle_.get(), script, nullptr, nullptr, nullptr)); }

    void each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& visit) const
    {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v2(handle_.get(), sql.c_str(), -1, &made, nullptr));
        const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(made, &sqlite3_finalize);
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(made)) == SQLITE_ROW) visit(made);
        check(code);
    }

    sqlite3* handle() const { return handle_.get(); }

private:
    std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)> handle_{nullptr, &sqlite3_close_v2};
};

std::string text(sqlite3_stmt* row, int column)
{
    const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return letters == nullptr ? std::string() : letters;
}

std::string quoted(const std::string& name, char mark = '"')
{
    std::string result(1, mark);
    for (const char letter : name) result.append(letter == mark ? 2 : 1, letter);
    return result + mark;
}

/// A value with its kind and length, so that no two different rows look alike.
void add_value(base::Sha256& sum, sqlite3_stmt* row, int column)
{
    const int kind = sqlite3_column_type(row, column);
    if (kind == SQLITE_INTEGER) {
        sum.add(fmt::format("i{};", sqlite3_column_int64(row, column)));
    } else if (kind == SQLITE_FLOAT) {
        sum.add(fmt::format("r{};", sqlite3_column_double(row, column)));
    } else if (kind == SQLITE_NULL) {
        sum.add("n;");
    } else {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
        sum.add(fmt::format("{}{};", kind == SQLITE_TEXT ? 't' : 'b', size));
        if (size > 0) sum.add({bytes, size});
    }
}

Content content_of(const File& file, const std::string& table, const std::string& order)
{
    Content content{table, 0, {}};
    base::Sha256 sum;
    std::string columns;
    file.each("select name from pragma_table_info(" + quoted(table, '\'') + ")", [&](sqlite3_stmt* row) {
        columns += (columns.empty() ? "" : ", ") + quoted(text(row, 0));
    });
    file.each("select " + columns + " from " + quoted(table) + " order by " + order, [&](sqlite3_stmt* row) {
        ++content.rows;
        for (int column = 0; column < sqlite3_column_count(row); ++column) add_value(sum, row, column);
        sum.add("\n");
    });
    content.sha256 = sum.hex();
    return content;
}

/// Lines in the order in which the file has them: by number, or by their key where they have none.
std::string order_of(const File& file, const std::string& table, bool has_rowid)
{
    if (has_rowid) return "rowid";
    std::string order;
    file.each("select name from pragma_table_info(" + quoted(table, '\'') + ") where pk > 0 order by pk",
              [&](sqlite3_stmt* row) { order += (order.empty() ? "" : ", ") + quoted(text(row, 0)); });
    return order;
}

std::vector<Content> contents(const File& file)
{
    std::vector<std::pair<std::string, bool>> tables;
    file.each("select name, wr from pragma_table_list where schema = 'main' and type in ('table', 'shadow') "
              "and name not like 'sqlite!_%' escape '!' order by name",
              [&](sqlite3_stmt* row) { tables.emplace_back(text(row, 0), sqlite3_column_int(row, 1) == 0); });
    std::vector<Content> all;
    for (const auto& [table, has_rowid] : tables) {
        all.push_back(content_of(file, table, order_of(file, table, has_rowid)));
    }
    return all;
}

std::string defect_in(const File& file)
{
    std::string defect;
    file.each("pragma integrity_check(1)", [&](sqlite3_stmt* row) {
        if (text(row, 0) != "ok") defect = text(row, 0);
    });
    file.each("pragma foreign_key_check", [&](sqlite3_stmt* row) {
        if (defect.empty()) defect = "a line of " + text(row, 0) + " refers to none of " + text(row, 2);
    });
    return defect;
}

}

std::vector<Content> copy(const std::filesystem::path& from, const std::filesystem::path& to,
                          const std::function<void(std::uint64_t, std::uint64_t)>& progress)
{
    const File source(from, SQLITE_OPEN_READWRITE);
    const File target(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    target.run("pragma synchronous = off"); // the archive that is made of it is synced
    source.run("begin; select count(*) from sqlite_schema"); // from here on one moment is looked at
    const auto held = contents(source);
    auto* copying = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (copying == nullptr) target.check(sqlite3_errcode(target.handle()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copying, pages_a_step);
        const auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(copying));
        progress(all - static_cast<std::uint64_t>(sqlite3_backup_remaining(copying)), all);
    }
    const int finished = sqlite3_backup_finish(copying);
    target.check(finished);
    target.check(code);
    source.run("rollback");
    return held;
}

std::vector<Content> checked_contents(const std::filesystem::path& path)
{
    const File file(path, SQLITE_OPEN_READWRITE);
    if (const auto defect = defect_in(file); !defect.empty()) {
        throw Fault(Fault::Kind::other, "SQLite: the store is damaged: " + defect);
    }
    return contents(file);
}

std::string defect_of(const std::filesystem::path& path)
{
    const File file(path, SQLITE_OPEN_READWRITE);
    return defect_in(file);
}

}
