#pragma once

#include "search/find.hpp"
#include "search/vocabulary.hpp"

#include <unordered_map>
#include <vector>

namespace search {

/// One thing that is asked for: any of these words or marks.
struct Group {
    enum class Role {
        word,   ///< must be there
        filter, ///< must be there and says nothing more
        place,  ///< may be there: in the place
        near,   ///< may be there: around it
    };
    Role role = Role::word;
    const KnownWord* exact = nullptr;      ///< the word as it was typed
    std::vector<const KnownWord*> others;  ///< that contain it, or are written nearly so
    bool is_similar = false;               ///< `others` are written nearly so

    bool empty() const { return exact == nullptr && others.empty(); }
};

/// What the question, the filters and the place come to in the words of the index.
std::vector<Group> groups_of(const Vocabulary& vocabulary, const Wanted& wanted);

}
