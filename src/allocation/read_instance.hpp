#pragma once

#include "allocation/draft.hpp"

namespace allocation {

/// Reads `buendnisnetz.allocation/1` piece by piece, so that a file of any size needs little memory beside what it
/// says. The format stands in docs/formats/allocation.md. Source: rfc8259
class InstanceReader {
public:
    explicit InstanceReader(std::size_t most_bytes = Most::bytes);
    ~InstanceReader();
    InstanceReader(const InstanceReader&) = delete;
    InstanceReader& operator=(const InstanceReader&) = delete;

    /// Takes the next piece. Returns false where reading on is useless: `finish` says why.
    bool add(std::string_view piece);

    /// All that was read, or every mistake with its place. Some of the settings may be said from outside.
    tl::expected<Instance, std::vector<Mistake>> finish(std::optional<Mechanism> mechanism = {}, const std::string& seed = {});

private:
    struct Handler;
    struct Parser;

    std::unique_ptr<Parser> parser_;
};

/// Reads a whole text at once.
tl::expected<Instance, std::vector<Mistake>> read_instance(std::string_view text, std::optional<Mechanism> mechanism = {},
                                                           const std::string& seed = {});

/// `rounds`, `rounds_equal` or `deferred_acceptance`.
std::optional<Mechanism> mechanism_called(std::string_view name);
std::string_view name_of(Mechanism mechanism);

/// Whether a text consists of at most 128 hexadecimal digits.
bool is_seed(std::string_view text);

}
