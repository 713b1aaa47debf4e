#include "api_store.hpp"
#include "expected_promise.hpp"

#include "slices/api/nouns.hpp"

namespace {

const char* word_of(api::Property::Type type)
{
    constexpr std::array words = {"text", "integer", "number", "truth", "day", "address", "list", "object"};
    return words.at(static_cast<std::size_t>(type));
}

void tell(std::string& lines, const api::Property& property, const std::string& path, api::Shown shown)
{
    lines += path + property.name + " " + word_of(property.type) + (property.may_be_null ? " or null" : "") +
             (shown == api::Shown::alone ? ", alone" : "") + "\n";
    const auto below = path + property.name + (property.type == api::Property::Type::list ? "[]." : ".");
    for (const auto& part : property.parts) tell(lines, part, below, api::Shown::everywhere);
}

}

TEST_CASE("what others rely on is still there: every field of every thing, with its kind")
{
    std::string lines;
    for (const auto& noun : api::nouns()) {
        for (const auto& [property, shown] : noun.properties) tell(lines, property, std::string(noun.about.name) + ".", shown);
    }
    CHECK(lines == expected::every_field);
}

TEST_CASE("what others rely on is still there: every parameter of every list")
{
    std::string lines;
    for (const auto& noun : api::nouns()) {
        lines += std::string(noun.about.name) + ":";
        for (const auto& parameter : api::parameters()) {
            if (noun.askable(api::Shown::everywhere).can(parameter.ask)) lines += std::string(" ") + parameter.name;
        }
        lines += "\n";
    }
    CHECK(lines == R"(alliances: place state topic q after limit fields
organisations: place state topic q after limit fields
projects: place state topic q after limit fields
places: place state q after limit fields
topics: q after limit fields
figures: state day after limit fields
awards: place state topic q after limit fields
)");
}
