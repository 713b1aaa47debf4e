#include "slices/discussions/answer_by_mail.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "clock/clock.hpp"
#include "files/name.hpp"
#include "mail/receipt.hpp"
#include "markdown/markdown.hpp"
#include "slices/discussions/letters.hpp"
#include "slices/discussions/reply_address.hpp"
#include "slices/discussions/write_post.hpp"
#include "web/crypto.hpp"

namespace discussions {
namespace {

/// Which of the mail's addresses is meant: the one that we made, otherwise any of our mailbox.
std::string address_of_ours(const Desk& desk, const mail::Incoming& incoming)
{
    std::string found;
    for (const auto& recipient : incoming.recipients) {
        if (read_reply_address(desk.site.secret, desk.reply_to, recipient)) return recipient;
        if (leads_to(desk.reply_to, recipient)) found = recipient;
    }
    return found;
}

/// A mail that came in, on its way to a thread.
struct Arrival {
    storage::Write& write;
    const Desk& desk;
    const mail::Incoming& incoming;
    const MailFiles& files;
    std::string receipt;
    base::Instant now;
};

Answered refuse(const Arrival& one, const Recipient& to, Obstacle obstacle, std::vector<std::pair<std::string, base::Message>> refused_files = {})
{
    const auto sender = web::keyed_hash(one.desk.site.secret.signing(), "answers by mail\n" + to.email);
    if (mail::may_write_back(one.write, one.receipt, sender, one.now)) obstacle_letter(one.write, one.desk, to, {obstacle, one.incoming.subject, one.incoming.text, std::move(refused_files)}, one.now);
    return Answered::refused;
}

/// Somebody wrote to an address that we did not make: only who has an account hears of it.
Answered refuse_unknown_address(const Arrival& one, const std::vector<Recipient>& accounts)
{
    return accounts.empty() ? Answered::ignored : refuse(one, accounts.front(), Obstacle::unknown_address);
}

/// The id of a post follows from its mail, so that it is the same whenever it comes.
base::Uuid post_id_of(const std::string& receipt)
{
    auto id = base::new_uuid();
    const auto hash = base::parse_hash(receipt).value();
    std::copy_n(hash.begin() + 6, 10, id.begin() + 6);
    id[6] = static_cast<std::uint8_t>(0x70U | (id[6] & 0x0FU));
    id[8] = static_cast<std::uint8_t>(0x80U | (id[8] & 0x3FU));
    return id;
}

Answered put_into_thread(const Arrival& one, const Recipient& author, const ReplyAddress& address)
{
    if (std::chrono::floor<std::chrono::days>(one.now) > address.until) return refuse(one, author, Obstacle::too_late);
    const auto thread = find_thread(one.write, address.thread, author.id);
    if (!thread) return refuse(one, author, Obstacle::no_thread);
    if (one.incoming.text.empty()) return refuse(one, author, Obstacle::no_text);
    if (one.incoming.is_cut || base::characters(one.incoming.text) > markdown::most_characters) return refuse(one, author, Obstacle::too_long);
    if (has_written_enough(one.write, author.id, post_id_of(one.receipt), one.now)) return refuse(one, author, Obstacle::too_many);
    const identity::Actor actor{author.id, author.name, {}}; // the thread was found for them: they may write in it
    answer(one.write, one.desk.store, actor, *thread, {post_id_of(one.receipt), "", one.incoming.text, Way::mail, one.files.attachments}, one.now);
    if (!one.files.refused.empty()) refuse(one, author, Obstacle::attachments, one.files.refused);
    return Answered::posted;
}

}

MailFiles files_of_mail(const Desk& desk, const mail::Incoming& incoming)
{
    MailFiles sorted;
    const auto recipient = address_of_ours(desk, incoming);
    if (!read_reply_address(desk.site.secret, desk.reply_to, recipient)) return sorted;
    for (const auto& file : incoming.attachments) {
        auto name = files::clean_name(file.name);
        if (name.empty()) name = "?";
        if (sorted.attachments.taken.size() == most_files) {
            sorted.refused.emplace_back(std::move(name), base::says("At most {0} files belong to one post.", std::to_string(most_files)));
            continue;
        }
        auto inspected = files::inspect(desk.store, name, file.bytes);
        if (inspected) sorted.attachments.taken.push_back({std::move(*inspected), file.bytes});
        else sorted.refused.emplace_back(std::move(name), std::move(inspected).error());
    }
    return sorted;
}

bool is_answered_at(const Desk& desk, std::string_view address)
{
    return leads_to(desk.reply_to, address) &&
           (address.find('+') == std::string_view::npos || read_reply_address(desk.site.secret, desk.reply_to, address));
}

Answered answer_by_mail(storage::Write& write, const Desk& desk, const mail::Incoming& incoming, const MailFiles& files, base::Instant now)
{
    const auto recipient = address_of_ours(desk, incoming);
    if (desk.reply_to.empty() || recipient.empty() || incoming.sender.empty()) return Answered::ignored;
    const Arrival one{write, desk, incoming, files, base::hex(base::hash_of(incoming.key + "\n" + recipient)), now};
    if (!mail::store_receipt(write, one.receipt, now)) return Answered::known;
    if (incoming.is_automatic || leads_to(desk.reply_to, incoming.sender)) return Answered::ignored;

    const auto accounts = recipients_at(write, incoming.sender);
    const auto address = read_reply_address(desk.site.secret, desk.reply_to, recipient);
    if (!address) return refuse_unknown_address(one, accounts);
    const auto author = std::find_if(accounts.begin(), accounts.end(), [&](const Recipient& account) { return is_made_for(desk.site.secret, *address, account.id); });
    if (author == accounts.end()) return refuse(one, {.email = incoming.sender, .language = "de"}, Obstacle::other_mailbox);
    return put_into_thread(one, *author, *address);
}

}
