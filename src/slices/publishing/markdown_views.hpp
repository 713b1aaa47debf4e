#pragma once

#include "slices/publishing/desk.hpp"
#include "web/html.hpp"

namespace publishing {

/// A field's text as people read it: Markdown, the list of pictures, or lines. Headings in it begin at level `first_heading`.
web::Html written_text(const web::Request& request, const Editable& editable, const std::string& field, const std::string& text, int first_heading = 3);

/// Which signs structure a text, for beside its field.
web::Html markdown_help(const web::Request& request);

/// What somebody has typed so far as it will look, with the id `vorschau`.
web::Html preview_section(const web::Request& request, const Desk& desk, const Content& content);

}
