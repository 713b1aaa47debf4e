#pragma once

#include "base/result.hpp"
#include "slices/day/part.hpp"
#include "slices/publishing/content.hpp"
#include "slices/publishing/editable.hpp"
#include "slices/publishing/picture.hpp"
#include "web/layout/translation.hpp"
#include "web/router.hpp"

#include <vector>

namespace publishing {

/// The last time that somebody said it is right, by publishing or confirming it. Nothing where nobody ever did.
std::optional<base::Instant> confirmed_at(storage::Read& read, const Subject& subject);

/// When somebody last wrote on the draft. Nothing where there is none.
std::optional<base::Instant> drafted_at(storage::Read& read, const Subject& subject);

/// Says that what is published is right. `account`: nobody for who has no account any more.
void confirm(storage::Write& write, const Subject& subject, std::optional<base::Id<identity::Account>> account, base::Instant now);

/// Since when somebody says that it is out of use.
std::optional<base::Instant> archived_at(storage::Read& read, const Subject& subject);

/// Keeps these fields in the draft of a subject; the others stay as they are there, or as they are published.
/// Refuses: another draft came in between (conflict).
base::Result<Draft> put_into_draft(storage::Write& write, const Editable& editable, const base::Uuid& id, const Content& changes,
                                   base::Id<identity::Account> account, base::Instant now);

/// Asks those who may publish to look at the draft; nothing happens where there is none. Nobody gets a mail.
void ask_for_review(storage::Write& write, const Subject& subject, base::Id<identity::Account> account, base::Instant now);

/// Says that it is out of use, and lets the service office know.
void archive(storage::Write& write, const Subject& subject, base::Id<identity::Account> account, base::Instant now);

/// Whether somebody has begun to write.
bool has_draft(storage::Read& read, const Subject& subject);

/// A text as it is now: words that went are struck out, words that came are underlined.
web::Html changed_words(const web::Texts& texts, std::string_view before, std::string_view after);

/// Who coordinates that alliance or stands in for who does, and has signed in once.
std::vector<identity::Account> people_who_run(storage::Read& read, base::Id<registry::Alliance> alliance, base::Instant now);

/// What strangers see now: the fields of the kind, and its pictures.
Content what_is_published(storage::Read& read, const Editable& editable, const base::Uuid& id);

/// What was written beside the German text of a subject, for whom the page is in another language; by field. Depends on
/// `version_of`. Nothing for pages in German.
web::Translations translations_of(const web::Request& request, storage::Read& read, const Editable& editable, const base::Uuid& id);

/// Keeps a field's text in another language, as a translation of what is published there now.
void translate(storage::Write& write, const Editable& editable, const base::Uuid& id, const std::string& field, std::string_view language,
               const std::string& text, std::optional<base::Id<identity::Account>> account, base::Instant now);

/// Notes that what is published is another text now than its translations are of.
void note_outdated(storage::Write& write, const Editable& editable, const base::Uuid& id, const Content& published, base::Instant now);

/// The published pictures of a subject as a section; nothing where there is none. Depends on `version_of`.
web::Html pictures_section(const web::Request& request, storage::Read& read, const Subject& subject);

/// Lays a picture that somebody sent, and that was painted, into the draft of a subject, as the last one.
/// `note.picture` is new. Refuses: what is no picture, too many of them (invalid), another draft that came in between (conflict).
base::Result<Draft> add_picture(storage::Write& write, const Editable& editable, const base::Uuid& id, std::string_view painted, PictureNote note,
                                base::Id<identity::Account> account, base::Instant now);

/// What is touched when one of the two changes.
std::string version_of(const Subject& subject);

/// What is kept here about an account.
identity::PersonalPart personal_part();

/// The service office's list of calls, the translators' list of texts.
day::Part day_part();

/// What waits for somebody at one subject: a draft to review, one that came back, a question whether all is right.
std::vector<day::Task> tasks_at(storage::Read& read, const web::Request& request, const Editable& editable,
                                const identity::Actor& actor, const base::Uuid& id);

/// Asks those who have not been asked for half a year whether their page is still right, and puts those who have not
/// answered for a month on the service office's list: once a day, on whichever node comes first. Returns how many mails.
std::size_t daily_round(storage::Write& write, std::span<const Editable> editables, const web::Site& site, base::Instant now);

/// The pages of one kind: write, review, publish, compare, restore, confirm, archive.
class KindPages {
public:
    explicit KindPages(Editable editable) : editable_(std::move(editable)) {}
    void mount(web::Router& router) const;

private:
    web::Response desk(const web::Request& request, storage::Read& read) const;
    web::Response confirm(const web::Request& request, storage::Write& write) const;
    web::Response wish(const web::Request& request, storage::Write& write) const;

    web::Response begin(const web::Request& request, storage::Write& write) const;
    web::Response draft(const web::Request& request, storage::Read& read) const;
    web::Response save(const web::Request& request, storage::Write& write) const;
    web::Response ask_to_discard(const web::Request& request, storage::Read& read) const;
    web::Response discard(const web::Request& request, storage::Write& write) const;
    web::Response review(const web::Request& request, storage::Read& read) const;
    web::Response give_back(const web::Request& request, storage::Write& write) const;
    web::Response submit(const web::Request& request, storage::Write& write) const;
    web::Response publish(const web::Request& request, storage::Write& write) const;

    web::Response pictures(const web::Request& request, storage::Read& read) const;
    web::WriteHandler paint_picture(const web::Request& request, storage::Read& read) const;
    web::Response add_picture(const web::Request& request, storage::Write& write, std::string_view painted) const;
    web::Response picture(const web::Request& request, storage::Read& read) const;
    web::Response change_picture(const web::Request& request, storage::Write& write) const;
    web::Response move_picture(const web::Request& request, storage::Write& write) const;
    web::Response remove_picture(const web::Request& request, storage::Write& write) const;

    web::Response translation(const web::Request& request, storage::Read& read) const;
    web::Response translate(const web::Request& request, storage::Write& write) const;

    web::Response history(const web::Request& request, storage::Read& read) const;
    web::Response version(const web::Request& request, storage::Read& read) const;
    web::Response restore(const web::Request& request, storage::Write& write) const;

    web::Response ask_to_archive(const web::Request& request, storage::Read& read) const;
    web::Response archive(const web::Request& request, storage::Write& write) const;
    web::Response bring_back(const web::Request& request, storage::Write& write) const;

    Editable editable_;
};

/// The pages of all kinds, the answer to a mail that asks, and the service office's calls.
class PublishingPages {
public:
    explicit PublishingPages(std::vector<Editable> editables);
    void mount(web::Router& router) const;

    std::span<const Editable> editables() const { return editables_; }

private:
    web::Response question(const web::Request& request, storage::Read& read) const;
    web::Response answer(const web::Request& request, storage::Write& write) const;
    web::Response calls(const web::Request& request, storage::Read& read) const;
    web::Response call(const web::Request& request, storage::Read& read) const;
    web::Response note_call(const web::Request& request, storage::Write& write) const;
    web::Response untranslated(const web::Request& request, storage::Read& read) const;
    web::Response picture_file(const web::Request& request, storage::Read& read) const;
    bool may_see_drafts(storage::Read& read, const web::Request& request, const Subject& subject) const;

    std::vector<Editable> editables_;
    std::vector<KindPages> kinds_;
};

}
