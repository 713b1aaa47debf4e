#include "app/config.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <stdexcept>
#include <toml++/toml.h>

namespace app {
namespace {

using Setters = std::map<std::string_view, std::function<void(const toml::node&)>>;

[[noreturn]] void refuse(const toml::node& node, const std::string& what)
{
    throw std::runtime_error(fmt::format("line {}: {}", node.source().begin.line, what));
}

std::function<void(const toml::node&)> text(std::string& target)
{
    return [&target](const toml::node& node) {
        const auto value = node.value<std::string>();
        if (!value) refuse(node, "a text in quotation marks is needed here");
        target = *value;
    };
}

template <class Number>
std::function<void(const toml::node&)> number(Number& target)
{
    return [&target](const toml::node& node) {
        const auto value = node.value<std::int64_t>();
        if (!value || *value < 0 || *value > 1'000'000) refuse(node, "a whole number is needed here");
        target = static_cast<Number>(*value);
    };
}

std::function<void(const toml::node&)> texts(std::vector<std::string>& target)
{
    return [&target](const toml::node& node) {
        if (!node.is_array()) refuse(node, "a list is needed here");
        target.clear();
        for (const auto& item : *node.as_array()) text(target.emplace_back())(item);
    };
}

void read_table(const toml::table& table, const Setters& setters)
{
    for (const auto& [name, node] : table) {
        const auto setter = setters.find(name.str());
        if (setter == setters.end()) refuse(node, fmt::format("\"{}\" is not known here", name.str()));
        setter->second(node);
    }
}

template <class Thing>
std::function<void(const toml::node&)> tables(std::vector<Thing>& target, Setters (*setters)(Thing&))
{
    return [&target, setters](const toml::node& node) {
        if (!node.is_array()) refuse(node, "a list of tables is needed here");
        target.clear();
        for (const auto& item : *node.as_array()) {
            if (!item.is_table()) refuse(item, "a table is needed here");
            read_table(*item.as_table(), setters(target.emplace_back()));
        }
    };
}

std::function<void(const toml::node&)> table(Setters setters)
{
    return [setters = std::move(setters)](const toml::node& node) {
        if (!node.is_table()) refuse(node, "a table is needed here");
        read_table(*node.as_table(), setters);
    };
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
        {"database", text(config.database)},
        {"metrics", text(config.metrics)},
        {"access_log", text(config.access_log)},
        {"trusted_proxies", texts(config.trusted_proxies)},
        {"threads", number(config.threads)},
        {"cache_megabytes", number(config.cache_megabytes)},
        {"public_url", text(site.public_url)},
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

/// Whether only this machine reaches the host, which may have a port.
bool is_this_machine(std::string_view host)
{
    if (host.starts_with("[::1]")) return true;
    host = host.substr(0, host.find_first_of(":/"));
    return host == "localhost" || host.ends_with(".localhost") ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

void take(std::string& target, const char* variable)
{
    if (const char* value = std::getenv(variable)) target = value;
}

}

void read_file(Config& config, const std::filesystem::path& file, bool must_exist)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        if (must_exist) throw std::runtime_error(file.string() + " is not there");
        return;
    }
    try {
        read_table(toml::parse_file(file.string()), all(config));
    } catch (const toml::parse_error& broken) {
        throw std::runtime_error(fmt::format("{}, line {}: {}", file.string(), broken.source().begin.line,
                                             broken.description()));
    } catch (const std::runtime_error& wrong) {
        throw std::runtime_error(file.string() + ", " + wrong.what());
    }
    without_slash(config.site.public_url);
}

std::vector<std::string> warnings(const Config& config)
{
    const std::string_view url = config.site.public_url;
    constexpr std::string_view open_scheme = "http://";
    if (!url.starts_with(open_scheme) || is_this_machine(url.substr(open_scheme.size()))) return {};
    return {fmt::format("public_url is {}: what people type goes over the net in the open, and browsers warn of the "
                        "site; put a proxy with https in front and write https://", url)};
}

void read_environment(Config& config)
{
    std::string data;
    take(data, "BUENDNISNETZ_DATA");
    if (!data.empty()) config.data = data;
    take(config.listen, "BUENDNISNETZ_LISTEN");
    take(config.database, "BUENDNISNETZ_DATABASE");
    take(config.metrics, "BUENDNISNETZ_METRICS");
    take(config.site.public_url, "BUENDNISNETZ_PUBLIC_URL");
    without_slash(config.site.public_url);
}

}
