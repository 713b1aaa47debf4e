#include "slices/materials/bring.hpp"

#include "mail/letter.hpp"
#include "slices/materials/store.hpp"
#include "slices/materials/store_people.hpp"

namespace materials {
namespace {

std::string address(const web::Site& site, const web::Texts& texts, const std::string& path)
{
    return site.public_url + std::string(web::prefix(texts.language())) + path;
}

void tell(storage::Write& write, const web::Site& site, const Material& material, const Version& version, const Holder& holder, base::Instant now)
{
    const auto& t = web::Texts::of(holder.language == "en" ? web::Language::english : web::Language::german);
    mail::Letter letter;
    letter.kind = "material";
    letter.to = holder.email;
    letter.to_name = holder.name;
    letter.subject = t("New version: {0}", material.title);
    letter.paragraphs = {t("Good day {0},", holder.name), t("there is a new version of “{0}”. What is new:", material.title), version.changes};
    letter.button = t("Look at it");
    letter.url = address(site, t, "/material/" + material.id.hex());
    letter.afterwards = {std::string(t("You get this mail because you asked to hear of new versions."))};
    if (!site.public_url.empty()) letter.unsubscribe_url = address(site, t, "/material/abmelden/" + holder.secret);
    (void)mail::post(write, mail::letter(site, t, letter), now);
}

/// Of several new versions the newest is told.
void tell_all(storage::Write& write, const web::Site& site, base::Id<Material> id, base::Instant now)
{
    const auto listed = find_material(write, id);
    const auto versions = versions_of(write, id);
    if (!listed || listed->material.archived_at || versions.empty()) return;
    const auto newest = std::find_if(versions.begin(), versions.end(), [](const Version& one) { return one.released_at.has_value(); });
    if (newest == versions.end()) return;
    for (const auto& holder : holders_of_older(write, id, newest->number)) tell(write, site, listed->material, *newest, holder, now);
}

}

void bring_version(storage::Write& write, const web::Site& site, const files::Store& store, const Version& version, std::span<const files::Taken> taken)
{
    store_version(write, version);
    std::int64_t position = 0;
    for (const auto& one : taken) {
        Attached attached{files::keep(write, store, one.inspected, one.bytes, version.brought_at), {}};
        for (const auto& remark : one.inspected.remarks) attached.remarks += (attached.remarks.empty() ? "" : "\n") + remark.text;
        store_attached(write, version, attached, position++);
    }
    if (version.released_at) tell_all(write, site, version.material, version.brought_at);
}

void release_waiting(storage::Write& write, const web::Site& site, base::Id<Material> id, base::Instant now)
{
    release(write, id, now);
    tell_all(write, site, id, now);
}

}
