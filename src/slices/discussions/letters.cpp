#include "slices/discussions/letters.hpp"

#include "mail/letter.hpp"
#include "markdown/markdown.hpp"
#include "slices/discussions/reply_address.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store_files.hpp"
#include "web/texts.hpp"

#include <algorithm>

namespace discussions {
namespace {

constexpr std::size_t characters_in_digest = 300;

const web::Texts& texts_for(const Recipient& recipient)
{
    return web::Texts::of(recipient.language == "en" ? web::Language::english : web::Language::german);
}

/// Addresses in mails are whole, in the language of who reads them.
std::string address(const web::Site& site, const web::Texts& texts, const std::string& path)
{
    return site.public_url + std::string(web::prefix(texts.language())) + path;
}

std::string author_of(const web::Texts& t, const Told& told) { return told.author_name.empty() ? std::string(t("A former member")) : told.author_name; }

/// A title stands in the subject, where line breaks have no place.
std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

/// What leads away from all of these mails, or from this thread alone. Without a public address nothing does.
std::string way_out(storage::Write& write, const web::Site& site, const web::Texts& texts, const Recipient& recipient, const std::string& thread)
{
    if (site.public_url.empty()) return {};
    return address(site, texts, "/gemeinschaft/abmelden/" + unsubscribe_secret(write, recipient.id) + thread);
}

void send(storage::Write& write, const web::Site& site, const Recipient& recipient, mail::Letter letter, base::Instant now)
{
    letter.to = recipient.email;
    letter.to_name = recipient.name;
    (void)mail::post(write, mail::letter(site, texts_for(recipient), letter), now);
}

}

void post_letter(storage::Write& write, const Desk& desk, const Recipient& recipient, const Told& told, base::Instant now)
{
    const auto& site = desk.site;
    const auto& t = texts_for(recipient);
    const auto room = room_with(write, t, told.room).name;
    mail::Letter letter;
    letter.kind = "discussion";
    letter.subject = on_one_line(told.title);
    letter.paragraphs = {recipient.is_mentioned ? t("{0} has named you in the room “{1}”:", author_of(t, told), room)
                                                : t("{0} has written in the room “{1}”:", author_of(t, told), room),
                         markdown::plain_text_of(told.body)};
    std::string names;
    for (const auto& file : files_of(write, told.post)) names += (names.empty() ? "" : ", ") + file.name;
    if (!names.empty()) letter.paragraphs.push_back(t("Attached: {0}", names));
    letter.button = t("Read and answer");
    letter.url = address(site, t, "/gemeinschaft/beitraege/" + told.post.hex());
    letter.afterwards = {std::string(recipient.is_mentioned ? t("You get this mail because you were named.")
                                                            : t("You get this mail because you follow this thread or its room."))};
    letter.unsubscribe_url = way_out(write, site, t, recipient, "?thema=" + told.thread.hex());
    letter.conversation = told.thread.hex();
    if (!desk.reply_to.empty()) {
        letter.reply_to = reply_address(site.secret, desk.reply_to, recipient.id, told.thread, std::chrono::floor<std::chrono::days>(now) + time_to_answer);
        letter.afterwards.insert(letter.afterwards.begin(), std::string(t("You can also answer this mail: what you write above the quoted text then stands in the thread, for all who may read it, with your name.")));
    }
    send(write, site, recipient, std::move(letter), now);
}

void post_digest(storage::Write& write, const web::Site& site, const Recipient& recipient, const std::vector<Told>& posts, std::int64_t most, base::Instant now)
{
    const auto& t = texts_for(recipient);
    const auto shown = std::min<std::int64_t>(std::ssize(posts), most);
    mail::Letter letter;
    letter.kind = "discussion_digest";
    letter.subject = t.plural("{0} new post in the community", "{0} new posts in the community", shown);
    for (const auto& told : std::span(posts).first(static_cast<std::size_t>(shown))) {
        letter.paragraphs.push_back(t("{0} in “{1}”:", author_of(t, told), told.title) + "\n" + markdown::excerpt_of(told.body, characters_in_digest) +
                                    "\n" + address(site, t, "/gemeinschaft/beitraege/" + told.post.hex()));
    }
    if (std::ssize(posts) > most) letter.paragraphs.emplace_back(t("There is more. All of it is in the community."));
    letter.button = t("To the community");
    letter.url = address(site, t, "/gemeinschaft");
    letter.unsubscribe_url = way_out(write, site, t, recipient, "");
    send(write, site, recipient, std::move(letter), now);
}

void post_hidden_letter(storage::Write& write, const web::Site& site, const Post& post, std::string_view reason, base::Instant now)
{
    const auto recipient = post.author ? find_recipient(write, *post.author) : std::nullopt;
    if (!recipient) return;
    const auto& t = texts_for(*recipient);
    mail::Letter letter;
    letter.kind = "discussion_hidden";
    letter.subject = t("Your post was hidden");
    letter.paragraphs = {std::string(t("The service office has hidden one of your posts from others. You still see it. The reason:")), std::string(reason)};
    letter.button = t("Look at it and object");
    letter.url = address(site, t, "/gemeinschaft/beitraege/" + post.id.hex());
    send(write, site, *recipient, std::move(letter), now);
}

}
