#include "base/text.hpp"
#include "must.hpp"
#include "search/marking.hpp"
#include "search/members.hpp"
#include "search/put.hpp"
#include "search/question.hpp"

// What people type into the search, and what the index reads back: a few clean words, whatever comes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto typed = text_of(bytes, size);
    for (const auto typing : {search::Typing::finished, search::Typing::going_on}) {
        const auto question = search::question_in(typed, typing);
        must(question.words.size() <= 8);
        for (const auto& word : question.words) must(!word.stem.empty() && base::is_clean_utf8(word.stem));
    }
    std::size_t length = 0;
    for (const auto& part : search::marked(typed, {"feri"})) length += part.text.size();
    must(length == typed.size());

    search::Members members;
    members.add_from(typed);
    search::Members again;
    again.add_from(members.text());
    must(again == members);
    (void)search::words_written(typed);
    return 0;
}
