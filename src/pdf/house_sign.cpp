#include "pdf/drawing.hpp"

namespace pdf {

/// The same as `assets/favicon.svg`, which a test compares.
const Drawing& house_sign()
{
    static const Drawing sign{
        48,
        48,
        {{"M13 0L35 0C42.2 0 48 5.8 48 13L48 35C48 42.2 42.2 48 35 48L13 48C5.8 48 0 42.2 0 35L0 13C0 5.8 5.8 0 13 0Z", 0x0b5a62},
         {"M8 24.5 24 10l16 14.5", {}, 0xffd677, 4.5},
         {"M9.5 40c0-4.6 2.8-7.5 7-7.5 2.2 0 3.8.8 5 2.3M38.5 40c0-4.6-2.8-7.5-7-7.5-2.2 0-3.8.8-5 2.3", {}, 0xfffaf3, 3.5},
         {"M18.5 41c0-3 2.2-5 5.5-5s5.5 2 5.5 5Z", 0xf4a27e}},
        {{16.5, 27, 4, 0xfffaf3}, {31.5, 27, 4, 0xfffaf3}, {24, 31.5, 3, 0xf4a27e}}};
    return sign;
}

}
