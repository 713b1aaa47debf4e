#pragma once

#include "base/message.hpp"
#include "base/date.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace web {

/// Easy German is Leichte Sprache: German by rules of its own, on pages of its own. Arabic is only begun: no page is
/// offered in it but the samples.
enum class Language { german, english, easy_german, arabic };

inline constexpr std::array languages = {Language::german, Language::english, Language::easy_german, Language::arabic};

/// `de`, `en`, `de-simple`, `ar`: for `lang` attributes and catalogue names.
std::string_view tag(Language language);

/// What stands before a path in this language: nothing for German, `/en` for English, `/leichte-sprache`.
std::string_view prefix(Language language);

/// `ltr` or `rtl`: from which side it is read.
std::string_view direction(Language language);

/// Whether what people wrote in German needs no mark on a page of this language.
bool is_german(Language language);

/// The texts of one language. A source text is an English sentence; a text that a catalogue lacks stays
/// as it is. Arguments stand in it as `{0}`, `{1}`.
class Texts {
public:
    /// Reads the catalogues that are compiled into the program. The same object serves every thread.
    static const Texts& of(Language language);

    /// The text as it is. The view lives as long as the program.
    std::string_view operator()(const char* text) const;

    /// The text with its arguments put in.
    template <class... Arguments>
    std::string operator()(const char* text, const Arguments&... arguments) const
    {
        return filled((*this)(text), {spelled(arguments)...});
    }

    /// One of two texts, by how many there are; `{0}` is the number in this language's digits.
    template <class... Arguments>
    std::string plural(const char* one, const char* many, std::int64_t count,
                       const Arguments&... arguments) const
    {
        return filled(chosen(one, many, count), {spelled(count), spelled(arguments)...});
    }

    std::string operator()(const base::Message& message) const;

    /// `30. Juni 2024` or `30 June 2024`
    std::string date(base::Date date) const;

    /// `1.204` or `1,204`: for counts. What names something (a year, a postal code) goes in as a text.
    std::string spelled(std::int64_t number) const;
    std::string spelled(int number) const { return spelled(std::int64_t{number}); }
    std::string spelled(std::string_view text) const { return std::string(text); }

    Language language() const { return language_; }

private:
    struct Catalogue;

    explicit Texts(Language language);
    std::string_view chosen(const char* one, const char* many, std::int64_t count) const;
    static std::string filled(std::string_view text, const std::vector<std::string>& arguments);

    Language language_;
    std::shared_ptr<const Catalogue> catalogue_;
};

}
