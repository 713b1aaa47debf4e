#include "base/text.hpp"
#include "mail/letter.hpp"
#include "mail/message.hpp"
#include "slices/discussions/letters.hpp"
#include "web/texts.hpp"

namespace discussions {
namespace {

constexpr std::size_t most_characters_back = 20'000;

std::string_view reason(const web::Texts& t, Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::unknown_address: return t("We do not know the address to which you wrote. Please answer one of our mails without changing the address, or write in the community.");
    case Obstacle::other_mailbox: return t("You wrote from another mailbox than the one to which we had written. Please answer from that one, or write in the community.");
    case Obstacle::too_late: return t("The mail that you answered is older than three months. Please write in the community.");
    case Obstacle::no_thread: return t("The thread is not there any more, or you can no longer read it.");
    case Obstacle::no_text: return t("We found no text of yours in your mail, only what was quoted. Please write above the quoted text.");
    case Obstacle::too_long: return t("Your mail is too long for a post. Please shorten it, or write in the community.");
    case Obstacle::too_many: return t("You have written a great deal within one hour. Please send this again a little later.");
    default: return t("Your answer stands in the thread. These files do not, since we could not take them:");
    }
}

}

void obstacle_letter(storage::Write& write, const Desk& desk, const Recipient& recipient, const Stopped& stopped, base::Instant now)
{
    const auto& t = web::Texts::of(recipient.language == "en" ? web::Language::english : web::Language::german);
    const bool is_known = stopped.obstacle != Obstacle::unknown_address && stopped.obstacle != Obstacle::other_mailbox; // otherwise anybody could send words through us
    const bool is_posted = stopped.obstacle == Obstacle::attachments;
    mail::Letter letter;
    letter.kind = "answer_stopped";
    letter.to = recipient.email;
    letter.to_name = recipient.name;
    letter.subject = is_posted ? t("Not all of your files arrived") : t("Your answer did not arrive");
    letter.paragraphs = {std::string(t("Good day,")), std::string(reason(t, stopped.obstacle))};
    for (const auto& [name, why] : stopped.files) letter.paragraphs.push_back(name + ": " + std::string(t(why)));
    if (!desk.site.public_url.empty()) {
        letter.button = t("To the community");
        letter.url = desk.site.public_url + std::string(web::prefix(t.language())) + "/gemeinschaft";
    }
    if (is_known && !is_posted && !stopped.text.empty()) {
        letter.afterwards = {std::string(t("This is what you had written:")), std::string(base::beginning(stopped.text, most_characters_back))};
    }
    (void)mail::post(write, mail::letter(desk.site, t, letter), now);
}

}
