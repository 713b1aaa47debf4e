#pragma once

#include "slices/cooperations/cooperations.hpp"
#include "slices/cooperations/store.hpp"
#include "slices/cooperations/store_talks.hpp"
#include "slices/invitations/tests/community.hpp"

namespace test {

using cooperations::Cooperation;
using cooperations::Direction;
using cooperations::Reach;

/// The community with a town that seeks a hall and a county that offers one, 40 kilometres apart or less.
class CooperationStore : public CommunityStore {
public:
    explicit CooperationStore(storage::Engine engine) : CommunityStore(engine)
    {
        seeking = add(town, anna, Direction::seeks, "Halle gesucht");
        offering = add(county, clara, Direction::offers, "Halle zu haben");
        paula = account_with(*this, Role::partner_representative, {county}, "paula@example.de", "Paula Beispiel");
        otto = account_with(*this, Role::coordinator, {alliance("muenchen")}, "otto@example.de", "Otto Beispiel");
        minna = account_with(*this, Role::ministry, {}, "minna@example.de", "Minna Beispiel");
        petra = account_with(*this, Role::provider, {county}, "petra@example.de", "Petra Beispiel");
    }

    base::Id<Cooperation> add(base::Id<registry::Alliance> alliance, base::Id<identity::Account> author, Direction direction, std::string title)
    {
        Cooperation one{base::Id<Cooperation>::fresh(), alliance, author, direction, "raeume", "ferien", Reach::everywhere,
                        std::move(title), "Für dreißig Kinder.", "Kuchen", {}, morning};
        fill([&](storage::Write& write) { cooperations::store_cooperation(write, one, morning); });
        return one.id;
    }

    cooperations::Listed found(base::Id<Cooperation> id)
    {
        return read([&](storage::Read& read) { return cooperations::find_cooperation(read, id).value(); });
    }

    std::vector<std::string> subjects_to(std::string_view address)
    {
        std::vector<std::string> subjects;
        for (const auto& shown : mails()) {
            if (shown.message.to == address) subjects.push_back(shown.message.subject);
        }
        return subjects;
    }

    base::Id<Cooperation> seeking;
    base::Id<Cooperation> offering;
    base::Id<identity::Account> paula;
    base::Id<identity::Account> otto;
    base::Id<identity::Account> minna;
    base::Id<identity::Account> petra;
};

inline std::string page_of(base::Id<Cooperation> id, std::string_view what = {}) { return "/kooperationen/" + id.hex() + std::string(what); }

inline Visitor visitor_for(TestApp& app, base::Id<identity::Account> account)
{
    Visitor visitor(app);
    visitor.sign_in(account);
    return visitor;
}

/// Clara answers what the town seeks; the address of the talk.
inline std::string talk_begun(TestApp& app, CooperationStore& store, std::string_view text = "Unsere Halle ist frei.")
{
    auto clara = visitor_for(app, store.clara);
    clara.open(page_of(store.seeking, "/antworten"));
    clara.use_form(page_of(store.seeking, "/antworten"));
    clara.fill("text", text);
    clara.send();
    return clara.address();
}

}
