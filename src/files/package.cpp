#include "files/looking.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <map>
#include <memory>
#include <set>

namespace files {

using base::says;

namespace {

struct FreeArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

constexpr std::size_t most_in_memory = 64UL * 1024 * 1024; ///< of one part with XML in it

base::Message has_programs() { return says("In this document there are programs or controls that run by themselves. Please remove them and send it again."); }
base::Message is_locked() { return says("This document is protected with a password, so that nobody can look into it. Please save it without."); }

std::string small(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return text;
}

bool is_xml(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".rdf") || name.ends_with(".vml"); }

bool leads_out(std::string_view name)
{
    return name.empty() || name.starts_with('/') || name.find('\\') != std::string_view::npos || name.find("../") != std::string_view::npos || name.ends_with("..");
}

/// What a part's name alone says against a document; `name` is in small letters.
std::optional<base::Message> against(std::string_view name)
{
    constexpr std::array macros = {"vbaproject", "vbadata.xml", "/macrosheets/", "/dialogsheets/"};
    for (const auto* word : macros) {
        if (name.find(word) != std::string_view::npos) return has_macros();
    }
    for (const auto* folder : {"basic/", "scripts/", "dialogs/"}) {
        if (name.starts_with(folder)) return has_macros();
    }
    if (name.find("activex") != std::string_view::npos || name.find("oleobject") != std::string_view::npos) return has_programs();
    constexpr std::array programs = {".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".com", ".scr", ".jar", ".lnk", ".hta", ".ps1", ".msi", ".sh", ".py", ".swf"};
    if (std::any_of(programs.begin(), programs.end(), [&](const char* ending) { return name.ends_with(ending); })) return has_programs();
    return std::nullopt;
}

/// The parts of a package, read once from its beginning.
class Package {
public:
    Package(std::string_view bytes, const Limits& limits)
        : reader_(archive_read_new()), limits_(limits), most_(std::min(limits.unpacked, std::max<std::uint64_t>(bytes.size() * limits.times, 1024 * 1024)))
    {
        archive_read_support_format_zip_seekable(reader_.get());
        is_open_ = archive_read_open_memory(reader_.get(), bytes.data(), bytes.size()) == ARCHIVE_OK;
    }

    /// Looks at every part, and keeps what says of which kind the package is.
    std::optional<base::Message> read_all()
    {
        if (!is_open_) return broken();
        archive_entry* entry = nullptr;
        int status = ARCHIVE_OK;
        while ((status = archive_read_next_header(reader_.get(), &entry)) == ARCHIVE_OK) {
            if (auto against_it = take(entry)) return against_it;
        }
        return status == ARCHIVE_EOF && !names_.empty() ? std::nullopt : std::optional(broken());
    }

    const std::string& part(const std::string& name) { return kept_[name]; }

private:
    std::optional<base::Message> take(archive_entry* entry)
    {
        const auto* raw = archive_entry_pathname_utf8(entry);
        if (raw == nullptr) raw = archive_entry_pathname(entry);
        const std::string name = raw == nullptr ? std::string() : std::string(raw);
        if (archive_entry_is_encrypted(entry) != 0) return is_locked();
        if (leads_out(name) || archive_entry_filetype(entry) == AE_IFLNK) return broken();
        if (names_.size() == limits_.members) return swells();
        if (!names_.insert(small(name)).second) return broken(); // two of a name: programs differ in which they take
        if (auto by_name = against(small(name))) return by_name;
        std::string content;
        if (auto unread = read(small(name), content)) return unread;
        if (name == "mimetype" || name == "[Content_Types].xml") kept_[name] = content;
        if (!is_xml(small(name)) || content.empty()) return std::nullopt;
        auto remarks = look_into_xml(content);
        return remarks ? std::nullopt : std::optional(std::move(remarks).error());
    }

    std::optional<base::Message> read(const std::string& name, std::string& content)
    {
        std::array<char, 64 * 1024> piece{};
        const bool is_kept = name == "mimetype" || is_xml(name);
        for (;;) {
            const auto size = archive_read_data(reader_.get(), piece.data(), piece.size());
            if (size < 0) return broken();
            if (size == 0) return std::nullopt;
            unpacked_ += static_cast<std::uint64_t>(size);
            if (unpacked_ > most_) return swells();
            if (is_kept && content.size() + static_cast<std::size_t>(size) > most_in_memory) return swells();
            if (is_kept) content.append(piece.data(), static_cast<std::size_t>(size));
        }
    }

    Reader reader_;
    const Limits& limits_;
    std::uint64_t most_;
    std::uint64_t unpacked_ = 0;
    bool is_open_ = false;
    std::set<std::string> names_;
    std::map<std::string, std::string> kept_;
};

}

Remarks look_into_package(const Kind& kind, std::string_view bytes, const Limits& limits)
{
    Package package(bytes, limits);
    if (auto against_it = package.read_all()) return object(std::move(*against_it));
    if (package.part("[Content_Types].xml").find("macroEnabled") != std::string::npos) return object(has_macros());
    const bool is_right = kind.family == Family::open_document
                              ? package.part("mimetype") == kind.media_type
                              : package.part("[Content_Types].xml").find(std::string(kind.media_type) + ".main+xml") != std::string::npos;
    if (!is_right) return object(says("The content of this file is not what its name says (.{0}). Please save it anew with the program it comes from.", kind.ending));
    return {};
}

}
