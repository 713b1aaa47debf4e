#include "app/tests/roles_table.hpp"
#include "app/tests/what_partners_give.hpp"
#include "slices/adoptions/store.hpp"
#include "slices/circulars/store.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_people.hpp"
#include "slices/alliance_page/alliance_page.hpp"
#include "slices/discussions/rooms.hpp"
#include "slices/discussions/store.hpp"
#include "slices/discussions/write_post.hpp"
#include "slices/identity/store.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/joining/store.hpp"
#include "slices/publishing/publish.hpp"
#include "slices/publishing/store_calls.hpp"
#include "slices/privacy/store.hpp"
#include "slices/project_plans/project_plans.hpp"
#include "slices/project_plans/store.hpp"
#include "slices/projects/import_projects.hpp"
#include "support/strings.hpp"

#include <cstdlib>
#include <fstream>
#include <map>

using identity::Role;
using test::CommunityStore;
using test::TestApp;
using test::Visitor;

namespace {

/// What may stand in the place of `{name}` in the addresses of the inner part, so that there is something to find.
using Examples = std::map<std::string, std::string>;

bool is_there(const test::Reply& reply) { return reply.status != 404 && reply.status != 403; }

/// A network as small as can be, in which one more person has a role.
struct World {
    explicit World(std::optional<Role> role)
        : store(storage::Engine::sqlite), app(store, [](app::Config& config) { config.site.public_url = "http://localhost"; }), somebody(app)
    {
        examples = {{"buendnis", "stadt"}, {"rolle", role_of(store.bernd)}};
        examples["person"] = store.anna.hex();
        examples["papier"] = "partner.svg";
        examples["bild"] = base::Id<publishing::Picture>::fresh().hex();
        examples["sprache"] = "en";
        examples["format"] = "elterncafe";
        examples["impuls"] = "ferien";
        const privacy::DataRequest asked{base::Id<privacy::DataRequest>::fresh(), "access", "Az. 1", test::today, privacy::due_after(test::today)};
        examples["antrag"] = asked.id.hex();
        store.fill([&](storage::Write& write) {
            privacy::store_request(write, asked, std::nullopt);
            add_what_alliances_share(write);
            add_what_the_town_wrote(write);
            add_what_the_town_plans(write);
            add_who_wants_to_join(write);
            add_what_goes_to_many(write);
            test::add_quick_help(store, write, examples);
            test::add_partners(store, write, examples);
            add_material(write);
            test::add_what_partners_give(store, write, examples);
        });
        if (!role) return;
        const auto realm = identity::kind_of(*role).realm;
        test::Realm where;
        if (realm == identity::Realm::alliance) where.alliance = store.town;
        if (realm == identity::Realm::state) where.state = "13";
        const auto account = test::account_with(store, *role, where, "jemand@example.de", "Jemand");
        if (*role == Role::partner_representative) test::let_speak_for_the_yard(store, account);
        somebody.sign_in(account);
    }

    /// What somebody is let do there: nothing where it looks as if there were nothing.
    bool lets(const web::Route& route)
    {
        const auto target = address(route);
        if (route.method != web::Method::post) return is_there(somebody.open(target));
        somebody.open("/konto");
        somebody.use_form("/konto/abmeldung");
        const bool is_let = is_there(somebody.send_to(target));
        is_as_it_was = !is_let && somebody.address() == target;
        return is_let;
    }

    /// The town seeks a hall and talks with the county about it; of two projects of the county it has taken one up.
    void add_what_alliances_share(storage::Write& write)
    {
        const cooperations::Cooperation hall{base::Id<cooperations::Cooperation>::fresh(), store.town, store.anna, cooperations::Direction::seeks,
                                             "raeume", "", cooperations::Reach::everywhere, "Halle", "Für dreißig.", "", {}, test::morning};
        cooperations::store_cooperation(write, hall, test::morning);
        examples["kooperation"] = hall.id.hex();
        examples["gespraech"] = cooperations::talk_about(write, hall.id, store.county, test::morning).hex();

        REQUIRE(projects::import_projects(write, "schluessel;titel;stand;buendnis\nbus;Bus;laufend;kreis\nfest;Fest;laufend;kreis\nhort;Hort;laufend;stadt\n", test::morning,
                                          &test::without_progress).is_applied);
        examples["slug"] = "bus";
        adoptions::store_flagship(write, projects::find_project(write, "bus")->id, store.sigrid, {"Gut.", test::morning});
        const adoptions::Adoption fest{base::Id<adoptions::Adoption>::fresh(), projects::find_project(write, "fest")->id, store.town, {}, test::morning};
        adoptions::store_adoption(write, fest, store.anna);
        examples["uebernahme"] = fest.id.hex();
    }

    /// The town brought a guide, which is released; Anna said something of it, and somebody wants to hear of new versions.
    void add_material(storage::Write& write)
    {
        const materials::Material guide{base::Id<materials::Material>::fresh(), store.town, store.anna, "leitfaden", "", "Leitfaden", "Gut.", "de", "cc0", "", "Anfang", "", test::morning};
        materials::store_material(write, guide, test::morning);
        const materials::Version first{base::Id<materials::Version>::fresh(), guide.id, 1, "", test::morning, test::morning};
        materials::store_version(write, first);
        const materials::Attached attached{files::keep(write, app::kept_files(app.config()), files::inspect("a.txt", "Hallo").value(), "Hallo", test::morning), ""};
        materials::store_attached(write, first, attached, 0);
        const materials::Note note{base::Id<materials::Note>::fresh(), guide.id, store.anna, "", false, "Gut.", test::morning};
        materials::store_note(write, note);
        materials::store_version(write, {base::Id<materials::Version>::fresh(), guide.id, 2, "", test::morning}); // waits
        examples["material"] = guide.id.hex();
        examples["datei"] = attached.file.id.hex();
        examples["notiz"] = note.id.hex();
    }

    /// Anna has asked something in the room of her alliance, and changed its page once.
    void add_what_the_town_wrote(storage::Write& write)
    {
        const identity::Actor anna{store.anna, "Anna Beispiel", identity::grants_of(write, store.anna)};
        examples["raum"] = "buendnis-stadt";
        const auto room = discussions::find_room(write, web::Texts::of(web::Language::german), anna, examples["raum"]).value();
        const auto thread = discussions::begin_thread(write, app::kept_files(app.config()), anna, room, {base::new_uuid(), "Frage", "Wer weiß es?", discussions::Way::page, {.taken = {{files::inspect("b.txt", "Hier").value(), "Hier"}}}}, test::morning);
        examples["thema"] = thread.hex();
        examples["anhang"] = discussions::posts_of(write, thread, 0, store.anna).front().files.front().id.hex();
        examples["beitrag"] = discussions::posts_of(write, thread, 0, store.anna).front().id.hex();

        const auto page = alliance_page::editable();
        const publishing::Subject subject{"alliance", store.town.uuid};
        auto content = page.published(write, store.town.uuid);
        content["kurztext"] = "Anders gesagt.";
        content[publishing::pictures_field] = its_picture();
        const auto draft = publishing::save_draft(write, page, subject, std::nullopt, content, store.anna, test::morning).value();
        REQUIRE(publishing::publish_draft(write, page, subject, draft.id, store.anna, test::morning).has_value());
        examples["nummer"] = "1";
        publishing::Call call;
        call.id = base::Id<publishing::Call>::fresh();
        call.subject = subject;
        call.due_on = test::today;
        publishing::open_call(write, call);
        examples["anruf"] = call.id.hex();
    }

    /// What its page and its project say of one and the same picture.
    std::string its_picture() const
    {
        const auto id = base::Id<publishing::Picture>::parse(examples.at("bild")).value();
        return publishing::text_of_pictures(std::vector<publishing::PictureNote>{{id, "Ein Garten", "", "Foto: Anna", "keine"}});
    }

    /// One of its projects began with the plan of the county's bus, and was published once.
    void add_what_the_town_plans(storage::Write& write)
    {
        const auto kind = project_plans::editable();
        const auto hort = projects::find_project(write, "hort")->id;
        examples["projekt"] = "hort";
        project_plans::store_origin(write, {hort, store.town, projects::find_project(write, "bus")->id, {}, test::morning});
        const auto draft = publishing::put_into_draft(write, kind, hort.uuid, {{publishing::pictures_field, its_picture()}}, store.anna, test::morning).value();
        REQUIRE(publishing::publish_draft(write, kind, {"project", hort.uuid}, draft.id, store.anna, test::morning).has_value());
    }

    /// A bakery wants to take part in the town.
    void add_who_wants_to_join(storage::Write& write)
    {
        joining::Inquiry bakery;
        bakery.id = base::Id<joining::Inquiry>::fresh();
        bakery.name = "Bäckerei";
        bakery.reach = "korn@example.org";
        bakery.place = "Rostock";
        bakery.state = "13";
        bakery.alliance = store.town;
        bakery.rung = joining::Rung::office;
        bakery.answer_due_on = test::today;
        joining::store_inquiry(write, bakery);
        examples["anfrage"] = bakery.id.hex();
    }

    /// The coordination of the state has written a circular.
    void add_what_goes_to_many(storage::Write& write)
    {
        const circulars::Circular draft{base::Id<circulars::Circular>::fresh(), {}, "13", {"13", "", ""}, "Fachtag", "am Montag", "", false, test::morning};
        circulars::store_draft(write, draft);
        examples["rundschreiben"] = draft.id.hex();
    }

    std::string role_of(base::Id<identity::Account> account)
    {
        for (const auto& member : store.read([&](storage::Read& read) { return identity::members_of(read, store.town, {}); })) {
            if (member.account == account) return member.grant.hex();
        }
        return {};
    }

    std::string address(const web::Route& route) const
    {
        std::string address;
        for (const auto& segment : route.segments) {
            address += '/';
            if (!segment.starts_with('{')) {
                address += segment;
                continue;
            }
            const auto name = segment.substr(1, segment.size() - 2);
            REQUIRE_MESSAGE(examples.contains(name), std::string("there is no example for " + segment + " of " + route.pattern));
            address += examples.at(name);
        }
        return address;
    }

    CommunityStore store;
    TestApp app;
    Visitor somebody;
    Examples examples;
    bool is_as_it_was = true; ///< nothing was done in it yet; looking does nothing
};

/// Routes of the inner part whose answer may depend on the role: not those of one's own account.
bool depends_on_role(const web::Route& route)
{
    const bool is_inner = route.access == web::Access::signed_in || route.access == web::Access::confirmed;
    return is_inner && !route.pattern.starts_with("/konto");
}

std::string title_of(const web::Route& route) { return (route.method == web::Method::post ? "POST " : "") + route.pattern; }

std::map<std::string, std::vector<bool>> asked_of_every_role()
{
    std::map<std::string, std::vector<bool>> answers;
    for (const auto& kind : identity::role_kinds) {
        const auto routes = World(kind.role).app.application().router().routes();
        std::unique_ptr<World> world; // a fresh one wherever what was done for one route could change what is there for the next
        for (const auto& route : routes) {
            if (!depends_on_role(route)) continue;
            if (!world || !world->is_as_it_was) world = std::make_unique<World>(kind.role);
            answers[title_of(route)].push_back(world->lets(route));
        }
    }
    return answers;
}

}

TEST_CASE("who may what is written in docs/roles.md, for every role at every address")
{
    const auto path = test::source_folder() / "docs/roles.md";
    const auto now = test::table_of_roles(asked_of_every_role());
    if (std::getenv("BN_RENEW") != nullptr) std::ofstream(path) << now;
    const auto kept = test::file_bytes_of(path);
    CHECK_MESSAGE(now == kept, "docs/roles.md is not what the program does. If it should be: BN_RENEW=1 build/dev/tests_app -tc='who may what*'");
}

TEST_CASE("a stranger sees of the inner part nothing but the way to sign in")
{
    World world(std::nullopt);
    std::size_t tried = 0;
    for (const auto& route : world.app.application().router().routes()) {
        const bool is_inner = route.access == web::Access::signed_in || route.access == web::Access::confirmed || route.access == web::Access::unconfirmed;
        if (!is_inner || !depends_on_role(route)) continue;
        ++tried;
        const auto address = world.address(route);
        const auto reply = route.method == web::Method::post ? world.app.post(address, {}) : world.app.get(address);
        CHECK_MESSAGE(reply.status == (route.method == web::Method::post ? 401 : 303), address);
        if (reply.status == 303) CHECK(reply.header("Location").starts_with("/anmelden?weiter="));
    }
    CHECK(tried > 10);
}
