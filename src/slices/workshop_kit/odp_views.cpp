#include "slices/workshop_kit/odp_views.hpp"

#include "base/date.hpp"

namespace workshop_kit {
namespace {

using web::Html;
using web::html;
using web::when;

constexpr auto version = "1.3";

Html frame(std::string_view kind, std::string_view box, double y, double height, const Html& content)
{
    return html(R"(<draw:frame presentation:class="{}" presentation:style-name="{}" svg:x="1.8cm" svg:y="{}cm" svg:width="{}cm" svg:height="{}cm"><draw:text-box>{}</draw:text-box></draw:frame>)",
                kind, box, y, kind == "title" ? 30.3 : 29.0, height, content);
}

Html list_of(const std::vector<std::string>& items)
{
    return html(R"(<text:list text:style-name="items">{}</text:list>)", web::each(items, [](const std::string& item) {
        return html("<text:list-item><text:p>{}</text:p></text:list-item>", item);
    }));
}

/// The picture stands right of the text, as wide as its height allows.
Html picture_of(const Slide& slide, std::size_t number)
{
    constexpr double height = 13.2;
    const double width = height * slide.picture->drawing.width / slide.picture->drawing.height;
    return html(R"(<draw:frame draw:name="{}" svg:x="{}cm" svg:y="4.2cm" svg:width="{}cm" svg:height="{}cm"><draw:image xlink:href="{}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>)",
                slide.title, 31.8 - width, width, height, odp_picture(number), slide.title, slide.picture->alt);
}

Html page_of(const Slide& slide, std::size_t number)
{
    return html(R"(<draw:page draw:name="{}" draw:master-page-name="slide">{}{}{}</draw:page>)", number, frame("title", "title", 1.6, 2.4, html("<text:p>{}</text:p>", slide.title)),
                frame("outline", "text", 4.4, 12.4,
                      html("{}{}", when(!slide.text.empty(), [&] { return html("<text:p>{}</text:p>", slide.text); }),
                           when(!slide.items.empty(), [&] { return list_of(slide.items); }))),
                when(slide.picture.has_value(), [&] { return picture_of(slide, number); }));
}

}

std::string odp_picture(std::size_t slide) { return fmt::format("Pictures/{}.png", slide); }

Html odp_content(const Deck& deck)
{
    std::size_t number = 0;
    return html(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="{}"><office:automatic-styles><text:list-style style:name="items"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0cm" text:min-label-width="0.8cm"/></text:list-level-style-bullet></text:list-style></office:automatic-styles><office:body><office:presentation>{}</office:presentation></office:body></office:document-content>
)",
                version, web::each(deck.slides, [&](const Slide& slide) { return page_of(slide, ++number); }));
}

Html odp_styles(const Deck& deck)
{
    return html(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="{}"><office:styles><style:style style:name="title" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="none" draw:textarea-vertical-align="bottom"/><style:text-properties fo:font-family="Fira Sans, Arial" fo:font-size="36pt" fo:font-weight="bold" fo:color="#07434a"/></style:style><style:style style:name="text" style:family="presentation"><style:graphic-properties draw:stroke="none" draw:fill="none" draw:fit-to-size="shrink-to-fit"/><style:paragraph-properties fo:margin-bottom="0.35cm"/><style:text-properties fo:font-family="Fira Sans, Arial" fo:font-size="24pt" fo:color="#2b2231"/></style:style><style:style style:name="foot" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/><style:text-properties fo:font-family="Fira Sans, Arial" fo:font-size="12pt" fo:color="#5c5062"/></style:style><style:style style:name="band" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#0b5a62"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="33.867cm" fo:page-height="19.05cm" style:print-orientation="landscape" fo:margin-top="0cm" fo:margin-bottom="0cm" fo:margin-left="0cm" fo:margin-right="0cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="slide" style:page-layout-name="wide"><draw:rect draw:style-name="band" svg:x="0cm" svg:y="0cm" svg:width="33.867cm" svg:height="0.67cm"/><draw:frame draw:style-name="foot" svg:x="1.8cm" svg:y="17.6cm" svg:width="30cm" svg:height="0.9cm"><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame></style:master-page></office:master-styles></office:document-styles>
)",
                version, deck.footer);
}

Html odp_meta(const Deck& deck, base::Instant made_at)
{
    return html(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="{}"><office:meta><dc:title>{}</dc:title><dc:language>{}</dc:language><meta:creation-date>{}</meta:creation-date></office:meta></office:document-meta>
)",
                version, deck.title, deck.language, base::iso(made_at));
}

Html odp_manifest(const Deck& deck)
{
    Html pictures;
    for (std::size_t number = 1; number <= deck.slides.size(); ++number) {
        if (deck.slides[number - 1].picture) pictures += html(R"(<manifest:file-entry manifest:full-path="{}" manifest:media-type="image/png"/>)", odp_picture(number));
    }
    return html(R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="{}"><manifest:file-entry manifest:full-path="/" manifest:version="{}" manifest:media-type="application/vnd.oasis.opendocument.presentation"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>{}</manifest:manifest>
)",
                version, version, pictures);
}

}
