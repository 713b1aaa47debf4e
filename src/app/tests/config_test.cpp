#include "app/config.hpp"

#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

namespace {

app::Config read(const std::string& text)
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "buendnisnetz.toml";
    std::ofstream(file) << text;
    app::Config config;
    app::read_file(config, file, true);
    return config;
}

std::string refusal(const std::string& text)
{
    try {
        read(text);
        return "accepted";
    } catch (const std::runtime_error& error) {
        const std::string what = error.what();
        return what.substr(what.find("line "));
    }
}

}

TEST_CASE("an operator sets everything in one file")
{
    const auto config = read(R"(
public_url = "https://familie.example/"
listen = "0.0.0.0:80"
trusted_proxies = ["10.0.0.0/8", "::1"]
cache_megabytes = 8
[site]
name = "Familie hier"
[operator]
name = "Stadt Muster"
[[help_line]]
name = "Elterntelefon"
telephone = "0800 1110550"
hours = "immer"
source = "https://quelle.example"
[[youth_office]]
county_key = "13072"
name = "Jugendamt"
telephone = "(030) 23125-001"
)");
    CHECK(config.site.public_url == "https://familie.example");
    CHECK(config.listen == "0.0.0.0:80");
    CHECK(config.trusted_proxies == std::vector<std::string>{"10.0.0.0/8", "::1"});
    CHECK(config.cache_megabytes == 8);
    CHECK(config.site.name == "Familie hier");
    CHECK(config.site.operator_name == "Stadt Muster");
    REQUIRE(config.site.help_lines.size() == 1);
    CHECK(config.site.help_lines[0].telephone == "0800 1110550");
    REQUIRE(config.site.youth_offices.size() == 1);
    CHECK(config.site.youth_offices[0].county_key == "13072");
}

TEST_CASE("a mistyped setting is named with its line")
{
    CHECK(refusal("listen = \"a\"\nlissten = \"b\"\n") == "line 2: \"lissten\" is not known here");
    CHECK(refusal("[site]\nnmae = \"x\"\n") == "line 2: \"nmae\" is not known here");
}

TEST_CASE("a value of the wrong kind is named with what is needed")
{
    CHECK(refusal("listen = 8080\n") == "line 1: a text in quotation marks is needed here");
    CHECK(refusal("threads = -1\n") == "line 1: a whole number is needed here");
    CHECK(refusal("trusted_proxies = \"10.0.0.0/8\"\n") == "line 1: a list is needed here");
    CHECK(refusal("help_line = \"x\"\n") == "line 1: a list of tables is needed here");
    CHECK(refusal("installation = 7\n") == "line 1: a text in quotation marks is needed here");
    CHECK(refusal("\ninstallation = 'state:xx'\n").starts_with("line 2: installation: \"state:xx\" is none. Write federation, state:mv"));
}

TEST_CASE("what is not TOML is refused with its line")
{
    CHECK(refusal("listen = \"a\"\nthis is no setting\n").starts_with("line 2: "));
}

TEST_CASE("a file that was asked for by name must be there, the usual one need not")
{
    app::Config config;
    CHECK_THROWS_WITH(app::read_file(config, "/nowhere/b.toml", true), "/nowhere/b.toml is not there");
    CHECK_NOTHROW(app::read_file(config, "/nowhere/b.toml", false));
}

TEST_CASE("every setting that the handbook lists reaches its place")
{
    using Look = std::string (*)(const app::Config&);
    struct Setting {
        const char* text;
        Look look;
    };
    const Setting settings[] = {
        {"listen = 'here'", [](const app::Config& c) { return c.listen; }},
        {"database = 'here'", [](const app::Config& c) { return c.database; }},
        {"metrics = 'here'", [](const app::Config& c) { return c.metrics; }},
        {"access_log = 'here'", [](const app::Config& c) { return c.access_log; }},
        {"public_url = 'here'", [](const app::Config& c) { return c.site.public_url; }},
        {"trusted_proxies = ['here']", [](const app::Config& c) { return c.trusted_proxies.at(0); }},
        {"[site]\nname = 'here'", [](const app::Config& c) { return c.site.name; }},
        {"[site]\nline = 'here'", [](const app::Config& c) { return c.site.line; }},
        {"[operator]\nname = 'here'", [](const app::Config& c) { return c.site.operator_name; }},
        {"[operator]\naddress = 'here'", [](const app::Config& c) { return c.site.operator_address; }},
        {"[operator]\nemail = 'here'", [](const app::Config& c) { return c.site.operator_email; }},
        {"[operator]\ntelephone = 'here'", [](const app::Config& c) { return c.site.operator_telephone; }},
        {"[operator]\nresponsible_person = 'here'", [](const app::Config& c) { return c.site.responsible_person; }},
        {"[operator]\nprivacy_contact = 'here'", [](const app::Config& c) { return c.site.privacy_contact; }},
        {"[operator]\nenforcement_body = 'here'", [](const app::Config& c) { return c.site.enforcement_body; }},
        {"installation = 'alliance:here'", [](const app::Config& c) { return c.site.installation.subject; }},
        {"[ministry]\nname = 'here'", [](const app::Config& c) { return c.site.ministry; }},
        {"[service_office]\nname = 'here'", [](const app::Config& c) { return c.site.service_office; }},
        {"[service_office]\nurl = 'here'", [](const app::Config& c) { return c.site.service_office_url; }},
        {"[[help_line]]\nname = 'here'", [](const app::Config& c) { return c.site.help_lines.at(0).name; }},
        {"[[help_line]]\ntelephone = 'here'", [](const app::Config& c) { return c.site.help_lines.at(0).telephone; }},
        {"[[help_line]]\nhours = 'here'", [](const app::Config& c) { return c.site.help_lines.at(0).hours; }},
        {"[[help_line]]\nsource = 'here'", [](const app::Config& c) { return c.site.help_lines.at(0).source; }},
        {"[[youth_office]]\ncounty_key = 'here'", [](const app::Config& c) { return c.site.youth_offices.at(0).county_key; }},
        {"[[youth_office]]\nname = 'here'", [](const app::Config& c) { return c.site.youth_offices.at(0).name; }},
        {"[[youth_office]]\ntelephone = 'here'", [](const app::Config& c) { return c.site.youth_offices.at(0).telephone; }},
        {"[[youth_office]]\nhours = 'here'", [](const app::Config& c) { return c.site.youth_offices.at(0).hours; }},
        {"[[youth_office]]\nsource = 'here'", [](const app::Config& c) { return c.site.youth_offices.at(0).source; }},
    };
    for (const auto& [text, look] : settings) {
        CAPTURE(text);
        CHECK(look(read(text)) == "here");
    }
    CHECK(read("threads = 3").threads == 3);
    CHECK(read("cache_megabytes = 0").cache_megabytes == 0);
}

TEST_CASE("what the file does not name stays as it was")
{
    const auto config = read("threads = 2");
    CHECK(config.data == "data");
    CHECK(config.listen == "127.0.0.1:8080");
    CHECK(config.database.empty());
    CHECK(config.metrics.empty());
    CHECK(config.access_log == "access.log");
    CHECK(config.trusted_proxies.empty());
    CHECK(config.cache_megabytes == 64);
}

TEST_CASE("an empty file is a file without wishes, and umlauts are text like any other")
{
    CHECK(read("").listen == "127.0.0.1:8080");
    CHECK(read("# nur eine Bemerkung\n").listen == "127.0.0.1:8080");
    CHECK(read("[operator]\nname = 'Größte Stadt'").site.operator_name == "Größte Stadt");
    CHECK(read("[operator]\naddress = \"\"\"\nWeg 1\n12345 Ort\"\"\"").site.operator_address == "Weg 1\n12345 Ort");
}

TEST_CASE("a list in the file replaces the list of the defaults instead of growing it")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "b.toml";
    std::ofstream(file) << "[[help_line]]\nname = 'Eine'\n";
    app::Config config;
    config.site.help_lines = {{"Erste", "1", "", ""}, {"Zweite", "2", "", ""}};
    app::read_file(config, file, true);
    REQUIRE(config.site.help_lines.size() == 1);
    CHECK(config.site.help_lines[0].name == "Eine");
    CHECK(config.site.help_lines[0].telephone.empty());
}

TEST_CASE("mistakes deep in a list are named with their own line")
{
    CHECK(refusal("[[help_line]]\nname = 'a'\n[[help_line]]\nnaem = 'b'\n") == "line 4: \"naem\" is not known here");
    CHECK(refusal("trusted_proxies = [\n'10.0.0.0/8',\n7]\n") == "line 3: a text in quotation marks is needed here");
    CHECK(refusal("youth_office = [1]\n") == "line 1: a table is needed here");
    CHECK(refusal("site = 'x'\n") == "line 1: a table is needed here");
    CHECK(refusal("threads = 1.5\n") == "line 1: a whole number is needed here");
    CHECK(refusal("cache_megabytes = 1000001\n") == "line 1: a whole number is needed here");
    CHECK(refusal("demo = true\n") == "line 1: \"demo\" is not known here");
    CHECK(refusal("secret = 'x'\n") == "line 1: \"secret\" is not known here");
}

TEST_CASE("a refusal names the file that has to be mended")
{
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "mein.toml";
    std::ofstream(file) << "listen = 1\n";
    app::Config config;
    CHECK_THROWS_WITH(app::read_file(config, file, true),
                      (file.string() + ", line 1: a text in quotation marks is needed here").c_str());
}

namespace {

/// Sets variables for as long as it lives.
class Environment {
public:
    explicit Environment(std::vector<std::pair<const char*, const char*>> variables) : variables_(std::move(variables))
    {
        for (const auto& [name, value] : variables_) ::setenv(name, value, 1);
    }
    ~Environment()
    {
        for (const auto& [name, value] : variables_) ::unsetenv(name);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::vector<std::pair<const char*, const char*>> variables_;
};

}

TEST_CASE("the environment wins over what was there, and leaves alone what it does not name")
{
    const Environment environment({{"BUENDNISNETZ_DATA", "/srv/daten"},
                                   {"BUENDNISNETZ_LISTEN", "[::1]:81"},
                                   {"BUENDNISNETZ_METRICS", "127.0.0.1:9100"},
                                   {"BUENDNISNETZ_PUBLIC_URL", "https://familie.example//"}});
    auto config = read("listen = 'a'\ndatabase = 'postgres://b'\nmetrics = 'c'\npublic_url = 'https://d.example'");
    app::read_environment(config);
    CHECK(config.data == "/srv/daten");
    CHECK(config.listen == "[::1]:81");
    CHECK(config.database == "postgres://b");
    CHECK(config.metrics == "127.0.0.1:9100");
    CHECK(config.site.public_url == "https://familie.example");
}

TEST_CASE("an empty data folder in the environment is none, an empty database is the file")
{
    const Environment environment({{"BUENDNISNETZ_DATA", ""}, {"BUENDNISNETZ_DATABASE", ""}});
    auto config = read("database = 'postgres://b'");
    app::read_environment(config);
    CHECK(config.data == "data");
    CHECK(config.location().engine() == storage::Engine::sqlite);
    CHECK(config.location().file == "data/buendnisnetz.sqlite");
}

TEST_CASE("an address of PostgreSQL takes the place of the file")
{
    CHECK(read("database = 'postgres://db.example/portal'").location().engine() == storage::Engine::postgres);
}

TEST_CASE("where a value comes from is known: its file with the line, and nothing for a default")
{
    const auto config = read("listen = \"0.0.0.0:80\"\n[site]\nname = \"Familie hier\"\n");
    const auto& origins = config.origins;
    CHECK(origins.size() == 2);
    CHECK(origins.at("listen").kind == app::Origin::Kind::file);
    CHECK(origins.at("listen").line == 1);
    CHECK(origins.at("site.name").line == 3);
    CHECK(origins.at("site.name").name.ends_with("/buendnisnetz.toml"));
}

TEST_CASE("every setting is shown by its name, lists and tables too, and passwords are covered")
{
    auto config = read("trusted_proxies = [\"10.0.0.0/8\"]\n[[help_line]]\nname = \"Elterntelefon\"\n");
    config.database = "postgres://anna:geheim@host/db?password=geheim&x=1";
    const auto value = [&](const std::string& name) -> std::string {
        for (const auto& setting : app::shown(config)) {
            if (setting.name == name) return setting.value;
        }
        return "(nothing)";
    };
    CHECK(value("database") == "\"postgres://anna:***@host/db?password=***&x=1\"");
    CHECK(value("trusted_proxies") == "[\"10.0.0.0/8\"]");
    CHECK(value("help_line") == "[{hours = \"\", name = \"Elterntelefon\", source = \"\", telephone = \"\"}]");
    CHECK(value("threads") == "0");
    CHECK(value("operator.name") == "\"\"");
    CHECK(value("data") == "\"data\"");
}

TEST_CASE("the key file lies beside the data folder unless it is set, however the folder is written")
{
    app::Config config;
    for (const auto* data : {"/var/lib/portal", "/var/lib/portal/", "/var/lib/other/../portal/."}) {
        config.data = data;
        CHECK(config.keys_file() == "/var/lib/portal.keys");
    }
    config.keys = "/etc/keys";
    CHECK(config.keys_file() == "/etc/keys");
}
