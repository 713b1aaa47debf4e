#pragma once

#include "search/document.hpp"
#include "search/vocabulary.hpp"
#include "storage/transaction.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace search {

/// Which index this is, and how often it has changed.
struct Edition {
    base::Uuid id{};
    std::int64_t generation = 0;
};
std::optional<Edition> edition(storage::Read& read);

/// Begins the next generation, of which there is one at a time: other nodes wait here. Returns its number.
std::int64_t begin_generation(storage::Write& write);

std::vector<KnownWord> words_since(storage::Read& read, std::int64_t generation);

/// The words of these stems; those that are unknown are left out.
std::vector<std::pair<std::string, std::int64_t>> ids_of_words(storage::Read& read, const std::vector<std::string>& stems);

std::int64_t last_word(storage::Read& read);

/// Stores new words, and adds to the counts of known ones.
void store_words(storage::Write& write, const std::vector<KnownWord>& words, std::int64_t generation);

/// One line of the index.
struct Posting {
    std::int64_t word = 0;
    std::int64_t block = 0;
    std::int64_t field = 0;
    std::string_view members; ///< holds as long as it is looked at
};
using LookAtPosting = std::function<void(const Posting&)>;

/// Everything about these words, in no order.
void each_posting(storage::Read& read, const std::vector<std::int64_t>& words, const LookAtPosting& look);

/// What a block says about these words.
void each_posting_in(storage::Read& read, std::int64_t block, const std::vector<std::int64_t>& words, const LookAtPosting& look);

struct NewPosting {
    std::int64_t word = 0;
    std::int64_t field = 0;
    std::string members;
};
void store_postings(storage::Write& write, std::int64_t block, const std::vector<NewPosting>& postings);

/// What the index remembers of a document.
struct Remembered {
    std::string key;
    std::int64_t number = 0;
    std::string words; ///< see the table
};
std::vector<Remembered> remembered(storage::Read& read, Kind kind, const std::vector<std::string>& keys);

/// Those of a kind that were not put in since that generation began.
std::vector<Remembered> left_behind(storage::Read& read, Kind kind, std::int64_t began);

/// The greatest number from the first one on, below the last one. Nothing where there is none.
std::optional<std::int64_t> greatest_number(storage::Read& read, std::int64_t first, std::int64_t last);

struct Numbered {
    const Document* document = nullptr;
    std::int64_t number = 0;
    std::string words;
};
void store_documents(storage::Write& write, Kind kind, const std::vector<Numbered>& documents, std::int64_t generation);

void remove_documents(storage::Write& write, const std::vector<std::int64_t>& numbers);

/// Documents whose title is that, folded; a few of them.
std::vector<std::int64_t> numbers_named(storage::Read& read, std::string_view name);

/// Where documents are, for those that are anywhere.
std::vector<std::pair<std::int64_t, Position>> positions(storage::Read& read, const std::vector<std::int64_t>& numbers);

/// A document as it is shown.
struct Shown {
    std::int64_t number = 0;
    std::string address;
    std::string title;
    std::string summary;
    std::string place;
    std::string words;
};
std::vector<Shown> shown(storage::Read& read, const std::vector<std::int64_t>& numbers);

/// What is to be looked at again.
struct Waiting {
    Kind kind = Kind::page;
    base::Instant since;
    std::string after;      ///< the source goes on behind this
    std::int64_t began = 0; ///< with which generation the source was begun; 0 where it was not yet
    std::int64_t asked = 0; ///< how often that was asked for
};
std::optional<Waiting> first_waiting(storage::Read& read);

void store_waiting(storage::Write& write, Kind kind, base::Instant since);

/// Says how far it has come, unless it was asked for again meanwhile.
void go_on(storage::Write& write, const Waiting& waiting);
void finish(storage::Write& write, const Waiting& waiting);

}
