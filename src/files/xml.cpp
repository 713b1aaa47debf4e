#include "files/looking.hpp"

#include <algorithm>
#include <array>
#include <libxml/xmlreader.h>
#include <limits>
#include <memory>

namespace files {

using base::says;

namespace {

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view text_in(const xmlChar* text) { return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text)); }

bool is_named_one_of(std::string_view word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* one) { return word == one; });
}

base::Message fetches() { return says("This document fetches something from elsewhere when it is opened. Please put pictures and tables into the document itself."); }

/// An address that leads out of the package.
bool is_elsewhere(std::string_view address)
{
    return address.find("://") != std::string_view::npos || address.starts_with("file:") || address.starts_with("//") || address.starts_with("\\\\") ||
           address.starts_with("../") || address.starts_with('/');
}

constexpr char next_field = '\x01'; ///< between the fields of a document; no XML has it

/// A field of a text document that fetches or starts something.
bool is_active_field(std::string text)
{
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '"'; });
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; });
    return text.find("DDEAUTO") != std::string::npos || text.starts_with("DDE") || text.find("INCLUDEPICTURE") != std::string::npos || text.find("INCLUDETEXT") != std::string::npos;
}

/// Walks through one part.
class Elements {
public:
    explicit Elements(xmlTextReader* reader) : reader_(reader) {}

    std::optional<base::Message> step()
    {
        const int type = xmlTextReaderNodeType(reader_);
        if (type == XML_READER_TYPE_DOCUMENT_TYPE) return says("This document is damaged. Please save it anew with the program it comes from.");
        if (type == XML_READER_TYPE_ELEMENT) return begin();
        if (is_text(type) && inside_ == "instrText") fields_ += text_in(xmlTextReaderConstValue(reader_));
        return std::nullopt;
    }

    bool has_active_fields() const
    {
        std::string_view rest = fields_;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(next_field), rest.size());
            if (is_active_field(std::string(rest.substr(0, end)))) return true;
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
        return false;
    }

private:
    static bool is_text(int type) { return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE; }

    /// An attribute by its local name, whatever its prefix.
    std::string attribute(std::string_view name)
    {
        std::string value;
        while (xmlTextReaderMoveToNextAttribute(reader_) == 1) {
            if (text_in(xmlTextReaderConstLocalName(reader_)) == name) value = text_in(xmlTextReaderConstValue(reader_));
        }
        xmlTextReaderMoveToElement(reader_);
        return value;
    }

    std::optional<base::Message> begin()
    {
        inside_ = text_in(xmlTextReaderConstLocalName(reader_));
        if (inside_ == "Relationship") return relationship();
        if (inside_ == "fldChar") fields_ += next_field;
        if (is_named_one_of(inside_, {"event-listener", "script"})) return has_macros();
        if (is_named_one_of(inside_, {"dde-source", "dde-connection-decl", "ddeLink", "oleLink"})) return fetches();
        if (inside_ == "encryption-data") return says("This document is protected with a password, so that nobody can look into it. Please save it without.");
        if (inside_ == "fldSimple" && is_active_field(attribute("instr"))) return fetches();
        const bool loads = is_named_one_of(inside_, {"image", "fill-image", "object", "object-ole", "plugin", "applet", "floating-frame", "section-source", "background-image", "table-source", "cell-range-source", "imagedata"});
        if (loads && (is_elsewhere(attribute("href")) || is_elsewhere(attribute("src")))) return fetches();
        return std::nullopt;
    }

    std::optional<base::Message> relationship()
    {
        if (attribute("TargetMode") != "External") return std::nullopt;
        return attribute("Type").ends_with("/hyperlink") ? std::nullopt : std::optional(fetches());
    }

    xmlTextReader* reader_;
    std::string inside_;
    std::string fields_;
};

/// What runs, or stands for something else, in an element of a drawing. Source: svg-2
std::optional<base::Message> against_drawn(xmlTextReader* reader)
{
    const auto runs = [] { return says("In this drawing there is a script. Please save it without, or as PNG."); };
    const std::string element(text_in(xmlTextReaderConstLocalName(reader)));
    if (is_named_one_of(element, {"script", "handler", "listener", "foreignObject", "iframe", "object", "embed"})) return runs();
    const bool loads = is_named_one_of(element, {"image", "use", "feImage", "mpath", "tref", "font-face-uri"});
    while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
        const auto name = text_in(xmlTextReaderConstLocalName(reader));
        std::string value(text_in(xmlTextReaderConstValue(reader)));
        std::erase_if(value, [](char letter) { return static_cast<unsigned char>(letter) <= ' '; });
        std::transform(value.begin(), value.end(), value.begin(), [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
        if (name.starts_with("on") || value.substr(0, value.find(':')) == "javascript" || value.starts_with("data:text/html")) return runs();
        const bool is_address = name == "href" || name == "src";
        if (loads && is_address && (is_elsewhere(value) || value.starts_with("data:image/svg"))) return fetches();
    }
    xmlTextReaderMoveToElement(reader);
    return std::nullopt;
}

using Reader = std::unique_ptr<xmlTextReader, FreeReader>;

/// Reads what lies in memory and nothing else. Nothing where there is too much of it.
Reader reader_of(std::string_view xml)
{
    if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return {};
    return Reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
}

}

Remarks look_into_drawing(std::string_view svg)
{
    const auto reader = reader_of(svg);
    int status = reader ? 1 : -1;
    while (status == 1 && (status = xmlTextReaderRead(reader.get())) == 1) {
        const int type = xmlTextReaderNodeType(reader.get());
        if (type == XML_READER_TYPE_ENTITY_REFERENCE || type == XML_READER_TYPE_PROCESSING_INSTRUCTION) return object(broken());
        if (type != XML_READER_TYPE_ELEMENT) continue;
        if (auto against = against_drawn(reader.get())) return object(std::move(*against));
    }
    if (status != 0) return object(broken());
    return {};
}

Remarks look_into_xml(std::string_view xml)
{
    const auto is_damaged = [] { return object(says("This document is damaged. Please save it anew with the program it comes from.")); };
    const auto reader = reader_of(xml);
    if (!reader) return is_damaged();
    Elements walk(reader.get());
    int status = 0;
    while ((status = xmlTextReaderRead(reader.get())) == 1) {
        if (auto against = walk.step()) return object(std::move(*against));
    }
    if (status != 0) return is_damaged();
    if (walk.has_active_fields()) return object(fetches());
    return {};
}

}
