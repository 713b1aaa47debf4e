#include "web/layout/menu.hpp"

namespace web {
namespace {

std::vector<MenuItem> easy_menu(const Texts& t)
{
    return {{"/", std::string(t("Start"))},
            {"/was-ist-ein-buendnis", std::string(t("What is an alliance?"))},
            {"/telefon", std::string(t("Help by telephone"))}};
}

std::vector<MenuItem> menu_of_federation(const Texts& t)
{
    return {{"/", std::string(t("Start"))},
            {"/buendnisse", std::string(t("All alliances"))},
            {"/laender", std::string(t("States"))},
            {"/karte", std::string(t("Map"))}};
}

std::vector<MenuItem> menu_of_state(const Texts& t, const Installation& state)
{
    return {{"/", std::string(t("Start"))},
            {"/buendnisse", std::string(t("Alliances"))},
            {"/laender/" + state.subject, state.name},
            {"/karte", std::string(t("Map"))}};
}

std::vector<MenuItem> menu_of_alliance(const Texts& t, const Installation& alliance)
{
    return {{"/buendnisse/" + alliance.subject, std::string(t("Our alliance"))},
            {"/buendnisse", std::string(t("Other alliances"))},
            {"/karte", std::string(t("Map"))}};
}

}

std::vector<MenuItem> main_menu(const Request& request)
{
    const auto& t = request.texts();
    const auto& installation = request.site().installation;
    if (request.language() == Language::easy_german) return easy_menu(t);
    switch (installation.kind) {
    case Installation::Kind::state: return menu_of_state(t, installation);
    case Installation::Kind::alliance: return menu_of_alliance(t, installation);
    default: return menu_of_federation(t);
    }
}

std::vector<MenuItem> inner_menu(const Request& request)
{
    if (!request.account) return {};
    const auto& t = request.texts();
    return {{"/bereich", std::string(t("My area"))},
            {"/gemeinschaft", std::string(t("Community"))},
            {"/kooperationen", std::string(t("Cooperations"))},
            {"/material", std::string(t("Material"))},
            {"/konto", std::string(t("My account"))}};
}

std::vector<MenuItem> footer_menu(const Request& request)
{
    const auto& t = request.texts();
    std::vector<MenuItem> items = {{"/impressum", std::string(t("Imprint"))},
                                   {"/datenschutz", std::string(t("Privacy"))},
                                   {"/barrierefreiheit", std::string(t("Accessibility"))},
                                   {"/gebaerdensprache", std::string(t("Sign language"))}};
    if (request.language() == Language::easy_german) return items;
    items.push_back({"/datenquellen", std::string(t("Sources of data"))});
    if (!request.account) items.push_back({"/anmelden", std::string(t("Sign in for alliances"))});
    return items;
}

}
