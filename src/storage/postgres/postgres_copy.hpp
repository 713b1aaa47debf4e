#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace storage::postgres {

/// What one table held.
struct Content {
    std::string name;
    std::int64_t rows = 0;
    std::string sha256;
};

/// A connection that moves whole tables as text, for dumps.
class Copier {
public:
    /// Looks at one schema; an empty name is the one in use. Throws: Fault
    Copier(const std::string& url, const std::string& schema);
    ~Copier();
    Copier(const Copier&) = delete;
    Copier& operator=(const Copier&) = delete;

    /// Throws: Fault
    void execute(const std::string& script);
    /// The first column of an answer. Throws: Fault
    std::vector<std::string> column(const std::string& sql);

    const std::string& schema() const { return schema_; }
    /// A name as it has to stand in a statement.
    std::string quoted(const std::string& name) const;

    /// All tables, each behind those that it refers to. Throws: Fault
    std::vector<std::string> tables();

    /// Hands over the lines of a table in the order of its key. Throws: Fault
    Content copy_out(const std::string& table, const std::function<void(std::string_view lines)>& take);

    /// Begins to fill a table, takes lines, and ends. Throws: Fault
    void begin_filling(const std::string& table);
    void fill(std::string_view lines);
    void end_filling();

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::string schema_;
};

}
