#pragma once

#include "files/files.hpp"
#include "files/uploads.hpp"
#include "slices/discussions/thread.hpp"

#include <vector>

namespace discussions {

/// How many files one post has at most.
inline constexpr std::size_t most_files = 5;

/// Files on their way into a post: what was chosen just now, and what waits since its writer looked at the text.
struct Attachments {
    std::vector<files::Taken> taken = {};
    std::vector<files::Kept> waiting = {};
    std::vector<files::Kept> standing = {};          ///< in the post that is edited
    std::vector<base::Id<files::Kept>> unwanted = {}; ///< of what waits or stands

    bool is_unwanted(const files::Kept& file) const;
};

/// What is attached to a form already, and what of it shall go.
struct Enclosed {
    std::vector<files::Kept> files = {};
    std::vector<base::Id<files::Kept>> unwanted = {};
};

/// What came with a form; what may not be kept, and one too many, is a mistake of the form.
/// `looks`: what was found in the files. `standing`: the files of the post that is edited.
Attachments attachments_of(storage::Read& read, web::Form& form, const web::Request& request, const files::Store& store, const files::Looks& looks,
                           base::Id<identity::Account> account, std::vector<files::Kept> standing = {});

/// Lets what came with a form wait until it is sent. Returns all that is attached to it now.
std::vector<files::Kept> let_wait(storage::Write& write, const files::Store& store, const Attachments& attachments,
                                  base::Id<identity::Account> account, const base::Uuid& form, base::Instant now);

/// Gives a post its files, and takes from it what is unwanted. What it has already it does not get twice.
void enclose(storage::Write& write, const files::Store& store, base::Id<Post> post, const Attachments& attachments, base::Instant now);

}
