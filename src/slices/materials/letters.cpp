#include "slices/materials/letters.hpp"

#include "mail/letter.hpp"
#include "slices/identity/identity.hpp"
#include "slices/materials/address.hpp"

namespace materials {
namespace {

/// A mail about a material to somebody with an account, as far as it is the same for all.
void post_about(storage::Write& write, const web::Site& site, const identity::Account& to, const Material& material, mail::Letter letter, base::Instant now)
{
    const auto& t = web::Texts::of(to.language == "en" ? web::Language::english : web::Language::german);
    letter.to = to.email;
    letter.to_name = to.name;
    letter.paragraphs.insert(letter.paragraphs.begin(), t("Good day {0},", to.name));
    if (!site.public_url.empty()) {
        letter.button = t("Look at it");
        letter.url = site.public_url + std::string(web::prefix(t.language())) + path_of(material.id);
    }
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

const web::Texts& texts_of(const identity::Account& to) { return web::Texts::of(to.language == "en" ? web::Language::english : web::Language::german); }

std::optional<identity::Account> author_of(storage::Read& read, const std::optional<base::Id<identity::Account>>& author)
{
    return author ? identity::find_account(read, *author) : std::nullopt;
}

}

void post_released(storage::Write& write, const web::Site& site, const Material& material, base::Id<identity::Account> by, base::Instant now)
{
    const auto author = author_of(write, material.author);
    if (!author || author->id == by) return;
    const auto& t = texts_of(*author);
    mail::Letter letter;
    letter.kind = "material_released";
    letter.subject = t("Released: {0}", material.title);
    letter.paragraphs = {t("“{0}”, which you have proposed, stands in the library now. Others can use it. Thank you!", material.title)};
    post_about(write, site, *author, material, std::move(letter), now);
}

void post_declined(storage::Write& write, const web::Site& site, const Material& material, std::string_view reason, base::Instant now)
{
    const auto author = author_of(write, material.author);
    if (!author) return;
    const auto& t = texts_of(*author);
    mail::Letter letter;
    letter.kind = "material_declined";
    letter.subject = t("Not released: {0}", material.title);
    letter.paragraphs = {t("“{0}”, which you have proposed, was not released. The reason:", material.title), std::string(reason),
                         std::string(t("You can add a new version, which is looked at again."))};
    post_about(write, site, *author, material, std::move(letter), now);
}

void post_note_hidden(storage::Write& write, const web::Site& site, const Material& material, const Note& note, std::string_view reason, base::Instant now)
{
    const auto author = author_of(write, note.author);
    if (!author) return;
    const auto& t = texts_of(*author);
    mail::Letter letter;
    letter.kind = "material_note_hidden";
    letter.subject = t("Your text about “{0}” was hidden", material.title);
    letter.paragraphs = {std::string(t("Others do not see it any more. You still do. The reason:")), std::string(reason)};
    post_about(write, site, *author, material, std::move(letter), now);
}

}
