#include "app/logging.hpp"

#include "base/date.hpp"

#include <boost/json.hpp>
#include <spdlog/formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace app {
namespace {

std::string_view text_of(spdlog::string_view_t view) { return {view.data(), view.size()}; }

/// One object a line; a message with quotes or line ends in it stays one line.
class JsonLines final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& line) override
    {
        const auto time = std::chrono::floor<std::chrono::milliseconds>(message.time);
        const boost::json::object object{
            {"time", base::iso(time)},
            {"level", text_of(spdlog::level::to_string_view(message.level))},
            {"message", text_of(message.payload)},
        };
        const auto text = boost::json::serialize(object) + "\n";
        line.append(text.data(), text.data() + text.size());
    }

    std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}

void log_to_standard_error()
{
    const auto logger = std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    if (::isatty(STDERR_FILENO) == 1) logger->set_pattern("%H:%M:%S %^%l%$ %v");
    else logger->set_formatter(std::make_unique<JsonLines>());
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(logger);
}

}
