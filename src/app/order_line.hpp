#pragma once

#include "app/order.hpp"

#include <string>
#include <string_view>

namespace app {

/// An order as one line of JSON, its end included.
std::string line_of(const Order& order);

/// Reads an order from its line. Throws: std::exception for what is no order
Order order_in_line(std::string_view line);

/// JSON holds text; the bytes of a file may be anything, so they go as hexadecimal digits.
std::string hex(std::string_view bytes);
std::string bytes_of(std::string_view hex_digits);

}
