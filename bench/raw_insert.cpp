// What the engine alone needs for the lines of one table: bench_raw_insert FILLED.sqlite EMPTY.sqlite TABLE
// The lines are read into memory first. Prints CPU seconds of the inserts, the commit and the checkpoint.
#include <cstdio>
#include <ctime>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Store = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
using Value = std::unique_ptr<sqlite3_value, decltype(&sqlite3_value_free)>;

Store open(const char* file)
{
    sqlite3* store = nullptr;
    if (sqlite3_open_v2(file, &store, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) throw std::runtime_error(file);
    return {store, &sqlite3_close};
}

Statement prepare(const Store& store, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(store.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(store.get()));
    }
    return {statement, &sqlite3_finalize};
}

void run(const Store& store, const char* sql)
{
    if (sqlite3_exec(store.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(store.get()));
}

std::vector<std::vector<Value>> lines_of(const Store& store, const std::string& table)
{
    std::vector<std::vector<Value>> lines;
    const auto all = prepare(store, "select * from " + table + " order by rowid");
    while (sqlite3_step(all.get()) == SQLITE_ROW) {
        auto& line = lines.emplace_back();
        for (int column = 0; column < sqlite3_column_count(all.get()); ++column) {
            line.emplace_back(sqlite3_value_dup(sqlite3_column_value(all.get(), column)), &sqlite3_value_free);
        }
    }
    return lines;
}

void insert(const Store& store, const std::string& table, const std::vector<std::vector<Value>>& lines)
{
    std::string holes;
    for (std::size_t column = 0; column < lines.front().size(); ++column) holes += holes.empty() ? "?" : ",?";
    run(store, "begin immediate");
    const auto one = prepare(store, "insert into " + table + " values (" + holes + ")");
    for (const auto& line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column) {
            sqlite3_bind_value(one.get(), static_cast<int>(column) + 1, line[column].get());
        }
        if (sqlite3_step(one.get()) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(store.get()));
        sqlite3_reset(one.get());
    }
    run(store, "commit");
    sqlite3_wal_checkpoint_v2(store.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

}

int main(int count, char** arguments)
try {
    if (count != 4) throw std::runtime_error("usage: bench_raw_insert FILLED.sqlite EMPTY.sqlite TABLE");
    const auto lines = lines_of(open(arguments[1]), arguments[3]);
    if (lines.empty()) throw std::runtime_error("there are no lines in that table");
    const auto empty = open(arguments[2]);
    run(empty, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -16000");
    const auto began = std::clock();
    insert(empty, arguments[3], lines);
    std::printf("%.3f\n", static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_raw_insert: %s\n", error.what());
    return 2;
}
