#include "search/groups.hpp"

#include "base/text.hpp"
#include "search/terms.hpp"

#include <algorithm>

namespace search {
namespace {

/// Beyond the most frequent words nobody misses one, and each costs its lines of the index: the words of a question
/// share these.
constexpr std::size_t most_containing = 40;
constexpr std::size_t least_containing = 8;
constexpr std::size_t most_beginning = 24;
constexpr std::size_t most_similar = 6;
constexpr std::size_t shortest_similar = 4;

Group of_mark(const Vocabulary& vocabulary, Group::Role role, std::string_view mark)
{
    return {role, vocabulary.find(mark), {}, false};
}

/// Whether one of them has what was typed in it, letter by letter.
bool is_in_one(const Word& word, const std::vector<const KnownWord*>& others)
{
    return std::any_of(others.begin(), others.end(),
                       [&](const KnownWord* other) { return base::folded(other->written).find(word.folded) != std::string::npos; });
}

/// The word as it is and the longer ones that contain it; what stands nowhere so was perhaps mistyped. Who is still
/// typing means all that begins so.
Group of_word(const Vocabulary& vocabulary, const Word& word, bool is_unfinished, std::size_t most)
{
    Group group{Group::Role::word, vocabulary.find(word.stem), {}, false};
    if (is_unfinished) group.others = vocabulary.beginning(word.folded, most_beginning);
    if (!is_unfinished || group.empty()) group.others = vocabulary.containing(core_of(word), most);
    const bool may_be_mistyped = !group.exact && word.folded.size() >= shortest_similar && !is_in_one(word, group.others);
    if (may_be_mistyped) {
        if (auto similar = vocabulary.similar(word.folded, most_similar); !similar.empty()) {
            group.others = std::move(similar);
            group.is_similar = true;
        }
    }
    std::erase(group.others, group.exact);
    return group;
}

/// The place counts by its name and by what lies in it.
void add_place(std::vector<Group>& groups, const Vocabulary& vocabulary, const Near& near)
{
    auto place = of_mark(vocabulary, Group::Role::place, mark_of_place(near.place_id));
    for (const auto& stem : near.words) {
        if (const auto* word = vocabulary.find(stem)) place.others.push_back(word);
    }
    groups.push_back(std::move(place));
    Group around{Group::Role::near, nullptr, {}, false};
    for (const auto& mark : marks_around(near.position)) {
        if (const auto* square = vocabulary.find(mark)) around.others.push_back(square);
    }
    groups.push_back(std::move(around));
}

}

std::vector<Group> groups_of(const Vocabulary& vocabulary, const Wanted& wanted)
{
    std::vector<Group> groups;
    const auto& words = wanted.question.words;
    const auto most = std::max(least_containing, most_containing / std::max<std::size_t>(1, words.size()));
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (wanted.near && wanted.near->words.contains(words[at].stem)) continue;
        groups.push_back(of_word(vocabulary, words[at], wanted.question.is_typing && at + 1 == words.size(), most));
    }
    if (!wanted.state_key.empty()) groups.push_back(of_mark(vocabulary, Group::Role::filter, mark_of_state(wanted.state_key)));
    if (!wanted.topic.empty()) groups.push_back(of_mark(vocabulary, Group::Role::filter, mark_of_topic(wanted.topic)));
    for (const auto& sign : wanted.signs) groups.push_back(of_mark(vocabulary, Group::Role::filter, mark_of_sign(sign)));
    if (wanted.near) add_place(groups, vocabulary, *wanted.near);
    return groups;
}

}
