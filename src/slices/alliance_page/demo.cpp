#include "clock/clock.hpp"
#include "slices/alliance_page/alliance_page.hpp"

namespace alliance_page {

namespace {

/// Invented, and so plain that it fits every alliance.
constexpr const char* english_sentence = "Families in our town find help here, and one another.";
constexpr const char* english_text = "People from the town hall, associations and companies work together.\n\n"
                                     "- We **know** who looks after children when school is out.\n- We listen to families and bring their questions to the right place.";

/// Some have English texts; the first one's German is newer.
void translate_some(storage::Write& write, const publishing::Editable& page, const std::vector<registry::AtWork>& alliances, base::Instant now)
{
    std::size_t number = 0;
    for (const auto& alliance : alliances) {
        if (++number % 5 != 1) continue;
        const auto& id = alliance.id.uuid;
        publishing::translate(write, page, id, "kurztext", "en", english_sentence, std::nullopt, now - std::chrono::days(60));
        if (!publishing::text_in(page.published(write, id), "text").empty()) {
            publishing::translate(write, page, id, "text", "en", english_text, std::nullopt, now - std::chrono::days(60));
        }
        if (number != 1) continue;
        auto content = page.published(write, id);
        content["kurztext"] += " Neu: freitags auch am Nachmittag.";
        page.apply(write, id, content, now - std::chrono::days(6));
        publishing::note_outdated(write, page, id, content, now - std::chrono::days(6));
    }
}

}

void make_demo(storage::Write& write, base::Instant now)
{
    translate_some(write, editable(), registry::at_work_on(write, wall_clock::day_in_germany(now)), now);
    const auto page = editable();
    std::size_t number = 0;
    for (const auto& alliance : registry::at_work_on(write, wall_clock::day_in_germany(now))) {
        ++number;
        if (number % 4 == 0) continue; // some are never confirmed
        const std::chrono::days age{1 + number * 37 % 180};
        const auto people = page.responsible(write, alliance.id.uuid, now);
        const auto who = people.empty() ? std::nullopt : std::optional(people.front().id);
        publishing::confirm(write, {page.kind, alliance.id.uuid}, who, now - age);
    }
}

}
