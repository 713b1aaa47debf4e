#include "support/xml.hpp"

#include <raptor2.h>
#include <stdexcept>

namespace test {
namespace {

std::string text_of(const unsigned char* text) { return reinterpret_cast<const char*>(text); }

std::string name_of(const raptor_term& term)
{
    switch (term.type) {
    case RAPTOR_TERM_TYPE_URI: return text_of(raptor_uri_as_string(term.value.uri));
    case RAPTOR_TERM_TYPE_LITERAL: return text_of(term.value.literal.string);
    default: return "_:" + text_of(term.value.blank.string);
    }
}

struct Reading {
    std::vector<Statement> statements;
    std::string problem;
};

void take(void* reading, raptor_statement* found)
{
    Statement statement{name_of(*found->subject), name_of(*found->predicate), name_of(*found->object)};
    const bool has_language = found->object->type == RAPTOR_TERM_TYPE_LITERAL && found->object->value.literal.language != nullptr;
    if (has_language) statement.language = text_of(found->object->value.literal.language);
    static_cast<Reading*>(reading)->statements.push_back(std::move(statement));
}

void note_problem(void* reading, raptor_log_message* message)
{
    if (message->level >= RAPTOR_LOG_LEVEL_WARN) static_cast<Reading*>(reading)->problem = message->text;
}

}

std::vector<Statement> statements_in(std::string_view rdf, const std::string& address)
{
    Reading reading;
    const std::unique_ptr<raptor_world, decltype(&raptor_free_world)> world(raptor_new_world(), &raptor_free_world);
    raptor_world_set_log_handler(world.get(), &reading, &note_problem);
    const std::unique_ptr<raptor_parser, decltype(&raptor_free_parser)> parser(raptor_new_parser(world.get(), "rdfxml"),
                                                                               &raptor_free_parser);
    raptor_parser_set_statement_handler(parser.get(), &reading, &take);
    const std::unique_ptr<raptor_uri, decltype(&raptor_free_uri)> base(
        raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>(address.c_str())), &raptor_free_uri);
    raptor_parser_parse_start(parser.get(), base.get());
    raptor_parser_parse_chunk(parser.get(), reinterpret_cast<const unsigned char*>(rdf.data()), rdf.size(), 1);
    if (!reading.problem.empty()) throw std::runtime_error(reading.problem);
    return reading.statements;
}

}
