#pragma once

#include "slices/counties/counties.hpp"
#include "slices/figures/breakdown.hpp"
#include "slices/figures/question.hpp"
#include "web/layout/page.hpp"

#include <string>
#include <vector>

namespace figures {

/// Everything that is known of one day.
struct FiguresPage {
    Question question;
    base::Date today;
    std::optional<base::Date> first_day; ///< of which there are records
    std::vector<Figure> figures;
    std::vector<Part> parts;             ///< by state, or by county of the one that was chosen
    std::vector<YearsEnd> growth;
};
web::Response figures_page(const web::Request& request, const FiguresPage& page);

/// An alliance that was active on the day, and who took part in it.
struct Active {
    registry::AtWork alliance;
    std::string county; ///< its name; empty where it is unknown
    partners::Partners partners;
};

/// One page of the list behind the number of alliances.
struct AlliancesPage {
    Question question;
    base::Date today;
    std::optional<base::Date> first_day;
    std::string county_key;            ///< of the one that was chosen
    std::string county;                ///< its name
    std::vector<Active> alliances;
    std::int64_t all = 0;
    int page = 1;
    int pages = 1;
};
web::Response alliances_page(const web::Request& request, const AlliancesPage& page);

/// The form for day and state, above the answer; the summary of its mistakes stands above the heading.
web::Html question_form(const web::Request& request, std::string_view path, const Question& question);

/// What must be known of the day that was asked about: that it lies ahead, or before all records.
web::Html remarks(const web::Request& request, const Question& question, base::Date today,
                  const std::optional<base::Date>& first_day);

/// One figure with its value, what it means, of when it is and who says so, and a sentence that quotes it.
web::Html figure_cards(const web::Request& request, const FiguresPage& page);

/// A bar for each part, with its name and its number.
web::Html bars(const web::Request& request, std::string_view heading, const std::vector<Part>& parts);

/// A column for each year.
web::Html columns(const web::Request& request, const std::vector<YearsEnd>& growth);

}
