// The map of the sixteen states: outlines and where their labels stand.

import { area, coarser, is_inside, path_of, rings_of, tenths } from './outline.mjs';
import { states } from './regions.mjs';
import { map_of_states } from './sources.mjs';

const same_point_tenths = 9;
const tolerance_tenths = 11;
const smallest_island_tenths = 250;

function spots(ring, step) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const found = [];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += step)
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += step) found.push([x, y]);
  return found;
}

function distance_to_edge([x, y], [from_x, from_y], [to_x, to_y]) {
  const [wide, high] = [to_x - from_x, to_y - from_y];
  const share = Math.max(0, Math.min(1, ((x - from_x) * wide + (y - from_y) * high) / (wide * wide + high * high || 1)));
  return Math.hypot(x - from_x - share * wide, y - from_y - share * high);
}

function room_around(spot, rings) {
  const edges = rings.flatMap((ring) => ring.map((point, at) => [point, ring[(at + 1) % ring.length]]));
  return Math.min(...edges.map(([from, to]) => distance_to_edge(spot, from, to)));
}

// The label stands where most room is around it; enclosed states take their room away.
function label_spot(rings, others) {
  const biggest = [...rings].sort((a, b) => area(b) - area(a))[0];
  const obstacles = [...rings, ...others];
  return spots(biggest, 40)
    .filter((spot) => is_inside(rings, spot) && !others.some((ring) => is_inside([ring], spot)))
    .map((spot) => ({ spot, room: room_around(spot, obstacles) }))
    .sort((a, b) => b.room - a.room)[0].spot;
}

function worth_drawing(rings) {
  const biggest = Math.max(...rings.map(area));
  return rings.filter((ring) => area(ring) === biggest || area(ring) >= smallest_island_tenths);
}

export function map_rows() {
  const locations = new Map(map_of_states().locations.map((location) => [location.id, location]));
  const full = states.map(({ map_id }) => worth_drawing(rings_of(locations.get(map_id).path).map(tenths)));
  const shapes = coarser(full, same_point_tenths, tolerance_tenths).map((rings) => rings.filter((ring) => ring.length > 2));
  const towns = new Set(['02', '04', '11']);
  return states.map(({ key, name }, at) => {
    const enclosed = shapes.filter((_, other) => other !== at && towns.has(states[other].key)).flat();
    const [x, y] = label_spot(shapes[at], towns.has(key) ? [] : enclosed);
    return { key, name, path: path_of(shapes[at]), label_x: x / 10, label_y: y / 10 };
  });
}

export function view_box() {
  return map_of_states().viewBox;
}
