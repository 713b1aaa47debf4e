#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace publishing {

/// The whole value of something that is written and shown: the texts of its fields by their names.
using Content = std::map<std::string, std::string>;

/// The text of a field; empty where there is none.
const std::string& text_in(const Content& content, const std::string& field);

/// What is kept in the store.
std::string written(const Content& content);

/// Throws: std::exception for what `written` did not write
Content content_of(std::string_view kept);

/// Two people changed the same field since the same base.
struct Clash {
    std::string field;
    std::string mine;
    std::string theirs;

    friend bool operator==(const Clash&, const Clash&) = default;
};

/// What comes of two changes to one base: fields that only one of them changed, are as that one has them. Where both did,
/// `mine` stands in the content and both stand in the clashes.
struct Merged {
    Content content;
    std::vector<Clash> clashes;

    friend bool operator==(const Merged&, const Merged&) = default;
};
Merged merge(const Content& base, const Content& mine, const Content& theirs);

}
