#include "storage/loading.hpp"

#include "storage/migrations.hpp"
#include "storage/postgres/postgres_copy.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <unistd.h>

namespace storage {
namespace {

class FileLoading final : public Loading {
public:
    explicit FileLoading(const Location& location)
        : file_(location.file), descriptor_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600))
    {
        if (descriptor_ < 0) fail();
    }
    FileLoading(const FileLoading&) = delete;
    FileLoading& operator=(const FileLoading&) = delete;
    ~FileLoading() override
    {
        close();
        std::error_code error;
        for (const auto* ending : {"", "-wal", "-shm"}) {
            if (!is_kept_) std::filesystem::remove(file_.string() + ending, error);
        }
    }

    void begin(const std::string& name) override
    {
        if (name != store_part) throw Fault(Fault::Kind::other, "a part that SQLite does not have: " + name);
    }

    void bytes(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    std::vector<TableContent> finish() override
    {
        if (::fsync(descriptor_) != 0) fail();
        close();
        return contents(sqlite::checked_contents(file_));
    }

    void keep(const std::string&) override { is_kept_ = true; }

private:
    [[noreturn]] void fail() const
    {
        const auto kind = errno == ENOSPC || errno == EDQUOT ? Fault::Kind::full : Fault::Kind::unavailable;
        throw Fault(kind, file_.string() + ": " + std::strerror(errno));
    }
    void close()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
        descriptor_ = -1;
    }

    std::filesystem::path file_;
    int descriptor_;
    bool is_kept_ = false;
};

/// Tables of a schema that nobody else knows, until it takes the place of the one in use.
class SchemaLoading final : public Loading {
public:
    SchemaLoading(const Location& location, int version)
        : in_use_(location.postgres_url, {}), name_(fmt::format("loading_{:08x}", std::random_device{}()))
    {
        in_use_.execute("create schema " + name_);
        try {
            build(location, version);
        } catch (...) {
            drop();
            throw;
        }
    }
    ~SchemaLoading() override
    {
        own_.reset();
        if (!is_kept_) drop();
    }

    void begin(const std::string& name) override
    {
        const auto slash = name.rfind('/');
        if (!name.starts_with(tables_part) || slash < tables_part.size()) {
            throw Fault(Fault::Kind::other, "a part that PostgreSQL does not have: " + name);
        }
        const auto table = name.substr(tables_part.size(), slash - tables_part.size());
        if (table == table_) return;
        end_table();
        own_->begin_filling(table);
        table_ = table;
    }

    void bytes(std::string_view bytes) override { own_->fill(bytes); }

    std::vector<TableContent> finish() override
    {
        end_table();
        std::vector<TableContent> all;
        for (const auto& table : own_->tables()) {
            own_->execute("alter table " + own_->quoted(table) + " enable trigger user");
            const auto content = own_->copy_out(table, [](std::string_view) {});
            all.push_back({content.name, content.rows, content.sha256});
        }
        own_->execute("analyze");
        return all;
    }

    void keep(const std::string& aside) override
    {
        own_.reset();
        const auto target = in_use_.quoted(in_use_.schema());
        const auto extensions = in_use_.column("select quote_ident(extname) from pg_extension where extnamespace = current_schema()::regnamespace");
        const bool is_occupied = !in_use_.tables().empty();
        std::string script = "begin; alter schema " + target + " rename to " + in_use_.quoted(aside) + "; alter schema " + name_ +
                             " rename to " + target + "; ";
        for (const auto& extension : extensions) script += "alter extension " + extension + " set schema " + target + "; ";
        in_use_.execute(script + "commit");
        is_kept_ = true;
        if (is_occupied) return;
        try {
            in_use_.execute("drop schema " + in_use_.quoted(aside));
        } catch (const Fault&) { // somebody keeps other things there: they stay
        }
    }

private:
    void build(const Location& location, int version)
    {
        const auto connection = connect_for_writing(location);
        connection->execute("set search_path = " + name_ + ", public");
        const auto steps = migrations();
        const auto last = std::find_if(steps.begin(), steps.end(), [&](const Migration& step) { return step.number > version; });
        migrate(*connection, steps.first(static_cast<std::size_t>(last - steps.begin())));
        own_ = std::make_unique<postgres::Copier>(location.postgres_url, name_);
        std::string all;
        for (const auto& table : own_->tables()) all += (all.empty() ? "" : ", ") + own_->quoted(table);
        if (!all.empty()) own_->execute("truncate " + all);
    }
    void end_table()
    {
        if (!table_.empty()) own_->end_filling();
        table_.clear();
    }
    void drop() noexcept
    {
        try {
            in_use_.execute("rollback; drop schema " + name_ + " cascade");
        } catch (...) { // the connection is gone; the schema's name says what it is
        }
    }

    postgres::Copier in_use_;
    std::string name_;
    std::unique_ptr<postgres::Copier> own_;
    std::string table_;
    bool is_kept_ = false;
};

}

std::unique_ptr<Loading> load(const Location& location, int schema_version)
{
    if (location.engine() == Engine::sqlite) return std::make_unique<FileLoading>(location);
    return std::make_unique<SchemaLoading>(location, schema_version);
}

}
