#include "app/order_line.hpp"
#include "must.hpp"

#include <exception>

// The line that a command sends to a running server.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        const auto order = app::order_in_line(text_of(bytes, size));
        must(order.input.size() <= size);
        must(app::order_in_line(app::line_of(order)).input == order.input);
    } catch (const std::exception&) { // no order
    }
    return 0;
}
