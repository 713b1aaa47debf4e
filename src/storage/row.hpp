#pragma once

#include "base/date.hpp"
#include "base/id.hpp"

#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace storage {

/// One line of an answer, read column by column from the left: `row.next<std::string>()`.
class Row {
public:
    virtual ~Row() = default;

    template <class Thing>
    Thing next()
    {
        return read(column_++, static_cast<Thing*>(nullptr));
    }

protected:
    void rewind() { column_ = 0; }

private:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual base::Uuid uuid(int column) const = 0;

    std::string read(int column, std::string*) const { return std::string(text(column)); }
    std::string_view read(int column, std::string_view*) const { return text(column); }
    bool read(int column, bool*) const { return integer(column) != 0; }
    double read(int column, double*) const { return real(column); }
    template <std::integral Number>
    Number read(int column, Number*) const
    {
        return static_cast<Number>(integer(column));
    }
    base::Instant read(int column, base::Instant*) const
    {
        return base::Instant(std::chrono::milliseconds(integer(column)));
    }
    base::Date read(int column, base::Date*) const
    {
        if (const auto date = base::parse_date(text(column))) return *date;
        throw std::runtime_error("a stored date is not a date: " + std::string(text(column)));
    }
    template <class Thing>
    base::Id<Thing> read(int column, base::Id<Thing>*) const
    {
        return base::Id<Thing>{uuid(column)};
    }
    template <class Thing>
    std::optional<Thing> read(int column, std::optional<Thing>*) const
    {
        if (is_null(column)) return std::nullopt;
        return read(column, static_cast<Thing*>(nullptr));
    }

    int column_ = 0;
};

}
