// Brings an empty store up and prints its schema: write_schema FILE | postgres://...
#include "storage/database.hpp"
#include "storage/migrations.hpp"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    const bool is_address = std::string_view(argv[1]).starts_with("postgres");
    const storage::Location location{is_address ? "" : argv[1], is_address ? argv[1] : ""};
    const auto connection = storage::connect_for_writing(location);
    storage::migrate(*connection);
    const auto schema = storage::schema(*connection);
    return std::fwrite(schema.data(), 1, schema.size(), stdout) == schema.size() ? 0 : 1;
}
