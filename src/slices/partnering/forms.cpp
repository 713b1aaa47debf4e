#include "slices/partnering/forms.hpp"

#include "base/text.hpp"
#include "mail/message.hpp"
#include "slices/identity/identity.hpp"
#include "slices/partnering/own_alliance.hpp"

#include <algorithm>

namespace partnering {
namespace {

using base::says;
using web::Field;
using web::Presence;

/// `www.firma.de` as an address that begins with https://; nothing for what is none. Telephones begin with a capital: `Https://`.
std::optional<std::string> website_in(std::string_view text)
{
    if (text.empty()) return std::string();
    const auto scheme = text.find("://");
    auto whole = scheme == std::string_view::npos ? "https://" + std::string(text) : std::string(text);
    for (std::size_t at = 0; scheme != std::string_view::npos && at < scheme; ++at) whole[at] = whole[at] >= 'A' && whole[at] <= 'Z' ? static_cast<char>(whole[at] + ('a' - 'A')) : whole[at];
    const bool is_one = !web::Url::external(whole).empty() && whole.find('.') != std::string::npos;
    return is_one ? std::optional(std::move(whole)) : std::nullopt;
}

std::string_view name_of(const web::Texts& texts, const partners::Sector& sector)
{
    return web::is_german(texts.language()) ? sector.name : sector.name_en;
}

}

SeatTyped seat_typed(storage::Read& read, std::string_view typed)
{
    if (base::trimmed(typed).empty()) return {};
    auto found = places::find_places(read, typed);
    if (found.is_certain && found.places.size() > 1) found.places.resize(1);
    auto descriptions = places::described(read, found.places);
    return {std::move(found.places), std::move(descriptions)};
}

OrganisationQuestions::OrganisationQuestions(const web::Texts& texts, const std::vector<partners::Sector>& sectors, SeatTyped seat, Asked asked)
    : seat_(std::move(seat))
{
    words_.reserve(2 * (sectors.size() + seat_.meant.size()));
    for (const auto& sector : sectors) {
        codes_.push_back(sector.code);
        const auto& value = words_.emplace_back(sector.slug);
        sectors_.push_back({value.c_str(), words_.emplace_back(name_of(texts, sector)).c_str()});
    }
    for (std::size_t at = 0; at < seat_.meant.size(); ++at) {
        const auto& value = words_.emplace_back(seat_.meant[at].id.hex());
        places_.push_back({value.c_str(), words_.emplace_back(seat_.meant[at].name + ", " + texts(seat_.descriptions.at(at))).c_str()});
    }
    ask(asked);
}

void OrganisationQuestions::ask(Asked asked)
{
    fields_.push_back({.name = "name", .label = "Name of the organisation", .most_characters = 200, .autocomplete = "off", .when_missing = "Please write the name."});
    fields_.push_back({.name = "ort", .label = "Where is its seat?", .hint = "Postal code or town.", .most_characters = 120,
                       .when_missing = "Please say where: a postal code or a town is enough."});
    if (seat_.meant.size() > 1) {
        fields_.push_back({.name = "gemeinde", .label = "Which place do you mean?", .kind = Field::Kind::choice, .options = places_,
                           .when_missing = "Several places are called so. Please choose yours."});
    }
    fields_.push_back({.name = "art", .label = "What kind of organisation is it?", .kind = Field::Kind::choice, .options = sectors_, .when_missing = "Please choose what kind it is."});
    fields_.push_back({.name = "website", .label = "Website", .presence = Presence::optional, .most_characters = 300, .autocomplete = "off"});
    if (asked == Asked::profile) {
        fields_.push_back({.name = "kurztext", .label = "What does it do? One sentence for its public page.", .presence = Presence::optional, .most_characters = 300});
        return;
    }
    fields_.insert(fields_.end(), join_fields.begin(), join_fields.end());
}

std::optional<base::Id<places::Place>> OrganisationQuestions::seat_in(web::Form& form) const
{
    if (form["ort"].empty()) return std::nullopt;
    if (seat_.meant.empty()) {
        form.add_mistake("ort", says("We know no place in Germany for “{0}”. The postal code is the surest way.", base::beginning(form["ort"], 60)));
        return std::nullopt;
    }
    if (seat_.meant.size() == 1) return seat_.meant.front().id;
    const auto chosen = std::find_if(seat_.meant.begin(), seat_.meant.end(), [&](const places::Place& one) { return one.id.hex() == form["gemeinde"]; });
    return chosen == seat_.meant.end() ? std::nullopt : std::optional(chosen->id);
}

partners::Profile OrganisationQuestions::profile_in(web::Form& form) const
{
    partners::Profile profile;
    profile.name = on_one_line(form["name"]);
    if (!profile.name.empty() && base::folded(profile.name).empty()) form.add_mistake("name", says("Please write the name with letters or digits."));
    const auto art = std::find_if(sectors_.begin(), sectors_.end(), [&](const Field::Option& one) { return one.value == form["art"]; });
    if (art != sectors_.end()) profile.sector = codes_.at(static_cast<std::size_t>(art - sectors_.begin()));
    profile.seat = seat_in(form);
    const auto website = website_in(form["website"]);
    if (!website) form.add_mistake("website", says("This is no web address. It looks like https://www.example.de."));
    profile.website = website.value_or("");
    const auto asks_for_summary = std::any_of(fields_.begin(), fields_.end(), [](const Field& field) { return std::string_view(field.name) == "kurztext"; });
    if (asks_for_summary) profile.summary = on_one_line(form["kurztext"]);
    return profile;
}

ProspectQuestions::ProspectQuestions(const web::Texts& texts, const std::vector<partners::Sector>& sectors)
{
    words_.reserve(2 * sectors.size());
    for (const auto& sector : sectors) {
        codes_.push_back(sector.code);
        const auto& value = words_.emplace_back(sector.slug);
        sectors_.push_back({value.c_str(), words_.emplace_back(name_of(texts, sector)).c_str()});
    }
    fields_ = {{.name = "name", .label = "Whom do you want to win?", .most_characters = 200, .autocomplete = "off", .when_missing = "Please write the name."},
               {.name = "kontakt", .label = "Whom to turn to", .hint = "For example: Ms Muster, telephone 0381 23125-100.", .presence = Presence::optional,
                .kind = Field::Kind::paragraph, .most_characters = 500},
               {.name = "wiedervorlage", .label = "When to turn to them again?", .hint = "A day such as 30.09.2026, or nothing.", .presence = Presence::optional, .most_characters = 10},
               {.name = "art", .label = "What kind of organisation is it?", .presence = Presence::optional, .kind = Field::Kind::choice, .options = sectors_}};
}

std::string ProspectQuestions::sector_in(std::string_view word) const
{
    const auto found = std::find_if(sectors_.begin(), sectors_.end(), [&](const Field::Option& one) { return one.value == word; });
    return found == sectors_.end() ? std::string() : codes_.at(static_cast<std::size_t>(found - sectors_.begin()));
}

void check_telephone(web::Form& form)
{
    const auto& typed = form["telefon"];
    const auto digits = std::count_if(typed.begin(), typed.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
    if (typed.empty() || (digits >= 5 && !web::Url::telephone(typed).empty())) return;
    form.add_mistake("telefon", says("Nobody can be called by this. A telephone number looks like 030 23125-100."));
}

void check_mail(web::Form& form)
{
    const auto& typed = form["email"];
    if (typed.empty() || !web::is_email(typed) || mail::is_address(identity::canonical_address(typed))) return;
    form.add_mistake("email", says("No mail reaches this address. Please look at it again."));
}

}
