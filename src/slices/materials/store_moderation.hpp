#pragma once

#include "slices/materials/material.hpp"
#include "storage/transaction.hpp"

#include <string_view>
#include <vector>

namespace materials {

/// The versions of a material that wait are not released, for that reason. Nothing of it is seen by others.
void decline(storage::Write& write, base::Id<Material> id, std::string_view reason, base::Instant now);

/// What the service office decided lately about what somebody proposed.
struct Decided {
    base::Id<Material> material;
    std::string title;
    bool is_released = false;
    base::Instant decided_at;

    friend bool operator==(const Decided&, const Decided&) = default;
};
/// The newest decision of each material that they brought, since that moment, the oldest first; archived material counts no more.
std::vector<Decided> decided_for(storage::Read& read, base::Id<identity::Account> account, base::Instant since, std::int64_t most);

/// What somebody finds wrong with a note. The same report once more is stored once.
struct NoteReport {
    base::Id<NoteReport> id;
    base::Id<Note> note;
    base::Id<identity::Account> reporter;
    std::string reason;
    base::Instant reported_at;
};
void store_note_report(storage::Write& write, const NoteReport& report);
/// What was found wrong with a note and waits for a decision, the oldest first.
std::vector<std::string> open_reports(storage::Read& read, base::Id<Note> note);

/// A note that waits for a decision.
struct ReportedNote {
    base::Id<Note> note;
    base::Id<Material> material;
    std::string title; ///< of the material
    std::string reason;
    base::Instant reported_at;
};
/// The one that has waited longest first, each note once.
std::vector<ReportedNote> reported_notes(storage::Read& read, std::int64_t most);

/// Reports of that note wait no more.
void settle_reports(storage::Write& write, base::Id<Note> note, base::Instant now);
void hide_note(storage::Write& write, base::Id<Note> note, std::string_view reason, base::Instant now);
void show_note(storage::Write& write, base::Id<Note> note);

}
