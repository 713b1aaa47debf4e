#include "slices/easy_language/views.hpp"

#include "slices/easy_language/parts.hpp"
#include "web/layout/parts.hpp"

namespace easy_language {
namespace {

using web::Html;
using web::html;

Html not_checked(const web::Request& request)
{
    const auto& t = request.texts();
    return part("pruefung", "info", t("These texts are new"),
                html("{}{}",
                     sentences({t("Easy language has rules."), t("We have kept to the rules."),
                                t("But no test group has read the texts yet."), t("Is a sentence too hard?"), t("Then tell us.")}),
                     way(request.to("/barriere-melden"), t("Here you can tell us."))));
}

Html how_to_use(const web::Request& request)
{
    const auto& t = request.texts();
    return part("bedienung", "list", t("How to use this site"),
                html("{}{}{}",
                     sentences({t("The menu is at the top of each page."), t("The menu takes you to other pages."),
                                t("A word with a line below it is a link."), t("Click on the link. Then another page opens.")}),
                     sentences({t("You can use everything with the keyboard too."), t("The key Tab takes you to the next link."),
                                t("The key Enter opens the link.")}),
                     sentences({t("Not every page is there in easy language."), t("At the top you find the word: Deutsch."),
                                t("There you find all pages in hard language.")})));
}

}

web::Response start_page(const web::Request& request)
{
    const auto& t = request.texts();
    const auto search = web::place_search(request, "", t("Which place? Postal code, town or district"), t("An example: 18055 or Rostock."));
    return page(
        request, t("Help for families near you"),
        html("{}{}{}{}{}{}{}",
             part("hilfe", "people", t("What you find here"),
                  html("{}{}{}", sentences({t("Families sometimes need help."), t("Here you find people who help you."), t("They are near you.")}),
                       sentences({t("These people work in an alliance."), t("An alliance is a group.")}),
                       way(request.to("/was-ist-ein-buendnis"), t("Here you read more about alliances.")))),
             part("suche", "search", t("Look for help"), html("{}{}", sentences({t("Write where you live."), t("Then we show you who helps.")}), search)),
             part("anrufen", "phone", t("Call somebody"),
                  html("{}{}", sentences({t("You can talk to somebody at once."), t("The call costs no money.")}),
                       way(request.to("/telefon"), t("Here are the telephone numbers.")))),
             how_to_use(request),
             part("gebaerden", "signs", t("Sign language"),
                  html("{}{}", sentences({t("Some people speak with their hands."), t("That is called sign language.")}),
                       way(request.to("/gebaerdensprache"), t("Here you find sign language.")))),
             part("barrieren", "welcome", t("A site for everybody"),
                  html("{}{}", sentences({t("Everybody shall be able to use this site."), t("That is called: accessible.")}),
                       way(request.to("/barrierefreiheit"), t("Here you read what works and what does not.")))),
             not_checked(request)));
}

web::Response what_an_alliance_is_page(const web::Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    const auto who = html("<ul><li>{}</li><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ul>", t("people from the town hall"),
                          t("people from nurseries and schools"), t("people from associations and churches"), t("companies"), t("families"));
    return page(request, t("What is an alliance?"),
                html("{}{}{}",
                     part("gruppe", "people", t("An alliance is a group"),
                          html("{}{}{}", sentences({t("Many people work together in an alliance."), t("For example:")}), who,
                               sentences({t("All of them have the same goal."), t("Families shall have an easier life.")}))),
                     part("tun", "everyday", t("What an alliance does"),
                          sentences({t("Some alliances make a programme for the school holidays."), t("Some find somebody who looks after your child."),
                                     t("Some help when you are new in Germany."), t("Ask your alliance. It knows what there is near you.")})),
                     part("wer", "townhall", t("Who makes the alliances"),
                          html("{}{}",
                               sentences({t("The alliances have been there since the year 2004."), t("A ministry started them."),
                                          t("The ministry is called:"), site.ministry}),
                               way(request.to("/"), t("Here you look for your alliance."))))));
}

web::Response telephone_page(const web::Request& request)
{
    const auto& t = request.texts();
    Html lines;
    int number = 0;
    for (const auto& line : request.site().help_lines) {
        lines += part(fmt::format("nummer-{}", ++number), "phone", line.name,
                      html("<p>{}</p>{}", web::telephone_button(t, line.telephone),
                           web::when(!line.hours.empty(), [&] { return sentences({t("Somebody is there at these times:"), line.hours}); })));
    }
    return page(request, t("Help by telephone"),
                html("{}{}{}", sentences({t("You can call these numbers."), t("The call costs no money."), t("You need not say your name.")}), lines,
                     part("notruf", "warning", t("Is somebody in danger?"),
                          html("{}<p>{}</p>", sentences({t("Then call the police."), t("The number of the police is 110.")}),
                               web::telephone_button(t, "110")))));
}

web::Response imprint_page(const web::Request& request, const std::optional<imprint::OperatorRecord>& nearest)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    const auto& name = nearest ? nearest->name : site.operator_name;
    const auto& address = nearest ? nearest->address : site.operator_address;
    registry::Contact contact;
    contact.telephone = nearest ? nearest->telephone : site.operator_telephone;
    contact.email = nearest ? nearest->email : site.operator_email;
    const auto who = name.empty() ? sentences({t("That is not written here yet.")})
                                  : html("<p><strong>{}</strong></p><p>{}</p>{}", name, web::lines(address), reached(request, contact));
    return page(request, t("Imprint"),
                html("{}{}",
                     part("wer", "townhall", t("Who makes this site"),
                          html("{}{}", sentences({t("Somebody is responsible for this site."), t("That is:")}), who)),
                     part("mehr", "arrow-right", t("More about this"),
                          html("{}{}", sentences({t("There is a longer text."), t("It is in hard language.")}),
                               way(request.in(web::Language::german), t("Here is the long text."))))));
}

web::Response privacy_page(const web::Request& request)
{
    const auto& t = request.texts();
    return page(request, t("Privacy"),
                html("{}{}{}",
                     part("lesen", "check", t("You only read"),
                          sentences({t("You need not say who you are."), t("We do not watch what you read."),
                                     t("We store no cookies on your device."), t("We do not write down which place you look for.")})),
                     part("schreiben", "mail", t("You write to us"),
                          sentences({t("We store what you wrote."), t("We need it to mend the mistake."),
                                     t("You can tell us: delete my data."), t("Then we delete the data.")})),
                     part("mehr", "arrow-right", t("More about this"),
                          html("{}{}", sentences({t("There is a longer text."), t("It is in hard language.")}),
                               way(request.in(web::Language::german), t("Here is the long text."))))));
}

web::Response accessibility_page(const web::Request& request)
{
    const auto& t = request.texts();
    return page(request, t("Accessibility"),
                html("{}{}{}{}",
                     part("ziel", "welcome", t("A site for everybody"),
                          sentences({t("Everybody shall be able to use this site."), t("Some people do not see well."),
                                     t("Some people do not use a mouse."), t("The site works for them too.")})),
                     part("fehlt", "info", t("What does not work yet"),
                          sentences({t("Not every page is there in easy language."), t("No test group has read the texts in easy language yet."),
                                     t("Perhaps there are other mistakes."), t("We do not know them yet.")})),
                     part("melden", "mail", t("Tell us about a mistake"),
                          html("{}{}{}", sentences({t("Is a page hard to use?"), t("Then tell us."), t("We answer within one month.")}),
                               way(request.to("/barriere-melden"), t("Here you can tell us.")),
                               sentences({t("Are you not content with the answer?"), t("Then the arbitration body helps you."), t("It costs no money.")}))),
                     part("mehr", "arrow-right", t("More about this"),
                          html("{}{}", sentences({t("There is a longer text."), t("It is in hard language.")}),
                               way(request.in(web::Language::german), t("Here is the long text."))))));
}

}
