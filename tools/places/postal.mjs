// Which postal codes of one name belong to one and the same municipality.

import { distance_km, grouped, middle_of } from './geometry.mjs';
import { full_form, in_order, short_form } from './names.mjs';

const same_place_km = 22;

// The island of Neuwerk is a part of Hamburg, the overseas harbour in Bremerhaven one of Bremen.
const far_parts = new Map([['27499', 'Hamburg'], ['27568', 'Bremen']]);

export function codes_by_name(names_by_code) {
  const codes = new Map();
  for (const [code, names] of names_by_code)
    for (const name of names) codes.set(name, [...(codes.get(name) ?? []), code]);
  return new Map([...codes].sort((left, right) => in_order(left[0], right[0])));
}

// Names that both sources know exactly once say where their postal codes lie.
function anchors(codes, cities) {
  const by_form = grouped(cities, (city) => full_form(city.name));
  const forms = grouped(codes.keys(), full_form);
  const found = [];
  for (const [name, own_codes] of codes) {
    const candidates = by_form.get(full_form(name)) ?? [];
    const keys = new Set(candidates.map((city) => city.key));
    if (keys.size !== 1 || forms.get(full_form(name)).length > 1) continue;
    for (const code of own_codes) found.push({ code, name, point: candidates[0] });
  }
  return found;
}

// One name may be the only one in GeoNames and yet not be the place that the post means.
function near_their_region(found, digits, reach_km) {
  const middles = new Map([...grouped(found, ({ code }) => code.slice(0, digits))]
    .map(([region, list]) => [region, middle_of(list.map((anchor) => anchor.point))]));
  return found.filter(({ code, point }) => distance_km(point, middles.get(code.slice(0, digits))) < reach_km);
}

const grains = [5, 4, 3, 2];

export class PostalMap {
  constructor(codes, cities) {
    const found = [[2, 130], [3, 45], [4, 30]].reduce(
      (list, [digits, reach]) => near_their_region(list, digits, reach), anchors(codes, cities));
    this.by_grain = new Map(grains.map((digits) => [digits, grouped(found, ({ code }) => code.slice(0, digits))]));
    this.names_of = new Map();
    for (const [name, own_codes] of codes)
      for (const code of own_codes) this.names_of.set(code, [...(this.names_of.get(code) ?? []), name]);
  }

  // Where a code lies, said by its other places: a name may not vouch for itself.
  position_for(code, name) {
    return this.position(code, (anchor) => anchor.name !== name) ?? { ...this.position(code), digits: 2 };
  }

  position(code, counts = () => true) {
    for (const digits of grains) {
      const list = (this.by_grain.get(digits).get(code.slice(0, digits)) ?? []).filter(counts);
      if (list.length) return { ...middle_of(list.map((anchor) => anchor.point)), digits };
    }
    return null;
  }

  is_filled_by(code, name) {
    return this.names_of.get(code).length === 1 && this.names_of.get(code)[0] === name;
  }
}

// How far the codes of a town may lie from its middle. A code of its own has no other place that tells
// where it lies, so its position is rough.
function belongs_to(city, spot, only_one) {
  const radius = 12 + Math.sqrt(city.inhabitants) / 30;
  const slack = city.inhabitants > 80000 ? 80 : only_one && city.inhabitants > 5000 ? 30 : 0;
  return distance_km(city, spot.point) < radius + (spot.alone ? slack : 0);
}

function near(left, right, namesakes) {
  if (left.alone && right.alone && left.code.slice(0, 2) === right.code.slice(0, 2)) return true;
  if (left.code.slice(0, 4) === right.code.slice(0, 4) && (left.alone || right.alone)) return true;
  if (distance_km(left.point, right.point) < same_place_km) return true;
  const only_one = new Set(namesakes.map((city) => city.key)).size === 1;
  const same_zone = left.code.slice(0, 2) === right.code.slice(0, 2);
  return namesakes.some((city) => (same_zone || city.inhabitants > 80000)
    && belongs_to(city, left, only_one) && belongs_to(city, right, only_one));
}

function joined(groups, spot, namesakes) {
  const touching = groups.filter((group) => group.some((other) => near(other, spot, namesakes)));
  const rest = groups.filter((group) => !touching.includes(group));
  return [...rest, [...touching.flat(), spot]];
}

function one_group_each(name, codes, map, namesakes) {
  const home = codes.filter((code) => far_parts.get(code) !== name);
  const spots = home.map((code) => ({
    code,
    alone: map.is_filled_by(code, name),
    point: map.position_for(code, name),
  }));
  const groups = spots.reduce((so_far, spot) => joined(so_far, spot, namesakes), []);
  const away = codes.filter((code) => far_parts.get(code) === name);
  if (away.length) groups.sort((a, b) => b.length - a.length)[0].push(...away.map((code) => ({ code, far: true })));
  return groups;
}

function surest(points) {
  const digits = Math.max(...points.map((point) => point.digits));
  return { ...middle_of(points.filter((point) => point.digits === digits)), digits };
}

// One entry for every municipality that the postal codes show: its name, codes and rough position.
export function named_groups(codes, map, cities) {
  const by_form = grouped(cities, (city) => short_form(city.name));
  return [...codes].flatMap(([name, own_codes]) => {
    const groups = one_group_each(name, own_codes, map, by_form.get(short_form(name)) ?? []);
    return groups.map((spots) => ({
      name,
      codes: spots.map((spot) => spot.code).sort(),
      around: surest(spots.filter((spot) => !spot.far).map((spot) => spot.point)),
    }));
  });
}
