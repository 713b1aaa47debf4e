#include "files/looking.hpp"

#include <magic.h>
#include <memory>
#include <stdexcept>

namespace files {
namespace {

struct Close {
    void operator()(magic_set* cookie) const { magic_close(cookie); }
};
using Cookie = std::unique_ptr<magic_set, Close>;

/// It reads its table once; threads do not share it.
Cookie opened()
{
    Cookie cookie(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TAR));
    if (!cookie || magic_load(cookie.get(), nullptr) != 0) throw std::runtime_error("the table of libmagic cannot be read");
    return cookie;
}

}

std::string sniffed(std::string_view bytes)
{
    thread_local const Cookie cookie = opened();
    const auto* type = magic_buffer(cookie.get(), bytes.data(), bytes.size());
    return type == nullptr ? std::string() : std::string(type);
}

}
