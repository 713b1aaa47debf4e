#pragma once

#include "imaging/renditions.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace pictures {

/// How wide pictures and logos are painted. Units: points, ascending.
inline constexpr int picture_widths[] = {480, 960, 1600};
inline constexpr int logo_widths[] = {240, 480};

using Painted = tl::expected<std::vector<imaging::Rendition>, imaging::Unfit>;

/// What a command hands over to whoever holds the store: the table, and each file that it names painted anew, or why
/// it cannot be. So whoever holds the store never opens a file that somebody sent.
struct Parcel {
    std::string table;
    std::map<std::string, Painted> files; ///< by `name_in_parcel`; those that are not there are missing
};

enum class Use { picture, logo };

std::string name_in_parcel(std::string_view file_name, Use use);

/// What the column `art` of a table says; nothing where it is neither.
std::optional<Use> use_in(std::string_view cell);

/// Whether a name is nothing but a name: no way to another folder, no hidden file.
bool is_plain_name(std::string_view name);

/// Gives the bytes of a file, or nothing where it cannot be read. Reads no more than one byte beyond `most`.
using OpenFile = std::function<std::optional<std::string>(const std::string& name, std::size_t most)>;

/// Paints every file that the table names.
Parcel parcel_of(std::string_view table, const OpenFile& open);

/// The same as one text, and back. Throws: std::exception for what is no parcel
std::string written(const Parcel& parcel);
Parcel parcel_in(std::string_view text);

}
