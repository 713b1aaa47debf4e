#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <stdexcept>

namespace test {

TemporaryFolder::TemporaryFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "bn-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder for a test");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    std::filesystem::remove_all(path_, error);
    std::filesystem::remove(path_.string() + ".keys", error); // a server puts its keys beside its data
}

}
