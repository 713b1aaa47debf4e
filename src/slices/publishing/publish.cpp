#include "slices/publishing/publish.hpp"

#include "base/sha256.hpp"
#include "clock/clock.hpp"
#include "slices/publishing/publishing.hpp"
#include "slices/publishing/store.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/publishing/store_pictures.hpp"
#include "slices/publishing/translations.hpp"

namespace publishing {

using base::Refused;
using base::says;

std::string version_of(const Subject& subject) { return "publishing:" + base::to_hex(subject.id); }

namespace {

constexpr std::size_t length_of_id = 32;

std::string of_published(const Content& published) { return base::sha256(written(published)).substr(0, 32); }

/// Of whose words a draft of that account is besides their own. Nothing: of nobody's.
std::optional<base::Id<Draft>> followed_by(base::Id<identity::Account> account, const std::optional<Draft>& known)
{
    if (!known) return std::nullopt;
    return known->written_by.account == account ? known->followed : std::optional(known->id);
}

}

std::string stand_of(const Content& published, const std::optional<Draft>& draft)
{
    if (!draft) return of_published(published);
    return of_published(published) + draft->id.hex() + (draft->followed ? draft->followed->hex() : "");
}

bool has_seen_all(std::string_view stand, const Content& published, const Draft& draft)
{
    const auto beginning = of_published(published);
    if (!stand.starts_with(beginning)) return false;
    const auto followed = draft.followed ? draft.followed->hex() : std::string();
    const auto known = stand.substr(beginning.size());
    if (known.size() < length_of_id) return followed.empty();
    return known.substr(0, length_of_id) == followed || known.substr(length_of_id) == followed;
}

base::Result<Draft> save_draft(storage::Write& write, const Editable& editable, const Subject& subject, const std::optional<Draft>& known,
                               Content content, base::Id<identity::Account> account, base::Instant now)
{
    Draft draft;
    draft.id = base::Id<Draft>::fresh();
    draft.base = what_is_published(write, editable, subject.id);
    draft.content = std::move(content);
    draft.written_by.account = account;
    draft.written_at = now;
    draft.followed = followed_by(account, known);
    if (!store_draft(write, subject, known ? std::optional(known->id) : std::nullopt, draft)) {
        return base::refuse(Refused::conflict, says("While you were writing, somebody else changed something. Your words stand in the fields, theirs beside them. Take over what you like and save once more."));
    }
    store_editor(write, subject, account, now);
    return draft;
}

base::Result<Draft> put_into_draft(storage::Write& write, const Editable& editable, const base::Uuid& id, const Content& changes,
                                   base::Id<identity::Account> account, base::Instant now)
{
    const Subject subject{editable.kind, id};
    const auto draft = find_draft(write, subject);
    auto content = what_is_published(write, editable, id);
    if (draft) content = merge(draft->base, draft->content, content).content;
    for (const auto& [field, text] : changes) content[field] = text;
    return save_draft(write, editable, subject, draft, std::move(content), account, now);
}

void ask_for_review(storage::Write& write, const Subject& subject, base::Id<identity::Account> account, base::Instant now)
{
    const auto draft = find_draft(write, subject);
    if (draft) store_submission(write, draft->id, account, now);
}

bool has_draft(storage::Read& read, const Subject& subject) { return find_draft(read, subject).has_value(); }

Content what_is_published(storage::Read& read, const Editable& editable, const base::Uuid& id)
{
    auto content = editable.published(read, id);
    if (!editable.has_pictures || content.empty()) return content;
    auto pictures = shown_pictures_of(read, {editable.kind, id});
    if (!pictures.empty()) content[pictures_field] = std::move(pictures);
    return content;
}

namespace {

/// What is published may come from a table: then it is a version nobody here wrote. Returns the number of the newest.
std::int64_t note_what_is_there(storage::Write& write, const Subject& subject, const Content& published, base::Instant now)
{
    const auto newest = newest_version(write, subject);
    const auto number = newest ? newest->number : 0;
    if (published.empty()) return number;
    if (newest && newest->content == published) return number;
    store_version(write, subject, {number + 1, published, {}, {}, now, true});
    return number + 1;
}

}

base::Result<Version> publish_draft(storage::Write& write, const Editable& editable, const Subject& subject, base::Id<Draft> id,
                                    base::Id<identity::Account> account, base::Instant now)
{
    const auto draft = find_draft(write, subject);
    const bool is_ours = draft && draft->id == id && delete_draft(write, id);
    if (!is_ours) {
        return base::refuse(Refused::conflict, says("The draft has changed since you looked at it. Here it is as it is now: please look again."));
    }
    const auto published = what_is_published(write, editable, subject.id);
    auto merged = merge(draft->base, draft->content, published);
    if (!merged.clashes.empty()) {
        return base::refuse(Refused::conflict, says("Meanwhile somebody published something else in the same place. Both stand beside each other below: please decide."));
    }
    const auto number = note_what_is_there(write, subject, published, now) + 1;
    Version version{number, std::move(merged.content), draft->written_by, {account, {}}, now};
    editable.apply(write, subject.id, version.content, now);
    if (editable.has_pictures) store_shown_pictures(write, subject, text_in(version.content, pictures_field));
    auto shown = what_is_published(write, editable, subject.id); // its slice may take a word otherwise than it was written
    if (!shown.empty()) version.content = std::move(shown);
    store_version(write, subject, version);
    mark_outdated(write, editable, subject, version.content, now);
    store_return(write, subject, {}, account, now);
    delete_editor(write, subject, account);
    confirm(write, subject, account, now);
    return version;
}

void confirm(storage::Write& write, const Subject& subject, std::optional<base::Id<identity::Account>> account, base::Instant now)
{
    store_confirmation(write, subject, account, now);
    close_calls(write, subject, Call::Reason::silent, now);
    write.touch(version_of(subject));
}

void archive(storage::Write& write, const Subject& subject, base::Id<identity::Account> account, base::Instant now)
{
    if (find_archive(write, subject)) return;
    store_archive(write, subject, account, now);
    open_call(write, {base::Id<Call>::fresh(), subject, Call::Reason::archived, {}, {account, {}}, now, {}, wall_clock::day_in_germany(now)});
    write.touch(version_of(subject));
}

base::Result<Deed> bring_back(storage::Write& write, const Subject& subject, base::Instant now, ComesBack until)
{
    auto archived = find_archive(write, subject);
    if (!archived) return base::refuse(Refused::conflict, says("It is not archived."));
    if (until == ComesBack::for_14_days && now - archived->at > time_to_bring_back) {
        return base::refuse(Refused::conflict, says("It has been archived for more than 14 days. Please ask the service office."));
    }
    delete_archive(write, subject);
    close_calls(write, subject, Call::Reason::archived, now);
    write.touch(version_of(subject));
    return std::move(*archived);
}

std::optional<base::Instant> drafted_at(storage::Read& read, const Subject& subject)
{
    const auto draft = find_draft(read, subject);
    return draft ? std::optional(draft->written_at) : std::nullopt;
}

std::optional<base::Instant> confirmed_at(storage::Read& read, const Subject& subject)
{
    const auto confirmed = find_confirmation(read, subject);
    return confirmed ? std::optional(confirmed->at) : std::nullopt;
}

std::optional<base::Instant> archived_at(storage::Read& read, const Subject& subject)
{
    const auto archived = find_archive(read, subject);
    return archived ? std::optional(archived->at) : std::nullopt;
}

}
