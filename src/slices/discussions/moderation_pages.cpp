#include "slices/discussions/discussions.hpp"
#include "slices/discussions/forms.hpp"
#include "slices/discussions/letters.hpp"
#include "slices/discussions/permissions.hpp"
#include "slices/discussions/store_files.hpp"
#include "slices/discussions/views.hpp"

namespace discussions {
namespace {

constexpr std::int64_t most_entries = 200;

std::optional<Post> post_in_question(const web::Request& request, storage::Read& read, const identity::Actor& actor)
{
    const auto id = base::Id<Post>::parse(request["beitrag"]);
    return id ? find_post(read, *id, actor.id) : std::nullopt;
}

/// The service office sees what was reported wherever it stands; everything else only where it may look anyway.
std::optional<Post> post_to_decide_on(const web::Request& request, storage::Read& read, const identity::Actor& actor)
{
    const auto id = base::Id<Post>::parse(request["beitrag"]);
    if (!id || !may_moderate(actor)) return std::nullopt;
    auto post = find_case(read, *id);
    if (!post) post = find_post(read, *id, actor.id);
    if (post) post->files = files_of(read, post->id);
    return post;
}

AboutPost reporting(const web::Request& request, const Post& post)
{
    const auto& t = request.texts();
    return {std::string(t("Report a post")), std::string(t("Something here hurts, insults or does not belong here? Tell us. The service office looks at it.")),
            request.to("/gemeinschaft/beitraege/" + post.id.hex() + "/meldung"), std::string(t("Send report"))};
}

AboutPost appealing(const web::Request& request, const Post& post)
{
    const auto& t = request.texts();
    return {std::string(t("Object")), std::string(t("Your post was hidden. If that was not right, say why; the service office looks at it once more.")),
            request.to("/gemeinschaft/beitraege/" + post.id.hex() + "/widerspruch"), std::string(t("Send objection"))};
}

AboutPost deciding(const web::Request& request, const Post& post)
{
    const auto& t = request.texts();
    return {std::string(t("Decide on a post")), post.hidden_because ? t("It is hidden now. Reason: {0}", *post.hidden_because) : std::string(t("It is shown now.")),
            request.to("/gemeinschaft/moderation/" + post.id.hex()), std::string(t("Decide"))};
}

void carry_out(const web::Request& request, storage::Write& write, const identity::Actor& actor, const Post& post, const web::Form& form)
{
    const auto& choice = form["entscheidung"];
    const auto deed = choice == "ausblenden" ? Deed::hidden : choice == "einblenden" ? Deed::shown : Deed::left;
    settle_case(write, post.id, request.now);
    if (deed == Deed::hidden) {
        store_hiding(write, post.id, form["begruendung"], request.now);
        if (!post.hidden_because) post_hidden_letter(write, request.site(), post, form["begruendung"], request.now);
    }
    if (deed == Deed::shown) remove_hiding(write, post.id);
    Entry entry;
    entry.id = base::Id<Entry>{form.submission()};
    entry.post = post.id;
    entry.account = actor.id;
    entry.deed = deed;
    entry.reason = form["begruendung"];
    entry.done_at = request.now;
    store_entry(write, entry);
}

}

web::Response DiscussionPages::report(const web::Request& request, storage::Read& read) const
{
    const auto post = post_in_question(request, read, identity::actor_of(read, request));
    if (!post || post->hidden_because) return web::error_page(request, 404);
    return about_post_page(request, reporting(request, *post), *post, web::Form(request, report_fields));
}

web::Response DiscussionPages::create_report(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto post = post_in_question(request, write, actor);
    if (!post || post->hidden_because) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, report_fields);
    if (form.has_mistakes()) return about_post_page(request, reporting(request, *post), *post, form);
    store_post_report(write, {base::Id<PostReport>{form.submission()}, post->id, actor.id, form["grund"], request.now});
    return web::see_other(request.to("/gemeinschaft/themen/" + post->thread.hex()).with("gemeldet", "ja"));
}

web::Response DiscussionPages::appeal(const web::Request& request, storage::Read& read) const
{
    const auto actor = identity::actor_of(read, request);
    const auto post = post_in_question(request, read, actor);
    if (!post || !may_appeal(actor, *post) || find_appeal(read, post->id)) return web::error_page(request, 404);
    return about_post_page(request, appealing(request, *post), *post, web::Form(request, appeal_fields));
}

web::Response DiscussionPages::create_appeal(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto post = post_in_question(request, write, actor);
    if (!post || !may_appeal(actor, *post)) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, appeal_fields);
    if (form.has_mistakes()) return about_post_page(request, appealing(request, *post), *post, form);
    store_appeal(write, post->id, form["grund"], request.now);
    return web::see_other(address_of(request, *post));
}

web::Response DiscussionPages::cases(const web::Request& request, storage::Read& read) const
{
    if (!may_moderate(identity::actor_of(read, request))) return web::error_page(request, 404);
    return cases_page(request, open_cases(read), newest_entries(read, most_entries));
}

web::Response DiscussionPages::one_case(const web::Request& request, storage::Read& read) const
{
    const auto post = post_to_decide_on(request, read, identity::actor_of(read, request));
    if (!post) return web::error_page(request, 404);
    return about_post_page(request, deciding(request, *post), *post, web::Form(request, decision_fields));
}

web::Response DiscussionPages::decide(const web::Request& request, storage::Write& write) const
{
    const auto actor = identity::actor_of(write, request);
    const auto post = post_to_decide_on(request, write, actor);
    if (!post) return web::error_page(request, 404);
    const auto form = web::Form::sent(request, decision_fields);
    if (form.has_mistakes()) return about_post_page(request, deciding(request, *post), *post, form);
    carry_out(request, write, actor, *post, form);
    return web::see_other(request.to("/gemeinschaft/moderation"));
}

}
