#include "support/xml.hpp"

#include "support/strings.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdexcept>

namespace test {
namespace {

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

void ignore(void*, const char*, ...) {}

}

struct Xml::Parsed {
    xmlDocPtr document = nullptr;

    ~Parsed() { xmlFreeDoc(document); }
};

Xml::Xml(std::string_view bytes) : parsed_(std::make_unique<Parsed>())
{
    parsed_->document = xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    if (parsed_->document != nullptr) return;
    const auto* error = xmlGetLastError();
    throw std::runtime_error(error ? "line " + std::to_string(error->line) + ": " + error->message : "no XML");
}

Xml::~Xml() = default;

std::vector<std::string> Xml::all(const std::string& path) const
{
    const std::unique_ptr<xmlXPathContext, decltype(&xmlXPathFreeContext)> context(xmlXPathNewContext(parsed_->document),
                                                                                  &xmlXPathFreeContext);
    xmlXPathRegisterNs(context.get(), as_xml("a"), as_xml("http://www.w3.org/2005/Atom"));
    xmlXPathRegisterNs(context.get(), as_xml("s"), as_xml("http://www.sitemaps.org/schemas/sitemap/0.9"));
    xmlXPathRegisterNs(context.get(), as_xml("h"), as_xml("http://www.w3.org/1999/xhtml"));
    const std::unique_ptr<xmlXPathObject, decltype(&xmlXPathFreeObject)> found(
        xmlXPathEvalExpression(as_xml(path.c_str()), context.get()), &xmlXPathFreeObject);
    if (!found) throw std::runtime_error("no XPath: " + path);
    std::vector<std::string> texts;
    for (int at = 0; found->nodesetval != nullptr && at < found->nodesetval->nodeNr; ++at) {
        xmlChar* text = xmlNodeGetContent(found->nodesetval->nodeTab[at]);
        texts.emplace_back(reinterpret_cast<const char*>(text));
        xmlFree(text);
    }
    return texts;
}

std::string Xml::one(const std::string& path) const
{
    auto found = all(path);
    if (found.size() != 1) throw std::runtime_error(std::to_string(found.size()) + " of " + path);
    return found.front();
}

bool Xml::is_valid(std::string_view schema) const
{
    const auto text = file_bytes(schema);
    const std::unique_ptr<xmlRelaxNGParserCtxt, decltype(&xmlRelaxNGFreeParserCtxt)> parser(
        xmlRelaxNGNewMemParserCtxt(text.data(), static_cast<int>(text.size())), &xmlRelaxNGFreeParserCtxt);
    const std::unique_ptr<xmlRelaxNG, decltype(&xmlRelaxNGFree)> rules(xmlRelaxNGParse(parser.get()), &xmlRelaxNGFree);
    if (!rules) throw std::runtime_error("no schema: " + std::string(schema));
    const std::unique_ptr<xmlRelaxNGValidCtxt, decltype(&xmlRelaxNGFreeValidCtxt)> check(
        xmlRelaxNGNewValidCtxt(rules.get()), &xmlRelaxNGFreeValidCtxt);
    xmlRelaxNGSetValidErrors(check.get(), &ignore, &ignore, nullptr);
    return xmlRelaxNGValidateDoc(check.get(), parsed_->document) == 0;
}

}
