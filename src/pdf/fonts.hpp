#pragma once

#include <memory>
#include <pango/pangocairo.h>

namespace pdf {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

using FontMap = std::unique_ptr<PangoFontMap, Unref>;
using Layout = std::unique_ptr<PangoLayout, Unref>;

/// The fonts of the product, and behind them those of the machine for the scripts that ours lack. One for each
/// document: threads do not share them.
FontMap font_map();

}
