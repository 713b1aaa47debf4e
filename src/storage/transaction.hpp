#pragma once

#include "storage/connection.hpp"

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace storage {

/// The right to look: everything read through it belongs to one moment.
class Read {
public:
    /// `begin` is carried out before the first statement; nothing where a transaction runs already.
    explicit Read(Connection& connection, const char* begin = nullptr) : connection_(connection), begin_(begin) {}
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    /// Every line of the answer, each made by `decode(row)`. Throws: Fault
    template <class Decode>
    auto all(const Sql& sql, Arguments arguments, Decode decode)
    {
        std::vector<std::decay_t<std::invoke_result_t<Decode, Row&>>> things;
        ask(sql, arguments, [&](Row& row) { things.push_back(decode(row)); });
        return things;
    }

    /// The first line of the answer, if there is one. Throws: Fault
    template <class Decode>
    auto first(const Sql& sql, Arguments arguments, Decode decode)
    {
        std::optional<std::decay_t<std::invoke_result_t<Decode, Row&>>> thing;
        ask(sql, arguments, [&](Row& row) {
            if (!thing) thing.emplace(decode(row));
        });
        return thing;
    }

    /// The only value of the only line, such as a count. Throws: Fault
    template <class Thing>
    Thing value(const Sql& sql, Arguments arguments = {})
    {
        auto thing = first(sql, arguments, [](Row& row) { return row.next<Thing>(); });
        if (!thing) throw Fault(Fault::Kind::other, "a statement that must answer did not");
        return std::move(*thing);
    }

    /// Says that what is being made from this reading is stale once `version` is touched.
    void depends_on(std::string version) { versions_.push_back(std::move(version)); }

    const std::vector<std::string>& dependencies() const { return versions_; }

    /// How many statements were run: pages have a budget.
    int statements() const { return statements_; }

    Engine engine() const { return connection_.engine(); }

protected:
    std::int64_t ask(const Sql& sql, Arguments arguments, const Connection::Visit& visit)
    {
        if (begin_ != nullptr) connection_.execute(std::exchange(begin_, nullptr));
        ++statements_;
        return connection_.run(sql, arguments, visit);
    }

    std::vector<std::string> versions_;

private:
    Connection& connection_;
    const char* begin_;
    int statements_ = 0;
};

/// The right to write: exists only inside a transaction that commits all of it or nothing.
class Write : public Read {
public:
    explicit Write(Connection& connection) : Read(connection) {}

    /// Returns how many lines were changed. Throws: Fault
    std::int64_t run(const Sql& sql, Arguments arguments)
    {
        return ask(sql, arguments, [](Row&) {});
    }

    /// Drops every cached page that depends on `version`, as soon as this transaction is on disk.
    void touch(std::string version) { touched_.push_back(std::move(version)); }

    const std::vector<std::string>& touched() const { return touched_; }

private:
    std::vector<std::string> touched_;
};

}
