#include "archive/zip.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <stdexcept>

namespace archives {
namespace {

la_ssize_t append(struct archive*, void* bytes, const void* more, std::size_t size)
{
    static_cast<std::string*>(bytes)->append(static_cast<const char*>(more), size);
    return static_cast<la_ssize_t>(size);
}

}

std::string zip_of(std::span<const ZipEntry> entries)
{
    std::string bytes;
    const std::unique_ptr<struct archive, decltype(&archive_write_free)> zip(archive_write_new(), &archive_write_free);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    const auto check = [&](la_int64_t code) {
        if (code < ARCHIVE_OK) throw std::runtime_error(archive_error_string(zip.get()));
    };
    check(archive_write_set_format_zip(zip.get()));
    check(archive_write_set_format_option(zip.get(), "zip", "hdrcharset", "UTF-8"));
    check(archive_write_set_bytes_in_last_block(zip.get(), 1));
    check(archive_write_open(zip.get(), &bytes, nullptr, &append, nullptr));
    for (const auto& file : entries) {
        check(file.is_stored ? archive_write_zip_set_compression_store(zip.get()) : archive_write_zip_set_compression_deflate(zip.get()));
        auto* header = archive_entry_clear(entry.get());
        archive_entry_set_pathname_utf8(header, file.name.c_str());
        archive_entry_set_size(header, static_cast<la_int64_t>(file.bytes.size()));
        archive_entry_set_filetype(header, AE_IFREG);
        archive_entry_set_perm(header, 0644);
        check(archive_write_header(zip.get(), header));
        check(archive_write_data(zip.get(), file.bytes.data(), file.bytes.size()));
    }
    check(archive_write_close(zip.get()));
    return bytes;
}

}
