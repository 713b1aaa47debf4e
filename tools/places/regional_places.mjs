// States and counties as places.

import { slug_of } from './names.mjs';
import { counties, states } from './regions.mjs';
import { id_of } from './tables.mjs';

export function state_places() {
  return states.map(({ key, name }) => ({
    id: id_of('state', key, name), kind: 'state', name, official_key: key, slug: slug_of(name), other_names: [],
  }));
}

export function county_places(state_of_key) {
  return [...counties().values()].map((county) => {
    const state = state_of_key.get(county.key.slice(0, 2));
    return {
      id: id_of('county', state.official_key, county.name),
      kind: 'county',
      name: county.name,
      bare_name: county.bare_name,
      is_town: county.is_town,
      official_key: county.key,
      parent: state.id,
      inhabitants: county.inhabitants,
      slug: slug_of(county.name),
      other_names: county.bare_name === county.name ? [] : [county.bare_name],
    };
  });
}

function weighted_middle(members) {
  const weight = (place) => place.inhabitants || 1;
  const sum = (pick) => members.reduce((total, place) => total + pick(place) * weight(place), 0);
  const total = sum(() => 1);
  return { latitude: sum((p) => p.latitude) / total, longitude: sum((p) => p.longitude) / total };
}

// A region lies where its people live; that is a middle, not a point on the ground.
export function locate(regions, municipalities) {
  for (const region of regions) {
    const members = municipalities
      .filter((place) => place.position === 'exact' && place.official_key.startsWith(region.official_key));
    if (members.length) Object.assign(region, weighted_middle(members), { position: 'approximate' });
  }
}

export function count_inhabitants(state_list, county_list) {
  for (const state of state_list)
    state.inhabitants = county_list.filter((county) => county.parent === state.id)
      .reduce((sum, county) => sum + county.inhabitants, 0);
}
