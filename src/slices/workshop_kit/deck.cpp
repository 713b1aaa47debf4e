#include "slices/workshop_kit/deck.hpp"

#include "clock/clock.hpp"
#include "pdf/document.hpp"
#include "slices/figures/figures.hpp"
#include "slices/partners/partners.hpp"
#include "slices/projects/projects.hpp"
#include "slices/registry/registry.hpp"

#include <utility>

namespace workshop_kit {
namespace {

/// At most so many lines; the last one then says how many there are besides.
std::vector<std::string> shortened(const web::Texts& t, std::vector<std::string> items)
{
    if (items.size() <= most_items) return items;
    const auto more = static_cast<std::int64_t>(items.size() - most_items + 1);
    items.resize(most_items - 1);
    items.push_back(t("and {0} more", more));
    return items;
}

/// `Unternehmen (3): Muster GmbH, Beispiel AG, ...`
Slide partners_by_sector(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    const auto is_english = request.language() == web::Language::english;
    const auto all = partners::partners_on(read, alliance.id, wall_clock::day_in_germany(request.now));
    std::vector<std::pair<std::string, std::vector<std::string>>> sectors;
    for (const auto& partner : all.organisations) {
        const auto& name = is_english && !partner.sector.name_en.empty() ? partner.sector.name_en : partner.sector.name;
        if (sectors.empty() || sectors.back().first != name) sectors.push_back({name, {}});
        sectors.back().second.push_back(partner.name);
    }
    Slide slide{std::string(t("Who takes part already"))};
    for (const auto& [sector, names] : sectors) {
        std::string line = fmt::format("{} ({}): ", sector, names.size());
        for (std::size_t at = 0; at < names.size() && at < 2; ++at) line += (at == 0 ? "" : "; ") + names[at];
        slide.items.push_back(line + (names.size() > 2 ? " …" : ""));
    }
    slide.items = shortened(t, std::move(slide.items));
    if (slide.items.empty()) slide.text = t("Nobody is named yet. You could be the first.");
    return slide;
}

Slide running_projects(storage::Read& read, const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    Slide slide{std::string(t("What we do"))};
    const auto today = wall_clock::day_in_germany(request.now);
    projects::Choice choice;
    choice.alliance = alliance.id;
    choice.state = projects::State::running;
    for (const auto& project : projects::newest(read, choice, today, 100)) slide.items.push_back(project.title + ": " + project.summary);
    slide.items = shortened(t, std::move(slide.items));
    if (slide.items.empty()) slide.text = t("Our first project is what we want to begin with you.");
    return slide;
}

/// The same numbers as on the page of figures, each with its day.
Slide figures_of_today(storage::Read& read, const web::Request& request)
{
    const auto& t = request.texts();
    Slide slide{std::string(t("The network in figures"))};
    for (const auto& figure : figures::figures_on(read, wall_clock::day_in_germany(request.now))) {
        const auto what = t(figures::name_of(figure.subject));
        const auto as_of = figures::spoken(t, figure.as_of);
        slide.items.push_back(figure.kind == figures::Kind::counted
                                  ? t("{0}: {1} (counted in this portal, {2})", what, figure.value, as_of)
                                  : t("{0}: {1} (according to {2}, {3})", what, figure.value, figure.source, as_of));
    }
    if (slide.items.empty()) slide.text = t("Nothing has been counted yet.");
    return slide;
}

Slide about(const web::Request& request, const registry::Alliance& alliance)
{
    const auto& t = request.texts();
    Slide slide{std::string(t("Who we are")), alliance.summary};
    slide.items.push_back(t("At home in {0}", alliance.seat.name));
    if (alliance.founded_on) slide.items.push_back(t("Founded on {0}", t.date(*alliance.founded_on)));
    if (!alliance.topics.empty()) slide.items.push_back(t("We care for: {0}", registry::topic_names(request, alliance.topics)));
    return slide;
}

Slide why(const web::Texts& t)
{
    return {std::string(t("Why an alliance?")), "",
            {std::string(t("No town hall, no company and no association can make everyday life easier for families alone.")),
             std::string(t("Whoever sits at one table finds out what is there already, and what is missing.")),
             std::string(t("Small, certain steps: one place more, one hour earlier, one form less.")),
             std::string(t("Everybody stays who they are; what we do, we decide together."))}};
}

Slide give_and_take(const web::Texts& t)
{
    return {std::string(t("What partners give, and what they get")), "",
            {std::string(t("Give: rooms, hours, knowledge, places, money. Each what it has.")),
             std::string(t("Get: staff who can come, contacts to offices, answers to real questions.")),
             std::string(t("No contract for ever: a promise for one project, with an end.")),
             std::string(t("Seen: on the alliance's page, with a badge for your own website."))}};
}

Slide next_step(const web::Request& request, const std::optional<registry::Alliance>& alliance)
{
    const auto& t = request.texts();
    Slide slide{std::string(t("Your next step")), "", {std::string(t("Name one thing that would help families in your house.")), std::string(t("Come to our next meeting, without obligation."))}};
    const auto path = alliance ? "/buendnisse/" + alliance->slug : std::string("/buendnisse");
    if (!request.site().public_url.empty()) slide.items.push_back(t("Read on: {0}", request.absolute(request.to(path))));
    if (alliance && !alliance->contacts.empty() && !alliance->contacts.front().telephone.empty()) {
        slide.items.push_back(t("Call us: {0}", alliance->contacts.front().telephone));
    }
    return slide;
}

}

pdf::Drawing map_of_alliances(storage::Read& read, base::Date today, const std::optional<registry::Alliance>& own)
{
    pdf::Drawing map{586, 793, {}, {}};
    for (const auto& state : registry::states_on_map()) map.shapes.push_back({state.outline, 0xbfe0da, 0xffffff, 1.5});
    const auto directory = registry::directory(read);
    const auto active = directory->active_on(today);
    for (const auto* entry : *active) {
        if (!entry->alliance.seat.position) continue;
        const auto [x, y] = registry::on_map(*entry->alliance.seat.position);
        map.dots.push_back({x, y, 3.2, 0x0b5a62});
    }
    if (own && own->seat.position) {
        const auto [x, y] = registry::on_map(*own->seat.position);
        map.dots.push_back({x, y, 12, 0xffffff});
        map.dots.push_back({x, y, 9, 0xa83c1d});
    }
    return map;
}

Deck deck_for(storage::Read& read, const web::Request& request, const std::optional<registry::Alliance>& alliance)
{
    const auto& t = request.texts();
    const auto today = wall_clock::day_in_germany(request.now);
    const auto name = alliance ? registry::name_in(*alliance, web::tag(request.language())) : request.site().name;
    const auto invented = request.site().demo ? " · " + std::string(t("A demonstration: this alliance is invented.")) : std::string();
    Deck deck{t("{0}: take part", name), name + " · " + t.date(today) + invented, std::string(web::tag(request.language())), {}};
    deck.slides.push_back({name, t("Together for families. An invitation to take part. As of {0}.", t.date(today)), {}, SlidePicture{pdf::house_sign(), request.site().name}});
    deck.slides.push_back(why(t));
    if (alliance) {
        deck.slides.push_back(about(request, *alliance));
        deck.slides.push_back(partners_by_sector(read, request, *alliance));
        deck.slides.push_back(running_projects(read, request, *alliance));
    }
    deck.slides.push_back(figures_of_today(read, request));
    const auto count = registry::active_alliances(read, today).all;
    deck.slides.push_back({std::string(t("We are not alone")), t.plural("One active alliance in Germany.", "{0} active alliances in Germany.", count), {},
                           SlidePicture{map_of_alliances(read, today, alliance), t("Map of Germany with a dot for each active alliance; there are {0} in all.", count)}});
    deck.slides.push_back(give_and_take(t));
    deck.slides.push_back(next_step(request, alliance));
    return deck;
}

std::string deck_as_pdf(const web::Request& request, const Deck& deck)
{
    pdf::Document document({.title = deck.title, .language = deck.language, .paper = pdf::widescreen, .look = pdf::Look::slide,
                            .made_at = request.now, .footer = deck.footer, .text_size = 21, .margin = 54});
    for (const auto& slide : deck.slides) {
        if (&slide != &deck.slides.front()) document.next_page();
        document.heading(1, slide.title);
        if (!slide.text.empty()) document.paragraph(slide.text);
        document.list(slide.items);
        if (slide.picture) document.picture(slide.picture->drawing, slide.picture->drawing.height > slide.picture->drawing.width ? 0.25 : 0.2, slide.picture->alt);
    }
    return document.finish();
}

}
