#include "archive/sealed_archive.hpp"

#include "archive/seal.hpp"
#include "base/sha256.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace archives {
namespace {

[[noreturn]] void fail(int error, const std::filesystem::path& file)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    throw Broken(full ? Broken::Kind::full : Broken::Kind::unwritable, file.string() + ": " + std::strerror(error));
}

}

struct Writer::Output {
    explicit Output(const std::filesystem::path& at)
        : file(at), descriptor(::open(at.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)),
          tar(archive_write_new(), &archive_write_free), entry(archive_entry_new(), &archive_entry_free)
    {
        if (descriptor < 0) fail(errno, file);
        archive_write_set_format_pax_restricted(tar.get());
        archive_write_set_format_option(tar.get(), nullptr, "hdrcharset", "BINARY"); // names as they are, in whatever locale
        archive_write_add_filter_zstd(tar.get());
        archive_write_set_bytes_in_last_block(tar.get(), 1);
        check(archive_write_open(tar.get(), this, nullptr, &take, nullptr));
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output()
    {
        tar.reset(); // writes what it still holds
        if (descriptor >= 0) ::close(descriptor);
    }

    void check(la_int64_t code)
    {
        if (code < ARCHIVE_OK) fail(error != 0 ? error : EIO, file);
    }

    void put(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto written = ::write(descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) {
                error = errno;
                return;
            }
            sum.add(bytes.substr(0, static_cast<std::size_t>(written)));
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    static la_ssize_t take(struct archive*, void* self, const void* bytes, std::size_t size)
    {
        auto& output = *static_cast<Output*>(self);
        output.put({static_cast<const char*>(bytes), size});
        return output.error != 0 ? -1 : static_cast<la_ssize_t>(size);
    }

    std::filesystem::path file;
    int descriptor;
    int error = 0;
    base::Sha256 sum;
    std::unique_ptr<struct archive, decltype(&archive_write_free)> tar;
    std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry;
};

Writer::Writer(const std::filesystem::path& file) : output_(std::make_unique<Output>(file)) {}
Writer::~Writer() = default;

void Writer::begin(const std::string& name, std::uint64_t size)
{
    auto* entry = archive_entry_clear(output_->entry.get());
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    output_->check(archive_write_header(output_->tar.get(), entry));
}

void Writer::write(std::string_view bytes)
{
    output_->check(archive_write_data(output_->tar.get(), bytes.data(), bytes.size()));
}

void Writer::add(const std::string& name, std::string_view bytes)
{
    begin(name, bytes.size());
    write(bytes);
}

void Writer::finish()
{
    output_->check(archive_write_close(output_->tar.get()));
    output_->put(seal_of(output_->sum.hash()));
    if (output_->error != 0) fail(output_->error, output_->file);
    if (::fsync(output_->descriptor) != 0) fail(errno, output_->file);
}

}
