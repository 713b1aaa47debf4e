#include "base/embedded.hpp"

#include <algorithm>

namespace base {

std::string_view embedded_file(std::string_view name)
{
    const auto files = embedded_files();
    const auto found = std::lower_bound(files.begin(), files.end(), name,
                                        [](const EmbeddedFile& file, auto wanted) { return file.name < wanted; });
    return found != files.end() && found->name == name ? found->bytes : std::string_view{};
}

}
