#include "web/compression.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <brotli/encode.h>
#include <stdexcept>
#include <zlib.h>

namespace web {
namespace {

constexpr int brotli_quality = 5;
constexpr int gzip_level = 6;
constexpr int gzip_window = 15 + 16;

/// Whether the weight (`;q=0.5`) is above nothing.
bool is_wanted(std::string_view weight)
{
    const auto start = weight.find_first_of("qQ");
    if (start == std::string_view::npos) return true;
    return weight.substr(start).find_first_of("123456789") != std::string_view::npos;
}

std::string_view without_spaces(std::string_view text)
{
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

std::string gzipped(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("gzip cannot begin");
    }
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int code = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END) throw std::runtime_error("gzip did not end");
    return out;
}

std::string brotlied(std::string_view bytes)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    if (BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                              reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                              reinterpret_cast<std::uint8_t*>(out.data())) != BROTLI_TRUE) {
        throw std::runtime_error("brotli did not end");
    }
    out.resize(size);
    return out;
}

}

Encoding negotiated(std::string_view accept_encoding)
{
    auto best = Encoding::identity;
    while (!accept_encoding.empty()) {
        const auto end = std::min(accept_encoding.find(','), accept_encoding.size());
        const auto item = accept_encoding.substr(0, end);
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        const auto semicolon = std::min(item.find(';'), item.size());
        if (!is_wanted(item.substr(semicolon))) continue;
        const auto name = without_spaces(item.substr(0, semicolon));
        if (base::equal_ignoring_case(name, "br")) best = Encoding::brotli;
        if (base::equal_ignoring_case(name, "gzip") && best == Encoding::identity) best = Encoding::gzip;
    }
    return best;
}

std::string_view name_of(Encoding encoding)
{
    switch (encoding) {
    case Encoding::brotli: return "br";
    case Encoding::gzip: return "gzip";
    default: return "";
    }
}

std::string compressed(std::string_view bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::brotli: return brotlied(bytes);
    case Encoding::gzip: return gzipped(bytes);
    default: return std::string(bytes);
    }
}

}
