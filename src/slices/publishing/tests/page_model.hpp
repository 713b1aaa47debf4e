#pragma once

#include "slices/publishing/picture.hpp"
#include "slices/publishing/store_translations.hpp"
#include "slices/publishing/translations.hpp"
#include "writers.hpp"

namespace test {

/// A text in English, and the German one of which it is.
struct Translated {
    std::string text;
    std::string source;
    bool is_outdated = false;

    friend bool operator==(const Translated&, const Translated&) = default;
};

/// What has to be in the store, kept by hand beside it.
struct Model {
    Content published;
    std::optional<Content> base;
    std::optional<Content> draft;
    base::Id<identity::Account> writer = {};
    std::optional<base::Id<identity::Account>> submitter;
    Content remarks;
    std::int64_t versions = 0;
    std::map<std::int64_t, Content> kept;
    std::optional<base::Instant> archived;
    std::optional<base::Instant> confirmed;
    std::map<std::string, Translated> english;

    void keep(Content content) { kept[++versions] = std::move(content); }

    void begin(Content content, base::Id<identity::Account> who)
    {
        base = published;
        draft = std::move(content);
        writer = who;
        submitter.reset();
    }

    void end_draft()
    {
        draft.reset();
        base.reset();
        submitter.reset();
    }

    friend bool operator==(const Model&, const Model&) = default;
};

/// The same, as the store has it; of the versions the first one and the last three.
inline Model model_of(WritersStore& store)
{
    return store.read([&](storage::Read& read) {
        Model model;
        const auto subject = store.subject();
        model.published = publishing::what_is_published(read, store.page, subject.id);
        if (const auto draft = publishing::find_draft(read, subject)) {
            model.base = draft->base;
            model.draft = draft->content;
            model.writer = draft->written_by.account.value();
            if (draft->submitted_at) model.submitter = draft->submitted_by.account;
        }
        if (const auto returned = publishing::find_return(read, subject)) model.remarks = returned->remarks;
        const auto newest = publishing::newest_version(read, subject);
        model.versions = newest ? newest->number : 0;
        for (const auto& version : publishing::versions_of(read, subject, 3)) model.kept[version.number] = version.content;
        if (const auto first = publishing::find_version(read, subject, 1)) model.kept[1] = first->content;
        model.archived = publishing::archived_at(read, subject);
        model.confirmed = publishing::confirmed_at(read, subject);
        for (const auto& one : publishing::translated_texts(read, subject, "en")) {
            model.english[one.field] = {one.text, one.source, one.outdated_at.has_value()};
        }
        return model;
    });
}

}
