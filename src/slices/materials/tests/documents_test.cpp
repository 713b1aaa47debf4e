#include "files/uploads.hpp"
#include "files/inspection.hpp"
#include "slices/materials/open_document.hpp"
#include "slices/materials/views.hpp"

#include <doctest/doctest.h>

TEST_CASE("a small text document is one that may be sent, and the same text gives the same bytes")
{
    const auto document = materials::open_document("Titel & <mehr>", {"Erster Absatz", "Zweiter \"Absatz\""});
    const auto inspected = files::inspect("Brief.odt", document);
    REQUIRE_MESSAGE(inspected, inspected.error().text);
    CHECK(inspected->kind->ending == "odt");
    CHECK(document == materials::open_document("Titel & <mehr>", {"Erster Absatz", "Zweiter \"Absatz\""}));
    CHECK(document.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text"); // programs look for it there
}

TEST_CASE("sizes are said as people say them")
{
    const auto& german = web::Texts::of(web::Language::german);
    CHECK(files::described(german, "", 999) == "999 Byte");
    CHECK(files::described(german, "", 1000) == "1 KB");
    CHECK(files::described(german, "", 312'400) == "312 KB");
    CHECK(files::described(german, "", 1'440'000) == "1,4 MB");
    CHECK(files::described(web::Texts::of(web::Language::english), "", 19'960'000) == "20.0 MB");
}
