#include "app/doctor_command.hpp"

#include "app/doctor.hpp"
#include "app/terminal.hpp"
#include "clock/clock.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace app {
namespace {

using Kind = Finding::Kind;

/// A configuration that cannot even be read is the first finding, and the last.
std::vector<Finding> findings_of(const Flags& flags)
{
    try {
        return examine(configuration(flags), wall_clock::now());
    } catch (const std::runtime_error& wrong) {
        return {{Kind::wrong, "configuration", base::says("{0}", wrong.what()), base::says("mend that line, then look again")}};
    }
}

std::string_view mark(Kind kind)
{
    const auto& t = Terminal::texts();
    switch (kind) {
    case Kind::good: return t("well");
    case Kind::warning: return t("look");
    default: return t("ERROR");
    }
}

void tell(const Finding& finding)
{
    const auto& t = Terminal::texts();
    fmt::print("{:<8} {}\n", mark(finding.kind), t(finding.what));
    if (!finding.mend.empty()) fmt::print("{:<8} -> {}\n", "", t(finding.mend));
}

boost::json::value as_json(const Finding& finding)
{
    constexpr std::array kinds = {"good", "warning", "wrong"};
    const auto& english = web::Texts::of(web::Language::english);
    return {{"topic", finding.topic},
            {"finding", kinds[static_cast<std::size_t>(finding.kind)]},
            {"what", english(finding.what)},
            {"mend", english(finding.mend)}};
}

}

int run_doctor(const Flags& flags)
{
    const auto findings = findings_of(flags);
    boost::json::array all;
    bool is_well = true;
    for (const auto& finding : findings) {
        is_well = is_well && finding.kind != Kind::wrong;
        if (flags.json) all.push_back(as_json(finding));
        else tell(finding);
    }
    if (flags.json) fmt::print("{}\n", boost::json::serialize(all));
    return is_well ? 0 : 1;
}

}
