#pragma once

#include "storage/connection.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// One step of the schema. Forward only: what went out is never changed, only followed by another.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

/// All steps in their order, as compiled in from `db/migrations`.
std::span<const Migration> migrations();

/// The right to bring a store up. Nodes that start at the same moment wait for each other; on SQLite the lock of
/// the data folder sees to that.
class OnlyOne {
public:
    /// Throws: Fault
    explicit OnlyOne(Connection& connection);
    ~OnlyOne();
    OnlyOne(const OnlyOne&) = delete;
    OnlyOne& operator=(const OnlyOne&) = delete;

private:
    Connection& connection_;
};

/// Carries out what is missing, each step in a transaction of its own. Returns the steps that it carried out.
/// Refuses: a store that a newer program has changed. Throws: Fault
std::vector<Migration> migrate(Connection& connection, std::span<const Migration> steps = migrations());

/// How far the store is; 0 when it is empty. Throws: Fault
int schema_version(Connection& connection);

/// The whole schema as text, for comparison with `db/schema.*.sql`. Throws: Fault
std::string schema(Connection& connection);

}
