#pragma once

#include "slices/adoptions/adoption.hpp"
#include "storage/transaction.hpp"

#include <string>
#include <vector>

namespace adoptions {

/// Nothing happens where that alliance has adopted it already.
void store_adoption(storage::Write& write, const Adoption& adoption, std::optional<base::Id<identity::Account>> author);
void change_adoption(storage::Write& write, base::Id<Adoption> id, State state, std::string_view note, std::string_view result);

/// Of a project, the oldest first.
std::vector<Listed> adoptions_of(storage::Read& read, base::Id<projects::Project> project);
/// Of the alliances that this account runs, the newest first.
std::vector<Listed> adoptions_run_by(storage::Read& read, base::Id<identity::Account> account);

void store_flagship(storage::Write& write, base::Id<projects::Project> project, std::optional<base::Id<identity::Account>> author,
                    const Flagship& flagship);
/// Nothing where it is none any more.
std::optional<Flagship> flagship_of(storage::Read& read, base::Id<projects::Project> project);

/// All that are, the newest first.
std::vector<Example> examples(storage::Read& read);

/// From now on it is none. That can be taken back.
void end_flagship(storage::Write& write, base::Id<projects::Project> project, base::Id<identity::Account> author, base::Instant now);
std::optional<base::Instant> flagship_ended_at(storage::Read& read, base::Id<projects::Project> project);
void take_back_end(storage::Write& write, base::Id<projects::Project> project);

/// What is kept of an account here, as JSON; and how it goes.
std::string personal_data_of(storage::Read& read, base::Id<identity::Account> account);
void erase(storage::Write& write, base::Id<identity::Account> account);

}
