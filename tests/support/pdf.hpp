#pragma once

#include <string>
#include <string_view>

namespace test {

/// What a program says of these bytes, which it gets as a file: `said_of(bytes, "pdfinfo")`, `"qpdf --check"`. What it says
/// where it fails stands in it too, and at the end `exit N`.
std::string said_of(std::string_view bytes, const std::string& command, const std::string& further = {});

/// The text of a PDF as a reader takes it out: words with single blanks between them.
std::string text_of_pdf(std::string_view bytes);

/// One line of what `pdfinfo` says, such as `Title`.
std::string fact_of_pdf(std::string_view bytes, const std::string& name);

}
