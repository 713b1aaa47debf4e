#include "imaging/vips_library.hpp"

#include <dlfcn.h>
#include <optional>

namespace imaging {
namespace {

template <class Function>
bool find(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

/// What is wrong with a picture is told by what comes of it.
void say_nothing(const char*, GLogLevelFlags, const char*, void*) {}

std::optional<VipsLibrary> load()
{
    void* library = ::dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return std::nullopt;
    VipsLibrary vips{};
    const bool is_whole =
        find(library, "vips_init", vips.init) && find(library, "vips_concurrency_set", vips.concurrency_set) &&
        find(library, "vips_cache_set_max", vips.cache_set_max) && find(library, "vips_error_clear", vips.error_clear) &&
        find(library, "vips_jpegload_buffer", vips.jpegload_buffer) &&
        find(library, "vips_pngload_buffer", vips.pngload_buffer) &&
        find(library, "vips_webpload_buffer", vips.webpload_buffer) &&
        find(library, "vips_image_get_width", vips.width) && find(library, "vips_image_get_height", vips.height) &&
        find(library, "vips_image_get_bands", vips.bands) &&
        find(library, "vips_image_get_typeof", vips.type_of) && find(library, "vips_icc_transform", vips.icc_transform) &&
        find(library, "vips_thumbnail_image", vips.thumbnail_image) &&
        find(library, "vips_colourspace", vips.colourspace) && find(library, "vips_copy", vips.copy) &&
        find(library, "vips_image_write_to_memory", vips.write_to_memory) &&
        find(library, "vips_image_new_from_memory_copy", vips.new_from_memory_copy) &&
        find(library, "vips_webpsave_buffer", vips.webpsave_buffer) &&
        find(library, "vips_jpegsave_buffer", vips.jpegsave_buffer) &&
        find(library, "g_log_set_handler", vips.log_set_handler) && find(library, "g_object_unref", vips.unref) &&
        find(library, "g_free", vips.free);
    if (!is_whole || vips.init("buendnisnetz") != 0) return std::nullopt;
    vips.log_set_handler("VIPS", G_LOG_LEVEL_WARNING, &say_nothing, nullptr);
    vips.concurrency_set(1);
    vips.cache_set_max(0);
    return vips;
}

}

const VipsLibrary* VipsLibrary::loaded()
{
    static const auto library = load();
    return library ? &*library : nullptr;
}

}
