#include "slices/visibility/papers.hpp"

#include "archive/zip.hpp"
#include "base/text.hpp"
#include "pdf/document.hpp"

#include <initializer_list>
#include <stdexcept>

namespace visibility {
namespace {

using pdf::Document;
using pdf::Weight;

pdf::Setup setup_for(const web::Request& request, const Subject& subject, pdf::Size paper)
{
    const auto& t = request.texts();
    return {.title = subject.name,
            .language = std::string(web::tag(request.language())),
            .paper = paper,
            .look = pdf::Look::poster,
            .made_at = request.now,
            .footer = subject.is_invented ? std::string(t("A demonstration: this alliance is invented.")) : request.site().name};
}

/// As it is read aloud and typed: without what every address begins with.
std::string short_address(std::string_view address)
{
    const auto at = address.find("://");
    return std::string(at == std::string_view::npos ? address : address.substr(at + 3));
}

/// The same on one page, in the largest of these sizes of text in which it has room there.
template <class Write>
std::string on_one_page(const pdf::Setup& setup, std::initializer_list<double> sizes, Write write)
{
    for (const double size : sizes) {
        auto sized = setup;
        sized.text_size = size;
        try {
            Document document(std::move(sized));
            write(document);
            if (document.pages() == 1) return document.finish();
        } catch (const std::length_error&) {
            continue; // a picture has no second page
        }
    }
    throw std::length_error("a paper of the kit does not fit on one page");
}

/// `scale`: how large everything is, compared with A4.
std::string poster(const web::Request& request, const Subject& subject, pdf::Size paper, double scale)
{
    const auto& t = request.texts();
    auto setup = setup_for(request, subject, paper);
    setup.margin = 50 * scale;
    return on_one_page(setup, {21 * scale, 17 * scale, 13 * scale, 9 * scale, 6 * scale}, [&](Document& document) {
        document.heading(1, subject.name);
        document.paragraph(subject.summary);
        if (!subject.topics.empty()) document.paragraph(t("We care for: {0}", subject.topics));
        document.space(10 * scale);
        document.heading(2, t("Who helps near you? Scan and see."));
        document.qr(subject.address, 200 * scale, t("QR code that leads to {0}", subject.address));
        document.paragraph(short_address(subject.address), Weight::strong);
        if (!subject.telephone.empty()) document.paragraph(t("Or call us: {0}", subject.telephone));
    });
}

/// The name below the house, for letters and pages.
std::string mark(const web::Request& request, const Subject& subject, pdf::Form form, double scale)
{
    auto setup = setup_for(request, subject, {640 * scale, 400 * scale});
    setup.look = pdf::Look::plain;
    setup.form = form;
    setup.footer.clear();
    setup.margin = 24 * scale;
    return on_one_page(setup, {22 * scale, 17 * scale, 12 * scale, 8 * scale}, [&](Document& document) {
        document.picture(pdf::house_sign(), 0.22, subject.name);
        document.heading(1, subject.name);
    });
}

std::string badge(const web::Request& request, const Subject& subject, pdf::Form form)
{
    auto setup = setup_for(request, subject, {480, 240});
    setup.form = form;
    setup.footer.clear();
    setup.margin = 22;
    return on_one_page(setup, {24, 19, 15, 11}, [&](Document& document) {
        document.space(8);
        document.paragraph(request.texts()("Partner in the local alliance for families"));
        document.paragraph(subject.name, Weight::strong);
    });
}

}

std::string poster_a4(const web::Request& request, const Subject& subject) { return poster(request, subject, pdf::a4, 1); }
std::string poster_a3(const web::Request& request, const Subject& subject) { return poster(request, subject, pdf::a3, 1.414); }

std::string card_a6(const web::Request& request, const Subject& subject)
{
    auto setup = setup_for(request, subject, pdf::a6);
    setup.margin = 22;
    return on_one_page(setup, {12, 10, 8, 6}, [&](Document& document) {
        document.heading(2, subject.name);
        document.paragraph(request.texts()("Who helps near you? Scan and see."));
        document.qr(subject.address, 130, request.texts()("QR code that leads to {0}", subject.address));
        document.paragraph(short_address(subject.address), Weight::strong);
        if (!subject.telephone.empty()) document.paragraph(subject.telephone);
    });
}

std::string share_picture(const web::Request& request, const Subject& subject)
{
    auto setup = setup_for(request, subject, {1200, 630});
    setup.form = pdf::Form::png;
    setup.margin = 60;
    return on_one_page(setup, {42, 34, 26, 18}, [&](Document& document) {
        document.heading(1, subject.name);
        document.paragraph(base::characters(subject.summary) > 160 ? request.texts()("For families in {0}", subject.town) : subject.summary);
        document.paragraph(short_address(subject.address), Weight::strong);
    });
}

std::string logo_pack(const web::Request& request, const Subject& subject)
{
    const auto& t = request.texts();
    const std::string about = subject.name + "\n\n" +
                              std::string(t("The SVG is for print and for everything large, the PNGs are for texts and websites. This is the alliance's "
                                            "own word mark; it is not the logo of any federal body.")) + "\n";
    const auto name = [&](std::string_view end) { return "wortmarke-" + subject.slug + std::string(end); };
    const std::vector<archives::ZipEntry> entries = {{name(".svg"), mark(request, subject, pdf::Form::svg, 1)},
                                                     {name(".png"), mark(request, subject, pdf::Form::png, 1)},
                                                     {name("-gross.png"), mark(request, subject, pdf::Form::png, 3)},
                                                     {"LIES-MICH.txt", about}};
    return archives::zip_of(entries);
}

std::string badge_svg(const web::Request& request, const Subject& subject) { return badge(request, subject, pdf::Form::svg); }
std::string badge_png(const web::Request& request, const Subject& subject) { return badge(request, subject, pdf::Form::png); }

}
