#include "table/names.hpp"
#include "web/texts.hpp"

#include <doctest/doctest.h>

using Names = std::vector<table::OtherName>;

TEST_CASE("names in other languages are told by the language before the colon, and come in its order")
{
    CHECK(table::other_names_in("").value().empty());
    CHECK(table::other_names_in("en:City of Rostock").value() == Names{{"en", "City of Rostock"}});
    CHECK(table::other_names_in(" tr : Rostock Belediyesi |en:City of Rostock|").value() ==
          Names{{"en", "City of Rostock"}, {"tr", "Rostock Belediyesi"}});
    CHECK(table::other_names_in("hsb:Město: Rostock").value() == Names{{"hsb", "Město: Rostock"}});
    for (const auto* wrong : {"City of Rostock", "en:", ":Rostock", "EN:Rostock", "english:Rostock", "e:R", "en:A|en:B", "e1:A"}) {
        CAPTURE(std::string(wrong));
        const auto names = table::other_names_in(wrong);
        REQUIRE_FALSE(names);
        CHECK(names.error().code == "bad_name");
    }
    CHECK(web::Texts::of(web::Language::german)(table::other_names_in("Rostock").error().message) ==
          "„Rostock“ ist kein Name in einer anderen Sprache. Schreiben Sie en:Name|tr:Name.");
}

TEST_CASE("what names are written as is read as the same names")
{
    const Names names = {{"en", "City of Rostock"}, {"hsb", "Město: Rostock"}};
    CHECK(table::written(names) == "en:City of Rostock|hsb:Město: Rostock");
    CHECK(table::other_names_in(table::written(names)).value() == names);
    CHECK(table::written(Names{}).empty());
}

TEST_CASE("a name in another language is one line without anything that cannot be shown")
{
    CHECK(table::other_names_in("en: City \n of  Rostock ").value() == Names{{"en", "City of Rostock"}});
    CHECK(table::other_names_in("en:a\x07").error().code == "control_character");
    CHECK(table::other_names_in("en:" + std::string(501, 'x')).error().code == "too_long");
    CHECK(table::other_names_in("|||").value().empty());
}
