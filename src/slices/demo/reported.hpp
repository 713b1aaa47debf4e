#pragma once

#include <span>
#include <string_view>

namespace demo {

/// What the last paragraph of an invented text says.
inline constexpr std::string_view invented_mark = "Dieses Projekt ist für die Vorführung erfunden.";

/// A project that there was, in our own words.
struct ReportedProject {
    const char* key;
    const char* title;
    const char* summary;
    const char* text;
    const char* topics;
    const char* state;
    const char* ended;
    const char* alliance;
    const char* place;
};

/// Three projects of Rostock's alliance, as the city told of them. Source: rostock-award-2023
std::span<const ReportedProject> reported_projects();

/// Two days on which there was something to celebrate: the seals of 24 November 2023 and the end of the development
/// partnership on 14 December 2016. Source: ministry-award-2023, congress-2016, rostock-award-2023
struct ReportedCeremony {
    const char* key;
    const char* title;
    const char* summary;
    const char* text;
    const char* held_on;
    const char* given_by;
    const char* honoured;
    const char* honoured_what;
    const char* source;
};
std::span<const ReportedCeremony> reported_ceremonies();

}
