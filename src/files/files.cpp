#include "files/files.hpp"

#include "files/disk.hpp"
#include "files/name.hpp"
#include "files/store.hpp"

namespace files {
namespace {

namespace paths = std::filesystem;

constexpr std::chrono::hours time_to_stay{24};

/// What a browser may show itself: nothing runs in it, and it may fetch nothing.
bool is_shown(const Kind& kind) { return kind.family == Family::picture || kind.family == Family::pdf; }

std::string policy_of(const Kind& kind)
{
    // A sandbox would also keep browsers from showing a PDF.
    return kind.family == Family::pdf ? "default-src 'none'; frame-ancestors 'none'" : "default-src 'none'; frame-ancestors 'none'; sandbox";
}

/// The sum that a file of the folder is named by; empty where it is none of ours.
std::string hash_at(const paths::path& file)
{
    const auto name = file.parent_path().filename().string() + file.filename().string();
    return base::parse_hash(name) ? name : std::string();
}

bool is_old(const paths::path& file)
{
    std::error_code error;
    const auto written = paths::last_write_time(file, error);
    return !error && paths::file_time_type::clock::now() - written > time_to_stay;
}

/// What lies there without a line in the store: of a transaction that was not kept, or of an end in the middle.
std::int64_t sweep_folder(storage::Read& read, const paths::path& folder)
{
    std::vector<paths::path> strays;
    for (const auto& entry : paths::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || !is_old(entry.path())) continue;
        const auto hash = hash_at(entry.path());
        if (hash.empty() || !is_known(read, hash)) strays.push_back(entry.path());
    }
    for (const auto& stray : strays) paths::remove(stray);
    return std::ssize(strays);
}

}

Kept keep(storage::Write& write, const Store& store, const Inspected& inspected, std::string_view bytes, base::Instant now)
{
    Kept kept{base::Id<Kept>::fresh(), inspected.name, std::string(inspected.kind->media_type), base::sha256(bytes), std::ssize(bytes)};
    store_bytes(write, kept, now);
    store_kept(write, kept, now);
    const auto place = place_of(store.folder, kept.hash);
    std::error_code error;
    paths::last_write_time(place, paths::file_time_type::clock::now(), error); // who sweeps at this moment leaves it
    if (!bytes_with(store.folder, kept.hash)) write_durably(place, bytes);
    return kept;
}

std::optional<web::Response> send(const Store& store, const Kept& kept)
{
    auto bytes = bytes_with(store.folder, kept.hash);
    const auto* kind = kind_of(kept.media_type);
    if (!bytes || kind == nullptr) return std::nullopt;
    web::Response response;
    response.content_type = kept.media_type;
    response.body = std::move(*bytes);
    response.headers = {{"Content-Disposition", disposition(is_shown(*kind) ? "inline" : "attachment", kept.name)},
                        {"ETag", "\"" + kept.hash + "\""},
                        {"Accept-Ranges", "bytes"},
                        {"Cache-Control", "private, no-cache"},
                        {"Content-Security-Policy", policy_of(*kind)}};
    return response;
}

std::int64_t sweep(storage::Write& write, const Store& store, base::Instant now)
{
    if (!paths::is_directory(store.folder)) return 0;
    const auto unused = forget_unused(write, now - time_to_stay);
    for (const auto& hash : unused) paths::remove(place_of(store.folder, hash));
    return std::ssize(unused) + sweep_folder(write, store.folder);
}

}
