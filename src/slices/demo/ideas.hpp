#pragma once

#include <span>
#include <string_view>

namespace demo {

/// A project that an alliance could have. `{}` in a title is the name of the town.
struct Idea {
    const char* topic;
    const char* key;
    const char* title;
    const char* summary;
    const char* aim;
};

/// Three and more for each field of work.
std::span<const Idea> ideas();

/// What happens in a project, in sentences that fit all of them.
std::span<const char* const> ways_of_working();

/// Who lends a hand: kinds of bodies, none of them a certain one.
std::span<const char* const> hands();

}
