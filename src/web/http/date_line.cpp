#include "web/http/date_line.hpp"

#include <array>
#include <ctime>

namespace web::http {

std::string_view date_line()
{
    thread_local std::time_t made = 0;
    thread_local std::array<char, 64> line{};
    thread_local std::size_t size = 0;
    const auto now = std::time(nullptr);
    if (now != made) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        size = std::strftime(line.data(), line.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
        made = now;
    }
    return {line.data(), size};
}

}
