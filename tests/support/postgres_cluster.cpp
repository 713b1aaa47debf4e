#include "support/postgres_cluster.hpp"

#include "storage/postgres/postgres_connection.hpp"
#include "support/strings.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <random>
#include <stdexcept>
#include <unistd.h>

namespace test {
namespace {

const std::string script = source_folder() / "bin/postgres-for-tests";

std::string output_of(const std::string& command)
{
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
    std::string output;
    std::array<char, 256> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr) output += part.data();
    if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

/// Where it lies in memory a database is made ten times as fast, and there are thousands in a run.
std::string room()
{
    constexpr std::uintmax_t enough = 4ULL * 1024 * 1024 * 1024;
    std::error_code error;
    const auto memory = std::filesystem::space("/dev/shm", error);
    return !error && memory.available >= enough ? "/dev/shm" : "/tmp";
}

class Cluster {
public:
    Cluster()
    {
        if (const char* given = std::getenv("BN_TEST_POSTGRES")) {
            address_ = given;
            return;
        }
        // A killed run may have left its folder behind, and its number may come round again.
        folder_ = room() + "/bn-postgres-" + std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}() % 100000);
        address_ = output_of(script + " start " + folder_ + " " + std::to_string(::getpid()));
    }
    ~Cluster()
    {
        if (!folder_.empty() && std::system((script + " stop " + folder_).c_str()) != 0) {
            std::fprintf(stderr, "the cluster in %s was not stopped\n", folder_.c_str());
        }
    }
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    /// The same address with another database: what stands between the host and the question mark.
    std::string address(const std::string& database) const
    {
        const auto question = std::min(address_.find('?'), address_.size());
        const auto slash = address_.find('/', address_.find("://") + 3);
        return address_.substr(0, slash + 1) + database + address_.substr(question);
    }

private:
    std::string folder_;
    std::string address_;
};

const Cluster& cluster()
{
    static const Cluster started;
    return started;
}

void run_alone(const std::string& statement)
{
    static std::mutex mutex;
    static const auto connection = storage::postgres::connect(cluster().address("postgres"));
    const std::lock_guard lock(mutex);
    connection->execute(statement);
}

}

std::string postgres_address(const std::string& database) { return cluster().address(database); }

void create_postgres_database(const std::string& name, const std::string& model)
{
    run_alone("create database " + name + " template " + (model.empty() ? "template0" : model));
}

void drop_postgres_database(const std::string& name)
{
    run_alone("drop database if exists " + name + " with (force)");
}

}
