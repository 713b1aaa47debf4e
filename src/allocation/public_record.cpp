// What everybody may read. A line is shown by itself only where the ticket alone parted at least five who got in from at
// least five who did not: knowing somebody's wishes then tells nothing about their places.
// Source: allocation-study (section 3.2, I15)
#include "allocation/explanation.hpp"
#include "allocation/read_instance.hpp"
#include "allocation/run.hpp"
#include "allocation/write.hpp"

namespace allocation {
namespace {

/// Those whom only the ticket parted, on both sides of a line.
struct Sides {
    std::uint32_t in = 0;
    std::uint32_t out = 0;
};

bool is_level(const Key& one, const Key& other)
{
    return std::tie(one.priority, one.places, one.satisfaction) == std::tie(other.priority, other.places, other.satisfaction);
}

std::vector<Sides> sides_of(const Run& run)
{
    const auto& protocol = run.allocation.protocol;
    std::vector<const Line*> lines(run.instance.offers.size());
    for (const auto& line : protocol.lines) lines[line.offer] = &line;
    const Explainer explainer(run.instance, run.allocation.result, protocol);
    std::vector<Sides> sides(run.instance.offers.size());
    for (std::uint32_t wish = 0; wish < run.instance.wishes.size(); ++wish) {
        const auto offer = run.instance.wishes[wish].offer;
        const auto* line = lines[offer];
        if (line == nullptr || !line->open) continue;
        const auto explanation = explainer.explain(wish);
        const bool is_in = explanation.reason == Reason::got_it && explanation.round == line->round;
        if (is_in) sides[offer].in += is_level(explainer.key_of(wish, line->round), *line->open);
        else sides[offer].out += explanation.decider == Decider::ticket;
    }
    return sides;
}

void write_line(JsonText& json, const Instance& instance, const Line& line)
{
    json.begin_object().text("offer", instance.offers[line.offer].id).number("round", line.round);
    json.number("class", line.open->priority).number("places", line.open->places);
    json.number("satisfaction", line.open->satisfaction).text("ticket", hex(line.open->ticket)).end_object();
}

}

std::string public_record(const Run& run)
{
    const auto sides = sides_of(run);
    std::vector<Line> lines = run.allocation.protocol.lines;
    std::sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) { return one.offer < other.offer; });
    std::erase_if(lines, [&](const Line& line) { return std::min(sides[line.offer].in, sides[line.offer].out) < crowd; });

    JsonText json;
    json.begin_object().text("format", "buendnisnetz.public/1").text("period", run.instance.settings.period);
    json.text("mechanism", name_of(run.instance.settings.mechanism));
    write_draw(json, run.draw);
    json.key("lines").begin_list();
    for (const auto& line : lines) write_line(json, run.instance, line);
    json.end_list().key("closed").begin_list();
    for (const auto& closed : run.allocation.result.closed) json.text(run.instance.offers[closed.offer].id);
    json.end_list().number("merged_offers", run.instance.offers.size() - lines.size() - run.allocation.result.closed.size());
    return json.number("places", run.allocation.result.places.size()).end_object().take();
}

}
