#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace materials {

/// A small text document for a word processor: a heading and paragraphs. The same text gives the same bytes.
/// Source: odf-1.3
std::string open_document(std::string_view title, const std::vector<std::string_view>& paragraphs);

}
