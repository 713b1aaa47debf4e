// Reads the file of an instance piece by piece. Source: rfc8259
#include "allocation/read_instance.hpp"

#include "allocation/instance_events.hpp"

#include <boost/json/basic_parser_impl.hpp>

namespace allocation {
namespace {

namespace json = boost::json;
using base::says;

}

/// Hands over what the parser finds; strings that come in parts are put together first.
struct InstanceReader::Handler {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = 10'000;
    static constexpr std::size_t max_key_size = 1'000;

    InstanceEvents events;
    std::string part;

    template <class Use>
    bool whole(json::string_view last, Use use)
    {
        if (part.empty()) {
            use(std::string_view(last.data(), last.size()));
        } else {
            part.append(last.data(), last.size());
            use(std::string_view(part));
            part.clear();
        }
        return true;
    }
    bool keep(json::string_view text)
    {
        part.append(text.data(), text.size());
        return true;
    }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return events.begin(Kind::object), true; }
    bool on_object_end(std::size_t, json::error_code&) { return events.end(), true; }
    bool on_array_begin(json::error_code&) { return events.begin(Kind::list), true; }
    bool on_array_end(std::size_t, json::error_code&) { return events.end(), true; }
    bool on_key_part(json::string_view text, std::size_t, json::error_code&) { return keep(text); }
    bool on_key(json::string_view text, std::size_t, json::error_code&)
    {
        return whole(text, [this](std::string_view name) { events.key(name); });
    }
    bool on_string_part(json::string_view text, std::size_t, json::error_code&) { return keep(text); }
    bool on_string(json::string_view text, std::size_t, json::error_code&)
    {
        return whole(text, [this](std::string_view value) { events.text(value); });
    }
    bool on_number_part(json::string_view, json::error_code&) { return true; }
    bool on_int64(std::int64_t value, json::string_view, json::error_code&) { return events.number(value), true; }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&)
    {
        return events.number(std::numeric_limits<std::int64_t>::max()), true;
    }
    bool on_double(double, json::string_view, json::error_code&) { return events.misfit(), true; }
    bool on_bool(bool value, json::error_code&) { return events.truth(value), true; }
    bool on_null(json::error_code&) { return events.misfit(), true; }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }
};

struct InstanceReader::Parser {
    json::basic_parser<Handler> json{json::parse_options{}};
    std::size_t line = 1;
    std::size_t bytes_left = 0;
    bool is_broken = false;

    bool stop(base::Message why)
    {
        is_broken = true;
        json.handler().events.mistakes.add("", std::move(why));
        return false;
    }
};

InstanceReader::InstanceReader(std::size_t most_bytes) : parser_(std::make_unique<Parser>())
{
    parser_->bytes_left = most_bytes;
}

InstanceReader::~InstanceReader() = default;

bool InstanceReader::add(std::string_view piece)
{
    auto& [parser, line, bytes_left, is_broken] = *parser_;
    if (is_broken) return false;
    json::error_code error;
    const auto read = parser.done() ? 0 : parser.write_some(true, piece.data(), piece.size(), error);
    line += static_cast<std::size_t>(std::count(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(read), '\n'));
    if (error) return parser_->stop(says("Line {0}: here the file stops being JSON.", std::to_string(line)));
    if (piece.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
        return parser_->stop(says("Line {0}: something stands behind the end.", std::to_string(line)));
    }
    const bool is_too_much = piece.size() > bytes_left || parser.handler().events.is_too_much();
    bytes_left -= std::min(bytes_left, piece.size());
    return !is_too_much || parser_->stop(says("Line {0}: this is more than any programme needs; reading stops here.", std::to_string(line)));
}

tl::expected<Instance, std::vector<Mistake>> InstanceReader::finish(std::optional<Mechanism> mechanism, const std::string& seed)
{
    auto& [parser, line, bytes_left, is_broken] = *parser_;
    json::error_code error;
    if (!is_broken && !parser.done()) parser.write_some(false, "", 0, error);
    if (!is_broken && !parser.done()) {
        parser_->stop(says("Line {0}: the file ends before everything was said.", std::to_string(line)));
    }
    auto& events = parser.handler().events;
    if (is_broken) return tl::unexpected(events.mistakes.all());
    auto draft = events.take_draft();
    if (mechanism) draft.settings.mechanism = *mechanism;
    if (!seed.empty()) draft.settings.seed = seed;
    for (auto& digit : draft.settings.seed) digit = static_cast<char>(digit >= 'A' && digit <= 'F' ? digit - 'A' + 'a' : digit);
    return check(std::move(draft), std::move(events.mistakes));
}

tl::expected<Instance, std::vector<Mistake>> read_instance(std::string_view text, std::optional<Mechanism> mechanism,
                                                           const std::string& seed)
{
    InstanceReader reader;
    reader.add(text);
    return reader.finish(mechanism, seed);
}

std::optional<Mechanism> mechanism_called(std::string_view name)
{
    for (const auto mechanism : {Mechanism::rounds, Mechanism::rounds_equal, Mechanism::deferred_acceptance}) {
        if (name == name_of(mechanism)) return mechanism;
    }
    return std::nullopt;
}

std::string_view name_of(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::rounds: return "rounds";
    case Mechanism::rounds_equal: return "rounds_equal";
    case Mechanism::deferred_acceptance: break;
    }
    return "deferred_acceptance";
}

bool is_seed(std::string_view text)
{
    return text.size() <= 128 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}
