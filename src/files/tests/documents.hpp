#pragma once

#include "files/files.hpp"
#include "support/store.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP with these parts, in this order.
inline std::string zip_of(const Parts& parts)
{
    std::string bytes;
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_per_block(writer.get(), 0);
    archive_write_open(writer.get(), &bytes, nullptr,
                       [](archive*, void* to, const void* piece, std::size_t size) {
                           static_cast<std::string*>(to)->append(static_cast<const char*>(piece), size);
                           return static_cast<la_ssize_t>(size);
                       },
                       nullptr);
    for (const auto& [name, content] : parts) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        REQUIRE(archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK);
        archive_write_data(writer.get(), content.data(), content.size());
    }
    archive_write_close(writer.get());
    return bytes;
}

/// A text document of OpenDocument with that body and these parts more.
inline std::string odt_with(const std::string& body, const Parts& more = {})
{
    Parts parts = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:draw=\"d\" xmlns:xlink=\"x\" xmlns:script=\"s\">" +
                                       body + "</office:document-content>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip_of(parts);
}

/// A text document of Office Open XML with that body, these relationships and parts more.
inline std::string docx_with(const std::string& body, const std::string& relationships = {}, const Parts& more = {})
{
    Parts parts = {{"[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
                   {"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                   {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
                   {"word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip_of(parts);
}

enum class Packing { plain, object_streams, encrypted, password };

/// A PDF of one empty page whose catalogue has these entries more, as PDF spells them.
inline std::string pdf_with(const std::string& entries = {}, Packing packing = Packing::plain)
{
    QPDF document;
    document.emptyPDF();
    auto page = document.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 100 100] >>"));
    document.addPage(page, true);
    auto more = QPDFObjectHandle::parse(&document, "<< " + entries + " >>");
    for (const auto& key : more.getKeys()) document.getRoot().replaceKey(key, document.makeIndirectObject(more.getKey(key)));
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(packing == Packing::plain || packing == Packing::object_streams);
    writer.setObjectStreamMode(packing == Packing::object_streams ? qpdf_o_generate : qpdf_o_disable);
    if (packing == Packing::encrypted || packing == Packing::password) {
        writer.setR6EncryptionParameters(packing == Packing::password ? "geheim" : "", "besitzer", true, false, true, true, true, true, qpdf_r3p_none, true);
    }
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// A picture of one point.
inline std::string gif() { return std::string("GIF89a\1\0\1\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 35); }

}
