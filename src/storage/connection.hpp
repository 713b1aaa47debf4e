#pragma once

#include "storage/row.hpp"
#include "storage/sql.hpp"
#include "storage/value.hpp"

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace storage {

enum class Engine { sqlite, postgres };

/// A fault of the store: the disk, the network, a broken statement. Only the server catches it.
class Fault : public std::runtime_error {
public:
    enum class Kind {
        other,
        full,          ///< no space is left; reading goes on
        unavailable,   ///< the store cannot be reached or is locked; try again later
        contested,     ///< two transactions met; the same work may succeed when done again
        lost_writes,   ///< data may not have reached the disk: nothing may be promised any more
    };

    Fault(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

/// One connection to one engine. Used by one thread at a time.
class Connection {
public:
    using Visit = std::function<void(Row&)>;

    virtual ~Connection() = default;

    /// Runs one statement and visits each line of its answer. Throws: Fault
    /// Returns how many lines the statement changed.
    virtual std::int64_t run(const Sql& sql, Arguments arguments, const Visit& visit) = 0;

    /// Runs several statements without arguments: migrations and transactions. Throws: Fault
    virtual void execute(const std::string& script) = 0;

    /// Compiles a statement without running it. Throws: Fault
    virtual void prepare(const Sql& sql) = 0;

    virtual Engine engine() const = 0;
};

/// Opens a connection that others may share the store with.
using Connect = std::function<std::unique_ptr<Connection>()>;

}
