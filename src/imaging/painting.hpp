#pragma once

#include "imaging/renditions.hpp"

#include <string>
#include <string_view>

namespace imaging {

/// How wide pictures are painted that people send. Units: points, ascending.
inline constexpr int sent_widths[] = {480, 960, 1600};

using Painted = tl::expected<std::vector<Rendition>, Unfit>;

/// A picture that somebody sent, painted anew; as one text that `painted_in` reads, with why not for what is none.
std::string painted_text(std::string_view bytes);

/// Throws: std::runtime_error for what `painted_text` did not write
Painted painted_in(std::string_view text);

}
