#include "web/texts.hpp"

#include "base/embedded.hpp"

#include <array>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>

namespace web {
namespace {

namespace gettext = boost::locale::gnu_gettext;
using Messages = boost::locale::message_format<char>;

std::vector<char> catalogue_bytes(const std::string& file, const std::string&)
{
    const auto bytes = base::embedded_file(file);
    return {bytes.begin(), bytes.end()};
}

gettext::messages_info catalogue_of(Language language)
{
    gettext::messages_info info;
    info.language = std::string(tag(language));
    info.encoding = "UTF-8";
    info.locale_category = "LC_MESSAGES";
    info.domains.emplace_back("buendnisnetz");
    info.paths.emplace_back("locales");
    info.callback = catalogue_bytes;
    return info;
}

struct Spoken {
    std::string_view tag;
    std::string_view prefix;
};

/// In the order of `Language`.
constexpr std::array<Spoken, languages.size()> all_spoken = {
    {{"de", ""}, {"en", "/en"}, {"de-simple", "/leichte-sprache"}, {"ar", "/ar"}}};

const Spoken& spoken(Language language) { return all_spoken.at(static_cast<std::size_t>(language)); }

constexpr std::array german_months = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                      "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr std::array english_months = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr std::array arabic_months = {"يناير", "فبراير", "مارس",   "أبريل",   "مايو",   "يونيو",
                                      "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

const std::array<const char*, 12>& months_of(Language language)
{
    if (is_german(language)) return german_months;
    return language == Language::arabic ? arabic_months : english_months;
}

}

struct Texts::Catalogue {
    std::locale locale;
    const Messages* messages = nullptr;
};

std::string_view tag(Language language) { return spoken(language).tag; }

std::string_view prefix(Language language) { return spoken(language).prefix; }

std::string_view direction(Language language) { return language == Language::arabic ? "rtl" : "ltr"; }

bool is_german(Language language) { return language == Language::german || language == Language::easy_german; }

Texts::Texts(Language language) : language_(language)
{
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->locale =
        std::locale(std::locale::classic(), gettext::create_messages_facet<char>(catalogue_of(language)));
    catalogue->messages = &std::use_facet<Messages>(catalogue->locale);
    catalogue_ = std::move(catalogue);
}

const Texts& Texts::of(Language language)
{
    static const std::array all = {Texts(languages[0]), Texts(languages[1]), Texts(languages[2]), Texts(languages[3])};
    static_assert(std::tuple_size_v<decltype(all)> == languages.size());
    return all.at(static_cast<std::size_t>(language));
}

std::string_view Texts::operator()(const char* text) const
{
    const char* translated = catalogue_->messages->get(0, nullptr, text);
    return translated ? translated : text;
}

std::string_view Texts::chosen(const char* one, const char* many, std::int64_t count) const
{
    const char* translated = catalogue_->messages->get(0, nullptr, one, static_cast<int>(count));
    if (translated) return translated;
    return count == 1 ? one : many;
}

std::string Texts::operator()(const base::Message& message) const
{
    return filled((*this)(message.text.c_str()), message.arguments);
}

std::string Texts::filled(std::string_view text, const std::vector<std::string>& arguments)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_argument = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
        const auto number = is_argument ? static_cast<std::size_t>(text[at + 1] - '0') : arguments.size();
        if (number < arguments.size()) {
            result += arguments[number];
            at += 2;
        } else {
            result += text[at];
        }
    }
    return result;
}

std::string Texts::date(base::Date date) const
{
    const auto month = static_cast<unsigned>(date.month()) - 1;
    return std::to_string(static_cast<unsigned>(date.day())) + (is_german(language_) ? ". " : " ") +
           months_of(language_).at(month) + " " +
           std::to_string(static_cast<int>(date.year()));
}

std::string Texts::spelled(std::int64_t number) const
{
    auto digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3; at -= 3) {
        digits.insert(at - 3, is_german(language_) ? "." : ",");
    }
    return digits;
}

}
