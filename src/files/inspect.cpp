#include "files/inspection.hpp"

#include "base/text.hpp"
#include "files/looking.hpp"
#include "files/name.hpp"

#include <algorithm>
#include <array>

namespace files {

using base::says;

namespace {

/// Behind the end of a picture or a film the list of a ZIP could stand, which other programs would open.
constexpr std::string_view end_of_zip{"PK\5\6", 4};
constexpr std::size_t reach_of_zip_end = 65557;
constexpr std::size_t head_size = 1024;

bool has_markup(std::string_view bytes)
{
    const auto small = [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; };
    for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        for (const std::string_view word : {"script", "html", "!doctype html", "?php"}) {
            const auto behind = bytes.substr(at + 1, word.size());
            if (std::equal(behind.begin(), behind.end(), word.begin(), word.end(), [&](char one, char other) { return small(one) == other; })) return true;
        }
    }
    return false;
}

bool has_zip_behind(std::string_view bytes)
{
    return bytes.substr(bytes.size() - std::min(bytes.size(), reach_of_zip_end)).find(end_of_zip) != std::string_view::npos;
}

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Whether what libmagic saw may be of that kind. Packages are looked into afterwards.
bool agrees(const Kind& kind, std::string_view seen, std::string_view bytes)
{
    switch (kind.family) {
    case Family::pdf: return seen == kind.media_type && bytes.starts_with("%PDF-");
    case Family::open_document:
    case Family::office: return bytes.starts_with("PK\3\4") && (seen.starts_with("application/zip") || seen.starts_with("application/vnd.") || seen == "application/octet-stream");
    case Family::picture: return seen == kind.media_type;
    case Family::drawing: return is_one_of(seen, {"image/svg+xml", "text/xml", "application/xml"}) && bytes.find("<svg") != std::string_view::npos;
    case Family::subtitles: return bytes.starts_with("WEBVTT") || bytes.starts_with("\xEF\xBB\xBFWEBVTT");
    case Family::text: return !is_one_of(seen, {"text/html", "image/svg+xml", "text/x-php", "text/x-shellscript", "application/pdf"});
    case Family::recording:
        if (kind.ending == "mp3") return seen == "audio/mpeg";
        if (kind.ending == "webm") return is_one_of(seen, {"video/webm", "audio/webm"});
        return is_one_of(seen, {"video/mp4", "audio/mp4", "audio/x-m4a", "video/x-m4v"});
    }
    return false;
}

bool is_plain_text(std::string_view bytes)
{
    const auto is_strange = [](char letter) { return static_cast<unsigned char>(letter) < ' ' && letter != '\n' && letter != '\r' && letter != '\t'; };
    return base::is_clean_utf8(bytes) && std::none_of(bytes.begin(), bytes.end(), is_strange);
}

Remarks look_into(const Kind& kind, std::string_view bytes, const Limits& limits)
{
    switch (kind.family) {
    case Family::pdf:
        if (has_markup(bytes.substr(0, head_size)) || has_zip_behind(bytes)) return object(says("In this file another one is hidden. Please save it anew with the program it comes from."));
        return look_into_pdf(bytes, limits);
    case Family::open_document:
    case Family::office: return look_into_package(kind, bytes, limits);
    case Family::drawing:
        if (!is_plain_text(bytes) || bytes.find("<!ENTITY") != std::string_view::npos) return object(broken());
        return look_into_drawing(bytes);
    case Family::text:
    case Family::subtitles:
        if (!is_plain_text(bytes)) return object(says("The text in this file cannot be read. Please save it as UTF-8."));
        return {};
    case Family::picture:
        if (has_markup(bytes)) return object(says("In this file another one is hidden. Please save it anew with the program it comes from."));
        [[fallthrough]];
    case Family::recording:
        if (has_zip_behind(bytes)) return object(says("In this file another one is hidden. Please save it anew with the program it comes from."));
        return {};
    }
    return {};
}

base::Message unknown_kind(std::string_view name)
{
    if (name.ends_with(".zip")) return says("We do not take ZIP files, because nobody sees what is in them. Please send the files one by one.");
    if (name.ends_with(".doc") || name.ends_with(".xls") || name.ends_with(".ppt")) {
        return says("This is an old Office format. Please save the file as ODT, DOCX, XLSX, PPTX or PDF.");
    }
    if (name.ends_with(".docm") || name.ends_with(".xlsm") || name.ends_with(".pptm")) {
        return says("This file may have macros in it. Please save it without macros, as DOCX, XLSX or PPTX.");
    }
    return says("We do not take files of this kind. Possible are PDF, ODT, DOCX, tables, presentations, pictures, texts, sound and film.");
}

}

tl::expected<Inspected, base::Message> inspect(std::string_view typed, std::string_view bytes, const Limits& limits)
{
    const auto name = base::is_clean_utf8(typed) ? clean_name(typed) : std::string();
    if (name.empty()) return object(says("This file has no name. Please give it one, with an ending such as .pdf."));
    if (bytes.empty()) return object(says("This file is empty."));
    if (bytes.size() > limits.size) return object(says("This file is too large: at most {0} MB are possible.", std::to_string(limits.size / (1024 * 1024))));
    const auto* kind = kind_named(name);
    if (kind == nullptr) return object(unknown_kind(name));
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return object(says("This file is protected with a password or in an old Office format, so that nobody can look into it. Please save it without, as ODT, DOCX or PDF."));
    if (!agrees(*kind, sniffed(bytes), bytes)) {
        return object(says("The content of this file is not what its name says (.{0}). Please save it anew with the program it comes from.", kind->ending));
    }
    auto remarks = look_into(*kind, bytes, limits);
    if (!remarks) return object(std::move(remarks).error());
    return Inspected{name, kind, std::move(*remarks)};
}

}
