#include "app/health.hpp"

#include "app/installation.hpp"

namespace app {
namespace {

constexpr std::uintmax_t least_free_bytes = 16 * 1024 * 1024;

}

std::string problem_with(storage::Read& read, const std::filesystem::path& data)
{
    if (!installation_value(read, "key")) return "the store is empty";
    std::error_code error;
    const auto space = std::filesystem::space(data, error);
    if (error) return "the data folder cannot be read";
    if (space.available < least_free_bytes) return "less than 16 MB are free in the data folder";
    return {};
}

web::Response plain_text(int status, std::string text)
{
    web::Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

}
