#pragma once

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

namespace mail {

/// What of libcurl is used. It is loaded when the first mail goes to a server, since it brings forty libraries.
struct CurlLibrary {
    decltype(&::curl_global_init) global_init;
    decltype(&::curl_easy_init) init;
    CURLcode (*set)(CURL*, CURLoption, ...);
    decltype(&::curl_easy_perform) perform;
    decltype(&::curl_easy_cleanup) cleanup;
    decltype(&::curl_easy_strerror) words_of;
    decltype(&::curl_slist_append) append;
    decltype(&::curl_slist_free_all) free_all;

    /// Nothing where it is not installed.
    static const CurlLibrary* loaded();
};

}
