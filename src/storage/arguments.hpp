#pragma once

#include "storage/connection.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace storage {

/// Calls `bind(position, value)` for each argument; positions count from 0 in the order of `names`.
/// Throws: Fault for a name that is unknown, missing or there twice, and for text with NUL, which one engine
/// would cut off
template <class Bind>
void bind_by_name(std::span<const std::string> names, Arguments arguments, Bind bind)
{
    if (arguments.size() != names.size()) {
        throw Fault(Fault::Kind::other, "a statement got " + std::to_string(arguments.size()) +
                                            " arguments instead of " + std::to_string(names.size()));
    }
    const bool in_order = std::equal(names.begin(), names.end(), arguments.begin(),
                                     [](const std::string& name, const Argument& argument) { return name == argument.name; });
    for (const auto* argument = arguments.begin(); argument != arguments.end(); ++argument) {
        const auto is_same = [&](const Argument& other) { return other.name == argument->name; };
        const auto name = in_order ? names.begin() + (argument - arguments.begin())
                                   : std::find(names.begin(), names.end(), argument->name);
        if (name == names.end() || (!in_order && std::any_of(arguments.begin(), argument, is_same))) {
            throw Fault(Fault::Kind::other, "no argument is called " + std::string(argument->name) + ", or two are");
        }
        const auto* text = std::get_if<std::string_view>(&argument->value.variant());
        if (text && text->find('\0') != std::string_view::npos) {
            throw Fault(Fault::Kind::other, "the text for " + std::string(argument->name) + " has a NUL in it");
        }
        bind(static_cast<std::size_t>(name - names.begin()), argument->value);
    }
}

}
