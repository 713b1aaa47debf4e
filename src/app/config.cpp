#include "app/config.hpp"

#include "app/installation_kind.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <stdexcept>
#include <toml++/toml.h>

namespace app {
namespace {

struct Setting;
using Setters = std::map<std::string_view, Setting>;

/// How a setting is read from its place in the file, and shown.
struct Setting {
    std::function<void(const toml::node&)> read;
    std::function<std::string()> show;
    std::shared_ptr<const Setters> inner = {}; ///< of a table, which is shown by its settings
};

[[noreturn]] void refuse(const toml::node& node, const std::string& what)
{
    throw std::runtime_error(fmt::format("line {}: {}", node.source().begin.line, what));
}

std::string in_quotes(const std::string& text) { return fmt::format("\"{}\"", text); }

Setting text(std::string& target)
{
    return {[&target](const toml::node& node) {
                const auto value = node.value<std::string>();
                if (!value) refuse(node, "a text in quotation marks is needed here");
                target = *value;
            },
            [&target] { return in_quotes(target); }};
}

Setting path(std::filesystem::path& target)
{
    return {[&target](const toml::node& node) {
                const auto value = node.value<std::string>();
                if (!value) refuse(node, "a text in quotation marks is needed here");
                target = *value;
            },
            [&target] { return in_quotes(target.string()); }};
}

/// An address that may have a password in it.
Setting address(std::string& target)
{
    auto setting = text(target);
    setting.show = [&target] {
        static const std::regex before_host("(://[^:/@]*:)[^?]*@");
        static const std::regex as_option(R"((password\s*=\s*)('(\\.|[^'\\])*'|[^& ]*))");
        return in_quotes(std::regex_replace(std::regex_replace(target, before_host, "$1***@"), as_option, "$1***"));
    };
    return setting;
}

Setting installation(web::Installation& target)
{
    return {[&target](const toml::node& node) {
                std::string written;
                text(written).read(node);
                try {
                    target = installation_in(written);
                } catch (const std::runtime_error& wrong) {
                    refuse(node, wrong.what());
                }
            },
            [&target] { return in_quotes(setting_of(target)); }};
}

template <class Number>
Setting number(Number& target)
{
    return {[&target](const toml::node& node) {
                const auto value = node.value<std::int64_t>();
                if (!value || *value < 0 || *value > 1'000'000) refuse(node, "a whole number is needed here");
                target = static_cast<Number>(*value);
            },
            [&target] { return std::to_string(target); }};
}

template <class Things, class Show>
std::string list(const Things& things, Show show)
{
    std::string items;
    for (const auto& thing : things) items += (items.empty() ? "" : ", ") + show(thing);
    return "[" + items + "]";
}

Setting texts(std::vector<std::string>& target)
{
    return {[&target](const toml::node& node) {
                if (!node.is_array()) refuse(node, "a list is needed here");
                target.clear();
                for (const auto& item : *node.as_array()) text(target.emplace_back()).read(item);
            },
            [&target] { return list(target, in_quotes); }};
}

void read_table(const toml::table& table, const Setters& setters)
{
    for (const auto& [name, node] : table) {
        const auto setter = setters.find(name.str());
        if (setter == setters.end()) refuse(node, fmt::format("\"{}\" is not known here", name.str()));
        setter->second.read(node);
    }
}

template <class Thing>
Setting tables(std::vector<Thing>& target, Setters (*setters)(Thing&))
{
    return {[&target, setters](const toml::node& node) {
                if (!node.is_array()) refuse(node, "a list of tables is needed here");
                target.clear();
                for (const auto& item : *node.as_array()) {
                    if (!item.is_table()) refuse(item, "a table is needed here");
                    read_table(*item.as_table(), setters(target.emplace_back()));
                }
            },
            [&target, setters] {
                return list(target, [&](const Thing& thing) {
                    auto copy = thing;
                    std::string fields;
                    for (const auto& [name, setting] : setters(copy)) {
                        fields += fmt::format("{}{} = {}", fields.empty() ? "" : ", ", name, setting.show());
                    }
                    return "{" + fields + "}";
                });
            }};
}

Setting table(Setters setters)
{
    const auto inner = std::make_shared<const Setters>(std::move(setters));
    return {[inner](const toml::node& node) {
                if (!node.is_table()) refuse(node, "a table is needed here");
                read_table(*node.as_table(), *inner);
            },
            {},
            inner};
}

Setters help_line(web::HelpLine& line)
{
    return {{"name", text(line.name)},
            {"telephone", text(line.telephone)},
            {"hours", text(line.hours)},
            {"source", text(line.source)}};
}

Setters youth_office(web::YouthOffice& office)
{
    return {{"county_key", text(office.county_key)}, {"name", text(office.name)},
            {"telephone", text(office.telephone)},   {"hours", text(office.hours)},
            {"source", text(office.source)}};
}

Setters all(Config& config)
{
    auto& site = config.site;
    return {
        {"listen", text(config.listen)},
        {"database", address(config.database)},
        {"metrics", text(config.metrics)},
        {"access_log", text(config.access_log)},
        {"keys", path(config.keys)},
        {"trusted_proxies", texts(config.trusted_proxies)},
        {"threads", number(config.threads)},
        {"cache_megabytes", number(config.cache_megabytes)},
        {"file_megabytes", number(config.file_megabytes)},
        {"public_url", text(site.public_url)},
        {"installation", installation(site.installation)},
        {"ministry", table({{"name", text(site.ministry)}})},
        {"embedding_sites", texts(config.embedding_sites)},
        {"open_data", table({{"licence", text(config.open_data.licence)},
                             {"contributor_id", text(config.open_data.contributor_id)}})},
        {"mail", table({{"smtp", text(config.mail.smtp)},
                        {"user", text(config.mail.user)},
                        {"password_file", path(config.mail.password_file)},
                        {"ca_file", path(config.mail.ca_file)},
                        {"from", text(config.mail.from)},
                        {"from_name", text(config.mail.from_name)},
                        {"per_hour", number(config.mail.per_hour)},
                        {"reply_to", text(config.mail.reply_to)},
                        {"incoming", text(config.mail.incoming)}})},
        {"site", table({{"name", text(site.name)}, {"line", text(site.line)}, {"official_header", text(site.official)}})},
        {"operator", table({{"name", text(site.operator_name)},
                            {"address", text(site.operator_address)},
                            {"email", text(site.operator_email)},
                            {"telephone", text(site.operator_telephone)},
                            {"responsible_person", text(site.responsible_person)},
                            {"privacy_contact", text(site.privacy_contact)},
                            {"enforcement_body", text(site.enforcement_body)}})},
        {"service_office", table({{"name", text(site.service_office)}, {"url", text(site.service_office_url)}})},
        {"help_line", tables(site.help_lines, &help_line)},
        {"youth_office", tables(site.youth_offices, &youth_office)},
    };
}

void without_slash(std::string& url)
{
    while (url.ends_with('/')) url.pop_back();
}

template <class Target>
void take(Config& config, Target& target, const std::string& name, const char* variable)
{
    const char* value = std::getenv(variable);
    if (value == nullptr) return;
    target = value;
    config.origins[name] = {Origin::Kind::environment, variable};
}

/// Which settings a file has, each with its line.
void note_origins(Config& config, const toml::table& table, const std::string& file, const std::string& prefix)
{
    for (const auto& [name, node] : table) {
        const auto full_name = prefix + std::string(name.str());
        if (node.is_table()) note_origins(config, *node.as_table(), file, full_name + ".");
        else config.origins[full_name] = {Origin::Kind::file, file, static_cast<int>(node.source().begin.line)};
    }
}

void show(std::vector<Shown>& all, const Setters& setters, const std::string& prefix)
{
    for (const auto& [name, setting] : setters) {
        const auto full_name = prefix + std::string(name);
        if (setting.inner) show(all, *setting.inner, full_name + ".");
        else all.push_back({full_name, setting.show()});
    }
}

}

std::filesystem::path Config::keys_file() const
{
    if (!keys.empty()) return keys;
    auto folder = std::filesystem::absolute(data).lexically_normal();
    if (!folder.has_filename()) folder = folder.parent_path();
    return folder.string() + ".keys";
}

std::vector<Shown> shown(const Config& config)
{
    auto copy = config;
    copy.keys = config.keys_file();
    std::vector<Shown> all = {{"data", in_quotes(config.data.string())}};
    show(all, app::all(copy), "");
    return all;
}

void read_file(Config& config, const std::filesystem::path& file, bool must_exist)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        if (must_exist) throw std::runtime_error(file.string() + " is not there");
        return;
    }
    try {
        const auto settings = toml::parse_file(file.string());
        read_table(settings, all(config));
        note_origins(config, settings, file.string(), "");
    } catch (const toml::parse_error& broken) {
        throw std::runtime_error(fmt::format("{}, line {}: {}", file.string(), broken.source().begin.line,
                                             broken.description()));
    } catch (const std::runtime_error& wrong) {
        throw std::runtime_error(file.string() + ", " + wrong.what());
    }
    without_slash(config.site.public_url);
}

void read_environment(Config& config)
{
    const char* data = std::getenv("BUENDNISNETZ_DATA");
    if (data != nullptr && *data != '\0') take(config, config.data, "data", "BUENDNISNETZ_DATA");
    take(config, config.listen, "listen", "BUENDNISNETZ_LISTEN");
    take(config, config.database, "database", "BUENDNISNETZ_DATABASE");
    take(config, config.metrics, "metrics", "BUENDNISNETZ_METRICS");
    take(config, config.keys, "keys", "BUENDNISNETZ_KEYS");
    take(config, config.site.public_url, "public_url", "BUENDNISNETZ_PUBLIC_URL");
    if (const char* sites = std::getenv("BUENDNISNETZ_EMBEDDING_SITES")) {
        config.embedding_sites = parted(sites);
        config.origins["embedding_sites"] = {Origin::Kind::environment, "BUENDNISNETZ_EMBEDDING_SITES"};
    }
    without_slash(config.site.public_url);
    std::string kind;
    take(config, kind, "installation", "BUENDNISNETZ_INSTALLATION");
    if (!kind.empty()) config.site.installation = installation_in(kind);
}

}
