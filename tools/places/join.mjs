// Joins the groups of postal codes with GeoNames, which knows keys, positions and inhabitants.
// A wrong key is worse than none: whatever is not clear stays without one.

import { distance_km, grouped } from './geometry.mjs';
import { full_form, in_order, short_form, spelled_out, without_umlauts } from './names.mjs';

// How far apart the two sources may see a place, by how many digits of the postal code gave its position.
const reach_km = new Map([[5, 18], [4, 25], [3, 32], [2, 70]]);
const reach_of_unique_km = new Map([[5, 23], [4, 32], [3, 48], [2, 90]]);
const clear_lead_km = 12;
const town = 8000;
const seat = /^PPL(C|A\d?)$/;

// "Korntal" and "Korntal-Münchingen", "Saulgau" and "Bad Saulgau".
function telling_words(name) {
  return without_umlauts(spelled_out(name)).split(/[^a-z]+/).filter((word) => word.length >= 6);
}

const rules = [
  { rank: 1, forms_of: (name) => [full_form(name)], only_unique: false },
  { rank: 2, forms_of: (name) => [short_form(name)], only_unique: false },
  { rank: 3, forms_of: telling_words, only_unique: true },
];

function indexed(items, forms_of) {
  const pairs = items.flatMap((item) => [...new Set(forms_of(item.name))].map((form) => ({ item, form })));
  return new Map([...grouped(pairs, (pair) => pair.form)].map(([form, list]) => [form, list.map((p) => p.item)]));
}

function reach_for(group, city, unique) {
  const reach = (unique ? reach_of_unique_km : reach_km).get(group.around.digits);
  return unique && city.inhabitants >= town ? 2 * reach : reach;
}

function pairs_for(group, form, cities, rule, known) {
  const rivals = rule.only_unique ? known.words.get(form) : known.short_names.get(short_form(group.name));
  const alone = rivals.length === 1 || (rule.rank === 1 && bears_a_unique_full_name(group, known));
  const unique = alone && new Set(cities.map((city) => city.key)).size === 1;
  if (rule.only_unique && !unique) return [];
  return cities
    .map((city) => ({ group, city, rank: rule.rank, km: distance_km(group.around, city) }))
    .filter((pair) => pair.km <= reach_for(group, pair.city, unique));
}

function candidates(open, cities, rule, known) {
  const by_form = indexed(cities, rule.forms_of);
  return open.flatMap((group) => [...new Set(rule.forms_of(group.name))]
    .flatMap((form) => pairs_for(group, form, by_form.get(form) ?? [], rule, known)));
}

// The nearest one, unless another with a different identity is nearly as near.
function clear_best(pairs, identity) {
  const sorted = [...pairs].sort((a, b) => a.km - b.km);
  const rival = sorted.find((pair) => identity(pair) !== identity(sorted[0]));
  if (!rival) return sorted[0];
  return rival.km - sorted[0].km >= clear_lead_km ? sorted[0] : null;
}

// Garz in GeoNames may be Garz on Rügen: every group of the short name is a rival.
function is_nearest_namesake(pair, { short_names }) {
  const pairs = (short_names.get(short_form(pair.city.name)) ?? [pair.group])
    .map((group) => ({ group, km: distance_km(group.around, pair.city) }));
  return clear_best(pairs, (other) => other.group)?.group === pair.group;
}

// A full name may decide where short ones are many: Neuburg an der Donau is no other Neuburg.
function bears_a_unique_full_name(group, { full_names }) {
  return short_form(group.name) !== full_form(group.name) && full_names.get(full_form(group.name)).length === 1;
}

function sure_pairs(pairs, known) {
  const of_group = grouped(pairs, (pair) => pair.group);
  return pairs.filter((pair) =>
    clear_best(of_group.get(pair.group), (p) => p.city.key)?.city.key === pair.city.key
    && ((pair.rank === 1 && bears_a_unique_full_name(pair.group, known)) || is_nearest_namesake(pair, known)));
}

function strength(pair, cities_of_key) {
  const biggest = Math.max(...cities_of_key.map((city) => city.inhabitants));
  return [seat.test(pair.city.feature) ? 0 : 1, pair.city.inhabitants === biggest ? 0 : 1, pair.km];
}

function compare(left, right) {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : in_order(left[at], right[at]);
}

// A key names one municipality: of several names that claim it, the seat and the bigger one wins.
function one_claim_a_key(pairs, cities_of_key) {
  const strength_of = (pair) => strength(pair, cities_of_key.get(pair.city.key));
  return [...grouped(pairs, (pair) => pair.city.key).values()]
    .map((claims) => claims.sort((a, b) => compare(strength_of(a), strength_of(b)))[0]);
}

function one_city_a_group(pairs) {
  return [...grouped(pairs, (pair) => pair.group).values()].map((list) => list.sort((a, b) => a.km - b.km)[0]);
}

// County-free towns have a known key: the nearest group of their name is the town.
function joined_towns(towns, groups, cities_of_key) {
  const by_form = grouped(groups, (group) => short_form(group.name));
  return towns.flatMap((free_town) => {
    const city = [...(cities_of_key.get(free_town.key) ?? [])].sort((a, b) => b.inhabitants - a.inhabitants)[0];
    const pairs = (city && by_form.get(short_form(free_town.name)) || [])
      .map((group) => ({ group, city, rank: 0, km: distance_km(group.around, city) }));
    return pairs.sort((a, b) => a.km - b.km).slice(0, 1);
  });
}

function known_names(groups) {
  return {
    short_names: indexed(groups, (name) => [short_form(name)]),
    full_names: indexed(groups, (name) => [full_form(name)]),
    words: indexed(groups, telling_words),
  };
}

// Gives every group that GeoNames surely knows its entry there, by ever weaker likeness of names.
export function join(groups, cities, towns) {
  const cities_of_key = grouped(cities, (city) => city.key);
  const found = new Map(joined_towns(towns, groups, cities_of_key).map((pair) => [pair.group, pair]));
  const known = known_names(groups);
  for (const rule of rules) {
    const taken = new Set([...found.values()].map((pair) => pair.city.key));
    const open = groups.filter((group) => !found.has(group));
    const free = cities.filter((city) => !taken.has(city.key));
    const pairs = sure_pairs(candidates(open, free, rule, known), known);
    for (const pair of one_city_a_group(one_claim_a_key(pairs, cities_of_key))) found.set(pair.group, pair);
  }
  return found;
}
