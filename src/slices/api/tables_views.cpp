#include "slices/api/views.hpp"

#include "slices/api/nouns.hpp"
#include "web/layout/parts.hpp"

#include <array>

namespace api {
namespace {

using web::Html;
using web::html;

Html headings(std::span<const std::string_view> all)
{
    return web::each(all, [](std::string_view one) { return html(R"(<th scope="col">{}</th>)", one); });
}

/// A table that scrolls sideways on a telephone.
Html table(std::string_view id, std::string_view caption, std::span<const std::string_view> columns, const Html& lines)
{
    return html(R"(<section class="bn-table" aria-labelledby="{}" tabindex="0"><table><caption id="{}">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></section>
)",
                id, id, caption, headings(columns), lines);
}

const char* kind_of(const Property& property)
{
    switch (property.type) {
    case Property::Type::integer: return "whole number";
    case Property::Type::number: return "number";
    case Property::Type::truth: return "true or false";
    case Property::Type::day: return "day";
    case Property::Type::address: return "address";
    case Property::Type::list: return "list";
    case Property::Type::object: return "object";
    case Property::Type::text: break;
    }
    return "text";
}

Html field_line(const web::Texts& t, const Property& property, const std::string& path, std::string_view remark)
{
    const auto name = path + property.name;
    return html(R"(<tr><th scope="row"><span class="bn-word">{}</span></th><td>{}{}</td><td>{}{}</td></tr>)", name, t(kind_of(property)),
                property.may_be_null ? t(" or null") : std::string_view(), t(property.meaning), remark) ;
}

Html field_lines(const web::Texts& t, const Property& property, const std::string& path, std::string_view remark)
{
    auto lines = field_line(t, property, path, remark);
    const auto below = path + property.name + (property.type == Property::Type::list ? "[]." : ".");
    for (const auto& part : property.parts) lines += field_lines(t, part, below, {});
    return lines;
}

struct KnownProblem {
    const char* word;
    int status;
    const char* advice; ///< source text
};

constexpr std::array known_problems = {
    KnownProblem{"parameters", 400, "Something in the address cannot be answered. The list “errors” names each parameter and what may stand there."},
    KnownProblem{"not-understood", 400, "The address itself is broken: an escape that cannot be read, or no UTF-8."},
    KnownProblem{"not-found", 404, "Nothing has this word. What was renamed leads on with 308."},
    KnownProblem{"method", 405, "The interface only reads: GET, HEAD and OPTIONS."},
    KnownProblem{"too-large", 413, "A question needs no body."},
    KnownProblem{"too-long", 414, "The address is longer than 4,096 bytes."},
    KnownProblem{"fault", 500, "Our fault. Tell us the number in “incident” if it stays."},
    KnownProblem{"busy", 503, "Please wait as long as Retry-After says."},
};

}

web::Html parameters_table(const web::Request& request)
{
    const auto& t = request.texts();
    const std::array<std::string_view, 4> columns = {t("Parameter"), t("Meaning"), t("What may stand there"), t("For")};
    return table("parameter", t("Parameters"), columns, web::each(parameters(), [&](const Parameter& one) {
                     std::string lists;
                     for (const auto& noun : nouns()) {
                         if (noun.askable(Shown::everywhere).can(one.ask)) lists += (lists.empty() ? "" : ", ") + std::string(noun.about.name);
                     }
                     return html(R"(<tr><th scope="row"><span class="bn-word">{}</span></th><td>{}</td><td>{}</td><td>{}</td></tr>)", one.name,
                                 t(one.meaning), t(one.allowed), lists);
                 }));
}

web::Html fields_table(const web::Request& request, const Noun& noun)
{
    const auto& t = request.texts();
    const std::array<std::string_view, 3> columns = {t("Field"), t("Kind"), t("Meaning")};
    const auto id = "felder-" + std::string(noun.about.name);
    const auto lines = web::each(noun.properties, [&](const auto& one) {
        const auto remark = one.second == Shown::alone ? " " + std::string(t("(only in the answer about one)")) : std::string();
        return field_lines(t, one.first, "", remark);
    });
    return html(R"(<details class="bn-fold"><summary>{}</summary>{}</details>)", t("All fields of {0}", noun.about.name),
                table(id, t("Fields of {0}", noun.about.name), columns, lines));
}

web::Html problems_table(const web::Request& request)
{
    const auto& t = request.texts();
    const std::array<std::string_view, 3> columns = {t("Status"), t("Kind of problem"), t("What it means")};
    return table("problemarten", t("Kinds of problems"), columns, web::each(known_problems, [&](const KnownProblem& one) {
                     return html(R"(<tr id="problem-{}"><th scope="row">{}</th><td><span class="bn-word">{}</span></td><td>{}</td></tr>)",
                                 one.word, one.status, one.word, t(one.advice));
                 }));
}

}
