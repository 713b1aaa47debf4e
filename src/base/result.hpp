#pragma once

#include "base/message.hpp"

#include <tl/expected.hpp>

namespace base {

/// Why a request was turned down. "Not found" and "not yours" look the same from outside.
enum class Refused { not_found, not_allowed, conflict, invalid };

/// A refusal is a value: what was refused and a sentence for the person who asked.
struct Refusal {
    Refused kind = Refused::not_found;
    Message message;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T>
using Result = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refuse(Refused kind, Message message = {})
{
    return tl::unexpected<Refusal>(Refusal{kind, std::move(message)});
}

}

/// Takes the value out of a Result, or returns its refusal to the caller.
#define TRY(expression)                                                                                      \
    ({                                                                                                       \
        auto try_result_ = (expression);                                                                     \
        if (!try_result_) return tl::unexpected(std::move(try_result_).error());                             \
        std::move(try_result_).value();                                                                      \
    })
