#pragma once

#include "mail/outbox.hpp"
#include "slices/identity/sign_in.hpp"
#include "slices/project_plans/begin.hpp"
#include "slices/project_plans/plan.hpp"
#include "slices/project_plans/store.hpp"
#include "slices/projects/tests/projects_store.hpp"
#include "support/accounts.hpp"

namespace test {

using publishing::Content;

inline base::Id<registry::Alliance> id_of(storage::Read& read, std::string_view alliance) { return registry::find_alliance(read, alliance)->id; }

/// The eight projects, and people of the town, the county and Munich who have all come in once.
class PlansStore : public ProjectsStore {
public:
    explicit PlansStore(storage::Engine engine) : ProjectsStore(engine)
    {
        using identity::Role;
        anna = account(Role::coordinator, "stadt", "anna");
        berta = account(Role::member, "stadt", "berta");
        clara = account(Role::coordinator, "kreis", "clara");
        otto = account(Role::member, "muenchen", "otto");
        sigrid = account_with(*this, Role::service_office, {}, "sigrid@example.de", "Sigrid Beispiel");
        fill([&](storage::Write& write) {
            for (const auto& id : {anna, berta, clara, otto, sigrid}) (void)identity::open_session(write, id, "", "/", morning);
        });
    }

    base::Id<identity::Account> account(identity::Role role, std::string_view alliance, const std::string& name)
    {
        return account_with(*this, role, {alliance_id(alliance)}, name + "@example.de", name + " Beispiel");
    }

    base::Id<registry::Alliance> alliance_id(std::string_view slug)
    {
        return read([&](storage::Read& read) { return id_of(read, slug); });
    }

    Content published(std::string_view slug = "ferienwerkstatt")
    {
        return read([&](storage::Read& read) { return kind.published(read, projects::find_project(read, slug)->id.uuid); });
    }

    /// As if somebody had published that.
    void say(const Content& changes, std::string_view slug = "ferienwerkstatt")
    {
        auto content = published(slug);
        for (const auto& [field, text] : changes) content[field] = text;
        fill([&](storage::Write& write) { kind.apply(write, projects::find_project(write, slug)->id.uuid, content, morning); });
    }

    /// The county begins with the plan of the workshop.
    std::string begin_like_the_workshop()
    {
        std::string path;
        fill([&](storage::Write& write) {
            path = project_plans::begin_like(write, projects::find_project(write, "ferienwerkstatt").value(), registry::find_alliance(write, "kreis")->id, clara, morning);
        });
        return path;
    }

    publishing::Editable kind = project_plans::editable();
    base::Id<identity::Account> anna;
    base::Id<identity::Account> berta;
    base::Id<identity::Account> clara;
    base::Id<identity::Account> otto;
    base::Id<identity::Account> sigrid;
};

inline Visitor signed_in(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Presses the button of the form that goes there.
inline Reply press(Visitor& visitor, const std::string& action)
{
    visitor.use_form(action);
    return visitor.send();
}

}
