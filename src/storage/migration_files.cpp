#include "storage/migrations.hpp"

#include "base/embedded.hpp"

#include <charconv>

namespace storage {
namespace {

constexpr std::string_view folder = "db/migrations/";
constexpr std::string_view shared_ending = ".sql";
constexpr std::string_view postgres_ending = ".postgres.sql";

/// `db/migrations/0007_seals.sql`, with `0007_seals.postgres.sql` beside it where that one must differ.
Migration step_in(const base::EmbeddedFile& file)
{
    Migration step;
    step.name = file.name.substr(folder.size());
    step.name.remove_suffix(shared_ending.size());
    std::from_chars(step.name.data(), step.name.data() + 4, step.number);
    step.sqlite = file.bytes;
    const auto other = base::embedded_file(
        std::string(file.name.substr(0, file.name.size() - shared_ending.size())) + std::string(postgres_ending));
    step.postgres = other.empty() ? file.bytes : other;
    return step;
}

std::vector<Migration> all_steps()
{
    std::vector<Migration> steps;
    for (const auto& file : base::embedded_files()) {
        if (file.name.starts_with(folder) && !file.name.ends_with(postgres_ending)) steps.push_back(step_in(file));
    }
    return steps;
}

}

std::span<const Migration> migrations()
{
    static const auto steps = all_steps();
    return steps;
}

}
