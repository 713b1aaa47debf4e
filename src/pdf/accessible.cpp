#include "pdf/accessible.hpp"

#include "base/date.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace pdf {
namespace {

/// Puts what is painted outside of every part (bands, lines, the foot of a page) into brackets that say so: cairo knows
/// no word for it. Source: pdf-ua
class Decoration : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        waiting_ += token.getRawValue();
        if (token.getType() != QPDFTokenizer::tt_word) return;
        const auto& word = token.getValue();
        if (word == "BDC" || word == "BMC") {
            if (depth_++ == 0) close();
        } else if (word == "EMC") {
            --depth_;
        } else if (depth_ == 0 && !is_open_) {
            write("\n/Artifact BMC\n");
            is_open_ = true;
        }
        flush();
    }

    void handleEOF() override
    {
        flush();
        close();
    }

private:
    void close()
    {
        if (is_open_) write("\nEMC\n");
        is_open_ = false;
    }

    void flush()
    {
        write(waiting_);
        waiting_.clear();
    }

    std::string waiting_; ///< an operator comes behind what it works on
    int depth_ = 0;
    bool is_open_ = false;
};

std::string in_xml(std::string_view text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '&') escaped += "&amp;";
        else if (letter == '<') escaped += "&lt;";
        else if (letter == '>') escaped += "&gt;";
        else escaped += letter;
    }
    return escaped;
}

/// Source: xmp
std::string metadata(const Setup& setup)
{
    return fmt::format(R"(<?xpacket begin="{0}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{2}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>{3}</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)", "\xef\xbb\xbf", in_xml(setup.title), in_xml(setup.language), base::iso(setup.made_at));
}

/// Goes through the parts in their order.
class Structure {
public:
    explicit Structure(const std::vector<std::string>& alternatives) : alternatives_(alternatives) {}

    void complete(QPDFObjectHandle part)
    {
        if (part.isArray()) {
            for (auto& child : part.getArrayAsVector()) complete(child);
            return;
        }
        if (!part.isDictionary()) return;
        auto kind = part.getKey("/S");
        if (kind.isNameAndEquals("/Figure") && next_ < alternatives_.size()) {
            part.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alternatives_[next_++]));
        }
        if (kind.isNameAndEquals("/TH")) part.replaceKey("/A", QPDFObjectHandle::parse("<< /O /Table /Scope /Column >>"));
        if (part.hasKey("/K")) complete(part.getKey("/K"));
    }

private:
    const std::vector<std::string>& alternatives_;
    std::size_t next_ = 0;
};

}

std::string accessible(const std::string& painted, const Setup& setup, const std::vector<std::string>& alternatives)
{
    QPDF file;
    file.processMemoryFile("painted", painted.data(), painted.size());
    auto root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(setup.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    auto description = QPDFObjectHandle::newStream(&file, metadata(setup));
    description.replaceDict(QPDFObjectHandle::parse("<< /Type /Metadata /Subtype /XML >>"));
    root.replaceKey("/Metadata", file.makeIndirectObject(description));
    Structure(alternatives).complete(root.getKey("/StructTreeRoot"));
    for (auto& page : QPDFPageDocumentHelper(file).getAllPages()) {
        page.addContentTokenFilter(std::make_shared<Decoration>());
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> bytes(writer.getBuffer());
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}
