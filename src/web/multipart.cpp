#include "web/multipart.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace web {
namespace {

constexpr std::size_t most_parts = 200;

/// The line of the part's head that begins with `Content-Disposition:`.
std::string_view disposition(std::string_view head)
{
    constexpr std::string_view name = "Content-Disposition:";
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const auto line = head.substr(0, end);
        if (line.size() > name.size() && base::equal_ignoring_case(line.substr(0, name.size()), name)) {
            return line.substr(name.size());
        }
        head.remove_prefix(std::min(end + 2, head.size()));
    }
    return {};
}

/// `; name="value"`; browsers write a quotation mark inside of it as %22.
std::optional<std::string> parameter(std::string_view line, std::string_view name)
{
    const auto wanted = "; " + std::string(name) + "=\"";
    const auto start = line.find(wanted);
    if (start == std::string_view::npos) return std::nullopt;
    const auto value = line.substr(start + wanted.size());
    const auto end = value.find('"');
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(value.substr(0, end));
}

/// Adds one part; false where it is not one that a browser sends.
bool add_part(Multipart& form, std::string_view part)
{
    const auto head_end = part.find("\r\n\r\n");
    if (head_end == std::string_view::npos) return false;
    const auto line = disposition(part.substr(0, head_end));
    auto name = parameter(line, "name");
    auto file_name = parameter(line, "filename");
    const auto content = part.substr(head_end + 4);
    if (!name || !base::is_clean_utf8(*name) || (file_name && !base::is_clean_utf8(*file_name))) return false;
    if (file_name) {
        form.uploads.push_back({std::move(*name), std::move(*file_name), std::string(content)});
        return true;
    }
    if (!base::is_clean_utf8(content)) return false;
    form.fields.add(std::move(*name), std::string(content));
    return true;
}

}

std::string_view boundary_of(std::string_view content_type)
{
    if (!base::equal_ignoring_case(content_type.substr(0, 19), "multipart/form-data")) return {};
    const auto start = content_type.find("boundary=");
    if (start == std::string_view::npos) return {};
    auto boundary = content_type.substr(start + 9);
    if (boundary.starts_with('"')) {
        boundary.remove_prefix(1);
        return boundary.substr(0, boundary.find('"'));
    }
    return boundary.substr(0, boundary.find_first_of("; "));
}

std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary)
{
    if (boundary.empty() || boundary.size() > 70) return std::nullopt;
    const auto delimiter = "\r\n--" + std::string(boundary);
    const auto first = delimiter.substr(2);
    if (!body.starts_with(first)) return std::nullopt;
    body.remove_prefix(first.size());
    Multipart form;
    for (std::size_t parts = 0; parts <= most_parts; ++parts) {
        if (body.starts_with("--")) return form;
        if (!body.starts_with("\r\n")) return std::nullopt;
        body.remove_prefix(2);
        const auto end = body.find(delimiter);
        if (end == std::string_view::npos || !add_part(form, body.substr(0, end))) return std::nullopt;
        body.remove_prefix(end + delimiter.size());
    }
    return std::nullopt;
}

}
