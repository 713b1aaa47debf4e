#pragma once

#include "search/document.hpp"
#include "storage/transaction.hpp"

#include <span>
#include <string>
#include <vector>

namespace search {

/// Puts documents of one kind into the index; those that are there already are replaced.
void put(storage::Write& write, Kind kind, std::span<const Document> documents, std::int64_t generation);

/// Takes the documents of a kind out that were not put in since that generation began.
void take_out_left_behind(storage::Write& write, Kind kind, std::int64_t began, std::int64_t generation);

/// The words of a document as the store keeps them, and back: key and whether it stands only in the text.
struct WordOfDocument {
    std::int64_t id = 0;
    bool is_in_text = false;

    friend bool operator==(const WordOfDocument&, const WordOfDocument&) = default;
};
std::string written(const std::vector<WordOfDocument>& words);
std::vector<WordOfDocument> words_written(std::string_view text);

}
