#include "slices/demo/chance.hpp"
#include "slices/demo/demo.hpp"
#include "slices/demo/ideas.hpp"
#include "slices/demo/reported.hpp"

#include "csv/csv.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/registry.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace demo {
namespace {

constexpr std::size_t national_projects = 200'000;
constexpr std::size_t most_of_network = 4;
constexpr std::size_t lines_of_a_table = 20'000;
constexpr base::Date in_between{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)};
constexpr int first_year = 2006;
constexpr int present_year = 2026;
constexpr std::size_t years = present_year - first_year + 2; ///< the last of them lies ahead

csv::Writer empty_table()
{
    return csv::Writer({"schluessel", "titel", "kurztext", "ziel", "text", "themen", "stand", "beginn", "ende",
                        "buendnis", "weitere_buendnisse", "organisationen", "partner", "ort", "website"});
}

/// When the work is done, as the table says it.
struct When {
    std::string state;
    std::string began;
    std::string ended;
};

/// Of an alliance that rests or ended nothing goes on.
When when(Chance& chance, int year, bool is_at_work)
{
    const auto month = 1 + chance.below(11);
    const auto began = fmt::format("{}-{:02}-01", year, month);
    if (year > present_year) return {"geplant", began, ""};
    const bool goes_on = is_at_work && (year == present_year || chance.one_in(4));
    if (goes_on) return {"laufend", began, ""};
    return {"abgeschlossen", began, fmt::format("{}-12-{:02}", year, 1 + chance.below(31))};
}

/// Nothing began before there was an alliance to begin it.
void begin_no_earlier(When& work, const registry::Alliance& alliance)
{
    if (!alliance.founded_on || work.began >= base::iso(*alliance.founded_on)) return;
    work.began = base::iso(*alliance.founded_on);
    if (!work.ended.empty() && work.ended < work.began) work.ended = work.began.substr(0, 4) + "-12-31";
}

std::string some(Chance& chance, std::span<const char* const> from, std::size_t most, const char* between)
{
    std::set<std::size_t> chosen;
    const auto count = 1 + chance.below(most);
    while (chosen.size() < count) chosen.insert(chance.below(from.size()));
    std::string text;
    for (const auto at : chosen) text += (text.empty() ? "" : between) + std::string(from[at]);
    return text;
}

class Inventor {
public:
    Inventor(storage::Read& read, Scale scale, std::uint64_t seed)
        : read_(read), scale_(scale), chance_(seed), who_takes_part_(seed), alliances_(registry::alliance_names(read)), table_(empty_table())
    {
    }

    void invent(const std::function<void(const std::string& table)>& use)
    {
        for (const auto& project : reported_projects()) add_reported(project);
        std::size_t made = 0;
        for (std::size_t at = 0; at < alliances_.size(); ++at) {
            made += invent_for(at, national_projects * (at + 1) / alliances_.size() - made);
            if (lines_ < lines_of_a_table) continue;
            use(table_.text());
            table_ = empty_table();
            lines_ = 0;
        }
        use(table_.text());
    }

private:
    std::size_t invent_for(std::size_t at, std::size_t wanted)
    {
        const auto alliance = registry::find_alliance(read_, alliances_[at].slug).value();
        if (alliance.history.back().status == registry::Status::in_founding) return 0;
        const bool is_at_work = alliance.history.back().status == registry::Status::active;
        const auto all = scale_ == Scale::network ? ideas_for(alliance) : ideas_in_all_years();
        const auto count = std::min(all.size(), scale_ == Scale::network ? 2 + chance_.below(most_of_network - 1) : wanted);
        const auto first = chance_.below(all.size());
        for (std::size_t number = 0; number < count; ++number) {
            const auto [idea, year] = all[(first + number) % all.size()];
            add(at, alliance, *idea, is_at_work ? year : std::min(year, 2022), is_at_work);
        }
        return count;
    }

    using IdeaOfYear = std::pair<const Idea*, int>;

    /// Those for its own topics, each in a year of its own.
    std::vector<IdeaOfYear> ideas_for(const registry::Alliance& alliance)
    {
        std::vector<IdeaOfYear> all;
        for (const auto& idea : ideas()) {
            const auto cares = [&](const registry::Topic& topic) { return topic.slug == idea.topic; };
            const bool fits = std::any_of(alliance.topics.begin(), alliance.topics.end(), cares) || chance_.one_in(12);
            if (fits) all.emplace_back(&idea, 2014 + static_cast<int>(chance_.below(14)));
        }
        return all;
    }

    /// Every idea in every year, so that no two have the same key.
    static const std::vector<IdeaOfYear>& ideas_in_all_years()
    {
        static const auto all = [] {
            std::vector<IdeaOfYear> combined;
            for (std::size_t number = 0; number < ideas().size() * years; ++number) {
                combined.emplace_back(&ideas()[number % ideas().size()], first_year + static_cast<int>(number % years));
            }
            return combined;
        }();
        return all;
    }

    void add(std::size_t at, const registry::Alliance& alliance, const Idea& idea, int year, bool is_at_work)
    {
        const bool is_yearly = scale_ == Scale::national;
        auto work = when(chance_, year, is_at_work);
        if (!is_yearly) begin_no_earlier(work, alliance);
        auto title = fmt::format(fmt::runtime(idea.title), alliance.seat.name);
        if (is_yearly) title += " " + std::to_string(year);
        const auto key = fmt::format("{}-{}{}", alliance.slug, idea.key, is_yearly ? "-" + std::to_string(year) + "-" + std::to_string(++number_) : "");
        const auto text = some(chance_, ways_of_working(), 3, "\n\n") + "\n\n" + std::string(invented_mark);
        const auto other = chance_.one_in(12) ? alliances_[(at + 1) % alliances_.size()].slug : "";
        table_.add({key, title, idea.summary, idea.aim, text, idea.topic, work.state, work.began, work.ended,
                    alliance.slug, other, taking_part(alliance), some(chance_, hands(), 3, "|"),
                    chance_.one_in(2) ? alliance.seat.official_key.value_or("") : "",
                    fmt::format("https://{}.example/{}", alliance.slug, idea.key)});
        ++lines_;
    }

    /// Two organisations of the alliance in every other project. Nothing where it has none.
    std::string taking_part(const registry::Alliance& alliance)
    {
        if (partners_of_ != alliance.slug) {
            partners_ = partners::partners_on(read_, alliance.id, in_between).organisations;
            partners_of_ = alliance.slug;
        }
        if (partners_.size() < 2 || who_takes_part_.one_in(2)) return {};
        const auto first = who_takes_part_.below(partners_.size() - 1);
        return partners_[first].slug + "|" + partners_[first + 1].slug;
    }

    void add_reported(const ReportedProject& project)
    {
        table_.add({project.key, project.title, project.summary, "", project.text, project.topics, project.state, "",
                    project.ended, project.alliance, "", "", "", project.place, ""});
        ++lines_;
    }

    storage::Read& read_;
    Scale scale_;
    Chance chance_;
    Chance who_takes_part_;
    std::vector<registry::AllianceName> alliances_;
    csv::Writer table_;
    std::string partners_of_; ///< the alliance whose partners these are
    std::vector<partners::Partner> partners_;
    std::size_t lines_ = 0;
    std::size_t number_ = 0;
};

}

void projects_tables(storage::Read& read, Scale scale, std::uint64_t seed,
                     const std::function<void(const std::string& table)>& use)
{
    Inventor(read, scale, seed).invent(use);
}

}
