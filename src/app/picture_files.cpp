#include "app/picture_files.hpp"

#include "app/input_file.hpp"
#include "slices/pictures/pictures.hpp"

#include <filesystem>

namespace app {

namespace files = std::filesystem;

std::string picture_parcel(const std::string& place)
{
    const auto table = files::is_directory(place) ? files::path(place) / "bilder.csv" : files::path(place);
    const auto open = [&](const std::string& name, std::size_t most) -> std::optional<std::string> {
        const auto file = table.parent_path() / name;
        std::error_code error;
        if (!files::is_regular_file(file, error)) return std::nullopt;
        return bytes_of(file.string(), most);
    };
    return pictures::written(pictures::parcel_of(bytes_of(table.string()), open));
}

}
