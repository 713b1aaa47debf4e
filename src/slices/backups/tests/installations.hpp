#pragma once

#include "archive/sealed_archive.hpp"
#include "slices/backups/backups.hpp"
#include "support/store.hpp"
#include "support/strings.hpp"

#include <fstream>

namespace test {

inline const base::Instant backup_time{std::chrono::milliseconds(1773482400000)};

inline backups::Installation installation(const EmptyStore& store) { return {store.location(), store.folder(), "0.1.0"}; }

inline base::Result<backups::Manifest> create(const EmptyStore& store, const std::filesystem::path& file)
{
    return backups::create(installation(store), file, backup_time, [](std::uint64_t, std::uint64_t) {});
}

/// A store with something in it that can be told apart.
inline void fill(TestStore& store, int lines)
{
    store.fill([&](storage::Write& write) {
        for (int line = 0; line < lines; ++line) {
            write.run("insert into installation (name, value) values (:name, :value)",
                      {{"name", "Zeile " + std::to_string(line)}, {"value", "Straße \\ \t \"Ü\"\n" + std::string(50, 'x')}});
        }
    });
}

inline int lines_in(TestStore& store)
{
    return store.read([](storage::Read& read) { return read.value<int>("select count(*) from installation"); });
}

inline void put(const std::filesystem::path& file, const std::string& bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

/// Writes a backup anew, with its manifest or the names of its entries changed: as a forger would, sealed.
inline void forge(const std::filesystem::path& from, const std::filesystem::path& to,
                  const std::function<void(std::string& name, std::string& bytes)>& change)
{
    archives::Reader reader(from);
    archives::Writer writer(to);
    while (reader.next()) {
        auto name = reader.name();
        auto bytes = reader.text(100'000'000);
        change(name, bytes);
        writer.add(name, bytes);
    }
    writer.finish();
}

/// The text of a refusal, with its arguments left out.
template <class Value>
std::string refusal_of(const base::Result<Value>& result)
{
    return result ? "(done)" : result.error().message.text;
}

}
