// What GeoNames says of German places and what is known to be otherwise.

const german_names = new Map([
  ['Munich', 'München'],
  ['Meissen', 'Meißen'],
  ['Zulpich', 'Zülpich'],
  ['Halle Neustadt', 'Halle-Neustadt'],
  ['Berlin Köpenick', 'Köpenick'],
  ['Berlin Treptow', 'Treptow'],
  ['Stuttgart Feuerbach', 'Feuerbach'],
  ['Stuttgart Mühlhausen', 'Mühlhausen'],
  ['Bochum-Hordel', 'Hordel'],
  ['Düsseldorf-Pempelfort', 'Pempelfort'],
  ['Altstadt Sud', 'Altstadt-Süd'],
  ['Altstadt Nord', 'Altstadt-Nord'],
  ['Neustadt/Nord', 'Neustadt-Nord'],
  ['Neustadt/Süd', 'Neustadt-Süd'],
  ['Eisleben Lutherstadt', 'Lutherstadt Eisleben'],
  ['Weinstadt-Endersbach', 'Endersbach'],
  ['Isernhagen Farster Bauerschaft', 'Farster Bauerschaft'],
  ['Bilderstoeckchen', 'Bilderstöckchen'],
]);

// Municipalities that kept their name and got another key when neighbours joined them.
const renewed_keys = new Map([
  ['16056000', '16063105'], // Eisenach, 2021
  ['16063013', '16063104'], // Amt Creuzburg, 2019
  ['16067025', '16067092'], // Georgenthal
  ['16065023', '16065089'], // Greußen
  ['03153007', '03153019'], // Langelsheim
  ['03358022', '03358024'], // Walsrode
]);

// Municipalities that have joined a neighbour since.
const ended_keys = new Set(['16064073', '16064072', '16065084', '06635005', '03153009', '03153014']);

// Entries whose key is that of another municipality: a hamlet of the same name, or a mistake.
const misleading = new Set([
  'Böbrach 09271116', 'Eckersdorf 09477157', 'Hohberg 08317065', 'Hunderdorf 09278113', 'Lautenbach 08317021',
  'Lindenberg 07332032', 'Neuenkirchen 03460007', 'Pöhl 14523370', 'Schönewalde 12062469', 'Tutow 13075070',
  'Schwarzenbach 09377112',
]);

// Entries that bear the inhabitants of a bigger namesake or of a former union of municipalities.
const doubtful_inhabitants = new Set(['07332026', '13075001', '16065018', '16074051']);

export function inhabitants_of(city) {
  return doubtful_inhabitants.has(city.muniSub) ? 0 : city.population;
}

export function german_name(city) {
  return german_names.get(city.name) ?? city.name;
}

export function present_key(key) {
  return renewed_keys.get(key) ?? key;
}

export function can_be_trusted(city) {
  return !ended_keys.has(city.muniSub) && !misleading.has(`${city.name} ${city.muniSub}`);
}
