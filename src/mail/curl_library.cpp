#include "mail/curl_library.hpp"

#include <dlfcn.h>
#include <optional>

namespace mail {
namespace {

template <class Function>
bool found(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

std::optional<CurlLibrary> load()
{
    void* library = ::dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return std::nullopt;
    CurlLibrary curl{};
    const bool is_whole = found(library, "curl_global_init", curl.global_init) && found(library, "curl_easy_init", curl.init) &&
                          found(library, "curl_easy_setopt", curl.set) && found(library, "curl_easy_perform", curl.perform) &&
                          found(library, "curl_easy_cleanup", curl.cleanup) && found(library, "curl_easy_strerror", curl.words_of) &&
                          found(library, "curl_slist_append", curl.append) && found(library, "curl_slist_free_all", curl.free_all);
    if (!is_whole || curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return std::nullopt;
    return curl;
}

}

const CurlLibrary* CurlLibrary::loaded()
{
    static const auto library = load();
    return library ? &*library : nullptr;
}

}
