#pragma once

#include "slices/materials/store_moderation.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace materials {

/// Says what is wrong with a note, which stands above the form.
web::Response report_note_page(const web::Request& request, const Note& note, const web::Form& form);

/// What was found wrong with a note, and the decision.
web::Response decide_note_page(const web::Request& request, const Note& note, const std::vector<std::string>& reports, const web::Form& form);

/// Why something is not released.
web::Response decline_page(const web::Request& request, const Material& material, const web::Form& form);

/// The notes that wait for a decision, each with the way to it; nothing where there is none.
web::Html reported_section(const web::Request& request, const std::vector<ReportedNote>& reported);

}
