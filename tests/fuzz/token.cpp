#include "must.hpp"
#include "web/csrf.hpp"

// No token is valid that we did not make.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::string secret(32, 's');
    constexpr base::Instant now(std::chrono::milliseconds(1773482400000));
    const auto token = text_of(bytes, size);
    if (web::is_valid_token(secret, token, now)) must(token.size() > 32);
    (void)web::is_from_elsewhere({token, token, token});
    return 0;
}
