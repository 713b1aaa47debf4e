#pragma once

#include "search/find.hpp"
#include "search/search.hpp"
#include "support/store.hpp"

namespace test {

/// A document with a key of its own, made from its title.
inline search::Document document(search::Kind kind, std::string title, std::string summary = {})
{
    search::Document made{kind, std::string(search::word_of(kind)) + "/" + title, "/x/" + title, std::move(title), std::move(summary)};
    return made;
}

/// A source that gives out what a test put into it, two at a time.
struct Shelf {
    std::vector<search::Document> documents;

    search::Source source(search::Kind kind)
    {
        return {kind, [this, kind](storage::Read&, base::Instant, std::string_view after, std::size_t) {
                    search::Part part;
                    std::size_t seen = 0;
                    const auto skipped = after.empty() ? 0 : std::stoul(std::string(after));
                    for (const auto& one : documents) {
                        if (one.kind != kind || seen++ < skipped) continue;
                        part.documents.push_back(one);
                        if (part.documents.size() < 2) continue;
                        part.last = std::to_string(skipped + 2);
                        break;
                    }
                    return part;
                }};
    }
    std::vector<search::Source> sources()
    {
        std::vector<search::Source> all;
        for (const auto kind : search::kinds) all.push_back(source(kind));
        return all;
    }
};

/// A store with an index over a shelf.
class IndexedStore : public TestStore {
public:
    explicit IndexedStore(storage::Engine engine) : TestStore(engine) { follow(); }

    Shelf shelf;

    void follow() { search::follow_all(database(), shelf.sources()); }
    /// Puts documents on the shelf and brings the index up to date.
    void add(std::vector<search::Document> documents)
    {
        for (auto& one : documents) {
            changed(one.kind);
            shelf.documents.push_back(std::move(one));
        }
        follow();
    }
    void changed(search::Kind kind)
    {
        fill([&](storage::Write& write) { search::all_changed(write, kind); });
    }

    search::Found find(const search::Wanted& wanted)
    {
        return read([&](storage::Read& read) { return search::find(read, wanted); });
    }
    search::Found find(std::string_view typed)
    {
        search::Wanted wanted;
        wanted.question = search::question_in(typed);
        return find(wanted);
    }
    /// The titles that somebody finds, in their order.
    std::vector<std::string> titles(std::string_view typed) { return titles_of(find(typed)); }

    static std::vector<std::string> titles_of(const search::Found& found)
    {
        std::vector<std::string> titles;
        for (const auto& hit : found.hits) titles.push_back(hit.title);
        return titles;
    }
};

using Titles = std::vector<std::string>;

}
