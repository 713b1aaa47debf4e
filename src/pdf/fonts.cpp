#include "pdf/fonts.hpp"

#include "base/embedded.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace pdf {
namespace {

/// Fontconfig reads files only: this is one that has no name and no place on a disk, and lives as long as the program.
void add_font(FcConfig* config, std::string_view bytes)
{
    const int file = ::memfd_create("font", MFD_CLOEXEC);
    if (file < 0) throw std::runtime_error("a font needs memory that looks like a file");
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) throw std::runtime_error("a font could not be written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    const auto path = "/proc/self/fd/" + std::to_string(file);
    if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse) {
        throw std::runtime_error("the program's own fonts cannot be read");
    }
}

/// Ours, and the one of Debian that knows many scripts: what else a machine has does not decide how a document looks.
FcConfig* fonts()
{
    auto* config = FcConfigCreate();
    for (const auto& file : base::embedded_files()) {
        if (file.name.starts_with("fonts/")) add_font(config, file.bytes);
    }
    for (const auto* file : {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"}) {
        FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file)); // one that is not there adds nothing
    }
    return config;
}

}

FontMap font_map()
{
    static FcConfig* const config = fonts();
    FontMap map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72); // so that a point is a unit
    return map;
}

}
