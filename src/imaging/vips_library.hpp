#pragma once

#include <memory>
#include <vips/vips.h>

namespace imaging {

/// The functions of libvips that are used, found when they are first needed: a server loads the library, and
/// with it a hundred others (70 ms, 30 MB), when somebody sends the first picture. Source: libvips
struct VipsLibrary {
    decltype(&vips_init) init;
    decltype(&vips_concurrency_set) concurrency_set;
    decltype(&vips_cache_set_max) cache_set_max;
    decltype(&vips_error_clear) error_clear;
    decltype(&vips_jpegload_buffer) jpegload_buffer;
    decltype(&vips_pngload_buffer) pngload_buffer;
    decltype(&vips_webpload_buffer) webpload_buffer;
    decltype(&vips_image_get_width) width;
    decltype(&vips_image_get_height) height;
    decltype(&vips_image_get_bands) bands;
    decltype(&vips_image_get_typeof) type_of;
    decltype(&vips_icc_transform) icc_transform;
    decltype(&vips_thumbnail_image) thumbnail_image;
    decltype(&vips_colourspace) colourspace;
    decltype(&vips_copy) copy;
    decltype(&vips_image_write_to_memory) write_to_memory;
    decltype(&vips_image_new_from_memory_copy) new_from_memory_copy;
    decltype(&vips_webpsave_buffer) webpsave_buffer;
    decltype(&vips_jpegsave_buffer) jpegsave_buffer;
    decltype(&g_log_set_handler) log_set_handler;
    decltype(&g_object_unref) unref;
    decltype(&g_free) free;

    /// Null where this machine does not have it.
    static const VipsLibrary* loaded();
};

struct Unref {
    void operator()(VipsImage* image) const { VipsLibrary::loaded()->unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

struct Free {
    void operator()(void* memory) const { VipsLibrary::loaded()->free(memory); }
};
using Memory = std::unique_ptr<void, Free>;

}
