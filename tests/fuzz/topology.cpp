#include "must.hpp"
#include "slices/counties/topology.hpp"

// What was read is a map that can be drawn: every line is there, every ring closes, every point lies in Germany.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto topology = counties::read_topology(text_of(bytes, size));
    if (!topology) {
        must(!topology.error().message.empty());
        return 0;
    }
    must(!topology->areas.empty());
    for (const auto& arc : topology->arcs) {
        must(arc.size() >= 2);
        for (const auto& [longitude, latitude] : arc) {
            must(longitude >= 5 && longitude <= 16 && latitude >= 46.5 && latitude <= 56);
        }
    }
    const auto count = static_cast<int>(topology->arcs.size());
    for (const auto& area : topology->areas) {
        must(area.key.size() == 5 && !area.rings.empty());
        for (const auto& ring : area.rings) {
            must(!ring.empty());
            for (const int index : ring) must(index >= -count && index < count);
        }
    }
    return 0;
}
