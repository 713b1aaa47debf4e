#include "archive/sealed_archive.hpp"

#include "archive/seal.hpp"
#include "base/sha256.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fstream>
#include <vector>

namespace archives {
namespace {

using Kind = Broken::Kind;
constexpr std::size_t block = 1 << 20;

[[noreturn]] void fail(Kind kind, const std::filesystem::path& file)
{
    throw Broken(kind, file.string() + " is not a whole archive");
}

/// Reads the whole file once. Returns how many bytes stand before the seal.
std::uint64_t unsealed_size(std::ifstream& stream, const std::filesystem::path& file)
{
    std::string begin(zstd_begin.size(), '\0');
    stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (begin != zstd_begin) fail(Kind::foreign, file);
    const auto size = std::filesystem::file_size(file);
    if (size < seal_size + zstd_begin.size()) fail(Kind::cut_off, file);

    base::Sha256 sum;
    std::string bytes(block, '\0');
    stream.seekg(0);
    const auto body = size - seal_size;
    for (auto left = body; left > 0;) {
        stream.read(bytes.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(left, block)));
        const auto got = static_cast<std::uint64_t>(stream.gcount());
        if (got == 0) fail(Kind::unreadable, file);
        sum.add(std::string_view(bytes).substr(0, got));
        left -= got;
    }
    std::string seal(seal_size, '\0');
    stream.read(seal.data(), static_cast<std::streamsize>(seal.size()));
    if (!seal.starts_with(seal_begin)) fail(Kind::cut_off, file);
    if (seal != seal_of(sum.hash())) fail(Kind::changed, file);
    return body;
}

}

struct Reader::Input {
    explicit Input(const std::filesystem::path& at)
        : file(at), stream(at, std::ios::binary), bytes(block), tar(archive_read_new(), &archive_read_free)
    {
        if (!stream || !std::filesystem::is_regular_file(at)) fail(Kind::unreadable, file);
        left = unsealed_size(stream, file);
        stream.seekg(0);
        archive_read_support_filter_zstd(tar.get());
        archive_read_support_format_tar(tar.get());
        if (archive_read_open(tar.get(), this, nullptr, &give, nullptr) != ARCHIVE_OK) fail(Kind::foreign, file);
    }

    static la_ssize_t give(struct archive*, void* self, const void** bytes)
    {
        auto& input = *static_cast<Input*>(self);
        const auto wanted = std::min<std::uint64_t>(input.left, input.bytes.size());
        input.stream.read(input.bytes.data(), static_cast<std::streamsize>(wanted));
        input.left -= static_cast<std::uint64_t>(input.stream.gcount());
        *bytes = input.bytes.data();
        return input.stream.gcount();
    }

    std::filesystem::path file;
    std::ifstream stream;
    std::vector<char> bytes;
    std::uint64_t left = 0;
    std::unique_ptr<struct archive, decltype(&archive_read_free)> tar;
    std::string name;
    std::uint64_t size = 0;
};

Reader::Reader(const std::filesystem::path& file) : input_(std::make_unique<Input>(file)) {}
Reader::~Reader() = default;

bool Reader::next()
{
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(input_->tar.get(), &entry);
    if (code == ARCHIVE_EOF) return false;
    if (code != ARCHIVE_OK) fail(Kind::foreign, input_->file);
    const char* name = archive_entry_pathname(entry);
    input_->name = name != nullptr ? name : "";
    input_->size = static_cast<std::uint64_t>(archive_entry_size(entry));
    return true;
}

const std::string& Reader::name() const { return input_->name; }

std::uint64_t Reader::size() const { return input_->size; }

void Reader::read(const std::function<void(std::string_view)>& take)
{
    std::vector<char> bytes(block);
    for (;;) {
        const auto got = archive_read_data(input_->tar.get(), bytes.data(), bytes.size());
        if (got < 0) fail(Kind::foreign, input_->file);
        if (got == 0) return;
        take({bytes.data(), static_cast<std::size_t>(got)});
    }
}

std::string Reader::text(std::uint64_t most)
{
    if (size() > most) fail(Kind::foreign, input_->file);
    std::string all;
    read([&](std::string_view bytes) { all += bytes; });
    return all;
}

}
