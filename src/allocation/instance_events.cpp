#include "allocation/instance_events.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

using base::says;

constexpr std::size_t longest_text = 200;

base::Message wanted(const Rule& rule)
{
    switch (rule.kind) {
    case Kind::text: return says("A text in quotation marks belongs here.");
    case Kind::number: return says("A whole number between 0 and {0} belongs here.", std::to_string(rule.most));
    case Kind::truth: return says("Only true or false belong here.");
    case Kind::object: return says("An object in curly brackets belongs here.");
    case Kind::list: break;
    }
    return says("A list in square brackets belongs here.");
}

bool has_control_characters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f; });
}

}

std::string InstanceEvents::place() const
{
    std::string place;
    for (const auto& open : open_) {
        if (open.kind == Kind::list) place += fmt::format("[{}]", open.count);
        else if (open.rule != nullptr || !open.unknown.empty()) {
            place += place.empty() ? "" : ".";
            place += open.rule != nullptr ? open.rule->key : std::string_view(open.unknown);
        }
    }
    return place;
}

/// The rule for the value that comes; nothing where it is ignored, or is of the wrong kind, which is told.
const Rule* InstanceEvents::expected(Kind kind)
{
    const auto* rule = open_.empty() ? nullptr : open_.back().rule;
    if (rule == nullptr || rule->kind == kind) return rule;
    mistakes.add(place(), wanted(*rule));
    return nullptr;
}

void InstanceEvents::done()
{
    ++values_read_;
    if (!open_.empty()) ++open_.back().count;
}

void InstanceEvents::begin(Kind kind)
{
    if (open_.empty()) {
        const bool is_document = kind == Kind::object;
        if (!is_document) mistakes.add("", says("An object in curly brackets belongs here."));
        open_.push_back({is_document ? Shape::document : Shape::ignored, kind});
        return;
    }
    const auto* rule = expected(kind);
    Open open{rule != nullptr ? rule->inside : Shape::ignored, kind};
    if (rule != nullptr) {
        const auto rules = rules_of(open.shape);
        if (kind == Kind::list && !rules.empty()) open.rule = &rules.front();
        values_.begin(open.shape);
    }
    open_.push_back(std::move(open));
}

void InstanceEvents::end()
{
    const auto open = std::move(open_.back());
    open_.pop_back();
    if (open.kind == Kind::object) miss_compulsory(open);
    const auto length = length_of(open.shape);
    if (length != 0 && open.count != length) mistakes.add(place(), says("Exactly {0} values belong here.", std::to_string(length)));
    done();
}

void InstanceEvents::miss_compulsory(const Open& open)
{
    const auto rules = rules_of(open.shape);
    for (std::size_t at = 0; at < rules.size(); ++at) {
        const bool is_there = (open.seen >> at & 1U) != 0;
        if (rules[at].is_compulsory && !is_there) mistakes.add(place(), says("“{0}” is missing.", rules[at].key));
    }
}

void InstanceEvents::key(std::string_view name)
{
    auto& open = open_.back();
    open.rule = nullptr;
    open.unknown.clear();
    if (open.shape == Shape::ignored) return;
    const auto rules = rules_of(open.shape);
    for (std::size_t at = 0; at < rules.size(); ++at) {
        if (rules[at].key != name) continue;
        open.rule = &rules[at];
        const auto bit = std::uint64_t(1) << at;
        if ((open.seen & bit) != 0) {
            mistakes.add(place(), says("“{0}” is there twice.", name));
            open.unknown = name;
            open.rule = nullptr; // what it said first stays
        }
        open.seen |= bit;
        return;
    }
    open.unknown = std::string(name.substr(0, longest_text));
    mistakes.add(place(), says("“{0}” is not known here.", open.unknown));
}

void InstanceEvents::text(std::string_view value)
{
    if (const auto* rule = expected(Kind::text)) {
        auto wrong = value.size() > longest_text       ? says("It is longer than {0} characters.", std::to_string(longest_text))
                     : has_control_characters(value) ? says("It holds control characters.")
                                                     : values_.text(rule->field, value);
        if (!wrong.empty()) mistakes.add(place(), std::move(wrong));
    }
    done();
}

void InstanceEvents::number(std::int64_t value)
{
    if (const auto* rule = expected(Kind::number)) {
        const bool is_beyond = value < 0 || value > rule->most;
        if (is_beyond) mistakes.add(place(), wanted(*rule));
        else values_.number(rule->field, static_cast<std::uint32_t>(value), open_.back().count);
    }
    done();
}

void InstanceEvents::truth(bool value)
{
    if (const auto* rule = expected(Kind::truth)) values_.truth(rule->field, value);
    done();
}

void InstanceEvents::misfit()
{
    if (!open_.empty() && open_.back().rule != nullptr) mistakes.add(place(), wanted(*open_.back().rule));
    done();
}

}
