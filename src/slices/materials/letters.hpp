#pragma once

#include "slices/identity/identity.hpp"
#include "slices/materials/material.hpp"
#include "storage/transaction.hpp"
#include "web/site.hpp"

#include <string_view>

namespace materials {

/// Tells whoever proposed something that others see it now. Nobody who released it themselves, or has no account any more.
void post_released(storage::Write& write, const web::Site& site, const Material& material, base::Id<identity::Account> by, base::Instant now);

/// Tells whoever proposed something that it was not released, and why.
void post_declined(storage::Write& write, const web::Site& site, const Material& material, std::string_view reason, base::Instant now);

/// Tells who wrote a note that it was hidden from others, and why.
void post_note_hidden(storage::Write& write, const web::Site& site, const Material& material, const Note& note, std::string_view reason, base::Instant now);

}
