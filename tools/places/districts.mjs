// Districts of towns: from GeoNames, and from our own list of what certain towns call their parts.

import { distance_km, grouped } from './geometry.mjs';
import { full_form, in_order, short_form, slug_of } from './names.mjs';
import { own_districts } from './sources.mjs';
import { id_of } from './tables.mjs';

const town_inhabitants = 20000;
const part_of_town = /^PPL(X|A4|L)?$/;

function display_name(name) {
  return name.replace(/ +- +/g, '-').replace(/sdlg\b\.?/g, 'siedlung');
}

function is_the_town(city, town) {
  return [full_form(city.name), short_form(city.name)].some((form) => [full_form(town.name), short_form(town.name)].includes(form));
}

// A place that the post calls a municipality nearby is none of the town's districts.
function is_a_municipality(city, by_form) {
  return (by_form.get(full_form(city.name)) ?? []).some((place) => distance_km(place, city) < 20);
}

function from_geonames(cities, towns, municipalities) {
  const by_form = grouped(municipalities.filter((place) => place.latitude), (place) => full_form(place.name));
  return cities
    .filter((city) => towns.has(city.key) && part_of_town.test(city.feature))
    .filter((city) => !is_the_town(city, towns.get(city.key)))
    .filter((city) => city.feature === 'PPLX' || !is_a_municipality(city, by_form))
    .map((city) => ({ town: towns.get(city.key), name: display_name(city.name), city }));
}

function from_our_list(towns) {
  return own_districts().filter(({ key }) => towns.has(key)).map(({ key, name }) => ({ town: towns.get(key), name }));
}

function described({ town, name, city }) {
  return {
    id: id_of('district', town.official_key, name),
    kind: 'district',
    name,
    official_key: '',
    parent: town.id,
    inhabitants: city && city.inhabitants < town.inhabitants / 3 ? city.inhabitants : '',
    latitude: city?.latitude,
    longitude: city?.longitude,
    position: city ? 'exact' : '',
    slug: slug_of(name),
    other_names: city && city.stored_name !== name ? [city.stored_name] : [],
  };
}

// Both lists may name the same district: then ours gives the name and GeoNames the point.
function once_each(districts) {
  return [...grouped(districts, ({ town, name }) => `${town.official_key} ${slug_of(name)}`).values()]
    .map((same) => ({ ...same[0], city: same.find(({ city }) => city)?.city }));
}

export function district_places(cities, municipalities) {
  const towns = new Map(municipalities
    .filter((place) => place.official_key && place.inhabitants >= town_inhabitants)
    .map((place) => [place.official_key, place]));
  return once_each([...from_our_list(towns), ...from_geonames(cities, towns, municipalities)])
    .map(described)
    .sort((a, b) => in_order(a.parent + a.slug, b.parent + b.slug));
}
