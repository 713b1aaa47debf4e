#pragma once

#include "slices/identity/identity.hpp"
#include "slices/invitations/tests/community.hpp"
#include "slices/materials/materials.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_people.hpp"

namespace test {

using materials::Material;

/// The community with a guide of the town that everybody sees.
class MaterialStore : public CommunityStore {
public:
    explicit MaterialStore(storage::Engine engine) : CommunityStore(engine)
    {
        otto = account_with(*this, Role::coordinator, {alliance("muenchen")}, "otto@example.de", "Otto Beispiel");
        minna = account_with(*this, Role::ministry, {}, "minna@example.de", "Minna Beispiel");
        edda = account_with(*this, Role::editor, {}, "edda@example.de", "Edda Beispiel");
    }

    base::Id<identity::Account> otto;
    base::Id<identity::Account> minna;
    base::Id<identity::Account> edda;
};

inline Visitor visitor_for(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Fills in the form for new material, without sending it.
inline void fill_in(Visitor& visitor, std::string_view title = "Checkliste Ferienwoche")
{
    visitor.open("/material/neu");
    visitor.use_form("/material/neu");
    visitor.fill("titel", title);
    visitor.fill("text", "Zum **Abhaken**.");
    visitor.fill("art", "leitfaden");
    visitor.fill("sprache", "de");
    visitor.fill("lizenz", "cc-by");
    visitor.fill("thema", "ferien");
}

/// Somebody adds material with one file; its address.
inline std::string added(TestApp& app, base::Id<identity::Account> by, std::string_view title = "Checkliste Ferienwoche", std::string_view bytes = "erste")
{
    auto visitor = visitor_for(app, by);
    fill_in(visitor, title);
    visitor.attach("dateien", "Liste.txt", bytes);
    visitor.send();
    return visitor.address();
}

/// Somebody adds a version; the page that follows.
inline Reply versioned(TestApp& app, base::Id<identity::Account> by, const std::string& address, std::string_view news, std::string_view bytes)
{
    auto visitor = visitor_for(app, by);
    visitor.open(address + "/fassung");
    visitor.use_form(address + "/fassung");
    visitor.fill("neu", news);
    visitor.attach("dateien", "Liste.txt", bytes);
    return visitor.send();
}

/// Where the page's form leads that begins so.
inline std::string form_to(const Reply& page, std::string_view begin)
{
    for (const auto& form : forms_on(page.body)) {
        if (form.action.starts_with(begin)) return form.action;
    }
    return {};
}

inline Reply pressed(Visitor& visitor, const std::string& page, const std::string& action)
{
    visitor.open(page);
    visitor.use_form(action);
    return visitor.send();
}

}
