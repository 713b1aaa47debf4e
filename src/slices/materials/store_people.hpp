#pragma once

#include "slices/materials/material.hpp"
#include "storage/transaction.hpp"

namespace materials {

/// From now on somebody hears of newer versions than that one.
void hold(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account, std::int64_t number);
/// They have a newer one now; nothing happens where they do not want to hear of it.
void hold_newer(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account, std::int64_t number);
void stop_holding(storage::Write& write, base::Id<Material> material, base::Id<identity::Account> account);
/// False where no mail has that secret.
bool stop_holding(storage::Write& write, std::string_view secret);
bool has_holding(storage::Read& read, std::string_view secret);
bool is_holding(storage::Read& read, base::Id<Material> material, base::Id<identity::Account> account);
/// Those who have an older version than that one.
std::vector<Holder> holders_of_older(storage::Read& read, base::Id<Material> material, std::int64_t number);

/// A newer version of something that somebody has.
struct Newer {
    base::Id<Material> material;
    std::string title;
    base::Instant released_at;
};
std::vector<Newer> newer_for(storage::Read& read, base::Id<identity::Account> account, std::int64_t most);

void store_note(storage::Write& write, const Note& note);
/// The oldest first.
std::vector<Note> notes_on(storage::Read& read, base::Id<Material> material);
std::optional<Note> find_note(storage::Read& read, base::Id<Note> id);
void remove_note(storage::Write& write, base::Id<Note> id);

std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
/// What others use stays, without the account.
void erase(storage::Write& write, base::Id<identity::Account> account);

}
