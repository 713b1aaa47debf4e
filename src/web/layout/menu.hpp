#pragma once

#include "web/request.hpp"

#include <string>
#include <vector>

namespace web {

struct MenuItem {
    std::string path;
    std::string text;
};

/// The main menu: it follows what the installation holds, and has words of its own in Leichte Sprache.
std::vector<MenuItem> main_menu(const Request& request);

/// What stands in the footer of every page, in its order: who is responsible, and help for those who meet a barrier.
/// The ways through the inner part; none for strangers.
std::vector<MenuItem> inner_menu(const Request& request);

std::vector<MenuItem> footer_menu(const Request& request);

}
