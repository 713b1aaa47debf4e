#include "app/control.hpp"
#include "app/order_line.hpp"

#include "slices/barriers/store.hpp"
#include "support/store.hpp"

#include <array>
#include <fstream>
#include <future>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// Somebody at the socket who need not keep to the rules.
class Stranger {
public:
    explicit Stranger(const std::filesystem::path& data) : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto path = (data / "control.sock").string();
        path.copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
        REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    }
    ~Stranger() { ::close(socket_); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    void say(std::string_view bytes) const
    {
        CHECK(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
    }
    /// Everything until the server hangs up.
    std::string answer() const
    {
        std::string all;
        std::array<char, 4096> part{};
        for (;;) {
            pollfd waiting{socket_, POLLIN, 0};
            if (::poll(&waiting, 1, 10000) <= 0) return all + "(nothing more came)";
            const auto size = ::recv(socket_, part.data(), part.size(), 0);
            if (size <= 0) return all;
            all.append(part.data(), static_cast<std::size_t>(size));
        }
    }

private:
    int socket_;
};

std::string many_lines()
{
    std::string table = "schluessel;name;kurztext;status;status_seit;sitz;funktion;telefon\n";
    for (int line = 0; line < 3000; ++line) {
        table += "nummer-" + std::to_string(line) + ";Bündnis;Für die Stadt.;active;2005-06-16;13003000;Stelle;(030) 23125-001\n";
    }
    return table;
}

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

TEST_CASE("what is no order is hung up on, and the next one is carried out")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    for (const auto* line : {"\n", "GET / HTTP/1.1\r\n\r\n", "{}\n", "[]\n", "{\"name\":7}\n", "null\n", "{\"name\":\"export alliances\"}\n",
                             "{\"name\":\"export alliances\",\"input\":\"\",\"apply\":\"yes\",\"json\":false,\"language\":\"de\"}\n"}) {
        CAPTURE(line);
        const Stranger stranger(store.folder());
        stranger.say(line);
        CHECK(stranger.answer().empty());
    }
    CHECK(app::send_order(store.folder(), {.name = "export barrier-reports"}, quiet())->exit == 0);
}

TEST_CASE("an order is one line, and its answer is lines that end with the outcome")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    const Stranger stranger(store.folder());
    stranger.say("{\"name\":\"unknown\",\"input\":\"\",");
    stranger.say("\"apply\":false,\"json\":false,\"language\":\"de\"}\n");
    CHECK(stranger.answer() == "{\"exit\":2,\"out\":\"\",\"err\":\"756e6b6e6f776e206f726465723a20756e6b6e6f776e\"}\n");
}

TEST_CASE("an order is read as it was written down")
{
    const auto order = app::order_in_line(
        R"({"name":"import alliances","input":"00ff41","apply":true,"json":true,"language":"en"})");
    CHECK(order.name == "import alliances");
    CHECK(order.input == std::string("\0\xff" "A", 3));
    CHECK(order.apply);
    CHECK(order.json);
    CHECK(order.language == web::Language::english);
    CHECK(app::order_in_line(R"({"name":"x","input":"","apply":false,"json":false,"language":"de"})").language ==
          web::Language::german);
}

TEST_CASE("who waits for a long order hears how far it is, up to its end")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    std::vector<std::pair<std::size_t, std::size_t>> heard;
    const auto outcome = app::send_order(store.folder(), {.name = "import alliances", .input = many_lines(), .json = true},
                                         [&](std::size_t done, std::size_t all) { heard.emplace_back(done, all); });
    REQUIRE(outcome);
    CHECK(outcome->out.starts_with("{"));
    REQUIRE_FALSE(heard.empty());
    CHECK(std::is_sorted(heard.begin(), heard.end()));
    for (const auto& [done, all] : heard) CHECK(done <= all);
}

TEST_CASE("a command that goes away in the middle leaves the server to the next one")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    {
        const Stranger half(store.folder());
        half.say("{\"name\":\"export");
    }
    {
        const Stranger impatient(store.folder());
        impatient.say("{\"name\":\"export barrier-reports\",\"input\":\"\",\"apply\":false,\"json\":false,\"language\":\"de\"}\n");
    }
    CHECK(app::send_order(store.folder(), {.name = "export barrier-reports"}, quiet())->exit == 0);
}

TEST_CASE("two commands at the same time are both carried out")
{
    test::TestStore store(storage::Engine::sqlite);
    const app::ControlSocket control(store.folder(), store.database());
    const auto asked = [&] { return app::send_order(store.folder(), {.name = "export alliances"}, quiet()); };
    auto first = std::async(std::launch::async, asked);
    auto second = std::async(std::launch::async, asked);
    const auto one = first.get();
    const auto other = second.get();
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->exit == 0);
    CHECK(one->out == other->out);
    CHECK(one->out.find("schluessel") != std::string::npos);
}

TEST_CASE("somebody who connects and says nothing does not hold up the end of the server")
{
    test::TestStore store(storage::Engine::sqlite);
    auto control = std::make_unique<app::ControlSocket>(store.folder(), store.database());
    const Stranger silent(store.folder());
    control.reset();
    CHECK_FALSE(std::filesystem::exists(store.folder() / "control.sock"));
}

TEST_CASE("a socket that a dead server left behind is replaced")
{
    test::TestStore store(storage::Engine::sqlite);
    std::ofstream(store.folder() / "control.sock") << "left behind";
    const app::ControlSocket control(store.folder(), store.database());
    CHECK(app::send_order(store.folder(), {.name = "export alliances"}, quiet())->exit == 0);
}
