#include "search/put.hpp"

#include "search/members.hpp"
#include "search/store.hpp"
#include "search/terms.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <unordered_map>

namespace search {
namespace {

/// What is to be changed in one block: by word and field, who comes and who goes.
struct Change {
    std::vector<std::size_t> added;
    std::vector<std::size_t> removed;
};
using Changes = std::map<std::int64_t, std::map<std::pair<std::int64_t, std::int64_t>, Change>>;

/// One bulk of documents on its way into the index.
class Bulk {
public:
    Bulk(storage::Write& write, std::int64_t generation) : write_(write), generation_(generation) {}

    void put(Kind kind, std::span<const Document> documents);
    void take_out(const std::vector<Remembered>& gone);

private:
    void learn_words(const std::vector<std::map<std::string, Term>>& terms);
    void add(std::int64_t number, const std::vector<WordOfDocument>& words);
    void remove(std::int64_t number, std::string_view words);
    void change(std::int64_t number, const WordOfDocument& word, bool is_added);
    std::int64_t fresh_number(Kind kind, bool is_over);
    void store_changes();
    void store_block(std::int64_t block, const Changes::mapped_type& changes);

    storage::Write& write_;
    std::int64_t generation_;
    std::unordered_map<std::string, KnownWord> words_; ///< by stem; `documents` is by how many they become more
    std::unordered_map<std::int64_t, std::int64_t> counts_; ///< by how many a word has become more
    std::map<std::int64_t, std::int64_t> next_;        ///< number, by the first one of its kind
    Changes changes_;
};

void Bulk::learn_words(const std::vector<std::map<std::string, Term>>& terms)
{
    for (const auto& of_one : terms) {
        for (const auto& [stem, term] : of_one) words_.try_emplace(stem, KnownWord{0, stem, term.written, 0});
    }
    std::vector<std::string> stems;
    stems.reserve(words_.size());
    for (const auto& [stem, word] : words_) stems.push_back(stem);
    for (const auto& [stem, id] : ids_of_words(write_, stems)) words_.at(stem).id = id;
    auto last = last_word(write_);
    for (auto& [stem, word] : words_) {
        if (word.id == 0) word.id = ++last;
    }
}

void Bulk::change(std::int64_t number, const WordOfDocument& word, bool is_added)
{
    auto& change = changes_[number / in_a_block][{word.id, word.is_in_text ? 1 : 0}];
    const auto place = static_cast<std::size_t>(number % in_a_block);
    (is_added ? change.added : change.removed).push_back(place);
    counts_[word.id] += is_added ? 1 : -1;
}

void Bulk::add(std::int64_t number, const std::vector<WordOfDocument>& words)
{
    for (const auto& word : words) change(number, word, true);
}

void Bulk::remove(std::int64_t number, std::string_view words)
{
    for (const auto& word : words_written(words)) change(number, word, false);
}

std::int64_t Bulk::fresh_number(Kind kind, bool over)
{
    const auto first = first_number(kind, over);
    const auto known = next_.find(first);
    if (known != next_.end()) return known->second++;
    const auto end = over ? first + first_number(Kind::alliance, true) : first_number(kind, true);
    const auto greatest = greatest_number(write_, first, end);
    const auto number = greatest ? *greatest + 1 : first;
    next_[first] = number + 1;
    return number;
}

void Bulk::put(Kind kind, std::span<const Document> documents)
{
    std::vector<std::map<std::string, Term>> terms;
    std::vector<std::string> keys;
    for (const auto& document : documents) {
        terms.push_back(terms_of(document));
        keys.push_back(document.key);
    }
    learn_words(terms);
    std::unordered_map<std::string, Remembered> known;
    for (auto& one : remembered(write_, kind, keys)) known.emplace(one.key, one);

    std::vector<Numbered> numbered;
    std::vector<std::int64_t> left;
    for (std::size_t at = 0; at < documents.size(); ++at) {
        std::vector<WordOfDocument> words;
        for (const auto& [stem, term] : terms[at]) words.push_back({words_.at(stem).id, term.field == Field::text});
        Numbered one{&documents[at], 0, written(words)};
        const auto before = known.find(documents[at].key);
        const bool stays = before != known.end() && is_over(before->second.number) == documents[at].is_over;
        one.number = stays ? before->second.number : fresh_number(kind, documents[at].is_over);
        if (before != known.end() && !stays) left.push_back(before->second.number);
        if (!stays || before->second.words != one.words) {
            if (before != known.end()) remove(before->second.number, before->second.words);
            add(one.number, words);
        }
        numbered.push_back(std::move(one));
    }
    store_changes();
    if (!left.empty()) remove_documents(write_, left);
    store_documents(write_, kind, numbered, generation_);
}

void Bulk::take_out(const std::vector<Remembered>& gone)
{
    std::vector<std::int64_t> numbers;
    for (const auto& one : gone) {
        remove(one.number, one.words);
        numbers.push_back(one.number);
    }
    store_changes();
    remove_documents(write_, numbers);
}

void Bulk::store_changes()
{
    std::vector<KnownWord> counted;
    for (const auto& [stem, word] : words_) {
        const auto count = counts_.find(word.id);
        if (count == counts_.end() || count->second == 0) continue;
        counted.push_back(word);
        counted.back().documents = count->second;
        counts_.erase(count);
    }
    for (const auto& [id, count] : counts_) { // what is gone from all documents of this bulk
        if (count != 0) counted.push_back({id, {}, {}, count});
    }
    store_words(write_, counted, generation_);
    for (const auto& [block, changes] : changes_) store_block(block, changes);
}

void Bulk::store_block(std::int64_t block, const Changes::mapped_type& changes)
{
    std::set<std::int64_t> words;
    for (const auto& [key, unused] : changes) words.insert(key.first);
    std::map<std::pair<std::int64_t, std::int64_t>, Members> members;
    each_posting_in(write_, block, {words.begin(), words.end()}, [&](const Posting& posting) {
        if (changes.contains({posting.word, posting.field})) members[{posting.word, posting.field}].add_from(posting.members);
    });
    std::vector<NewPosting> postings;
    for (const auto& [key, change] : changes) {
        auto& present = members[key];
        for (const auto place : change.removed) present.remove(place);
        for (const auto place : change.added) present.add(place);
        postings.push_back({key.first, key.second, present.text()});
    }
    store_postings(write_, block, postings);
}

}

std::string written(const std::vector<WordOfDocument>& words)
{
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ' ';
        text += std::to_string(word.id * 2 + (word.is_in_text ? 1 : 0));
    }
    return text;
}

std::vector<WordOfDocument> words_written(std::string_view text)
{
    std::vector<WordOfDocument> words;
    words.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')));
    for (const auto* at = text.data(); at != text.data() + text.size();) {
        std::int64_t number = 0;
        at = std::from_chars(at, text.data() + text.size(), number).ptr;
        words.push_back({number / 2, number % 2 != 0});
        if (at != text.data() + text.size()) ++at;
    }
    return words;
}

void put(storage::Write& write, Kind kind, std::span<const Document> documents, std::int64_t generation)
{
    Bulk(write, generation).put(kind, documents);
}

void take_out_left_behind(storage::Write& write, Kind kind, std::int64_t began, std::int64_t generation)
{
    const auto gone = left_behind(write, kind, began);
    if (!gone.empty()) Bulk(write, generation).take_out(gone);
}

}
