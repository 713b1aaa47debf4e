#pragma once

#include "slices/registry/alliance.hpp"
#include "storage/transaction.hpp"
#include "web/html.hpp"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace registry {

/// One alliance in the directory, with what lists ask of it again and again.
struct Entry {
    Alliance alliance;
    std::string state_key;          ///< of the state in which its seat lies; empty where that is unknown
    std::vector<std::string> paths; ///< the page of each served place, empty where it has none
    std::string sort_key;           ///< the seat's name, then the alliance's, folded
    char letter = '#';              ///< A to Z, by the seat
    std::string searched;           ///< what people find it by, folded; no person's name
    std::array<web::Html, 2> cards; ///< as it stands in a list, in German and in English
};

/// The whole register of one edition, in memory and in the order of lists. A thousand alliances are two
/// megabytes; every page needs them sorted, counted or measured by distance, and they change a few times a day.
class Directory {
public:
    explicit Directory(storage::Read& read);

    const std::vector<Entry>& entries() const { return entries_; }
    const std::vector<Topic>& topics() const { return topics_; }

    /// Those that are active on that day, in the order of lists. Reckoned once a day.
    std::shared_ptr<const std::vector<const Entry*>> active_on(base::Date day) const;

    /// Nothing where there is none of that name.
    const Entry* find(std::string_view slug) const;

    /// The alliance that once had this name; nothing where there is none.
    const Entry* find_former(std::string_view slug) const;

private:
    std::vector<Entry> entries_;
    std::vector<Topic> topics_;
    std::unordered_map<std::string_view, const Entry*> by_slug_;
    std::unordered_map<std::string_view, const Entry*> by_former_slug_;
    mutable std::mutex mutex_;
    mutable base::Date day_{};
    mutable std::shared_ptr<const std::vector<const Entry*>> active_;
};

/// The directory as this reading sees it. Costs one statement where that edition was read before.
std::shared_ptr<const Directory> directory(storage::Read& read);

AllianceSummary summary_of(const Alliance& alliance);

}
