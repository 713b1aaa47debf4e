#include "web/xml.hpp"

namespace web {
namespace {

/// How many bytes at that place are a character that no document of XML may have: most control characters, U+FFFE
/// and U+FFFF.
std::size_t unknown_to_xml(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
    const auto character = text.substr(at, 3);
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF" ? 3 : 0;
}

}

Response xml_document(std::string content_type, const Html& root)
{
    const std::string_view text = root.text();
    Response response;
    response.content_type = std::move(content_type);
    response.caching = Caching::shared;
    response.body = R"(<?xml version="1.0" encoding="utf-8"?>)";
    response.body += '\n';
    response.body.reserve(response.body.size() + text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto unknown = unknown_to_xml(text, at);
        if (unknown == 0) response.body += text[at++];
        else at += unknown;
    }
    return response;
}

}
