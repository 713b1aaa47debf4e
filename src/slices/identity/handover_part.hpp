#pragma once

#include "slices/identity/actor.hpp"
#include "storage/transaction.hpp"
#include "web/request.hpp"

#include <functional>
#include <string>
#include <vector>

namespace identity {

/// One section of the folder that whoever coordinates an alliance leaves to a successor.
struct HandoverSection {
    std::string heading;
    std::string text = {};               ///< paragraphs, parted by empty lines
    std::vector<std::string> items = {}; ///< of a list
    std::vector<std::string> head = {};  ///< of a table; empty: none
    std::vector<std::vector<std::string>> rows = {};

    friend bool operator==(const HandoverSection&, const HandoverSection&) = default;
};

/// What another slice puts into that folder: only what who coordinates the alliance sees anyway.
struct HandoverPart {
    std::function<std::vector<HandoverSection>(storage::Read&, const web::Request&, const Actor&, base::Id<registry::Alliance>)> sections;
};

}
