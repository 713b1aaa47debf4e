#include "slices/giving/forms.hpp"

#include "base/text.hpp"

#include <charconv>
#include <fmt/format.h>

namespace giving {
namespace {

using base::says;

std::string on_one_line(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < ' '; }, ' ');
    return text;
}

/// The number in the field `menge`, where there is one.
std::optional<std::int64_t> amount_in(web::Form& form, std::optional<Kind> kind)
{
    if (form["menge"].empty() || !kind) return std::nullopt;
    const auto amount = amount_as_typed(*kind, form["menge"]);
    if (!amount && *kind == Kind::money) form.add_mistake("menge", says("Please write an amount in euros, such as 250 or 99,50."));
    else if (!amount) form.add_mistake("menge", says("Please write a whole number, or nothing."));
    return amount;
}

std::optional<base::Date> day_in(web::Form& form, std::string_view field)
{
    const auto day = day_as_typed(form[field]);
    if (!form[field].empty() && !day) form.add_mistake(field, says("We do not know this day. Please write it like 31.12.2026."));
    return day;
}

}

std::optional<base::Date> day_as_typed(std::string_view text)
{
    text = base::trimmed(text);
    if (text.find('-') != std::string_view::npos) return base::parse_date(text);
    std::array<int, 3> parts{};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto read = std::from_chars(at, end, parts.at(part));
        if (read.ec != std::errc{} || parts.at(part) < 1) return std::nullopt;
        at = read.ptr;
        if (part < 2 && (at == end || *at++ != '.')) return std::nullopt;
    }
    const base::Date day{std::chrono::year(parts[2]), std::chrono::month(static_cast<unsigned>(parts[1])), std::chrono::day(static_cast<unsigned>(parts[0]))};
    return at == end && parts[2] >= 1000 && parts[2] <= 9999 && day.ok() ? std::optional(day) : std::nullopt;
}

std::string typed_day(base::Date day)
{
    return fmt::format("{}.{}.{}", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
}

RepresentationQuestions::RepresentationQuestions(const std::vector<partnering::PartnerNow>& partners)
{
    for (const auto& partner : partners) options_.push_back({partner.slug.c_str(), partner.name.c_str()});
    fields_[0] = {.name = "organisation", .label = "Which partner is it?", .kind = web::Field::Kind::choice, .options = options_,
                  .when_missing = "Please choose the partner."};
}

web::Fields filled(const Gift& gift)
{
    web::Fields filled;
    filled.add("art", std::string(name_of(gift.kind).word));
    filled.add("worte", gift.words);
    filled.add("menge", typed_amount(gift.kind, gift.amount));
    filled.add("von", gift.since ? typed_day(*gift.since) : std::string());
    filled.add("bis", gift.until ? typed_day(*gift.until) : std::string());
    filled.add("oeffentlich", gift.is_public ? "ja" : "nein");
    return filled;
}

web::Fields filled(const Outcome& outcome)
{
    web::Fields filled;
    filled.add("ergebnis", std::string(word_of(outcome.result)));
    filled.add("menge", typed_amount(outcome.kind, outcome.amount));
    filled.add("worte", outcome.words);
    filled.add("oeffentlich", outcome.is_public ? "ja" : "nein");
    return filled;
}

void read_gift(web::Form& form, Gift& gift, base::Date today)
{
    const auto kind = find_kind(form["art"]);
    gift.amount = amount_in(form, kind);
    gift.since = day_in(form, "von");
    gift.until = day_in(form, "bis");
    if (gift.since && gift.until && *gift.until < *gift.since) form.add_mistake("bis", says("The last day lies before the first one."));
    else if (gift.until && *gift.until < today) form.add_mistake("bis", says("This day is over. Please choose a later one."));
    gift.kind = kind.value_or(Kind::rooms);
    gift.words = on_one_line(form["worte"]);
    gift.is_public = form["oeffentlich"] == "ja";
}

void read_ask(web::Form& form, Ask& ask, base::Date today)
{
    const auto kind = find_kind(form["art"]);
    ask.amount = amount_in(form, kind);
    const auto until = day_in(form, "bis");
    if (until && *until < today) form.add_mistake("bis", says("This day is over. Please choose a later one."));
    if (until && *until > base::months_after(today, most_months_ahead)) form.add_mistake("bis", says("Please choose a day within the next twelve months."));
    ask.kind = kind.value_or(Kind::rooms);
    ask.what = on_one_line(form["was"]);
    ask.until = until.value_or(today);
    ask.words = form["worte"];
}

void read_outcome(web::Form& form, Outcome& outcome)
{
    outcome.amount = amount_in(form, outcome.kind);
    outcome.words = on_one_line(form["worte"]);
    outcome.is_public = form["oeffentlich"] == "ja";
    if (form.has_mistakes()) return;
    outcome.result = result_of(form["ergebnis"]);
    if (outcome.result == Result::not_done) outcome.amount = std::nullopt;
}

}
