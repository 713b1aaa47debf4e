#pragma once

#include "allocation/instance_values.hpp"

namespace allocation {

/// What happens while an instance is read: objects and lists begin and end, keys and values come. Compares everything
/// with the table of the format, and knows for each mistake where it stands.
class InstanceEvents {
public:
    void begin(Kind kind);
    void end();
    void key(std::string_view name);
    void text(std::string_view value);
    void number(std::int64_t value);
    void truth(bool value);
    /// A value that fits nowhere: null, or a number with a fraction.
    void misfit();

    /// `offers[3].slots[0]`
    std::string place() const;
    /// Whether it has become more than anybody needs.
    bool is_too_much() const { return values_read_ > Most::values || values_.draft.names() > Most::names; }
    Draft take_draft() { return std::move(values_.draft); }

    Mistakes mistakes;

private:
    /// An object or a list that has begun and not ended.
    struct Open {
        Shape shape = Shape::document;
        Kind kind = Kind::object;
        std::size_t count = 0;       ///< of values so far
        const Rule* rule = nullptr;  ///< of the value that comes; nothing: it is ignored
        std::string unknown;         ///< a key that the format does not have
        std::uint64_t seen = 0;      ///< a bit for each key
    };

    const Rule* expected(Kind kind);
    void done();
    void miss_compulsory(const Open& open);

    InstanceValues values_;
    std::vector<Open> open_;
    std::size_t values_read_ = 0;
};

}
