#include "app/config.hpp"

#include "app/defaults.hpp"
#include "app/flags.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

using app::Config;
using app::Flags;
using app::Origin;

namespace {

std::filesystem::path put(const test::TemporaryFolder& folder, const std::string& text)
{
    const auto file = folder.path() / "buendnisnetz.toml";
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

/// What is said of a file, without the folder in which it lies.
std::string said_of(const std::string& text)
{
    const test::TemporaryFolder folder;
    Config config;
    try {
        app::read_file(config, put(folder, text), true);
        return "(read)";
    } catch (const std::runtime_error& error) {
        std::string what = error.what();
        return what.erase(0, folder.path().string().size() + 1);
    }
}

std::string shown(const Config& config, const std::string& name)
{
    for (const auto& setting : app::shown(config)) {
        if (setting.name == name) return setting.value;
    }
    return "(nothing)";
}

std::string database_shown(const std::string& address)
{
    Config config;
    config.database = address;
    return shown(config, "database");
}

}

TEST_CASE("whatever is wrong with a setting is said with file and line, in words that name what to write")
{
    struct Case {
        const char* text;
        const char* said;
    };
    const std::string begin = "buendnisnetz.toml, line ";
    for (const auto& [text, said] : {
             Case{"\n\nlisten = true\n", "3: a text in quotation marks is needed here"},
             Case{"listen = ['a']\n", "1: a text in quotation marks is needed here"},
             Case{"listen = 2020-01-01\n", "1: a text in quotation marks is needed here"},
             Case{"threads = '4'\n", "1: a whole number is needed here"},
             Case{"threads = 1e3\nlisten = 'a'\n", "(read)"},
             Case{"threads = -0\n", "(read)"},
             Case{"threads = nan\n", "1: a whole number is needed here"},
             Case{"cache_megabytes = 9999999999999\n", "1: a whole number is needed here"},
             Case{"trusted_proxies = {}\n", "1: a list is needed here"},
             Case{"trusted_proxies = [['a']]\n", "1: a text in quotation marks is needed here"},
             Case{"keys = 1\n", "1: a text in quotation marks is needed here"},
             Case{"operator = []\n", "1: a table is needed here"},
             Case{"[operator]\nname = 'A'\nphone = 'B'\n", "3: \"phone\" is not known here"},
             Case{"[help_line]\nname = 'A'\n", "1: a list of tables is needed here"},
             Case{"[[youth_office]]\nname = 'A'\n[[youth_office]]\nname = 7\n", "4: a text in quotation marks is needed here"},
             Case{"Listen = 'a'\n", "1: \"Listen\" is not known here"},
             Case{"\"\" = 'a'\n", "1: \"\" is not known here"},
         }) {
        CAPTURE(text);
        const auto whole = std::string_view(said) == "(read)" ? said : begin + said;
        CHECK(said_of(text) == whole);
    }
}

TEST_CASE("bytes that are no settings are refused with a line, and never anything worse")
{
    for (const auto* text : {"listen = 'a\n", "listen = \n", "= 'a'\n", "[site\n", "[[help_line]\n", "listen = 'a' 'b'\n", "listen = 'a'\nlisten = 'b'\n", "\xff\xfe", "a.b.c = 1\n"}) {
        CAPTURE(text);
        CHECK(said_of(text).starts_with("buendnisnetz.toml, line "));
    }
}

TEST_CASE("however an address of PostgreSQL is written, nothing of its password is shown")
{
    for (const auto* address : {"postgres://anna:geheim@host/db", "postgresql://anna:geheim@host:5432,other:5433/db?sslmode=require",
                                "postgres://anna:ge@heim@host/db", "postgres://anna:ge/heim@host/db", "postgres://host/db?user=anna&password=geheim",
                                "postgres://host/db?password=geheim&sslpassword=geheim", "host=db user=anna password=geheim dbname=portal",
                                "host=db password = geheim", "password='ge heim' host=db", R"(password='ge\'heim heim' host=db)",
                                "host=db password='ge@heim'"}) {
        CAPTURE(address);
        const auto text = database_shown(address);
        CAPTURE(text);
        CHECK(text.find("heim") == std::string::npos);
        CHECK(text.find("***") != std::string::npos);
    }
    for (const auto* address : {"", "postgres://anna@host/db", "postgres://host/db?x=1", "host=db dbname=portal"}) {
        CAPTURE(address);
        CHECK(database_shown(address) == "\"" + std::string(address) + "\"");
    }
    CHECK(database_shown("postgres://anna:geheim@host:5432/db?sslmode=require") == "\"postgres://anna:***@host:5432/db?sslmode=require\"");
}

TEST_CASE("of each setting the last that says something wins: default, file, environment, flag; and it is known which")
{
    const test::TemporaryFolder folder;
    put(folder, "listen = '1.1.1.1:1'\nmetrics = '1.1.1.1:2'\n[site]\nname = 'Hier'\n");
    Flags flags;
    flags.data = folder.path().string();
    auto config = app::configuration(flags);
    CHECK(config.listen == "1.1.1.1:1");
    CHECK(config.origins.at("listen") == Origin{Origin::Kind::file, (folder.path() / "buendnisnetz.toml").string(), 1});
    CHECK(config.origins.at("site.name").line == 4);
    CHECK(config.origins.at("data") == Origin{Origin::Kind::flag, "--data", 0});
    CHECK_FALSE(config.origins.contains("threads"));

    ::setenv("BUENDNISNETZ_LISTEN", "2.2.2.2:2", 1);
    config = app::configuration(flags);
    CHECK(config.listen == "2.2.2.2:2");
    CHECK(config.origins.at("listen") == Origin{Origin::Kind::environment, "BUENDNISNETZ_LISTEN", 0});

    flags.listen = "3.3.3.3:3";
    flags.metrics = "3.3.3.3:4";
    config = app::configuration(flags);
    ::unsetenv("BUENDNISNETZ_LISTEN");
    CHECK(config.listen == "3.3.3.3:3");
    CHECK(config.metrics == "3.3.3.3:4");
    CHECK(config.origins.at("listen") == Origin{Origin::Kind::flag, "--listen", 0});
    CHECK(config.site.name == "Hier");
}

TEST_CASE("a file that is named by a flag is read instead of the one in the data folder, and has to be there")
{
    const test::TemporaryFolder folder, apart;
    put(folder, "listen = '1.1.1.1:1'\nthreads = 3\n");
    Flags flags;
    flags.data = folder.path().string();
    flags.config_file = put(apart, "listen = '2.2.2.2:2'\n").string();
    const auto config = app::configuration(flags);
    CHECK(config.listen == "2.2.2.2:2");
    CHECK(config.threads == 0);
    flags.config_file = (apart.path() / "absent.toml").string();
    CHECK_THROWS_WITH(app::configuration(flags), (flags.config_file + " is not there").c_str());
}

TEST_CASE("every setting is shown once, by a name that a file can have, in the order of the names")
{
    std::vector<std::string> names;
    for (const auto& setting : app::shown(Config{})) names.push_back(setting.name);
    REQUIRE(names.size() > 20);
    CHECK(names.front() == "data");
    CHECK(std::is_sorted(names.begin() + 1, names.end()));
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    for (const auto& name : names) {
        if (name == "data") continue; // it says where the file is
        CAPTURE(name);
        const auto dot = name.find('.');
        const auto line = dot == std::string::npos ? name + " = []\n" : "[" + name.substr(0, dot) + "]\n" + name.substr(dot + 1) + " = []\n";
        CHECK(said_of(line).find("is not known here") == std::string::npos);
    }
}

TEST_CASE("a new installation without any setting has what its defaults say")
{
    const test::TemporaryFolder folder;
    Flags flags;
    flags.data = folder.path().string();
    const auto config = app::configuration(flags);
    CHECK(config.site.help_lines.size() == app::default_site().help_lines.size());
    CHECK(config.listen == "127.0.0.1:8080");
    CHECK(config.location().file == folder.path() / "buendnisnetz.sqlite");
    CHECK(config.keys_file() == folder.path().string() + ".keys");
    CHECK(config.origins.size() == 1);
}
