#pragma once

#include "slices/materials/views.hpp"

namespace materials {

/// What the chosen collection is good for, with the way to change it for who may; nothing where none was chosen.
web::Html collection_section(const web::Request& request, const ListPage& list);

/// The name of the question where a material stands.
std::string place_question(const Material& material);

/// The description of a collection, and in which order its materials stand.
web::Response collection_page(const web::Request& request, const std::string& name, const std::vector<Listed>& all, const web::Form& form);

}
