#include "slices/counties/topology.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <optional>
#include <set>

namespace counties {
namespace {

namespace json = boost::json;
using base::says;

constexpr std::size_t most_bytes = 32 * 1024 * 1024;
constexpr std::size_t most_depth = 16;
constexpr std::size_t most_points = 1'000'000; ///< of all arcs, and again of all rings
constexpr std::size_t most_name_bytes = 200;
constexpr Degrees southwest{5, 46.5};
constexpr Degrees northeast{16, 56};

/// Why reading stopped. Thrown here only: a file is read deep down, and one sentence comes of it.
struct Stop {
    table::Defect defect;
};

[[noreturn]] void stop(std::string code, base::Message message) { throw Stop{{std::move(code), std::move(message), {}}}; }

[[noreturn]] void broken(std::string what)
{
    stop("broken_map", says("This file is no whole map in TopoJSON: {0} is missing or broken.", std::move(what)));
}

const json::object& object_in(const json::value* value, const char* what)
{
    if (!value || !value->is_object()) broken(what);
    return value->get_object();
}

const json::array& array_in(const json::value* value, const char* what)
{
    if (!value || !value->is_array()) broken(what);
    return value->get_array();
}

double degrees_in(const json::value& value, const char* what)
{
    const auto number = value.is_number() ? value.to_number<double>() : std::nan("");
    if (!std::isfinite(number)) broken(what);
    return number;
}

std::string text_in(const json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    if (!value) return {};
    if (value->is_int64()) return std::to_string(value->get_int64());
    return value->is_string() ? std::string(value->get_string()) : std::string();
}

struct Transform {
    Degrees scale{1, 1};
    Degrees translate{0, 0};
    bool is_delta = false; ///< each point counts from the one before
};

Degrees pair_in(const json::value* value, const char* what)
{
    const auto& pair = array_in(value, what);
    if (pair.size() < 2) broken(what);
    return {degrees_in(pair[0], what), degrees_in(pair[1], what)};
}

Transform transform_of(const json::object& file)
{
    const auto* value = file.if_contains("transform");
    if (!value) return {};
    const auto& transform = object_in(value, "transform");
    return {pair_in(transform.if_contains("scale"), "transform"), pair_in(transform.if_contains("translate"), "transform"), true};
}

bool is_in_germany(Degrees point)
{
    return point.longitude >= southwest.longitude && point.longitude <= northeast.longitude &&
           point.latitude >= southwest.latitude && point.latitude <= northeast.latitude;
}

std::vector<Degrees> arc_in(const json::value& value, const Transform& transform)
{
    std::vector<Degrees> arc;
    Degrees at{0, 0};
    for (const auto& position : array_in(&value, "arcs")) {
        const auto given = pair_in(&position, "arcs");
        at = transform.is_delta ? Degrees{at.longitude + given.longitude, at.latitude + given.latitude} : given;
        const Degrees point{at.longitude * transform.scale.longitude + transform.translate.longitude,
                            at.latitude * transform.scale.latitude + transform.translate.latitude};
        if (!is_in_germany(point)) stop("not_germany", says("A point of this map does not lie in Germany. It must be in degrees (WGS 84)."));
        arc.push_back(point);
    }
    if (arc.size() < 2) broken("arcs");
    return arc;
}

std::vector<std::vector<Degrees>> arcs_of(const json::object& file)
{
    const auto transform = transform_of(file);
    std::vector<std::vector<Degrees>> arcs;
    std::size_t points = 0;
    for (const auto& value : array_in(file.if_contains("arcs"), "arcs")) {
        arcs.push_back(arc_in(value, transform));
        points += arcs.back().size();
        if (points > most_points) stop("too_large", says("This map is too fine: at most {0} points.", std::to_string(most_points)));
    }
    return arcs;
}

bool is_county_key(std::string_view text)
{
    return text.size() == 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What stands under that name, where it is a key; a number has lost its zero.
std::string key_under(const json::object& object, std::string_view name)
{
    auto key = text_in(object, name);
    if (key.size() == 4) key.insert(0, "0");
    return is_county_key(key) ? key : std::string();
}

std::string area_key(const json::object& geometry)
{
    const auto* properties = geometry.if_contains("properties");
    if (properties && properties->is_object()) {
        for (const auto* name : {"AGS", "ags", "schluessel"}) {
            auto key = key_under(properties->get_object(), name);
            if (!key.empty()) return key;
        }
    }
    return key_under(geometry, "id");
}

std::string area_name(const json::object& geometry)
{
    const auto* properties = geometry.if_contains("properties");
    if (!properties || !properties->is_object()) return {};
    for (const auto* name : {"GEN", "name"}) {
        auto text = text_in(properties->get_object(), name);
        if (!text.empty() && text.size() <= most_name_bytes) return text;
    }
    return {};
}

/// The areas of one object of the file; nothing where it is not one of counties.
const json::array* counties_in(const json::value& object)
{
    if (!object.is_object()) return nullptr;
    const auto* geometries = object.get_object().if_contains("geometries");
    if (!geometries || !geometries->is_array() || geometries->get_array().empty()) return nullptr;
    const auto& all = geometries->get_array();
    const bool have_keys = std::all_of(all.begin(), all.end(), [](const json::value& geometry) {
        return geometry.is_object() && !area_key(geometry.get_object()).empty();
    });
    return have_keys ? &all : nullptr;
}

/// Reads rings over the arcs of the file.
class Rings {
public:
    explicit Rings(const std::vector<std::vector<Degrees>>& arcs) : arcs_(arcs) {}

    std::vector<std::vector<int>> read(const json::object& geometry, const std::string& key)
    {
        rings_.clear();
        const auto type = text_in(geometry, "type");
        const auto& arcs = array_in(geometry.if_contains("arcs"), "arcs");
        if (type == "Polygon") add_polygon(arcs, key);
        else if (type == "MultiPolygon") {
            for (const auto& polygon : arcs) add_polygon(array_in(&polygon, "arcs"), key);
        } else {
            broken("type");
        }
        if (rings_.empty()) broken("arcs");
        return std::move(rings_);
    }

private:
    void add_polygon(const json::array& rings, const std::string& key)
    {
        for (const auto& value : rings) {
            std::vector<int> ring;
            for (const auto& index : array_in(&value, "arcs")) ring.push_back(index_in(index, key));
            check(ring, key);
            rings_.push_back(std::move(ring));
        }
    }

    int index_in(const json::value& value, const std::string& key) const
    {
        const auto count = static_cast<std::int64_t>(arcs_.size());
        const auto* number = value.if_int64();
        if (!number || *number >= count || *number < -count) {
            stop("unknown_arc", says("The area {0} is drawn with a line that the file does not have.", key));
        }
        return static_cast<int>(*number);
    }

    const Degrees& end_of(int index, bool is_first) const
    {
        const auto& arc = arcs_[static_cast<std::size_t>(index < 0 ? ~index : index)];
        return is_first == (index >= 0) ? arc.front() : arc.back();
    }

    /// Each arc begins where the one before ends, and the first where the last ends.
    void check(const std::vector<int>& ring, const std::string& key)
    {
        const auto open = [&] { stop("open_ring", says("The border of the area {0} does not close.", key)); };
        if (ring.empty()) open();
        std::size_t points = 0;
        for (std::size_t at = 0; at < ring.size(); ++at) {
            const auto next = ring[(at + 1) % ring.size()];
            if (end_of(ring[at], false) != end_of(next, true)) open();
            points += arcs_[static_cast<std::size_t>(ring[at] < 0 ? ~ring[at] : ring[at])].size();
        }
        points_ += points;
        if (points < 4) open();
        if (points_ > most_points) stop("too_large", says("This map is too fine: at most {0} points.", std::to_string(most_points)));
    }

    const std::vector<std::vector<Degrees>>& arcs_;
    std::vector<std::vector<int>> rings_;
    std::size_t points_ = 0;
};

std::vector<Area> areas_of(const json::object& file, const std::vector<std::vector<Degrees>>& arcs)
{
    const json::array* found = nullptr;
    for (const auto& [name, object] : object_in(file.if_contains("objects"), "objects")) {
        if (!found) found = counties_in(object);
    }
    if (!found) stop("no_counties", says("No object of this map has counties: every area of it needs its key of five digits as AGS."));
    std::vector<Area> areas;
    std::set<std::string> keys;
    Rings rings(arcs);
    for (const auto& value : *found) {
        const auto& geometry = value.get_object();
        auto key = area_key(geometry);
        if (!keys.insert(key).second) stop("duplicate", says("The area {0} stands twice in this map.", key));
        areas.push_back({key, area_name(geometry), rings.read(geometry, key)});
    }
    return areas;
}

Topology topology_in(const json::value& value)
{
    const auto& file = object_in(&value, "type");
    if (text_in(file, "type") != "Topology") broken("type");
    Topology topology;
    topology.arcs = arcs_of(file);
    topology.areas = areas_of(file, topology.arcs);
    topology.notice = text_in(file, "notice");
    return topology;
}

}

table::Parsed<Topology> read_topology(std::string_view bytes)
{
    if (bytes.size() > most_bytes) {
        return table::defect("too_large", says("This file is too large: at most {0} MB.", std::to_string(most_bytes / 1024 / 1024)));
    }
    json::parse_options options;
    options.max_depth = most_depth;
    boost::system::error_code error;
    const auto value = json::parse(json::string_view(bytes.data(), bytes.size()), error, {}, options);
    if (error) return table::defect("no_json", says("This file is no JSON, or it ends too early."));
    try {
        return topology_in(value);
    } catch (Stop& reason) {
        return tl::unexpected(std::move(reason.defect));
    }
}

}
