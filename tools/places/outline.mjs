// Outlines: read an SVG path of straight lines, make it coarser without tearing shared borders, write it short.

// The map's paths know only "m", lines that follow it, and "z".
export function rings_of(path) {
  return path.split(/z/i).filter((part) => part.trim()).reduce(({ rings, start }, part) => {
    const numbers = part.match(/-?[\d.]+(?:e-?\d+)?/g).map(Number);
    const ring = [];
    let [x, y] = start;
    for (let at = 0; at < numbers.length; at += 2) {
      x += numbers[at];
      y += numbers[at + 1];
      ring.push([x, y]);
    }
    return { rings: [...rings, ring], start: ring[0] };
  }, { rings: [], start: [0, 0] }).rings;
}

export const tenths = (ring) => ring
  .map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
  .filter(([x, y], at, all) => at === 0 || x !== all[at - 1][0] || y !== all[at - 1][1]);

export function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], at) => {
    const [next_x, next_y] = ring[(at + 1) % ring.length];
    return sum + x * next_y - next_x * y;
  }, 0)) / 2;
}

const key_of = ([x, y]) => `${x},${y}`;

// Both sides of a border are drawn apart by a hair: close points become one.
function snapped(rings, reach) {
  const cells = new Map();
  const cell = (x, y) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`;
  const around = ([x, y]) => [-1, 0, 1].flatMap((right) => [-1, 0, 1]
    .flatMap((down) => cells.get(cell(x + right * reach, y + down * reach)) ?? []));
  const nearest = (point) => around(point)
    .map((other) => ({ other, far: Math.hypot(other[0] - point[0], other[1] - point[1]) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)[0]?.other;
  const keep = (point) => {
    const home = cell(...point);
    cells.set(home, [...(cells.get(home) ?? []), point]);
    return point;
  };
  return rings.map((ring) => ring.map((point) => nearest(point) ?? keep(point))
    .filter((point, at, all) => point !== all[(at + 1) % all.length]));
}

// Where three states meet no point may vanish.
function meeting_points(shapes) {
  const owners = new Map();
  shapes.forEach((rings, owner) => rings.flat().forEach((point) => {
    const key = key_of(point);
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  }));
  return new Set([...owners].filter(([, states]) => states.size > 2).map(([key]) => key));
}

function distance_to_line([x, y], [from_x, from_y], [to_x, to_y]) {
  const length = Math.hypot(to_x - from_x, to_y - from_y);
  if (!length) return Math.hypot(x - from_x, y - from_y);
  return Math.abs((to_x - from_x) * (from_y - y) - (from_x - x) * (to_y - from_y)) / length;
}

function thinned(line, tolerance) {
  if (line.length < 3) return line;
  const distances = line.slice(1, -1).map((point) => distance_to_line(point, line[0], line[line.length - 1]));
  const farthest = Math.max(...distances);
  if (farthest <= tolerance) return [line[0], line[line.length - 1]];
  const at = distances.indexOf(farthest) + 1;
  return [...thinned(line.slice(0, at + 1), tolerance), ...thinned(line.slice(at), tolerance).slice(1)];
}

// Two states must thin their common border in the same direction, or it would tear.
function thinned_alike(line, tolerance) {
  const [first, last] = [key_of(line[0]), key_of(line[line.length - 1])];
  return first <= last ? thinned(line, tolerance) : thinned([...line].reverse(), tolerance).reverse();
}

function fixed_points(ring, meeting) {
  const joints = ring.map((point, at) => at).filter((at) => meeting.has(key_of(ring[at])));
  if (joints.length > 1) return joints;
  const order = ring.map((point, at) => at).sort((a, b) => ring[a][0] - ring[b][0] || ring[a][1] - ring[b][1]);
  return [order[0], order[order.length - 1]].sort((a, b) => a - b);
}

function thinned_ring(ring, meeting, tolerance) {
  const fixed = fixed_points(ring, meeting);
  return fixed.flatMap((from, index) => {
    const to = fixed[index + 1] ?? fixed[0] + ring.length;
    const line = Array.from({ length: to - from + 1 }, (_, step) => ring[(from + step) % ring.length]);
    return thinned_alike(line, tolerance).slice(0, -1);
  });
}

export function coarser(shapes, reach, tolerance) {
  const flat = snapped(shapes.flat(), reach);
  const close = shapes.map((rings) => rings.map(() => flat.shift()));
  const meeting = meeting_points(close);
  return close.map((rings) => rings.map((ring) => thinned_ring(ring, meeting, tolerance)));
}

function short_number(tenth) {
  return (tenth / 10).toString().replace(/^(-?)0\./, '$1.');
}

function pair(x, y) {
  return y < 0 ? `${short_number(x)}${short_number(y)}` : `${short_number(x)} ${short_number(y)}`;
}

export function path_of(rings) {
  return rings.map((ring) => {
    const steps = ring.slice(1).map(([x, y], at) => pair(x - ring[at][0], y - ring[at][1]));
    return `M${pair(...ring[0])}l${steps.reduce((text, step) => text + (text && step[0] !== '-' ? ' ' : '') + step, '')}z`;
  }).join('');
}

export function is_inside(rings, [x, y]) {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([from_x, from_y], at) => {
      const [to_x, to_y] = ring[(at + 1) % ring.length];
      if ((from_y > y) !== (to_y > y) && x < (to_x - from_x) * (y - from_y) / (to_y - from_y) + from_x) inside = !inside;
    });
  return inside;
}
