#include "partnering_store.hpp"

#include <rapidcheck.h>

using partnering::ContactPerson;
using partnering::is_asked;
using partnering::may_be_questioned;
using partnering::revised;
using partnering::standing_of;

namespace {

const auto anna_id = base::Id<identity::Account>::fresh();
const auto doris_id = base::Id<identity::Account>::fresh();
const auto later = test::morning + std::chrono::hours(48);

/// Somebody whose name, number and address are public since this morning, as Anna recorded.
ContactPerson known_contact()
{
    ContactPerson one;
    one.id = base::Id<ContactPerson>::fresh();
    one.name = "Erika Beispiel";
    one.mail = "erika@example.org";
    one.telephone = "0381 23125-100";
    one.name_public = one.mail_public = one.telephone_public = true;
    one.consent_recorded_by = anna_id;
    one.consent_recorded_at = test::morning;
    one.asked_at = one.agreed_at = test::morning;
    one.added_at = test::morning;
    return one;
}

/// What Doris typed two days later: only that what a form says.
ContactPerson typed_over(const ContactPerson& before)
{
    auto typed = before;
    typed.consent_recorded_by.reset();
    typed.consent_recorded_at.reset();
    typed.asked_at = typed.agreed_at = typed.declined_at = {};
    typed.added_at = {};
    return typed;
}

}

TEST_CASE("how it stands with being asked is one of four sentences, the newest answer first")
{
    ContactPerson one;
    CHECK(std::string_view(standing_of(one)) == "Gets no mails from here.");
    one.asked_at = test::morning;
    CHECK(std::string_view(standing_of(one)) == "Was asked by mail and has not answered yet.");
    one.declined_at = test::morning;
    CHECK(std::string_view(standing_of(one)) == "Does not want to be asked by mail.");
    one.declined_at.reset();
    one.agreed_at = test::morning;
    CHECK(std::string_view(standing_of(one)) == "Agreed to be asked by mail when something is needed.");
}

TEST_CASE("nobody is asked or questioned without an address")
{
    auto one = known_contact();
    CHECK(is_asked(one));
    CHECK_FALSE(may_be_questioned(one));
    one.mail.clear();
    CHECK_FALSE(is_asked(one));
    one.asked_at = one.agreed_at = {};
    CHECK_FALSE(may_be_questioned(one));
    one.mail = "erika@example.org";
    CHECK(may_be_questioned(one));
    for (auto field : {&ContactPerson::asked_at, &ContactPerson::agreed_at, &ContactPerson::declined_at}) {
        auto other = one;
        other.*field = test::morning;
        CHECK_FALSE(may_be_questioned(other));
    }
}

TEST_CASE("who changes nothing that is public leaves the record of the consent as it is")
{
    const auto before = known_contact();
    auto typed = typed_over(before);
    typed.function = "Leitung"; // never public
    const auto after = revised(&before, typed, doris_id, later);
    CHECK(after.consent_recorded_by == anna_id);
    CHECK(after.consent_recorded_at == test::morning);
    CHECK(after.function == "Leitung");
    CHECK(after.agreed_at == before.agreed_at);
    CHECK(after.added_at == test::morning);
}

TEST_CASE("another public number, address or name is another consent, and who recorded it is kept")
{
    const auto before = known_contact();
    for (auto field : {&ContactPerson::name, &ContactPerson::mail, &ContactPerson::telephone}) {
        auto typed = typed_over(before);
        typed.*field = field == &ContactPerson::mail ? "andere@example.org" : "030 11111-222";
        const auto after = revised(&before, typed, doris_id, later);
        CHECK(after.consent_recorded_by == doris_id);
        CHECK(after.consent_recorded_at == later);
    }
    auto hidden = before;
    hidden.telephone_public = false;
    auto typed = typed_over(hidden);
    typed.telephone = "030 11111-222"; // of what is not public there is no consent
    CHECK(revised(&hidden, typed, doris_id, later).consent_recorded_by == anna_id);
}

TEST_CASE("ticking more or less is recorded, and where nothing is public nobody recorded anything")
{
    const auto before = known_contact();
    auto typed = typed_over(before);
    typed.name_public = false;
    CHECK(revised(&before, typed, doris_id, later).consent_recorded_by == doris_id);
    typed.mail_public = typed.telephone_public = false;
    const auto nothing = revised(&before, typed, doris_id, later);
    CHECK_FALSE(nothing.consent_recorded_by.has_value());
    CHECK_FALSE(nothing.consent_recorded_at.has_value());
    const auto again = revised(&nothing, typed_over(before), doris_id, later);
    CHECK(again.consent_recorded_at == later);
}

TEST_CASE("what is not there is not public, whatever was ticked")
{
    auto typed = typed_over(known_contact());
    typed.mail.clear();
    typed.telephone.clear();
    const auto after = revised(nullptr, typed, anna_id, later);
    CHECK_FALSE(after.mail_public);
    CHECK_FALSE(after.telephone_public);
    CHECK(after.name_public);
    CHECK(after.added_at == later);
    CHECK(after.consent_recorded_by == anna_id);
}

TEST_CASE("of a new contact nothing was asked, answered or agreed to, whatever a form sends")
{
    const auto after = revised(nullptr, known_contact(), anna_id, later);
    CHECK(after.consent_recorded_at == later);
    CHECK(after.added_at == later);
    CHECK_FALSE(is_asked(after));
    CHECK(may_be_questioned(after));
    auto quiet = typed_over(known_contact());
    quiet.name_public = quiet.mail_public = quiet.telephone_public = false;
    const auto kept = revised(nullptr, quiet, anna_id, later);
    CHECK_FALSE(kept.consent_recorded_by.has_value());
    CHECK(may_be_questioned(kept));
}

TEST_CASE("a consent always covers exactly what is public now, whatever was typed in which order")
{
    CHECK(rc::check("histories of a contact", [] {
        const auto any = [] { return *rc::gen::arbitrary<bool>(); };
        std::optional<ContactPerson> kept;
        std::optional<base::Instant> changed; // when what is public was last another one
        const auto shown = [](const ContactPerson& one) {
            return std::string(one.name_public ? one.name : "") + "|" + (one.mail_public ? one.mail : "") + "|" + (one.telephone_public ? one.telephone : "");
        };
        auto now = test::morning;
        const auto steps = *rc::gen::inRange(1, 12);
        for (int step = 0; step < steps; ++step) {
            now += std::chrono::hours(1);
            ContactPerson typed;
            typed.name = *rc::gen::element<std::string>("Erika", "Max");
            typed.mail = *rc::gen::element<std::string>("", "a@example.org", "b@example.org");
            typed.telephone = *rc::gen::element<std::string>("", "030 1", "030 2");
            typed.name_public = any();
            typed.mail_public = any();
            typed.telephone_public = any();
            const auto after = revised(kept ? &*kept : nullptr, typed, anna_id, now);
            if (shown(after) != (kept ? shown(*kept) : "||")) changed = now;
            if (shown(after) == "||") changed.reset();
            RC_ASSERT(after.consent_recorded_at == changed);
            RC_ASSERT(after.consent_recorded_by.has_value() == changed.has_value());
            kept = after;
        }
    }));
}
