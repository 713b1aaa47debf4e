#include "slices/discussions/attachments.hpp"

#include "slices/discussions/store_files.hpp"

#include <algorithm>

namespace discussions {
namespace {

constexpr std::size_t most_waiting = 20; ///< of one person, over all forms

std::ptrdiff_t count_wanted(const Attachments& attachments, const std::vector<files::Kept>& all)
{
    return std::count_if(all.begin(), all.end(), [&](const files::Kept& file) { return !attachments.is_unwanted(file); });
}

void drop_waiting(storage::Write& write, base::Id<files::Kept> file)
{
    stop_waiting(write, file);
    files::drop(write, file);
}

bool has_the_same(const std::vector<files::Kept>& all, const files::Kept& file)
{
    return std::any_of(all.begin(), all.end(), [&](const files::Kept& one) { return one.hash == file.hash && one.name == file.name; });
}

}

bool Attachments::is_unwanted(const files::Kept& file) const { return std::find(unwanted.begin(), unwanted.end(), file.id) != unwanted.end(); }

Attachments attachments_of(storage::Read& read, web::Form& form, const web::Request& request, const files::Store& store, const files::Looks& looks,
                           base::Id<identity::Account> account, std::vector<files::Kept> standing)
{
    Attachments all;
    all.standing = std::move(standing);
    all.waiting = waiting_files(read, account, form.submission());
    for (const auto* part : {&all.standing, &all.waiting}) {
        for (const auto& file : *part) {
            if (!request.form["ohne-" + file.id.hex()].empty()) all.unwanted.push_back(file.id);
        }
    }
    if (form.status() == 403) return all;
    all.taken = files::taken(form, request, {most_files, store}, looks);
    const auto count = count_wanted(all, all.standing) + count_wanted(all, all.waiting) + std::ssize(all.taken);
    if (count > static_cast<std::ptrdiff_t>(most_files)) {
        form.add_mistake(files::uploads_field, base::says("At most {0} files belong to one post.", std::to_string(most_files)));
    }
    return all;
}

std::vector<files::Kept> let_wait(storage::Write& write, const files::Store& store, const Attachments& attachments,
                                  base::Id<identity::Account> account, const base::Uuid& form, base::Instant now)
{
    auto all = attachments.standing;
    for (const auto& file : attachments.waiting) {
        if (attachments.is_unwanted(file)) drop_waiting(write, file.id);
        else all.push_back(file);
    }
    forget_oldest_waiting(write, account, most_waiting - std::min(most_waiting, attachments.taken.size()));
    for (const auto& one : attachments.taken) {
        all.push_back(files::keep(write, store, one.inspected, one.bytes, now));
        let_wait(write, all.back().id, account, form, now);
    }
    return all;
}

void enclose(storage::Write& write, const files::Store& store, base::Id<Post> post, const Attachments& attachments, base::Instant now)
{
    for (const auto& file : attachments.standing) {
        if (attachments.is_unwanted(file)) detach(write, file.id);
    }
    for (const auto& file : attachments.waiting) {
        if (attachments.is_unwanted(file)) {
            drop_waiting(write, file.id);
            continue;
        }
        stop_waiting(write, file.id);
        attach(write, post, file.id);
    }
    for (const auto& one : attachments.taken) {
        const auto kept = files::keep(write, store, one.inspected, one.bytes, now);
        if (has_the_same(files_of(write, post), kept)) files::drop(write, kept.id);
        else attach(write, post, kept.id);
    }
}

}
