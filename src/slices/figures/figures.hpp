#pragma once

#include "slices/figures/figure.hpp"
#include "slices/partners/partners.hpp"
#include "slices/registry/registry.hpp"
#include "storage/transaction.hpp"
#include "web/router.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace figures {

/// The figures of a day, of the whole network or of the state with that official key: by subject, what is counted
/// before what is declared. Before the first day of which there are records nothing is counted. Of what is declared
/// the newest counts that had begun by that day. Depends on the versions of everything that is counted.
std::vector<Figure> figures_on(storage::Read& read, base::Date day, std::string_view state_key = {});

/// The counted figures of one part of the whole: a state, or a county of one.
struct Part {
    std::string key; ///< two digits or five; empty for what lies nobody knows where
    std::string name;
    std::int64_t alliances = 0;
    partners::Engaged engaged;
    std::int64_t projects = 0;

    friend bool operator==(const Part&, const Part&) = default;
};

std::int64_t count_of(const Part& part, Subject subject);

/// By name, all sixteen; behind them one without a key where something lies in no known state. Alliances and projects
/// add up to the whole; an organisation that takes part in two states stands in both.
std::vector<Part> by_state(storage::Read& read, base::Date day);

/// The same for the counties of one state; alliances and projects add up to those of the state.
std::vector<Part> by_county(storage::Read& read, base::Date day, std::string_view state_key);

/// The first day on which an alliance was active, as far as is recorded; nothing where none was.
std::optional<base::Date> first_day(storage::Read& read);

/// To be called by every page that shows a figure.
void depends_on_figures(storage::Read& read);

/// All figures of a day, and the list behind that of the alliances.
class FigurePages {
public:
    void mount(web::Router& router) const;

private:
    web::Response figures(const web::Request& request, storage::Read& read) const;
    web::Response figures_table(const web::Request& request, storage::Read& read) const;
    web::Response alliances(const web::Request& request, storage::Read& read) const;
    web::Response alliances_table(const web::Request& request, storage::Read& read) const;
};

}
