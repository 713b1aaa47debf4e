#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// A document that is well-formed XML, taken apart.
class Xml {
public:
    /// Throws: std::runtime_error for what is not well-formed
    explicit Xml(std::string_view bytes);
    ~Xml();
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;

    /// The texts of all that an XPath finds; prefixes are `a` (Atom), `s` (sitemaps), `h` (XHTML).
    std::vector<std::string> all(const std::string& path) const;

    /// The text of the only one. Throws: std::runtime_error where there is none or several
    std::string one(const std::string& path) const;

    /// Whether a schema in RELAX NG, a file of the source tree, finds nothing wrong with it.
    bool is_valid(std::string_view schema) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

/// One statement of RDF: names as they are, texts with their language.
struct Statement {
    std::string subject;
    std::string predicate;
    std::string object;
    std::string language = {}; ///< of a text

    friend bool operator==(const Statement&, const Statement&) = default;
    friend auto operator<=>(const Statement&, const Statement&) = default;
};

/// What an RDF/XML document says, as an independent library reads it. Throws: std::runtime_error where it is broken
std::vector<Statement> statements_in(std::string_view rdf, const std::string& address);

}
