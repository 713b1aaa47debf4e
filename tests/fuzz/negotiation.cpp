#include "must.hpp"
#include "web/access_log.hpp"
#include "web/compression.hpp"
#include "web/peers.hpp"

// What heads say about encodings and about who asks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto text = text_of(bytes, size);
    if (text.find_first_of("bBgG") == std::string_view::npos) must(web::negotiated(text) == web::Encoding::identity);
    else (void)web::negotiated(text);
    static const web::TrustedProxies ours({"127.0.0.1", "10.0.0.0/8", "fd00::/8"});
    const auto visitor = ours.visitor("127.0.0.1", text);
    must(!visitor.empty());
    (void)web::shortened(visitor);
    (void)web::shortened(text);
    return 0;
}
