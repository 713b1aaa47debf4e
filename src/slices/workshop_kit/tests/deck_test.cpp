#include "slices/workshop_kit/deck.hpp"
#include "slices/workshop_kit/odp_views.hpp"

#include "archive/zip.hpp"
#include "slices/registry/tests/sample.hpp"
#include "support/pdf.hpp"
#include "support/xml.hpp"

using workshop_kit::Deck;
using workshop_kit::Slide;

namespace {

/// A presentation in which every sign stands that XML takes in another sense.
Deck awkward()
{
    Deck deck{"A & B <Titel>", "Fuß \"unten\"", "de", {}};
    deck.slides.push_back({"Eins & <zwei>", "Text mit ]]> darin", {"erster 'Punkt'", "zweiter"}});
    deck.slides.push_back({"Bild", "", {}, workshop_kit::SlidePicture{pdf::house_sign(), "Ein \"Dach\" & drei Köpfe"}});
    return deck;
}

web::Request asked_in(web::Language language)
{
    static const web::Site site = [] {
        web::Site made;
        made.name = "Familie vor Ort";
        return made;
    }();
    web::Request request(site, web::Texts::of(language));
    request.now = test::morning;
    return request;
}

}

TEST_CASE("every part of the slides is sound XML, whatever stands on them")
{
    const auto deck = awkward();
    for (const auto& part : {workshop_kit::odp_content(deck), workshop_kit::odp_styles(deck), workshop_kit::odp_meta(deck, test::morning), workshop_kit::odp_manifest(deck)}) {
        CHECK_NOTHROW(test::Xml{part.text()});
    }
    const test::Xml content(workshop_kit::odp_content(deck).text());
    const auto texts = content.all("//*[local-name()='p']");
    CHECK(texts == std::vector<std::string>{"Eins & <zwei>", "Text mit ]]> darin", "erster 'Punkt'", "zweiter", "Bild"});
    CHECK(content.one("//*[local-name()='desc']") == "Ein \"Dach\" & drei Köpfe");
}

TEST_CASE("each picture of the slides is named in the manifest and nothing else is")
{
    const test::Xml manifest(workshop_kit::odp_manifest(awkward()).text());
    CHECK(manifest.all("//@*[local-name()='full-path']") == std::vector<std::string>{"/", "content.xml", "styles.xml", "meta.xml", "Pictures/2.png"});
}

TEST_CASE("the slides know their title, their language and when they were made")
{
    const test::Xml meta(workshop_kit::odp_meta(awkward(), test::morning).text());
    CHECK(meta.one("//*[local-name()='title']") == "A & B <Titel>");
    CHECK(meta.one("//*[local-name()='language']") == "de");
    CHECK(meta.one("//*[local-name()='creation-date']") == base::iso(test::morning));
}

TEST_CASE("an office program and a file manager recognise the file by its first bytes")
{
    const auto odp = workshop_kit::deck_as_odp(asked_in(web::Language::german), awkward());
    CHECK(odp.starts_with("PK\x03\x04"));
    CHECK(odp.find("mimetype") < 40);
    CHECK(odp.find("application/vnd.oasis.opendocument.presentation") < 120);
}

TEST_CASE("the same slides are the same file")
{
    const auto request = asked_in(web::Language::german);
    CHECK(workshop_kit::deck_as_odp(request, awkward()) == workshop_kit::deck_as_odp(request, awkward()));
    CHECK(workshop_kit::deck_as_pdf(request, awkward()) == workshop_kit::deck_as_pdf(request, awkward()));
}

TEST_CASE("without an alliance the slides speak of the network and name none")
{
    test::with_sample_on_each_engine([](test::SampleStore& store) {
        const auto request = asked_in(web::Language::german);
        const auto deck = store.read([&](storage::Read& read) { return workshop_kit::deck_for(read, request, std::nullopt); });
        std::vector<std::string> titles;
        for (const auto& slide : deck.slides) titles.push_back(slide.title);
        CHECK(titles == std::vector<std::string>{"Familie vor Ort", "Warum ein Bündnis?", "Das Netzwerk in Zahlen", "Wir sind nicht allein", "Was Partner geben und was sie bekommen",
                                                 "Ihr nächster Schritt"});
        CHECK(deck.title == "Familie vor Ort: Machen Sie mit");
    });
}

TEST_CASE("an alliance of which little is known has honest slides, not empty ones")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    const auto request = asked_in(web::Language::german);
    const auto deck = store.read([&](storage::Read& read) { return workshop_kit::deck_for(read, request, registry::find_alliance(read, "kreis")); });
    for (const auto& slide : deck.slides) {
        INFO(slide.title);
        CHECK((!slide.text.empty() || !slide.items.empty() || slide.picture.has_value()));
    }
    CHECK(deck.slides.at(3).text == "Noch ist niemand genannt. Sie könnten die Ersten sein.");
    CHECK(deck.slides.at(4).text == "Unser erstes Projekt möchten wir mit Ihnen beginnen.");
}

TEST_CASE("no slide names a contact whose name is not public")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    const auto request = asked_in(web::Language::german);
    const auto deck = store.read([&](storage::Read& read) {
        const auto alliance = registry::find_alliance(read, "stadt");
        REQUIRE(alliance->contacts.front().person_name == "Verborgene Person"); // there is something to hide
        return workshop_kit::deck_for(read, request, alliance);
    });
    CHECK(test::text_of_pdf(workshop_kit::deck_as_pdf(request, deck)).find("Verborgene") == std::string::npos);
    CHECK(workshop_kit::odp_content(deck).text().find("Verborgene") == std::string::npos);
}

TEST_CASE("in English the slides are English, and the file says so")
{
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    const auto request = asked_in(web::Language::english);
    const auto deck = store.read([&](storage::Read& read) { return workshop_kit::deck_for(read, request, registry::find_alliance(read, "stadt")); });
    CHECK(deck.language == "en");
    CHECK(deck.slides.at(1).title == "Why an alliance?");
    const auto whole = test::said_of(workshop_kit::deck_as_pdf(request, deck), "qpdf --qdf --object-streams=disable", "-");
    CHECK(whole.find("/Lang (en)") != std::string::npos);
}

TEST_CASE("in a demonstration every slide says that the alliance is invented")
{
    web::Site site;
    site.demo = true;
    site.name = "Familie vor Ort";
    web::Request request(site, web::Texts::of(web::Language::german));
    request.now = test::morning;
    auto& store = test::SampleStore::shared(storage::Engine::sqlite);
    const auto deck = store.read([&](storage::Read& read) { return workshop_kit::deck_for(read, request, registry::find_alliance(read, "stadt")); });
    CHECK(deck.footer.find("Dieses Bündnis ist erfunden") != std::string::npos);
    CHECK(workshop_kit::odp_styles(deck).text().find("Dieses Bündnis ist erfunden") != std::string::npos);
}
