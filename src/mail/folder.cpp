#include "mail/delivery.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace mail {
namespace {

namespace files = std::filesystem;

/// Whether all of it is on the disk.
bool write_whole(const files::path& file, std::string_view bytes)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) return false;
    bool is_whole = true;
    while (is_whole && !bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        is_whole = count > 0;
        if (is_whole) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    is_whole = is_whole && ::fdatasync(descriptor) == 0;
    return ::close(descriptor) == 0 && is_whole;
}

Answer problem(const files::path& file)
{
    return {Answer::Kind::unavailable, "cannot write " + file.string() + ": " + std::strerror(errno)};
}

}

files::path file_of(const files::path& folder, const Outgoing& mail)
{
    auto day = base::iso(std::chrono::floor<std::chrono::seconds>(mail.created_at));
    std::replace(day.begin(), day.end(), ':', '-');
    return folder / (day + "-" + mail.id.hex() + ".eml");
}

Deliver into_folder(files::path folder, Sender sender)
{
    return [folder = std::move(folder), sender = std::move(sender)](const Outgoing& mail, const Attendant&) -> Answer {
        const auto file = file_of(folder, mail);
        const auto part = file.string() + ".part";
        std::error_code error;
        if (files::create_directories(folder, error)) files::permissions(folder, files::perms::owner_all, error);
        if (!write_whole(part, written(mail, sender, Transfer::eight_bit))) return problem(part);
        if (::rename(part.c_str(), file.c_str()) != 0) return problem(file);
        return {Answer::Kind::taken, file.string()};
    };
}

void remove_old_files(const files::path& folder, std::chrono::hours age)
{
    std::error_code error;
    for (const auto& entry : files::directory_iterator(folder, error)) {
        const auto ending = entry.path().extension();
        if (ending != ".eml" && ending != ".part") continue;
        const auto written_at = entry.last_write_time(error);
        if (!error && written_at + age < files::file_time_type::clock::now()) files::remove(entry.path(), error);
    }
}

}
