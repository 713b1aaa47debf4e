// Municipalities: what the post calls a place, with what GeoNames surely knows of it.

import { grouped } from './geometry.mjs';
import { join } from './join.mjs';
import { slug_of, spelled_out, without_suffix } from './names.mjs';
import { codes_by_name, named_groups, PostalMap } from './postal.mjs';
import { county_free_towns } from './regions.mjs';
import { border_places, names_by_postal_code, second_names } from './sources.mjs';
import { id_of } from './tables.mjs';

const enough_around = 4;
const enough_near = 2;

function tidy(name) {
  return name.replace(/\/ /g, '/');
}

function other_names(name, city, second) {
  const names = [spelled_out(name), without_suffix(name), second, city?.name, city?.stored_name];
  return [...new Set(names.filter((other) => other && other !== name))].sort();
}

function approximate(group, map) {
  const points = group.codes.map((code) => map.position(code)).filter(Boolean);
  return points.sort((a, b) => b.digits - a.digits)[0];
}

function described(group, pair, towns, map, second) {
  const name = tidy(group.name);
  const point = pair?.city ?? approximate(group, map);
  return {
    kind: 'municipality',
    name,
    codes: group.codes,
    official_key: pair?.city.key ?? '',
    inhabitants: towns.get(pair?.city.key)?.inhabitants ?? (pair?.city.inhabitants || undefined),
    latitude: point?.latitude,
    longitude: point?.longitude,
    position: point && (pair ? 'exact' : 'approximate'),
    other_names: other_names(name, pair?.city, second.get(group.name)),
  };
}

function all_the_same(values) {
  return values.length > 0 && values.every((value) => value === values[0]) ? values[0] : undefined;
}

// Where no key is known, neighbours of the same postal code tell the county, those of the region the state.
function parent_finder(known) {
  const spots = known.flatMap((place) => place.codes.map((code) => ({ code, key: place.official_key })));
  const by_code = grouped(spots, (spot) => spot.code);
  const by_region = grouped(spots, (spot) => spot.code.slice(0, 3));
  const border = border_places();
  const shared = (list, digits) => all_the_same(list.map(({ key }) => key.slice(0, digits)));
  return (place) => {
    const near = place.codes.flatMap((code) => by_code.get(code) ?? []);
    const around = place.codes.flatMap((code) => by_region.get(code.slice(0, 3)) ?? []);
    const beyond = border.get(`${place.name} ${place.codes[0]}`);
    const county = near.length >= enough_near ? shared(near, 5) : shared(around, 5);
    const state = around.length >= enough_around ? shared(around, 2) : undefined;
    return (beyond ? undefined : county) ?? (beyond === 'state' ? undefined : state);
  };
}

function with_parents(places, county_of_key, state_of_key) {
  const inferred = parent_finder(places.filter((place) => place.official_key));
  return places.map((place) => {
    const key = place.official_key.slice(0, 5) || inferred(place) || '';
    const region = county_of_key.get(key) ?? state_of_key.get(key.slice(0, 2));
    return { ...place, region, parent: region?.id ?? '' };
  });
}

function with_ids(places) {
  const seed = (place) => ['municipality', place.region?.official_key ?? '', place.name];
  const twins = grouped(places, (place) => seed(place).join('\n'));
  return places.map((place) => {
    const alone = twins.get(seed(place).join('\n')).length === 1;
    return { ...place, id: id_of(...seed(place), ...(alone ? [] : [place.codes[0]])) };
  });
}

// Hof in Bavaria is Hof; the village in the Westerwald says where it lies.
function is_the_known_one(place, namesakes) {
  const others = namesakes.filter((other) => other !== place).map((other) => other.inhabitants ?? 0);
  return place.inhabitants >= 20000 && place.inhabitants >= 5 * Math.max(0, ...others);
}

function with_slugs(places) {
  const namesakes = grouped(places, (place) => slug_of(place.name));
  const taken = new Set();
  const free = (slug, number = 1) => {
    const wanted = number === 1 ? slug : `${slug}-${number}`;
    return taken.has(wanted) ? free(slug, number + 1) : wanted;
  };
  const wanted = (place) => {
    const slug = slug_of(place.name);
    if (namesakes.get(slug).length === 1 || is_the_known_one(place, namesakes.get(slug))) return slug;
    const region = place.region && slug_of(place.region.bare_name ?? place.region.name);
    return region ? `${slug}-${region}` : `${slug}-${place.codes[0]}`;
  };
  const plain_first = [...places].sort((a, b) => wanted(a).length - wanted(b).length || a.codes[0] - b.codes[0]);
  for (const place of plain_first) taken.add(place.slug = free(wanted(place)));
  return places;
}

export function municipality_places(cities, county_of_key, state_of_key) {
  const codes = codes_by_name(names_by_postal_code());
  const map = new PostalMap(codes, cities);
  const groups = named_groups(codes, map, cities);
  const towns = new Map(county_free_towns().map((town) => [town.key, town]));
  const found = join(groups, cities, [...towns.values()]);
  const second = second_names();
  const places = groups.map((group) => described(group, found.get(group), towns, map, second));
  return with_slugs(with_ids(with_parents(places, county_of_key, state_of_key)));
}
