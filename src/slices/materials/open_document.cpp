#include "slices/materials/open_document.hpp"

#include "web/html.hpp"

#include <cstdint>
#include <zlib.h>

namespace materials {
namespace {

constexpr std::string_view media_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view manifest = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
)";

std::string escaped(std::string_view text)
{
    std::string out;
    web::append_escaped(out, text);
    return out;
}

std::string content_of(std::string_view title, const std::vector<std::string_view>& paragraphs)
{
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>)";
    xml += "<text:h text:outline-level=\"1\">" + escaped(title) + "</text:h>";
    for (const auto& paragraph : paragraphs) xml += "<text:p>" + escaped(paragraph) + "</text:p>";
    return xml + "</office:text></office:body></office:document-content>\n";
}

void append(std::string& out, std::uint32_t number, int bytes)
{
    for (int byte = 0; byte < bytes; ++byte) out += static_cast<char>(number >> (8 * byte) & 0xffU);
}

/// A ZIP whose parts lie in it as they are: the first one can be read without unpacking, as programs expect.
class Zip {
public:
    void add(std::string_view name, std::string_view content)
    {
        const auto begin = static_cast<std::uint32_t>(bytes_.size());
        std::string head;
        append(head, 20, 2); // version 2.0, no flags, not packed, on the first day that can be said
        append(head, 0, 2);
        append(head, 0, 2);
        append(head, 0, 2);
        append(head, first_day, 2);
        append(head, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()))), 4);
        append(head, static_cast<std::uint32_t>(content.size()), 4);
        append(head, static_cast<std::uint32_t>(content.size()), 4);
        append(head, static_cast<std::uint32_t>(name.size()), 2);
        append(head, 0, 2);
        bytes_.append("PK\3\4").append(head).append(name).append(content);
        list_.append("PK\1\2");
        append(list_, 20, 2);
        list_.append(head).append(std::string(10, '\0'));
        append(list_, begin, 4);
        list_.append(name);
        ++parts_;
    }

    std::string finish()
    {
        const auto begin = static_cast<std::uint32_t>(bytes_.size());
        bytes_.append(list_).append("PK\5\6");
        append(bytes_, 0, 4);
        append(bytes_, parts_, 2);
        append(bytes_, parts_, 2);
        append(bytes_, static_cast<std::uint32_t>(list_.size()), 4);
        append(bytes_, begin, 4);
        append(bytes_, 0, 2);
        return std::move(bytes_);
    }

private:
    static constexpr std::uint32_t first_day = 0x21; // 1 January 1980

    std::string bytes_;
    std::string list_;
    std::uint32_t parts_ = 0;
};

}

std::string open_document(std::string_view title, const std::vector<std::string_view>& paragraphs)
{
    Zip zip;
    zip.add("mimetype", media_type);
    zip.add("META-INF/manifest.xml", manifest);
    zip.add("content.xml", content_of(title, paragraphs));
    return zip.finish();
}

}
