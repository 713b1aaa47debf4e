#include "slices/adoptions/letters.hpp"

#include "mail/letter.hpp"
#include "slices/identity/identity.hpp"

namespace adoptions {

void post_adopted(storage::Write& write, const web::Request& request, const projects::Project& project, std::string_view adopter,
                  std::string_view talk)
{
    for (const auto& account : identity::acting_for(write, project.alliance, request.now)) {
        const auto& t = web::Texts::of(account.language == "en" ? web::Language::english : web::Language::german);
        mail::Letter letter;
        letter.kind = "adoption";
        letter.to = account.email;
        letter.to_name = account.name;
        letter.subject = t("{0} takes up your project “{1}”", adopter, project.title);
        letter.paragraphs = {t("Good day {0},", account.name),
                             t("{0} wants to do your project “{1}” at its own place. You may be proud of that.", adopter, project.title),
                             t("They have asked you something; only your two alliances read it: {0}", request.absolute(request.to(talk)))};
        letter.button = t("See who took it up");
        letter.url = request.absolute(request.to("/projekte/" + project.slug).with_fragment("uebernahmen"));
        (void)mail::post(write, mail::letter(request.site(), t, letter), request.now);
    }
}

}
