#include "slices/adoptions/letters.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/circulars/circulars.hpp"
#include "slices/circulars/send.hpp"
#include "slices/circulars/store.hpp"
#include "slices/cooperations/letters.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/discussions/letters.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/write_post.hpp"
#include "slices/identity/letters.hpp"
#include "slices/identity/secrets.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/identity/store.hpp"
#include "slices/invitations/invite.hpp"
#include "slices/invitations/letters.hpp"
#include "slices/invitations/store_handovers.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/joining/letters.hpp"
#include "slices/joining/store.hpp"
#include "slices/materials/bring.hpp"
#include "slices/materials/letters.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_people.hpp"
#include "slices/passkeys/letters.hpp"
#include "slices/projects/import_projects.hpp"
#include "slices/publishing/letters.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/partnering/letters.hpp"
#include "slices/partnering/store.hpp"
#include "slices/partners/import_organisations.hpp"
#include "slices/partners/partners.hpp"
#include "slices/quick_help/letters.hpp"
#include "slices/quick_help/store.hpp"
#include "storage/dump.hpp"
#include "support/strings.hpp"

#include <regex>
#include <set>

using identity::Role;
using test::CommunityStore;
using test::TestApp;

namespace {

constexpr std::string_view origin = "https://localhost";

/// A network in which every mail that there is has been written, each with a secret that still works.
struct Mailed {
    Mailed() : store(storage::Engine::sqlite), app(store, [](app::Config& config) { config.site.public_url = origin; }),
               request(app.config().site, web::Texts::of(web::Language::german))
    {
        request.now = app.clock.now();
        store.fill([&](storage::Write& write) {
            add_ways_in(write);
            add_what_alliances_share(write);
            add_what_the_town_wrote(write);
            add_what_goes_to_many(write);
            add_who_wants_to_help(write);
            add_who_is_turned_to(write);
        });
    }

    identity::Account anna_in(storage::Read& read) const { return identity::find_account(read, store.anna).value(); }

    void add_ways_in(storage::Write& write)
    {
        const auto anna = anna_in(write);
        const auto asked = identity::ask_for_link(write, app.config().site.secret.signing(), {anna.email, "/bereich", "127.0.0.0", "browser"}, request.now).value();
        secret = asked.secret;
        identity::post_link(write, request, asked);
        const auto signed_in = identity::open_session(write, store.anna, "Firefox, Linux", "/bereich", request.now);
        identity::post_new_device(write, request, anna, signed_in.session);
        passkeys::post_new_passkey(write, request, anna, "Telefon");
        REQUIRE(invitations::invite(write, request, store.bernd, store.anna).has_value());
        invitations::post_handover(write, request, anna, "Stadt");
        const auto way_back = identity::new_secret();
        const auto mine = identity::grants_of(write, store.anna).front().id;
        invitations::store_handover(write, {base::Id<invitations::Handover>::fresh(), store.town, store.anna, mine, store.bernd, mine, {}, request.now},
                                    identity::kept(way_back));
        invitations::post_way_back(write, request, invitations::find_handed(write, way_back, request.now).value(), way_back);
    }

    void add_what_alliances_share(storage::Write& write)
    {
        REQUIRE(projects::import_projects(write, "schluessel;titel;stand;buendnis\nbus;Bus;laufend;stadt\n", request.now, &test::without_progress).is_applied);
        adoptions::post_adopted(write, request, projects::find_project(write, "bus").value(), "Kreis", "/kooperationen");
        const cooperations::Cooperation hall{base::Id<cooperations::Cooperation>::fresh(), store.town, store.anna, cooperations::Direction::seeks,
                                             "raeume", "", cooperations::Reach::everywhere, "Halle", "Für dreißig.", "", {}, request.now};
        cooperations::store_cooperation(write, hall, request.now);
        const auto id = cooperations::talk_about(write, hall.id, store.county, request.now);
        const cooperations::Talk talk{id, hall.id, "Halle", store.town, "Stadt", store.county, "Kreis", request.now};
        const identity::Actor clara{store.clara, "Clara Beispiel", identity::grants_of(write, store.clara)};
        cooperations::post_message(write, request, clara, talk, store.town, {}, "Wir haben eine.");
        cooperations::post_question(write, app.config().site, talk, request.now);
    }

    void add_what_the_town_wrote(storage::Write& write)
    {
        const auto anna = anna_in(write);
        const auto& site = app.config().site;
        const publishing::Named page{"Stadt", "/bereich/stadt/seite", "/buendnisse/stadt"};
        const auto question = identity::new_secret();
        publishing::store_question(write, {{"alliance", store.town.uuid}, store.anna, request.now}, identity::kept(question));
        publishing::post_question(write, site, anna, page, question, request.now);
        publishing::post_submission(write, request, anna, page);
        publishing::post_return(write, request, anna, page);

        const identity::Actor actor{store.anna, anna.name, identity::grants_of(write, store.anna)};
        const auto room = discussions::find_room(write, request.texts(), actor, "buendnis-stadt").value();
        const auto thread = discussions::begin_thread(write, app::kept_files(app.config()), actor, room, {base::new_uuid(), "Frage", "Wer weiß es?"}, request.now);
        const auto post = discussions::posts_of(write, thread, 0, store.anna).front();
        const auto told = discussions::find_told(write, post.id).value();
        const auto bernd = discussions::find_recipient(write, store.bernd).value();
        discussions::post_letter(write, site, bernd, told, request.now);
        discussions::post_digest(write, site, bernd, {told}, 10, request.now);
        discussions::post_hidden_letter(write, site, post, "Namen von Kindern.", request.now);
        discussions::obstacle_letter(write, site, bernd, {discussions::Obstacle::no_text, "Frage", ""}, request.now);
    }

    void add_what_goes_to_many(storage::Write& write)
    {
        const auto& site = app.config().site;
        for (const bool is_duty : {false, true}) {
            const circulars::Circular circular{base::Id<circulars::Circular>::fresh(), store.sigrid, "", {}, "Fachtag", "Am Montag.",
                                               std::string(origin) + "/bereich", is_duty, request.now};
            circulars::store_draft(write, circular);
            circulars::send_test(write, site, circular, anna_in(write), request.now);
            circulars::send(write, circular, request.now);
            while (circulars::send_next_portion(write, site, request.now)) {}
        }
        const materials::Material guide{base::Id<materials::Material>::fresh(), store.town, store.anna, "leitfaden", "", "Leitfaden", "Gut.", "de", "cc0", "", "", "", request.now};
        materials::store_material(write, guide, request.now);
        materials::store_version(write, {base::Id<materials::Version>::fresh(), guide.id, 1, "", request.now, request.now});
        materials::hold(write, guide.id, store.bernd, 1);
        materials::store_version(write, {base::Id<materials::Version>::fresh(), guide.id, 2, "Kürzer.", request.now, {}});
        materials::release_waiting(write, site, guide.id, request.now);
        materials::post_released(write, site, guide, store.sigrid, request.now);
        materials::post_declined(write, site, guide, "Zu kurz.", request.now);
        materials::Note note;
        note.author = store.bernd;
        materials::post_note_hidden(write, site, guide, note, "Namen von Kindern.", request.now);
    }

    void add_who_wants_to_help(storage::Write& write)
    {
        const auto& site = app.config().site;
        joining::Inquiry bakery{base::Id<joining::Inquiry>::fresh(), "M-2026-00000001", "Bäckerei", "korn@example.org", "Wir backen.", "Rostock", "13", "de", store.town};
        bakery.rung_since = bakery.received_at = request.now;
        bakery.answer_due_on = test::today;
        joining::store_inquiry(write, bakery);
        joining::post_inquiry(write, site, bakery, {anna_in(write)}, joining::Occasion::arrived, request.now);
        joining::post_answer(write, site, bakery, joining::Answer::yes, "Wir rufen an.", request.now);

        const quick_help::Contact contact{base::Id<quick_help::Contact>::fresh(), store.town, "Kita", "kita@example.org", request.now, request.now};
        const auto agreement = identity::new_secret();
        quick_help::store_contact(write, contact, identity::kept(agreement));
        quick_help::post_consent(write, site, "Stadt", contact, agreement, request.now);
        const quick_help::Request help{base::Id<quick_help::Request>::fresh(), store.town, "Stadt", "stadt", store.anna, "Drei Plätze", 3, "Rostock", test::today, request.now};
        quick_help::store_request(write, help);
        const auto asked = identity::new_secret();
        quick_help::store_call(write, help.id, contact.id, identity::kept(asked));
        quick_help::post_call(write, site, help, contact, asked, request.now);
        quick_help::post_promise(write, site, help, quick_help::calls_of(write, help.id).front(), anna_in(write), request.now);
    }

    void add_who_is_turned_to(storage::Write& write)
    {
        REQUIRE(partners::import_organisations(write, "schluessel;name;art\nwerft;Werft;unternehmen\n", request.now, [](std::size_t, std::size_t) {}).is_applied);
        const partnering::ContactPerson contact{base::Id<partnering::ContactPerson>::fresh(), store.town, partners::find_organisation(write, "werft")->id, "Erika Beispiel", "",
                                                "erika@example.org"};
        partnering::store_contact(write, contact);
        const auto question = identity::new_secret();
        partnering::store_link(write, contact.id, partnering::LinkPurpose::question, identity::kept(question), request.now);
        partnering::post_question(write, app.config().site, "Stadt", "Werft", contact, question, request.now);
    }

    CommunityStore store;
    TestApp app;
    web::Request request;
    std::string secret;
};

/// Every address that stands in a mail, without ours before it: in its text, in its markup and in its head.
std::set<std::string> links_in(const mail::Shown& shown)
{
    std::set<std::string> links;
    const auto& message = shown.message;
    const auto text = message.text + "\n" + message.html + "\n" + message.unsubscribe_url;
    static const std::regex link(R"(https://localhost(/[^\s"<>]*))");
    for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
        auto path = (*at)[1].str();
        for (auto amp = path.find("&amp;"); amp != std::string::npos; amp = path.find("&amp;")) path.replace(amp, 5, "&");
        links.insert(path.substr(0, path.find('#')));
    }
    return links;
}

/// What every table holds.
std::map<std::string, std::string> contents_of(CommunityStore& store)
{
    const test::TemporaryFolder room;
    std::map<std::string, std::string> contents;
    const storage::TakeParts nothing{[](const std::string&, std::uint64_t) {}, [](std::string_view) {}};
    for (const auto& table : storage::dump(store.location(), room.path(), nothing, [](std::uint64_t, std::uint64_t) {})) {
        contents[table.name] = std::to_string(table.rows) + " " + table.sha256;
    }
    return contents;
}

web::http::HttpRequest look(std::string_view method, std::string target)
{
    web::http::HttpRequest request;
    request.method = method;
    request.target = std::move(target);
    return request;
}

/// The kinds of mails that the slices name in their letters.
std::set<std::string> kinds_in_code()
{
    static const std::regex kind(R"re((?:\.kind = |letter_to\(account, )"([a-z_]+)")re");
    std::set<std::string> kinds;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_folder() / "src/slices")) {
        if (entry.path().extension() != ".cpp" || entry.path().string().find("/tests/") != std::string::npos) continue;
        const auto code = test::file_bytes_of(entry.path().string());
        if (code.find("mail::post(") == std::string::npos) continue;
        const auto before = kinds.size();
        for (std::sregex_iterator at(code.begin(), code.end(), kind), end; at != end; ++at) kinds.insert((*at)[1]);
        CHECK_MESSAGE(kinds.size() > before, (entry.path().string() + " posts a mail whose kind is not found"));
    }
    return kinds;
}

}

TEST_CASE("every mail that the program writes is among those that scanners are tried on")
{
    Mailed world;
    std::set<std::string> written;
    for (const auto& shown : world.store.mails()) written.insert(shown.message.kind);
    CHECK(kinds_in_code().size() > 10);
    CHECK(written == kinds_in_code());
}

TEST_CASE("mails that people may switch off carry the way out, those of service carry none, and operators read which are which")
{
    Mailed world;
    const std::set<std::string> can_be_ended = {"circular", "discussion", "discussion_digest", "material", "quick_help"};
    const auto handbook = test::file_bytes_of((test::source_folder() / "docs/operations.md").string());
    std::set<std::string> with_way_out;
    for (const auto& shown : world.store.mails()) {
        const auto& message = shown.message;
        CAPTURE(message.kind);
        if (!message.unsubscribe_url.empty()) with_way_out.insert(message.kind);
        CHECK(message.unsubscribe_url.empty() == !can_be_ended.contains(message.kind));
        CHECK((message.text.find("Abmelden") != std::string::npos) == can_be_ended.contains(message.kind));
        CHECK(handbook.find("`" + message.kind + "`") != std::string::npos);
    }
    CHECK(with_way_out == can_be_ended);
}

TEST_CASE("a scanner that opens every link of every mail changes nothing")
{
    Mailed world;
    const auto before = contents_of(world.store);
    REQUIRE(before.at("sign_in_link").starts_with("1 "));
    std::size_t opened = 0;
    for (const auto& shown : world.store.mails()) {
        const auto links = links_in(shown);
        CHECK_MESSAGE(!links.empty(), (shown.message.kind + " leads nowhere"));
        for (const auto& link : links) {
            for (const auto* method : {"GET", "HEAD", "GET"}) {
                const auto reply = world.app.ask(look(method, link));
                CHECK_MESSAGE((reply.status == 200 || reply.status == 303), (shown.message.kind + " " + link + " " + std::to_string(reply.status)));
                ++opened;
            }
            world.app.ask(look("GET", link + "/"));
            world.app.ask(look("OPTIONS", link));
        }
    }
    CHECK(opened > 40);
    world.store.fill([](storage::Write&) {}); // what was put into the queue is done before this
    CHECK(contents_of(world.store) == before);
    const auto standing = world.store.read([&](storage::Read& read) { return identity::standing_of(read, world.secret, "browser", world.request.now); });
    CHECK(standing == identity::Standing::ready);
}

TEST_CASE("a change of any table is seen where the work of scanners is looked at")
{
    Mailed world;
    const auto before = contents_of(world.store);
    world.store.fill([&](storage::Write& write) { identity::open_session(write, world.store.bernd, "", "/", world.request.now); });
    CHECK(contents_of(world.store) != before);
}
