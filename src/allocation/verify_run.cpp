// The auditor's check: everything is computed anew from the lists, and compared in the order in which it came about.
#include "allocation/json_source.hpp"
#include "allocation/proofs.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/receipt.hpp"
#include "allocation/write.hpp"

#include <fmt/format.h>

namespace allocation {
namespace {

namespace json = boost::json;
using base::Message;
using base::says;

Message differs(const std::string& place, const json::value& said, const json::value& computed)
{
    return says("{0}: the file says {1}, computed is {2}.", place, json::serialize(said), json::serialize(computed));
}

/// The first place where two values differ, as a sentence.
Message first_difference(const json::value& said, const json::value& computed, const std::string& place)
{
    if (said.is_array() && computed.is_array()) {
        const auto& [one, other] = std::tie(said.as_array(), computed.as_array());
        for (std::size_t at = 0; at < std::min(one.size(), other.size()); ++at) {
            if (auto message = first_difference(one[at], other[at], fmt::format("{}[{}]", place, at)); !message.empty()) return message;
        }
        if (one.size() == other.size()) return {};
        return differs(place + ".length", one.size(), other.size());
    }
    if (said.is_object() && computed.is_object()) {
        for (const auto& [key, value] : computed.as_object()) {
            const auto inside = place.empty() ? std::string(key) : fmt::format("{}.{}", place, std::string_view(key.data(), key.size()));
            const auto* other = said.as_object().if_contains(key);
            if (other == nullptr) return differs(inside, nullptr, value);
            if (auto message = first_difference(*other, value, inside); !message.empty()) return message;
        }
        if (said.as_object().size() == computed.as_object().size()) return {};
        return differs(place + ".length", said.as_object().size(), computed.as_object().size());
    }
    return said == computed ? Message{} : differs(place, said, computed);
}

Message difference_of_draws(const Draw& said, const Draw& computed)
{
    if (said.list_root != computed.list_root) return differs("list_root", hex(said.list_root).c_str(), hex(computed.list_root).c_str());
    if (said.seed != computed.seed) return differs("seed", hex(said.seed).c_str(), hex(computed.seed).c_str());
    return {};
}

}

Message verify_run(std::string_view run)
{
    const auto document = object_in(run);
    if (!document || text_at(*document, "format") != "buendnisnetz.run/1") {
        return says("This is not a run of the kind “{0}”.", "buendnisnetz.run/1");
    }
    const auto said = draw_in(*document);
    const auto* lists = object_at(*document, "instance");
    const auto* result = object_at(*document, "result");
    if (!said || lists == nullptr || result == nullptr) return says("The run is not complete.");
    if (const auto mistakes = mistakes_in(*said); !mistakes.empty()) return mistakes.front();
    auto instance = read_instance(json::serialize(*lists));
    if (!instance) return says("{0}: {1}", "instance." + instance.error().front().place, instance.error().front().message.text);
    if (instance->settings.seed != hex(said->seed)) return differs("instance.seed", instance->settings.seed.c_str(), hex(said->seed).c_str());

    const auto computed = draw(std::move(*instance), said->secret, said->public_value, said->program);
    if (auto message = difference_of_draws(*said, computed.draw); !message.empty()) return message;
    const auto right = json::parse(written(computed.instance, computed.allocation));
    if (auto message = first_difference(*result, right, "result"); !message.empty()) return message;
    if (said->result_root != computed.draw.result_root) {
        return differs("result_root", hex(said->result_root).c_str(), hex(computed.draw.result_root).c_str());
    }
    return {};
}

}
