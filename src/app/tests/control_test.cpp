#include "app/control.hpp"

#include "slices/barriers/store.hpp"
#include "support/store.hpp"

#include <sys/stat.h>

namespace {

app::Progress quiet()
{
    return [](std::size_t, std::size_t) {};
}

}

TEST_CASE("a running server carries out a command that is given beside it")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    const auto outcome = app::send_order(store.folder(), {.name = "export barrier-reports"}, quiet());
    REQUIRE(outcome);
    CHECK(outcome->exit == 0);
    CHECK(outcome->out.find("quittung;") != std::string::npos);
}

TEST_CASE("where no server runs, the command is told so")
{
    test::TestStore store(storage::Engine::sqlite);
    CHECK_FALSE(app::send_order(store.folder(), {.name = "export barrier-reports"}, quiet()));
}

TEST_CASE("an order that nobody knows is used wrongly, and the server goes on")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    CHECK(app::send_order(store.folder(), {.name = "drop everything"}, quiet())->exit == 2);
    CHECK(app::send_order(store.folder(), {.name = "export barrier-reports"}, quiet())->exit == 0);
}

TEST_CASE("any bytes reach the server as they are")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    const auto outcome = app::send_order(store.folder(), {.name = "import alliances", .input = bytes}, quiet());
    REQUIRE(outcome);
    CHECK(outcome->exit == 1);
}

TEST_CASE("only the owner of the data folder can open the socket")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    struct stat state{};
    REQUIRE(::stat((store.folder() / "control.sock").c_str(), &state) == 0);
    CHECK((state.st_mode & 0077) == 0);
}
