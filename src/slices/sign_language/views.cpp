#include "slices/sign_language/views.hpp"

#include "web/layout/parts.hpp"

namespace sign_language {
namespace {

using web::Html;
using web::html;

const char* name_of(Subject subject)
{
    switch (subject) {
    case Subject::contents: return "What you find on this site";
    case Subject::use: return "How to use these pages";
    case Subject::accessibility: return "What the statement on accessibility says";
    default: return "More videos";
    }
}

/// In the reader's language where there is one, else German and marked as German.
Html titled(const web::Request& request, const SignVideo& video)
{
    const bool is_english = !web::is_german(request.language()) && !video.title_en.empty();
    if (is_english) return html("<span>{}</span>", video.title_en);
    return html("<span{}>{}</span>", web::german_text(request), video.title);
}

Html video_line(const web::Request& request, const SignVideo& video)
{
    const auto& t = request.texts();
    return html(R"(<li class="bn-stack"><p><a href="{}" rel="external">{} {}</a></p><p class="bn-muted">{} {}</p>
<details class="bn-fold"><summary>{}</summary><div class="bn-stack"{}>{}</div></details></li>
)",
                web::Url::external(video.address), web::icon("signs"), titled(request, video),
                t("German Sign Language, {0} minutes.", length_of(video.seconds)),
                video.has_captions ? t("With captions.") : t("Without captions."), t("What is said in the video"),
                web::german_text(request), web::paragraphs(video.transcript));
}

Html section_of(const web::Request& request, Subject subject, const std::vector<SignVideo>& videos)
{
    Html lines;
    for (const auto& video : videos) {
        if (video.subject == subject) lines += video_line(request, video);
    }
    if (lines.empty()) return {};
    return web::section("video-" + std::string(word_of(subject)), request.texts()(name_of(subject)),
                        html(R"(<ul class="bn-plain bn-stack">{}</ul>)", lines));
}

Html missing_section(const web::Request& request, const std::vector<Subject>& missing)
{
    if (missing.empty()) return {};
    const auto& t = request.texts();
    const auto names = web::each(missing, [&](Subject subject) { return html("<li>{}</li>", t(name_of(subject))); });
    return web::section("fehlt", t("What is still missing"),
                        html(R"(<div class="bn-stack"><p>{}</p><ul>{}</ul><p>{}</p></div>)", t("There is no video yet about:"), names,
                             t("We know that this is a barrier. It stands in the statement on accessibility.")));
}

Html ways_on(const web::Request& request)
{
    const auto& t = request.texts();
    const auto& site = request.site();
    std::vector<web::Choice> ways;
    if (!site.operator_email.empty()) {
        ways.push_back({web::Url::mail(site.operator_email), std::string(t("Write to us")), std::string(t("By e-mail"))});
    }
    ways.push_back({request.to("/barriere-melden").with("seite", "/gebaerdensprache"), std::string(t("Report a barrier")),
                    std::string(t("Say which video you need"))});
    ways.push_back({request.to("/barrierefreiheit"), std::string(t("Statement on accessibility")),
                    std::string(t("What works, what does not, and who helps if you are not content"))});
    return web::section("weiter", t("Where to turn"), web::choices(ways));
}

}

web::Response videos_page(const web::Request& request, const std::vector<SignVideo>& videos)
{
    const auto& t = request.texts();
    const auto sections = web::each(std::array{Subject::contents, Subject::use, Subject::accessibility, Subject::more},
                                    [&](Subject subject) { return section_of(request, subject, videos); });
    return web::respond(request,
                        {.title = std::string(t("Sign language")),
                         .description = std::string(t("Videos in German Sign Language about this site.")),
                         .body = html(R"(<div class="bn-prose"><h1>{}</h1><p class="bn-lead">{}</p>{}{}{}</div>
)",
                                      t("Sign language"),
                                      videos.empty() ? t("There is no video in German Sign Language here yet.")
                                                     : t("These videos explain the site in German Sign Language. They open on another page."),
                                      sections, missing_section(request, missing_subjects(videos)), ways_on(request))});
}

}
