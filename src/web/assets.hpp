#pragma once

#include "web/compression.hpp"
#include "web/page_cache.hpp"
#include "web/url.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace web {

/// The address of a file of the look, by the name that its source has: `portal.css`, `icons.svg`.
/// Throws: std::logic_error where there is no such file
Url asset(std::string_view name);

/// All files of the look, ready to be sent in each encoding; they were compressed when the program was built.
class Assets {
public:
    /// `headers`: what stands in every head, each line with its end.
    explicit Assets(std::string_view headers);

    /// The file at `/assets/NAME`; nothing where there is none.
    std::shared_ptr<const Packed> find(std::string_view path, Encoding encoding) const;

private:
    std::unordered_map<std::string, std::shared_ptr<const Packed>> files_;
};

}
