#include "slices/partnering/letters.hpp"

#include "mail/letter.hpp"

namespace partnering {

void post_question(storage::Write& write, const web::Site& site, std::string_view alliance, std::string_view organisation, const ContactPerson& contact,
                   std::string_view secret, base::Instant now)
{
    const auto& t = web::Texts::of(web::Language::german);
    mail::Letter letter;
    letter.kind = "partner_question";
    letter.to = contact.mail;
    letter.to_name = contact.name;
    letter.subject = t("May {0} write to you when something is needed?", alliance);
    letter.paragraphs = {t("Good day {0},", contact.name),
                         t("{0} named you as the person to turn to at {1}. Now and then something is needed: a room, a prize for a raffle, a helping hand.", alliance, organisation),
                         std::string(t("May the people there ask you by mail then? Each mail has one question, and you can end it with one click."))};
    letter.button = t("Look and answer");
    letter.url = site.public_url + "/partner/zusage/" + std::string(secret);
    letter.afterwards = {std::string(t("There you also see what is kept about you, and can have it deleted. If you do nothing, you get no other mail from us."))};
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

}
