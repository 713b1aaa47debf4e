#include "web/layout/translation.hpp"

#include "web/layout/parts.hpp"

#include <algorithm>

namespace web {

InReadersLanguage in_readers_language(const Request& request, const Translations& translations, std::string_view field, const std::string& german)
{
    const auto found = translations.find(field);
    if (found == translations.end() || german.empty()) return {german, german_text(request)};
    return {found->second.text, {}};
}

Html translation_note(const Request& request, const Translations& translations, const std::vector<std::string>& fields)
{
    if (is_german(request.language()) || fields.empty()) return {};
    const auto& t = request.texts();
    const auto translated = std::count_if(fields.begin(), fields.end(), [&](const std::string& field) { return translations.contains(field); });
    const bool is_older = std::any_of(translations.begin(), translations.end(), [](const auto& one) { return one.second.is_older; });
    const auto missing = static_cast<std::size_t>(translated) < fields.size();
    if (!is_older && !missing) return {};
    const auto said = is_older ? t("The German text is newer than this translation.")
                      : translated > 0 ? t("Some of it has not been translated yet and stands here in German.")
                                       : t("Its own text has not been translated yet and stands here in German.");
    const auto way = html(R"( <a href="{}" hreflang="de">{}</a>)", request.in(Language::german), t("Read it in German"));
    return html(R"(<p class="bn-small bn-muted">{}{}</p>)", said, when(is_older, [&] { return way; }));
}

}
