#pragma once

#include "base/result.hpp"

#include <string>
#include <tl/expected.hpp>

namespace table {

/// What is wrong with a cell: a word for programs, a sentence for people, and what to write instead if that is
/// plain.
struct Defect {
    std::string code;
    base::Message message;
    std::string suggestion = {};

    friend bool operator==(const Defect&, const Defect&) = default;
};

template <class Thing>
using Parsed = tl::expected<Thing, Defect>;

inline tl::unexpected<Defect> defect(std::string code, base::Message message, std::string suggestion = {})
{
    return tl::unexpected<Defect>(Defect{std::move(code), std::move(message), std::move(suggestion)});
}

}
