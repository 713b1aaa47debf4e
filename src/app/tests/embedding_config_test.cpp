#include "app/flags.hpp"

#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

namespace {

/// Sets a variable of the environment as long as it lives.
class Variable {
public:
    explicit Variable(const char* value) { ::setenv("BUENDNISNETZ_EMBEDDING_SITES", value, 1); }
    ~Variable() { ::unsetenv("BUENDNISNETZ_EMBEDDING_SITES"); }
};

/// What holds where the file in the data folder says this.
app::Config configured(const std::string& file, const std::string& flag = "")
{
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "buendnisnetz.toml") << file;
    app::Flags flags;
    flags.data = folder.path();
    flags.embedding_sites = flag;
    return app::configuration(flags);
}

std::string refusal(const std::string& file, const std::string& flag = "")
{
    try {
        (void)configured(file, flag);
    } catch (const std::runtime_error& wrong) {
        const std::string what = wrong.what();
        const auto name = what.find("buendnisnetz.toml");
        return name == std::string::npos ? what : what.substr(name);
    }
    return "accepted";
}

using Sites = std::vector<std::string>;

}

TEST_CASE("websites that may frame pages are set in the file, in the environment or as a flag, and the later wins")
{
    const auto* const file = "embedding_sites = [\"https://www.rostock.de\", \"https://*.mv.example\"]\n";
    CHECK(configured("").embedding_sites.empty());
    const auto of_file = configured(file);
    CHECK(of_file.embedding_sites == Sites{"https://www.rostock.de", "https://*.mv.example"});
    CHECK(of_file.origins.at("embedding_sites").line == 1);
    const Variable variable("https://a.example,  https://b.example");
    const auto of_environment = configured(file);
    CHECK(of_environment.embedding_sites == Sites{"https://a.example", "https://b.example"});
    CHECK(of_environment.origins.at("embedding_sites") == app::Origin{app::Origin::Kind::environment, "BUENDNISNETZ_EMBEDDING_SITES"});
    const auto of_flag = configured(file, "https://c.example");
    CHECK(of_flag.embedding_sites == Sites{"https://c.example"});
    CHECK(of_flag.origins.at("embedding_sites") == app::Origin{app::Origin::Kind::flag, "--embedding-sites"});
}

TEST_CASE("an empty variable lets nobody frame, whatever the file says")
{
    const Variable variable("");
    CHECK(configured("embedding_sites = [\"https://www.rostock.de\"]").embedding_sites.empty());
}

TEST_CASE("what is no website stops the program, with the place where it was set")
{
    const std::string advice = " is no website that can show pages in a frame; write it as https://www.rostock.de, without a path "
                               "and without a slash at the end";
    CHECK(refusal("listen = \"a\"\nembedding_sites = [\"https://www.rostock.de/\"]") ==
          "buendnisnetz.toml, line 2: \"https://www.rostock.de/\"" + advice);
    CHECK(refusal("", "rostock.de") == "--embedding-sites: \"rostock.de\"" + advice);
    const Variable variable("https://a.example *");
    CHECK(refusal("") == "BUENDNISNETZ_EMBEDDING_SITES: \"*\"" + advice);
}

TEST_CASE("the terms of open data are set in the file, and what is none stops the program")
{
    const auto config = configured("[open_data]\nlicence = \"cc-by/4.0\"\ncontributor_id = \"rostock\"\n");
    CHECK(config.open_data == open_data::Terms{"cc-by/4.0", "rostock"});
    CHECK(configured("").open_data == open_data::Terms{"dl-by-de/2.0", ""});
    CHECK(refusal("[open_data]\nlicence = \"all rights reserved\"").starts_with("buendnisnetz.toml, line 2: open_data.licence: \"all rights"));
    CHECK(refusal("[open_data]\ncontributor_id = \"a b\"").starts_with("buendnisnetz.toml, line 2: open_data.contributor_id: \"a b\""));
}

TEST_CASE("the command shows which websites may, and whence")
{
    auto config = configured("embedding_sites = [\"https://www.rostock.de\"]\n[open_data]\nlicence = \"cc-zero\"\n");
    std::vector<std::string> found;
    for (const auto& setting : app::shown(config)) {
        const bool is_ours = setting.name == "embedding_sites" || setting.name.starts_with("open_data.");
        if (is_ours) found.push_back(setting.name + " = " + setting.value);
    }
    CHECK(found == Sites{"embedding_sites = [\"https://www.rostock.de\"]", "open_data.contributor_id = \"\"", "open_data.licence = \"cc-zero\""});
}

TEST_CASE("parts of a text are parted by blanks, commas and line ends")
{
    CHECK(app::parted("").empty());
    CHECK(app::parted(" , \n").empty());
    CHECK(app::parted("a") == Sites{"a"});
    CHECK(app::parted(" a, b\tc\nd ,") == Sites{"a", "b", "c", "d"});
}
