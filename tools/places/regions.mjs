// States and counties: a fixed list of 16, and what Destatis says of 2018.

import { counties_of_2018 } from './sources.mjs';

export const states = [
  ['01', 'Schleswig-Holstein', 'sh'], ['02', 'Hamburg', 'hh'], ['03', 'Niedersachsen', 'ni'],
  ['04', 'Bremen', 'hb'], ['05', 'Nordrhein-Westfalen', 'nw'], ['06', 'Hessen', 'he'],
  ['07', 'Rheinland-Pfalz', 'rp'], ['08', 'Baden-Württemberg', 'bw'], ['09', 'Bayern', 'by'],
  ['10', 'Saarland', 'sl'], ['11', 'Berlin', 'be'], ['12', 'Brandenburg', 'bb'],
  ['13', 'Mecklenburg-Vorpommern', 'mv'], ['14', 'Sachsen', 'sn'], ['15', 'Sachsen-Anhalt', 'st'],
  ['16', 'Thüringen', 'th'],
].map(([key, name, map_id]) => ({ key, name, map_id }));

// Eisenach became a town of the Wartburgkreis on 1 July 2021.
export const merged_counties = new Map([['16056', { into: '16063', municipality_key: '16063105' }]]);

const county_free = /Stadt/;

function name_in_full(county, bare) {
  if (county_free.test(county.type)) return `Stadt ${bare}`;
  if (/kreis\b/i.test(bare) || /^(Region|Städteregion|Regionalverband) /.test(bare)) return bare;
  return `${county.type} ${bare}`;
}

function described(county) {
  const bare = county.name.replace(/,.*$/, '');
  return {
    key: county.key,
    bare_name: bare.replace(/^(Landkreis|Region|Städteregion|Regionalverband) /, ''),
    name: name_in_full(county, bare),
    is_town: county_free.test(county.type),
    inhabitants: county.inhabitants,
  };
}

export function counties() {
  const all = new Map(counties_of_2018().map((county) => [county.key, described(county)]));
  for (const [old_key, { into }] of merged_counties) {
    all.get(into).inhabitants += all.get(old_key).inhabitants;
    all.delete(old_key);
  }
  return all;
}

// County-free towns need no join: their municipality key is the county key and three zeros.
export function county_free_towns() {
  return counties_of_2018().map(described).filter((county) => county.is_town).map((town) => ({
    name: town.bare_name,
    key: merged_counties.get(town.key)?.municipality_key ?? `${town.key}000`,
    inhabitants: town.inhabitants,
  }));
}
