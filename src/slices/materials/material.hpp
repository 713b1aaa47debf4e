#pragma once

#include "files/files.hpp"
#include "slices/identity/actor.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace materials {

/// What was archived can be taken back for so long.
inline constexpr std::chrono::hours time_to_take_back{14 * 24};

/// How many files one version has at most.
inline constexpr std::size_t most_files = 5;

/// A word in the store and in addresses with its name as source text.
struct Word {
    const char* word;
    const char* name;
};

inline constexpr std::array kinds = {
    Word{"leitfaden", "Guide"},          Word{"vorlage", "Template"}, Word{"praesentation", "Presentation"},
    Word{"format", "Format of an event"}, Word{"film", "Film"},
};
inline constexpr std::array spoken = {
    Word{"de", "German"}, Word{"de-simple", "Plain German"}, Word{"en", "English"}, Word{"ar", "Arabic"}, Word{"tr", "Turkish"}, Word{"uk", "Ukrainian"},
};
inline constexpr std::array licences = {
    Word{"cc0", "free for everything (CC0)"},
    Word{"cc-by", "free, with the name of who made it (CC BY 4.0)"},
    Word{"cc-by-sa", "free with the name, passed on alike (CC BY-SA 4.0)"},
    Word{"intern", "for alliances only"},
};

/// The source text of a word; nothing for one that is none.
template <std::size_t Size>
const char* name_in(const std::array<Word, Size>& words, std::string_view word)
{
    for (const auto& one : words) {
        if (one.word == word) return one.name;
    }
    return "";
}

/// Something that others can use.
struct Material {
    base::Id<Material> id;
    std::optional<base::Id<registry::Alliance>> alliance; ///< which brought it; none: the network itself
    std::optional<base::Id<identity::Account>> author;    ///< none: they have deleted their account
    std::string kind;
    std::string topic;         ///< its word; may be empty
    std::string title;
    std::string summary;       ///< Markdown
    std::string language;
    std::string licence;
    std::string accessibility; ///< what those should know who see or hear little; may be empty
    std::string collection;    ///< a name under which several stand together; may be empty
    std::string link;          ///< to a film elsewhere; may be empty
    base::Instant created_at;
    std::optional<base::Instant> archived_at = {};

    friend bool operator==(const Material&, const Material&) = default;
};

bool can_be_taken_back(const Material& material, base::Instant now);

/// A file of a version.
struct Attached {
    files::Kept file;
    std::string remarks; ///< what whoever opens it should know; may be empty

    friend bool operator==(const Attached&, const Attached&) = default;
};

/// One state of a material.
struct Version {
    base::Id<Version> id;
    base::Id<Material> material;
    std::int64_t number = 1;
    std::string changes; ///< what is new
    base::Instant brought_at;
    std::optional<base::Instant> released_at = {}; ///< none: it waits for the service office
    std::int64_t downloads = 0;
    std::vector<Attached> attached = {};
    std::optional<std::string> declined_because = {}; ///< it waits no more, and nobody else sees it

    friend bool operator==(const Version&, const Version&) = default;
};

/// With what stands beside it in lists.
struct Listed {
    Material material;
    std::string alliance_slug; ///< empty where no alliance brought it
    std::string alliance_name;
    std::int64_t released = 0;  ///< number of the newest released version; 0: there is none
    std::int64_t newest = 0;    ///< number of the newest version, released or not
    std::int64_t downloads = 0; ///< of all versions
    bool waits = false;         ///< one of its versions waits for the service office

    friend bool operator==(const Listed&, const Listed&) = default;
};

/// What somebody said of a material.
struct Note {
    base::Id<Note> id;
    base::Id<Material> material;
    std::optional<base::Id<identity::Account>> author;
    std::string author_name; ///< empty: they have deleted their account
    bool used_for = false;   ///< tells for what they used it
    std::string text;        ///< Markdown
    base::Instant written_at;
    std::optional<std::string> hidden_because = {};

    friend bool operator==(const Note&, const Note&) = default;
};

/// Who wants to hear of new versions.
struct Holder {
    base::Id<identity::Account> account;
    std::string email;
    std::string name;
    std::string language;
    std::string secret; ///< with which a mail is answered by "no more of these"

    friend bool operator==(const Holder&, const Holder&) = default;
};

}
