#include "web/layout/session_notice.hpp"

#include "clock/clock.hpp"
#include "web/csrf.hpp"

namespace web {
namespace {

std::int64_t seconds_until(const Request& request, base::Instant moment)
{
    return std::chrono::duration_cast<std::chrono::seconds>(moment - request.now).count();
}

std::string ends_soon(const Request& request, base::Instant moment)
{
    const auto& t = request.texts();
    const auto time = wall_clock::time_in_germany(moment);
    const bool is_today = wall_clock::day_in_germany(moment) == wall_clock::day_in_germany(request.now);
    return is_today ? t("Your sign-in ends today at {0} h.", time) : t("Your sign-in ends tomorrow at {0} h.", time);
}

/// Signing in happens in a tab of its own, so that what is being written here stays.
Html anew(const Request& request, bool is_shown)
{
    const auto& t = request.texts();
    const auto here = request.path + (request.raw_query.empty() ? "" : "?" + request.raw_query);
    return html(R"(<a href="{}" target="_blank" rel="noopener"{}>{}</a>)", request.to("/anmelden").with("neu", "ja").with("weiter", here),
                when(!is_shown, [] { return html(" hidden"); }), t("Sign in anew (in a new tab)"));
}

Html go_on(const Request& request)
{
    return html(R"(<form action="{}" method="post" hidden><input type="hidden" name="schutz" value="{}"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{}</span></button></form>)",
                request.to("/konto/sitzung"), form_token(request.site().secret, request.now, request.session()), request.texts()("Stay signed in"));
}

}

Html session_notice(const Request& request)
{
    if (!request.account || request.account->ends_at <= request.now) return {};
    const auto& account = *request.account;
    const auto& t = request.texts();
    const bool is_near = account.ends_at - request.now <= warning_before_end;
    const auto said = is_near ? ends_soon(request, account.ends_at) + " " + std::string(t("What you are writing stays here.")) : std::string();
    return html(R"(<div class="bn-session" data-session="{}" data-rests="{}" data-ends="{}" data-before="{}" data-rest="{}" data-end="{}" data-over="{}" data-back="{}" data-failed="{}"><div class="bn-wrap" role="status"><p>{}</p>{}{}</div></div>
)",
                base::to_hex(account.id), seconds_until(request, account.rests_at), seconds_until(request, account.ends_at),
                std::chrono::seconds(warning_before_rest).count(), t("You have not done anything here for a long time: at {0} h your sign-in ends.", "{0}"),
                t("At {0} h your sign-in ends.", "{0}"), t("Your sign-in has ended. What you wrote still stands here: sign in anew, then go on."),
                t("You are signed in again and can go on here."), t("That did not work. Please try again in a moment."), said, anew(request, is_near),
                go_on(request));
}

}
