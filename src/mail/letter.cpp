#include "mail/letter.hpp"

#include "mail/letter_views.hpp"

namespace mail {
namespace {

/// Who runs the site, as lines of the foot.
std::string operator_lines(const web::Site& site)
{
    if (site.operator_name.empty()) return site.name + "\n";
    return site.operator_name + "\n" + (site.operator_address.empty() ? "" : site.operator_address + "\n");
}

std::string as_text(const web::Site& site, const web::Texts& t, const Letter& letter)
{
    std::string text;
    for (const auto& paragraph : letter.paragraphs) text += paragraph + "\n\n";
    if (!letter.button.empty()) text += letter.button + ":\n" + letter.url + "\n\n";
    for (const auto& paragraph : letter.afterwards) text += paragraph + "\n\n";
    text += "-- \n" + operator_lines(site);
    if (!site.public_url.empty()) text += std::string(t("Imprint")) + ": " + site.public_url + "/impressum\n";
    if (!letter.unsubscribe_url.empty()) text += std::string(t("Unsubscribe")) + ": " + letter.unsubscribe_url + "\n";
    return text;
}

}

Message letter(const web::Site& site, const web::Texts& texts, const Letter& letter)
{
    return {.kind = letter.kind,
            .to = letter.to,
            .to_name = letter.to_name,
            .subject = letter.subject,
            .text = as_text(site, texts, letter),
            .html = letter_page(site, texts, letter).text(),
            .unsubscribe_url = letter.unsubscribe_url,
            .language = std::string(web::tag(texts.language())),
            .reply_to = letter.reply_to,
            .conversation = letter.conversation};
}

}
