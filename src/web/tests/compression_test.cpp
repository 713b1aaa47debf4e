#include "web/compression.hpp"

#include <brotli/decode.h>
#include <doctest/doctest.h>
#include <zlib.h>

using web::compressed;
using web::Encoding;
using web::negotiated;

namespace {

std::string gunzipped(std::string_view bytes)
{
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string unbrotlied(std::string_view bytes)
{
    std::string out(1 << 20, '\0');
    auto size = out.size();
    CHECK(BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

}

TEST_CASE("the best encoding that a browser understands is taken")
{
    CHECK(negotiated("gzip, deflate, br, zstd") == Encoding::brotli);
    CHECK(negotiated("br") == Encoding::brotli);
    CHECK(negotiated("gzip") == Encoding::gzip);
    CHECK(negotiated("deflate, gzip;q=1.0, *;q=0.5") == Encoding::gzip);
    CHECK(negotiated("") == Encoding::identity);
    CHECK(negotiated("identity") == Encoding::identity);
    CHECK(negotiated("zstd") == Encoding::identity);
    CHECK(negotiated("brotli, xgzip, brr") == Encoding::identity);
}

TEST_CASE("an encoding that is declined is not used")
{
    CHECK(negotiated("br;q=0, gzip") == Encoding::gzip);
    CHECK(negotiated("br;q=0.0, gzip;q=0.000") == Encoding::identity);
    CHECK(negotiated("br;Q=0, gzip") == Encoding::gzip);
    CHECK(negotiated("br ; q=0 , gzip ; q=0.001") == Encoding::gzip);
    CHECK(negotiated("gzip\t;q=0.5,\tbr;q=0") == Encoding::gzip);
    CHECK(negotiated(",,;q=1,gzip,") == Encoding::gzip);
    CHECK(negotiated("BR") == Encoding::brotli);
}

TEST_CASE("what is compressed can be opened again, and is smaller")
{
    std::string page;
    for (int line = 0; line < 500; ++line) page += "<li>Bündnis Nummer " + std::to_string(line) + "</li>\n";
    for (const auto& bytes : {page, std::string("x"), std::string()}) {
        CHECK(gunzipped(compressed(bytes, Encoding::gzip)) == bytes);
        CHECK(unbrotlied(compressed(bytes, Encoding::brotli)) == bytes);
        CHECK(compressed(bytes, Encoding::identity) == bytes);
    }
    CHECK(compressed(page, Encoding::gzip).size() < page.size() / 4);
    CHECK(compressed(page, Encoding::brotli).size() < page.size() / 4);
}
