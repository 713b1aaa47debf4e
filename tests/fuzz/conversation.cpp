#include "must.hpp"
#include "web/http/parser.hpp"

#include <vector>

namespace {

struct Heard {
    std::vector<std::string> requests;
    int status = 0;

    friend bool operator==(const Heard&, const Heard&) = default;
};

/// Reads a whole connection that arrives in pieces; each piece is as long as its step says.
Heard heard(std::string_view bytes, std::string_view steps)
{
    const web::http::Limits limits{2048, 512, 1024};
    web::http::Parser parser(limits);
    Heard heard;
    std::string buffer;
    std::size_t step = 0;
    while (true) {
        const auto used = parser.feed(buffer.data(), buffer.size());
        must(used <= buffer.size());
        buffer.erase(0, used);
        if (parser.state() == web::http::Parser::State::broken) {
            heard.status = parser.status();
            must(heard.status >= 400 && heard.status < 600);
            return heard;
        }
        if (parser.state() == web::http::Parser::State::complete) {
            const auto& request = parser.request();
            must(request.target.size() <= limits.target && request.body.size() <= limits.body);
            must(request.target.find_first_of(std::string_view("\0\r\n ", 4)) == std::string::npos);
            heard.requests.push_back(request.method + " " + request.target + " " + request.host + "\n" + request.body);
            parser.restart();
            continue;
        }
        if (bytes.empty()) return heard;
        const auto length = steps.empty() ? bytes.size() : 1U + static_cast<unsigned char>(steps[step++ % steps.size()]);
        buffer += bytes.substr(0, length);
        bytes.remove_prefix(std::min<std::size_t>(length, bytes.size()));
    }
}

}

// However the bytes of a connection are cut up, the same requests are heard: cutting must not smuggle.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto input = text_of(bytes, size);
    const auto cut = std::min<std::size_t>(8, input.size());
    const auto connection = input.substr(cut);
    const auto at_once = heard(connection, {});
    const auto in_pieces = heard(connection, input.substr(0, cut));
    must(at_once.requests == in_pieces.requests);
    return 0;
}
