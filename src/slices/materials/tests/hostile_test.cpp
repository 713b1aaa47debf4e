#include "material_store.hpp"

#include "mail/written.hpp"

using test::added;
using test::MaterialStore;
using test::pressed;
using test::TestApp;
using test::versioned;
using test::visitor_for;

namespace {

/// The address of the file of somebody's newest material that was sent with that name.
std::string file_named(TestApp& app, base::Id<identity::Account> by, std::string_view name, std::string_view bytes)
{
    auto visitor = visitor_for(app, by);
    test::fill_in(visitor, "Mit Namen");
    visitor.attach("dateien", name, bytes);
    visitor.send();
    return test::form_to(visitor.page(), "/material/dateien/");
}

}

TEST_CASE("a file's name leads to no other folder, breaks no line and turns no direction of reading")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    for (const auto& name : std::vector<std::string>{"../../../etc/passwd.txt", "..\\..\\windows\\system.txt", "a\r\nSet-Cookie: x=1.txt", "Brief\xE2\x80\xAEtxt.exe.txt", "\"; filename=x.exe; .txt",
                                   "/absolut.txt", std::string(400, 'x') + ".txt"}) {
        CAPTURE(name);
        const auto file = file_named(app, store.edda, name, "Hallo");
        if (file.empty()) continue; // refused altogether
        const auto reply = visitor_for(app, store.otto).open(file);
        CHECK(reply.body == "Hallo");
        const auto disposition = reply.header("Content-Disposition");
        CHECK(disposition.starts_with("attachment; filename=\""));
        CHECK(disposition.find_first_of("/\\\r\n") == std::string::npos);
        CHECK(disposition.find("%E2%80%AE") == std::string::npos);
        CHECK(std::count(disposition.begin(), disposition.end(), '"') == 2);
        CHECK(reply.header("Set-Cookie").find("x=1") == std::string::npos);
        CHECK(disposition.size() < 1000);
    }
}

TEST_CASE("what is another thing than its name says is refused, whatever ending it borrows")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const std::string program("\x7F" "ELF\2\1\1\0", 8);
    for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{{"bild.png", program},
                                                                                      {"brief.pdf", "<html><script>alert(1)</script></html>"},
                                                                                      {"film.mp4", "GIF89a, aber kein Film"},
                                                                                      {"text.odt", "PK\3\4 kein Paket"},
                                                                                      {"brief.pdf.exe", "MZ"},
                                                                                      {"seite.html", "<p>Hallo</p>"},
                                                                                      {"bild.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"},
                                                                                      {"leer.pdf", ""}}) {
        CAPTURE(name);
        auto edda = visitor_for(app, store.edda);
        test::fill_in(edda, "Falsch");
        edda.attach("dateien", name, bytes);
        const auto& page = edda.send();
        CHECK(page.status == 422);
        CHECK(page.says(name + ": "));
        CHECK(page.says("value=\"Falsch\""));
    }
    CHECK(store.read([](storage::Read& read) { return materials::in_the_library(read, {}).size(); }) == 0);
}

TEST_CASE("a title or a text does nothing on a page, in the library, in a list of results or in a mail")
{
    MaterialStore store(storage::Engine::sqlite);
    TestApp app(store);
    const std::string title = "<img src=x onerror=alert(1)>\" autofocus=\"";
    const auto address = added(app, store.edda, title);
    auto otto = visitor_for(app, store.otto);
    pressed(otto, address, address + "/benachrichtigung");
    versioned(app, store.edda, address, "<script>alert(2)</script>", "zweite");
    for (const auto& path : {address, std::string("/material"), std::string("/material?q=%3Cscript%3E"), std::string("/material?sammlung=%22%3E%3Cscript%3E"), std::string("/bereich")}) {
        CAPTURE(path);
        const auto& page = otto.open(path);
        CHECK(page.status == 200);
        CHECK_FALSE(page.says("<img src=x"));
        CHECK_FALSE(page.says("<script>alert"));
        CHECK_FALSE(page.says("\"><script>"));
    }
    REQUIRE(store.mails().size() == 1);
    const auto shown = store.mails().front().message;
    CHECK(shown.html.find("<img src=x") == std::string::npos);
    CHECK(shown.html.find("<script>alert") == std::string::npos);
    const auto whole = mail::written({base::Id<mail::Message>::fresh(), shown, test::morning, test::morning}, {"von@example.de", ""}, mail::Transfer::quoted_printable);
    CHECK(whole.find("\r\nSubject: ") == whole.rfind("\r\nSubject: "));
}

TEST_CASE("a form that is sent twice adds one thing, and a release that is pressed twice mails once")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        auto anna = visitor_for(app, store.anna);
        test::fill_in(anna, "Einmal");
        anna.attach("dateien", "a.txt", "eins");
        auto again = anna;
        anna.send();
        again.send();
        const auto address = anna.address();
        CHECK(again.address() == address);
        CHECK(store.read([](storage::Read& read) { return materials::waiting(read).size(); }) == 1);
        auto sigrid = visitor_for(app, store.sigrid);
        sigrid.open(address);
        sigrid.use_form(address + "/veroeffentlichung");
        auto other = sigrid;
        sigrid.send();
        CHECK(other.send().status == 404); // it waits no more
        CHECK(store.mails().size() == 1);

        anna.open(address + "/fassung");
        anna.use_form(address + "/fassung");
        anna.fill("neu", "Kürzer.");
        anna.attach("dateien", "a.txt", "zwei");
        auto twice = anna;
        anna.send();
        twice.send();
        const auto id = base::Id<materials::Material>::parse(address.substr(std::string_view("/material/").size())).value();
        CHECK(store.read([&](storage::Read& read) { return materials::versions_of(read, id).size(); }) == 2);
    });
}

TEST_CASE("words that mean something to a database find what they say, and never more")
{
    test::for_each_engine<MaterialStore>([](MaterialStore& store) {
        TestApp app(store);
        added(app, store.edda, "Wohin mit 100 % Einsatz");
        auto otto = visitor_for(app, store.otto);
        for (const auto* query : {"?q=%27%20or%201=1--", "?q=nirgends%25", "?art=%27", "?thema=%25", "?sprache=_e", "?sammlung=%25"}) {
            CAPTURE(query);
            CHECK(otto.open("/material" + std::string(query)).status == 200);
            CHECK_FALSE(otto.page().says("Wohin mit"));
        }
        CHECK(otto.open("/material?q=EINSATZ").says("Wohin mit"));
        CHECK(otto.open("/material?q=" + std::string(5000, 'x')).status < 500);
    });
}
