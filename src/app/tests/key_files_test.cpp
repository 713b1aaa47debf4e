#include "app/keys.hpp"

#include "app/key_ring.hpp"
#include "support/strings.hpp"
#include "support/temporary_folder.hpp"
#include "web/csrf.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <rapidcheck.h>
#include <sys/stat.h>

using app::Key;
using namespace std::chrono_literals;

namespace {

const base::Instant morning{std::chrono::milliseconds(1773482400000)};
const std::string secret(32, 'a');

Key key(const std::string& id, base::Instant made_at, std::optional<base::Instant> retired_at = {})
{
    return {id, secret, made_at, made_at, retired_at};
}

/// A key file with these bytes, that only its owner may read.
struct KeyFile {
    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "keys";

    explicit KeyFile(const std::string& bytes = {})
    {
        if (bytes.empty()) return;
        std::ofstream(file, std::ios::binary) << bytes;
        ::chmod(file.c_str(), 0600);
    }
};

std::string whole(const std::string& more = {})
{
    return "[[key]]\nid = \"abc\"\nsecret = \"" + secret + "\"\nmade_at = 1\nsigns_from = 2\n" + more;
}

/// What is said of a file with these bytes; "(keys)" where it holds some.
std::string said_of(const std::string& bytes)
{
    const KeyFile place(bytes);
    try {
        return app::read_keys(place.file) ? "(keys)" : "(no file)";
    } catch (const std::runtime_error& broken) {
        const std::string what = broken.what();
        return what.find(place.file.string()) == std::string::npos ? "(without its name) " + what : "(refused)";
    }
}

unsigned mode_of(const std::filesystem::path& file)
{
    struct stat state{};
    REQUIRE(::stat(file.c_str(), &state) == 0);
    return state.st_mode & 0777;
}

}

TEST_CASE("a file that lacks anything of a key is refused by its name, and its secret is not in what is said")
{
    CHECK(said_of("") == "(no file)");
    CHECK(said_of(whole()) == "(keys)");
    CHECK(said_of(whole("retired_at = 3\n")) == "(keys)");
    for (const auto* part : {"id = \"abc\"\n", "made_at = 1\n", "signs_from = 2\n"}) {
        auto bytes = whole();
        bytes.erase(bytes.find(part), std::string_view(part).size());
        CAPTURE(part);
        CHECK(said_of(bytes) == "(refused)");
    }
    for (const auto& bytes : {std::string("key = 7\n"), std::string("[key]\nid = \"abc\"\n"), std::string("[[key]]\n"), std::string("no toml"),
                              std::string("\xff\xfe\x00", 3), whole("retired_at = \"never\"\n"), whole("[[key]]\nid = \"x\"\n"),
                              std::string("[[key]]\nid = \"abc\"\nsecret = \"short\"\nmade_at = 1\nsigns_from = 2\n")}) {
        CAPTURE(bytes);
        CHECK(said_of(bytes) == "(refused)");
    }
}

TEST_CASE("a key file that is cut off anywhere is refused, or holds whole keys")
{
    const auto bytes = whole("retired_at = 3\n") + whole();
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        const KeyFile place(bytes.substr(0, size));
        try {
            const auto keys = app::read_keys(place.file).value();
            for (const auto& one : keys) CHECK(one.secret == secret);
        } catch (const std::runtime_error&) { // refused
        }
    }
}

TEST_CASE("keys are read as they were written, whatever their times")
{
    const KeyFile place;
    CHECK(rc::check([&](const std::vector<std::int32_t>& times) {
        std::vector<Key> keys = {key("first", morning)};
        for (const auto time : times) {
            const auto at = base::Instant(std::chrono::milliseconds(time) * 1000);
            keys.push_back({fmt::format("{:08x}", static_cast<std::uint32_t>(time)), secret, at, at + 10min,
                            time % 2 == 0 ? std::nullopt : std::optional(at + 1h)});
        }
        app::write_keys(place.file, keys);
        RC_ASSERT(app::read_keys(place.file) == keys);
        RC_ASSERT(mode_of(place.file) == 0600U);
    }));
}

TEST_CASE("however a file was left half written before, nobody else can read the keys that are written now")
{
    const KeyFile place;
    std::ofstream(place.file.string() + ".new") << "half of an earlier attempt";
    ::chmod((place.file.string() + ".new").c_str(), 0644);
    app::write_keys(place.file, {key("abc", morning)});
    CHECK(mode_of(place.file) == 0600U);
    CHECK(app::read_keys(place.file) == std::vector{key("abc", morning)});
    CHECK_FALSE(std::filesystem::exists(place.file.string() + ".new"));
}

TEST_CASE("keys that cannot be written are told with the file, and those that were there stay")
{
    const KeyFile place;
    app::write_keys(place.file, {key("abc", morning)});
    std::filesystem::create_directory(place.file.string() + ".new");
    std::ofstream(place.file.string() + ".new/in-the-way") << "x";
    CHECK_THROWS_WITH_AS(app::rotate_keys(place.file, storage::Engine::sqlite, morning), doctest::Contains((place.file.string() + ".new").c_str()),
                         std::runtime_error);
    CHECK(app::read_keys(place.file) == std::vector{key("abc", morning)});
    CHECK_THROWS_AS(app::write_keys("/proc/keys-of-nobody/file", {key("abc", morning)}), std::runtime_error);
}

TEST_CASE("through any number of rotations one key signs, and what was signed in the week before is believed")
{
    CHECK(rc::check([](const std::vector<std::uint16_t>& hours) {
        std::vector<Key> keys;
        auto now = morning;
        std::vector<std::pair<std::string, base::Instant>> signed_at;
        for (const auto passed : hours) {
            now += std::chrono::hours(passed % 300);
            auto fresh = app::new_key(now, 0ms);
            keys = app::rotated(keys, fresh, now);
            RC_ASSERT(app::signing_key(keys, now).id == fresh.id);
            signed_at.emplace_back(fresh.id, now);
        }
        for (std::size_t at = 0; at < signed_at.size(); ++at) {
            const auto until = at + 1 < signed_at.size() ? signed_at[at + 1].second : now;
            const bool has_to_be_believed = until + app::overlap >= now;
            const bool is_kept = std::any_of(keys.begin(), keys.end(), [&](const Key& one) { return one.id == signed_at[at].first; });
            RC_ASSERT(is_kept == has_to_be_believed);
        }
    }));
}

TEST_CASE("a key whose time has not come signs nothing, and of several whose time has come the newest does")
{
    const std::vector<Key> keys = {key("old", morning - 48h, morning), {"new", secret, morning, morning + 10min, std::nullopt}};
    CHECK(app::signing_key(keys, morning).id == "old");
    CHECK(app::signing_key(keys, morning + 10min - 1ms).id == "old");
    CHECK(app::signing_key(keys, morning + 10min).id == "new");
    CHECK(app::signing_key({{"early", secret, morning, morning + 1h, std::nullopt}}, morning).id == "early"); // better than none
}

TEST_CASE("two keys are never the same, and a name says nothing of its secret")
{
    const auto one = app::new_key(morning, 0ms), other = app::new_key(morning, 0ms);
    CHECK(one.id != other.id);
    CHECK(one.secret != other.secret);
    CHECK(one.secret.size() == 32);
    CHECK(one.id.size() == 8);
    CHECK(one.secret.find(one.id) == std::string::npos);
    CHECK(one.secret.find_first_not_of("0123456789abcdef") == std::string::npos);
}
