#pragma once

#include "slices/adoptions/adoption.hpp"
#include "slices/registry/alliance_keys.hpp"
#include "web/form.hpp"
#include "web/layout/page.hpp"

namespace adoptions {

/// What stands on the page of a project, and what the reader may do.
struct ProjectPart {
    std::string slug;
    std::vector<Listed> adoptions;
    std::optional<Flagship> flagship;
    bool may_adopt = false;
    bool may_mark = false;
};
web::Html project_section(const web::Request& request, const ProjectPart& part);

/// Asks once. `from`: whose example it follows, where that is not the original's.
web::Response ask_page(const web::Request& request, const projects::Project& project, const std::vector<registry::AllianceName>& own,
                       const Listed* from);
web::Response own_page(const web::Request& request, const std::vector<Listed>& adoptions);
web::Response form_page(const web::Request& request, const Listed& listed, const web::Form& form, const std::string& own_plan);

/// Whether it is an example now, and whether it can become one again as it was.
struct Marked {
    bool is_flagship = false;
    bool may_undo = false;
};
web::Response flagship_page(const web::Request& request, const projects::Project& project, const web::Form& form, Marked marked);
/// All examples, each with its reason.
web::Response examples_page(const web::Request& request, const std::vector<Example>& examples);
/// Asks once more.
web::Response unmark_page(const web::Request& request, const projects::Project& project, const Flagship& flagship);

struct Spread;
/// Dots on the map by year, and the same as a list.
web::Response spread_page(const web::Request& request, const Spread& spread);

/// How far an alliance has come, in words.
std::string_view name_of(const web::Texts& t, State state);

}
