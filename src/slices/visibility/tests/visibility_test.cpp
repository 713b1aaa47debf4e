#include "slices/visibility/kit.hpp"
#include "slices/visibility/views.hpp"

#include "slices/invitations/tests/community.hpp"
#include "support/pdf.hpp"

using test::CommunityStore;
using test::fact_of_pdf;
using test::TestApp;
using test::text_of_pdf;
using test::Visitor;

namespace {

/// An installation that knows its own address.
void with_address(app::Config& config) { config.site.public_url = "http://localhost"; }

struct Desk {
    explicit Desk(const TestApp::Configure& configure = &with_address) : store(storage::Engine::sqlite), app(store, configure), anna(app), clara(app), sigrid(app)
    {
        anna.sign_in(store.anna);
        clara.sign_in(store.clara);
        sigrid.sign_in(store.sigrid);
    }

    CommunityStore store;
    TestApp app;
    Visitor anna;
    Visitor clara;
    Visitor sigrid;
};

const std::string kit = "/material/sichtbarkeit/stadt";

}

TEST_CASE("whoever belongs to one alliance is led to its kit, and finds every file there")
{
    Desk desk;
    const auto page = desk.anna.open("/material/sichtbarkeit");
    CHECK(desk.anna.address() == kit);
    for (const auto& file : visibility::files()) {
        INFO(file.word);
        CHECK(page.says(kit + "/" + std::string(file.word)));
        const auto& made = desk.anna.open(kit + "/" + std::string(file.word));
        CHECK(made.status == 200);
        CHECK(made.header("Content-Type") == file.media_type);
        CHECK(made.header("Content-Disposition") == fmt::format("attachment; filename=\"stadt-{}\"", file.word));
        CHECK(made.header("Cache-Control").find("no-store") != std::string::npos);
        CHECK(made.body.size() > 500);
    }
}

TEST_CASE("nobody takes the kit of an alliance to which they do not belong, and nobody learns that there is one")
{
    Desk desk;
    REQUIRE(desk.anna.open("/material/sichtbarkeit/stadt/plakat-a4.pdf").status == 200);
    const auto& nothing = desk.clara.open("/material/sichtbarkeit/gibt-es-nicht");
    const auto nothing_said = nothing.text();
    CHECK(nothing.status == 404);
    for (const std::string path : {kit, kit + "/plakat-a4.pdf", kit + "/wortmarke.zip", "/en" + kit}) {
        INFO(path);
        CHECK(desk.clara.open(path).status == 404);
    }
    CHECK(desk.clara.open(kit).text() == nothing_said);
    Visitor stranger(desk.app);
    stranger.open(kit + "/plakat-a4.pdf");
    CHECK(stranger.address().starts_with("/anmelden"));
    CHECK(desk.sigrid.open(kit).status == 200); // the service office prints for others
}

TEST_CASE("a file that is not in the kit is not found")
{
    Desk desk;
    CHECK(desk.anna.open(kit + "/geheim.pdf").status == 404);
    CHECK(desk.anna.open(kit + "/plakat-a4").status == 404);
}

TEST_CASE("posters and cards say what the public page says, for eyes and for screen readers, and lead to it")
{
    Desk desk;
    for (const auto& [file, size] : std::vector<std::pair<std::string, std::string>>{{"plakat-a4.pdf", "595.28 x 841.89 pts (A4)"}, {"plakat-a3.pdf", "841.89 x 1190.55 pts (A3)"}, {"karte-a6.pdf", "297.64 x 419.53 pts (A6)"}}) {
        const auto bytes = desk.anna.open(kit + "/" + file).body;
        const auto text = text_of_pdf(bytes);
        INFO(file, text);
        CHECK(fact_of_pdf(bytes, "Tagged") == "yes");
        CHECK(fact_of_pdf(bytes, "Title") == "Stadtbündnis");
        CHECK(fact_of_pdf(bytes, "Pages") == "1");
        CHECK(fact_of_pdf(bytes, "Page size").substr(0, 14) == size.substr(0, 14));
        CHECK(text.find("Stadtbündnis") != std::string::npos);
        CHECK(text.find("localhost/buendnisse/stadt") != std::string::npos);
        CHECK(text.find("(030) 23125-100") != std::string::npos);
        const auto whole = test::said_of(bytes, "qpdf --qdf --object-streams=disable", "-");
        CHECK(whole.find("/Alt ") != std::string::npos);
    }
}

TEST_CASE("nothing in the kit names a person whose name is not public")
{
    Desk desk;
    const auto alliance = desk.store.read([](storage::Read& read) { return registry::find_alliance(read, "stadt").value(); });
    REQUIRE(alliance.contacts.front().person_name == "Verborgene Person"); // there is something to hide
    CHECK_FALSE(desk.anna.open(kit).says("Verborgene"));
    CHECK(text_of_pdf(desk.anna.open(kit + "/plakat-a4.pdf").body).find("Verborgene") == std::string::npos);
}

TEST_CASE("the picture for sharing has the size that networks ask for")
{
    Desk desk;
    CHECK(test::said_of(desk.anna.open(kit + "/teilen.png").body, "file -b").find("PNG image data, 1200 x 630") != std::string::npos);
}

TEST_CASE("the word mark comes as SVG and PNG, with a note what it is")
{
    Desk desk;
    const auto listed = test::said_of(desk.anna.open(kit + "/wortmarke.zip").body, "python3 -m zipfile -l");
    for (const auto* name : {"wortmarke-stadt.svg", "wortmarke-stadt.png", "wortmarke-stadt-gross.png", "LIES-MICH.txt"}) {
        INFO(listed);
        CHECK(listed.find(name) != std::string::npos);
    }
}

TEST_CASE("the line for partners leads to the public page, says what the badge shows, and fetches nothing from us")
{
    Desk desk;
    const auto& page = desk.anna.open(kit);
    CHECK(page.text().find("<a href=\"http://localhost/buendnisse/stadt\"><img src=\"stadt-partner.svg\" alt=\"Partner im Lokalen Bündnis für Familie: "
                           "Stadtbündnis\" width=\"240\" height=\"120\"></a>") != std::string::npos);
}

TEST_CASE("a name with signs of markup does no harm in the line for partners")
{
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    const visibility::Subject subject{"b", "A \"><script>", "", "", "", "", "http://localhost/buendnisse/b"};
    CHECK(visibility::badge_snippet(request, subject).find("<script") == std::string::npos);
}

TEST_CASE("the text for the newsletter can be copied as it is")
{
    Desk desk;
    const auto text = desk.anna.open(kit).text();
    CHECK(text.find("Stadtbündnis: für Familien da") != std::string::npos);
    CHECK(text.find("steht unter http://localhost/buendnisse/stadt.") != std::string::npos);
}

TEST_CASE("while the installation does not know its own address nothing is printed that would lead nowhere")
{
    Desk desk([](app::Config& config) { config.site.public_url.clear(); });
    const auto& page = desk.anna.open(kit);
    CHECK(page.status == 200);
    CHECK(page.says("public_url"));
    CHECK_FALSE(page.says("plakat-a4.pdf"));
    CHECK(desk.anna.open(kit + "/plakat-a4.pdf").status == 404);
}

TEST_CASE("in a demonstration every paper says that it is invented")
{
    Desk desk([](app::Config& config) {
        with_address(config);
        config.site.demo = true;
    });
    CHECK(text_of_pdf(desk.anna.open(kit + "/plakat-a4.pdf").body).find("Dieses Bündnis ist erfunden") != std::string::npos);
}

TEST_CASE("very long names and texts stay on one page of the poster")
{
    const web::Site site;
    web::Request request(site, web::Texts::of(web::Language::german));
    std::string name;
    while (name.size() < 110) name += "Bündnis für Familie in Musterstadt ";
    const visibility::Subject subject{"b", name, "Musterstadt", "Ein Satz, der sagt, was dieses Bündnis tut, für wen es da ist und wie man mitmacht, auch wenn er lang ist.",
                                      "Ferienbetreuung, Kinderbetreuung", "(030) 23125-100", "http://localhost/buendnisse/musterstadt"};
    for (const auto& file : visibility::files()) {
        const auto bytes = file.made(request, subject); // pictures throw where they need a second page
        INFO(file.word);
        if (file.media_type == "application/pdf") CHECK(fact_of_pdf(bytes, "Pages") == "1");
    }
}

TEST_CASE("who belongs to no alliance is told so, and who belongs to several chooses")
{
    Desk desk;
    CHECK(desk.sigrid.open("/material/sichtbarkeit").says("Sie gehören noch zu keinem"));
    test::give_role(desk.store, desk.store.anna, identity::Role::member, {desk.store.county});
    const auto& page = desk.anna.open("/material/sichtbarkeit");
    CHECK(page.says(kit));
    CHECK(page.says("/material/sichtbarkeit/kreis"));
}

TEST_CASE("a demonstration that knows no address makes papers that lead to where it was asked")
{
    Desk desk([](app::Config& config) {
        config.site.public_url.clear();
        config.site.demo = true;
    });
    const auto& page = desk.anna.open(kit);
    CHECK_FALSE(page.says("public_url"));
    CHECK(page.says("http://localhost/buendnisse/stadt"));
    CHECK(desk.anna.open(kit + "/plakat-a4.pdf").body.starts_with("%PDF-1.7"));
}
