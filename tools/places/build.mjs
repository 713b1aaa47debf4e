// Builds every table of places and of the map into one folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { district_places } from './districts.mjs';
import { grouped } from './geometry.mjs';
import { map_rows, view_box } from './map.mjs';
import { municipality_places } from './municipalities.mjs';
import { in_order } from './names.mjs';
import { projection_rows } from './projection.mjs';
import { count_inhabitants, county_places, locate, state_places } from './regional_places.mjs';
import { geonames } from './sources.mjs';
import { degrees, write_table } from './tables.mjs';

const place_columns = ['id', 'kind', 'name', 'official_key', 'parent', 'inhabitants', 'latitude', 'longitude',
  'position', 'slug', 'other_names'];

function by_key(places) {
  return new Map(places.map((place) => [place.official_key, place]));
}

function all_places() {
  const states = state_places();
  const counties = county_places(by_key(states));
  count_inhabitants(states, counties);
  const cities = geonames();
  const municipalities = municipality_places(cities, by_key(counties), by_key(states))
    .sort((a, b) => in_order(a.slug, b.slug));
  locate([...states, ...counties], municipalities);
  return { states, counties, municipalities, districts: district_places(cities, municipalities) };
}

function place_row(place) {
  return {
    ...place,
    latitude: degrees(place.latitude),
    longitude: degrees(place.longitude),
    other_names: place.other_names.join('|'),
  };
}

function postal_rows(municipalities) {
  return municipalities
    .flatMap((place) => place.codes.map((postal_code) => ({ postal_code, place: place.id })))
    .sort((a, b) => in_order(a.postal_code + a.place, b.postal_code + b.place));
}

function counts({ states, counties, municipalities, districts }, postal) {
  const places_of_code = [...grouped(postal, (row) => row.postal_code).values()];
  const towns = municipalities.filter((place) => place.inhabitants);
  return {
    states: states.length,
    counties: counties.length,
    municipalities: municipalities.length,
    municipalities_with_key: municipalities.filter((place) => place.official_key).length,
    municipalities_with_exact_position: municipalities.filter((place) => place.position === 'exact').length,
    municipalities_with_inhabitants: towns.length,
    municipalities_with_county: municipalities.filter((place) => place.region?.official_key.length === 5).length,
    municipalities_without_parent: municipalities.filter((place) => !place.parent).length,
    inhabitants_in_municipalities: towns.reduce((sum, place) => sum + place.inhabitants, 0),
    names_of_several_municipalities: [...grouped(municipalities, (place) => place.name).values()]
      .filter((same) => same.length > 1).length,
    districts: districts.length,
    postal_codes: places_of_code.length,
    postal_codes_of_several_municipalities: places_of_code.filter((rows) => rows.length > 1).length,
  };
}

export function build(folder) {
  const places = all_places();
  const postal = postal_rows(places.municipalities);
  const numbers = counts(places, postal);
  mkdirSync(folder, { recursive: true });
  write_table(folder, 'places.tsv', place_columns, Object.values(places).flat().map(place_row));
  write_table(folder, 'postal_codes.tsv', ['postal_code', 'place'], postal);
  write_table(folder, 'map.tsv', ['key', 'name', 'path', 'label_x', 'label_y'], map_rows());
  write_table(folder, 'map_projection.tsv', ['name', 'value'], projection_rows(view_box()));
  writeFileSync(join(folder, 'places.json'), `${JSON.stringify(numbers, null, 2)}\n`);
  return numbers;
}
