#include "web/assets.hpp"

#include "base/embedded.hpp"

#include <fmt/format.h>
#include <stdexcept>

namespace web {
namespace {

struct Listed {
    std::string_view name;
    std::string_view file;
    std::string_view media_type;
};

std::string_view until(std::string_view& text, char end)
{
    const auto at = std::min(text.find(end), text.size());
    const auto part = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return part;
}

std::vector<Listed> listed()
{
    std::vector<Listed> files;
    auto manifest = base::embedded_file("assets/manifest.tsv");
    while (!manifest.empty()) {
        auto line = until(manifest, '\n');
        const auto name = until(line, '\t');
        const auto file = until(line, '\t');
        if (!file.empty()) files.push_back({name, file, line});
    }
    return files;
}

std::shared_ptr<const Packed> packed(const Listed& listed, std::string_view bytes, Encoding encoding,
                                     std::string_view headers)
{
    auto page = std::make_shared<Packed>();
    const auto hash = listed.file.substr(0, listed.file.rfind('.'));
    page->etag = fmt::format("\"{}{}\"", hash.substr(hash.rfind('.') + 1), name_of(encoding));
    const auto common = fmt::format("ETag: {}\r\nCache-Control: public, max-age=31536000, immutable\r\n"
                                    "Vary: Accept-Encoding\r\n{}",
                                    page->etag, headers);
    const auto encoded = encoding == Encoding::identity
                             ? std::string()
                             : fmt::format("Content-Encoding: {}\r\n", name_of(encoding));
    page->head = fmt::format("HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}{}",
                             listed.media_type, bytes.size(), encoded, common);
    page->not_modified = "HTTP/1.1 304 Not Modified\r\n" + common;
    page->embedded = bytes;
    page->route = 1;
    return page;
}

std::string key(std::string_view path, Encoding encoding)
{
    return fmt::format("{}|{}", name_of(encoding), path);
}

}

Url asset(std::string_view name)
{
    static const auto files = listed();
    for (const auto& file : files) {
        if (file.name == name) return Url::path(fmt::format("/assets/{}", file.file));
    }
    throw std::logic_error("no asset is called " + std::string(name));
}

Assets::Assets(std::string_view headers)
{
    for (const auto& file : listed()) {
        const auto path = fmt::format("/assets/{}", file.file);
        const auto add = [&](Encoding encoding, std::string_view ending) {
            const auto bytes = base::embedded_file(fmt::format("assets/{}{}", file.file, ending));
            if (!bytes.empty()) files_[key(path, encoding)] = packed(file, bytes, encoding, headers);
        };
        add(Encoding::identity, "");
        add(Encoding::gzip, ".gz");
        add(Encoding::brotli, ".br");
    }
}

std::shared_ptr<const Packed> Assets::find(std::string_view path, Encoding encoding) const
{
    auto found = files_.find(key(path, encoding));
    if (found == files_.end()) found = files_.find(key(path, Encoding::identity));
    return found == files_.end() ? nullptr : found->second;
}

}
