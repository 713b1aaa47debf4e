#pragma once

#include <string>

namespace app {

/// The account of the operating system that gives the command; with sudo also the one behind it.
std::string account();

}
