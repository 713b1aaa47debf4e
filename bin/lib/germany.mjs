// The outlines of the sixteen states, coarse enough for a page of text:
// one row a state: key, German name, where its number stands, SVG path.
// Neighbours keep their common border, because a point is judged alike from both sides.

const names = {
  bw: "Baden-Württemberg", by: "Bayern", be: "Berlin", bb: "Brandenburg", hb: "Bremen", hh: "Hamburg", he: "Hessen",
  mv: "Mecklenburg-Vorpommern", ni: "Niedersachsen", nw: "Nordrhein-Westfalen", rp: "Rheinland-Pfalz", sl: "Saarland",
  sn: "Sachsen", st: "Sachsen-Anhalt", sh: "Schleswig-Holstein", th: "Thüringen",
};

const smallestTriangle = 14;
const smallestIsland = 12;

const key = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function ringsOf(path) {
  const rings = [];
  let at = [0, 0];
  for (const part of path.split(/(?=m)/i)) {
    const numbers = part.match(/-?\d*\.?\d+(?:e-?\d+)?/gi).map(Number);
    const ring = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      at = [at[0] + numbers[i], at[1] + numbers[i + 1]];
      if (ring.length === 0 || key(ring.at(-1)) !== key(at)) ring.push(at);
    }
    if (ring.length > 1 && key(ring[0]) === key(ring.at(-1))) ring.pop();
    at = ring[0];
    rings.push(ring);
  }
  return rings;
}

const triangle = (a, b, c) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - y * ring[(i + 1) % ring.length][0], 0)) / 2;

// A point where the set of neighbours changes must stay: there borders meet.
function corners(states) {
  const touching = new Map();
  for (const { id, rings } of states)
    for (const point of rings.flat()) touching.set(key(point), (touching.get(key(point)) ?? new Set()).add(id));
  const signature = (point) => [...touching.get(key(point))].sort().join();
  const fixed = new Set();
  for (const { rings } of states)
    for (const ring of rings)
      ring.forEach((point, i) => {
        const here = signature(point);
        const before = signature(ring.at(i - 1));
        const after = signature(ring[(i + 1) % ring.length]);
        if (here.length > before.length || here.length > after.length || here.split(",").length > 2) fixed.add(key(point));
      });
  return fixed;
}

// Visvalingam: the point that matters least goes first.
function simplify(ring, fixed) {
  const points = [...ring];
  const weight = (i) => (fixed.has(key(points[i])) ? Infinity : triangle(points.at(i - 1), points[i], points[(i + 1) % points.length]));
  while (points.length > 4) {
    let least = 0;
    for (let i = 1; i < points.length; i += 1) if (weight(i) < weight(least)) least = i;
    if (weight(least) > smallestTriangle) break;
    points.splice(least, 1);
  }
  return points;
}

function inside([x, y], rings) {
  let found = false;
  for (const ring of rings)
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) found = !found;
    });
  return found;
}

function toEdge([x, y], rings) {
  let best = Infinity;
  for (const ring of rings)
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      best = Math.min(best, Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)));
    });
  return best;
}

// The place for the number: inside, as far from every border as can be.
function middle(rings) {
  const main = rings.reduce((a, b) => (area(b) > area(a) ? b : a));
  const [xs, ys] = [main.map(([x]) => x), main.map(([, y]) => y)];
  let best = { distance: -1, point: main[0] };
  for (let x = Math.min(...xs); x < Math.max(...xs); x += 3)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += 3) {
      const distance = inside([x, y], rings) ? toEdge([x, y], rings) : -1;
      if (distance > best.distance) best = { distance, point: [x, y] };
    }
  return best.point;
}

// Whole relative steps keep the path short.
function pathOf(rings) {
  return rings
    .map((ring) => {
      const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
      const steps = points.slice(1).map(([x, y], i) => [x - points[i][0], y - points[i][1]]).filter(([x, y]) => x || y);
      return `m${points[0]}l${steps.map(([x, y]) => `${x}${y < 0 ? "" : " "}${y}`).reduce((text, step) => text + (text && !step.startsWith("-") ? " " : "") + step, "")}z`;
    })
    .map((text) => text.replace(/^m/, "M"))
    .join("");
}

export function germanyRows(source) {
  const states = source.locations.map(({ id, path }) => ({ id, rings: ringsOf(path).filter((ring, i, all) => area(ring) > smallestIsland || all.length === 1) }));
  const fixed = corners(states);
  return states
    .sort((a, b) => names[a.id].localeCompare(names[b.id], "de"))
    .map(({ id, rings }) => {
      const simple = rings.map((ring) => simplify(ring, fixed));
      const [x, y] = middle(simple).map(Math.round);
      return `${id}\t${names[id]}\t${x}\t${y}\t${pathOf(simple)}\n`;
    })
    .join("");
}
