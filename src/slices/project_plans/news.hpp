#pragma once

#include "slices/project_plans/plan.hpp"
#include "storage/transaction.hpp"

#include <string>

namespace project_plans {

/// What a project's original says today, beside what it said when somebody last looked at it.
struct News {
    Origin origin;
    std::string title;          ///< of the own one
    std::string path;           ///< where that is written
    std::string original_title;
    std::string original_path;
    publishing::Content now;    ///< of the original
    publishing::Content own;    ///< the draft is not looked at: it is what is published that is compared
};

/// Nothing where one of the two is not there any more.
std::optional<News> news_of(storage::Read& read, const Origin& origin);

/// Names what somebody had before them.
std::string stand_of(const publishing::Content& content);

}
