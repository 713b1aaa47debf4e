#pragma once

#include "pdf/document.hpp"

namespace pdf {

/// Adds to what was painted everything that programs for people with impairments ask for: language, title, what pictures
/// show, which way the heads of tables look, and that decoration is none of the content. Throws: std::exception
std::string accessible(const std::string& painted, const Setup& setup, const std::vector<std::string>& alternatives);

}
