#include "slices/invitations/letters.hpp"

#include "mail/letter.hpp"

namespace invitations {

base::Result<base::Id<mail::Message>> post_invitation(storage::Write& write, const web::Request& request, const Invited& invited,
                                                      std::string_view secret)
{
    const auto& account = invited.account;
    const auto& t = web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "invitation";
    letter.to = account.email;
    letter.to_name = account.name;
    letter.subject = t("Your way into {0}", request.site().name);
    letter.paragraphs = {t("Good day {0},", account.name),
                         invited.inviter.empty() ? t("you are invited to the online community at {0}.", request.site().name)
                                                 : t("{1} invites you to the online community at {0}.", request.site().name, invited.inviter)};
    for (const auto& role : identity::described(t, invited.roles)) letter.paragraphs.push_back(t("Your role there: {0}", role));
    letter.button = t("Accept the invitation");
    letter.url = request.absolute(request.to("/einladung/" + std::string(secret)));
    letter.afterwards = {std::string(t("You need no password. The link works in every browser, for 60 days, until you have come in for the first time.")),
                         std::string(t("If this is not for you, do nothing: without a click nothing happens."))};
    return mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

void post_handover(storage::Write& write, const web::Request& request, const identity::Account& successor, std::string_view alliance)
{
    const auto& t = web::Texts::of(successor.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "handover";
    letter.to = successor.email;
    letter.to_name = successor.name;
    letter.subject = t("You coordinate {0} now", alliance);
    letter.paragraphs = {t("Good day {0},", successor.name),
                         t("{0} has handed the coordination of {1} over to you. Everything that belongs to it is in your hands from now on.",
                           request.account ? request.account->name : std::string(), alliance)};
    letter.button = t("To my area");
    letter.url = request.absolute(request.to("/bereich"));
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

void post_way_back(storage::Write& write, const web::Request& request, const Handed& handed, std::string_view secret)
{
    const auto account = identity::find_account(write, handed.handover.from).value();
    const auto& t = web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "handover_back";
    letter.to = account.email;
    letter.to_name = account.name;
    letter.subject = t("You have handed {0} over", handed.alliance_name);
    letter.paragraphs = {t("Good day {0},", account.name), t("{0} coordinates {1} from now on. Thank you for everything that you have done for families.", handed.to_name, handed.alliance_name),
                         std::string(t("Was it a mistake? For 14 days you can take it back."))};
    letter.button = t("Look at the handover");
    letter.url = request.absolute(request.to("/uebergabe/" + std::string(secret)));
    letter.afterwards = {std::string(t("The link asks once more before anything happens."))};
    (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
}

}
