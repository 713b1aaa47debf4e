// Distances and middles on a piece of earth as small as Germany.

const km_per_degree = 111.2;

export function distance_km(left, right) {
  const shrink = Math.cos((left.latitude + right.latitude) * Math.PI / 360);
  const east = (left.longitude - right.longitude) * shrink;
  return Math.hypot(left.latitude - right.latitude, east) * km_per_degree;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

// The median bears a stray place far away, the mean would not.
export function middle_of(points) {
  if (!points.length) return null;
  return {
    latitude: median(points.map((point) => point.latitude)),
    longitude: median(points.map((point) => point.longitude)),
  };
}

export function grouped(items, key_of) {
  const groups = new Map();
  for (const item of items) {
    const key = key_of(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
