#pragma once

#include <cstdint>
#include <string>

namespace topics {

/// A topic with everything that operators write about it. Its word is its address: it stays once it is there.
struct Topic {
    std::string slug;
    std::string name;
    std::string name_en;
    std::string introduction;    ///< paragraphs, parted by empty lines
    std::string introduction_en; ///< the same in English; may be empty
    std::int64_t position = 0;   ///< where it stands in lists
    bool retired = false;        ///< offered no more; its page stays

    friend bool operator==(const Topic&, const Topic&) = default;
};

}
