// What bin/places must know: node --test tests/data/

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/places', import.meta.url));
const folders = [];
let places, postal_codes, outlines, projection;

function built() {
  const folder = mkdtempSync(join(tmpdir(), 'places-'));
  folders.push(folder);
  execFileSync(process.execPath, [program, folder], { stdio: 'pipe' });
  return folder;
}

function rows_of(folder, file) {
  const [head, ...lines] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
}

function municipalities(name) {
  return places.filter((place) => place.kind === 'municipality' && (!name || place.name === name));
}

function names_for(code) {
  const by_id = new Map(places.map((place) => [place.id, place]));
  return postal_codes.filter((row) => row.postal_code === code).map((row) => by_id.get(row.place).name);
}

function has_no_twins(values) {
  return new Set(values).size === values.length;
}

before(() => {
  const folder = built();
  places = rows_of(folder, 'places.tsv');
  postal_codes = rows_of(folder, 'postal_codes.tsv');
  outlines = rows_of(folder, 'map.tsv');
  projection = Object.fromEntries(rows_of(folder, 'map_projection.tsv').map(({ name, value }) => [name, value]));
});

after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('places', () => {
  it('calls Munich München and still finds it as Munich', () => {
    assert.equal(municipalities('Munich').length, 0);
    const [munich] = municipalities('München');
    assert.equal(munich.official_key, '09162000');
    assert.deepEqual(munich.other_names.split('|'), ['Munich']);
  });

  it('keeps namesakes apart, each with a slug of its own', () => {
    const same = municipalities('Neuenkirchen');
    assert.equal(same.length, 11);
    assert.ok(has_no_twins(same.map((place) => place.slug)));
    assert.ok(same.some((place) => place.slug === 'neuenkirchen-mecklenburgische-seenplatte'));
  });

  it('gives the plain slug to the one that everybody means', () => {
    assert.equal(places.find((place) => place.slug === 'hof' && place.kind === 'municipality').official_key, '09464000');
    assert.equal(municipalities('Rostock')[0].slug, 'rostock');
    assert.equal(municipalities('Halle (Saale)')[0].slug, 'halle-saale');
  });

  it('tells town and county of one name apart', () => {
    const rostock = places.filter((place) => place.kind === 'county' && place.name.endsWith('Rostock'));
    assert.deepEqual(rostock.map((place) => `${place.official_key} ${place.name}`),
      ['13003 Stadt Rostock', '13072 Landkreis Rostock']);
    assert.ok(has_no_twins(places.filter((place) => place.kind === 'county').map((place) => place.name)));
  });

  it('knows 16 states and 400 counties, Eisenach being a town of the Wartburgkreis', () => {
    assert.equal(places.filter((place) => place.kind === 'state').length, 16);
    assert.equal(places.filter((place) => place.kind === 'county').length, 400);
    const eisenach = municipalities('Eisenach').find((place) => place.official_key);
    assert.equal(eisenach.official_key, '16063105');
    assert.equal(places.find((place) => place.id === eisenach.parent).name, 'Wartburgkreis');
  });

  it('has ids and keys without twins', () => {
    assert.ok(has_no_twins(places.map((place) => place.id)));
    const keys = places.map((place) => place.official_key).filter(Boolean);
    assert.ok(has_no_twins(keys));
    assert.ok(places.every((place) => /^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$/.test(place.id)));
  });

  it('has slugs without twins: municipalities in all, districts within their town', () => {
    assert.ok(has_no_twins(municipalities().map((place) => place.slug)));
    const districts = places.filter((place) => place.kind === 'district');
    assert.ok(has_no_twins(districts.map((place) => `${place.parent} ${place.slug}`)));
    assert.ok(places.every((place) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(place.slug)));
  });

  it('has parents that exist and that are above their children', () => {
    const ranks = ['state', 'county', 'municipality', 'district'];
    const by_id = new Map(places.map((place) => [place.id, place]));
    for (const place of places.filter((child) => child.parent))
      assert.ok(ranks.indexOf(by_id.get(place.parent)?.kind) < ranks.indexOf(place.kind)
        && by_id.has(place.parent), place.name);
    for (const place of municipalities().filter((town) => town.official_key))
      assert.equal(by_id.get(place.parent).official_key, place.official_key.slice(0, 5), place.name);
  });

  it('knows the districts of Rostock and Halle-Neustadt', () => {
    const of_town = (name) => places.filter((place) => place.parent === municipalities(name)[0].id).map((place) => place.name);
    assert.ok(['Toitenwinkel', 'Warnemünde', 'Kröpeliner-Tor-Vorstadt'].every((name) => of_town('Rostock').includes(name)));
    assert.ok(of_town('Halle (Saale)').includes('Halle-Neustadt'));
  });

  it('says of every position whether it is exact', () => {
    for (const place of places)
      assert.equal(place.position !== '', place.latitude !== '' && place.longitude !== '', place.name);
    assert.ok(places.filter((place) => place.latitude).every((place) =>
      place.latitude > 47.2 && place.latitude < 55.1 && place.longitude > 5.8 && place.longitude < 15.1));
  });
});

describe('postal codes', () => {
  it('lead to a town', () => assert.deepEqual(names_for('18055'), ['Rostock']));

  it('ask back where they cover many municipalities', () => {
    assert.ok(names_for('54636').length > 30);
    assert.ok(names_for('54636').includes('Rittersdorf'));
  });

  it('have five digits, the leading zero too', () => {
    assert.ok(postal_codes.every((row) => /^\d{5}$/.test(row.postal_code)));
    assert.deepEqual(names_for('01067'), ['Dresden']);
  });

  it('lead to municipalities that exist', () => {
    const known = new Set(municipalities().map((place) => place.id));
    assert.ok(postal_codes.every((row) => known.has(row.place)));
    assert.equal(new Set(postal_codes.map((row) => row.postal_code)).size, 8168);
  });

  it('keep a city in one piece', () => {
    for (const city of ['Berlin', 'Hamburg', 'Bremen', 'Köln', 'Frankfurt am Main', 'Leipzig'])
      assert.equal(municipalities(city).length, 1, city);
  });
});

describe('the build', () => {
  it('gives the same bytes for the same input', () => {
    const [first, second] = [folders[0], built()];
    for (const file of ['places.tsv', 'postal_codes.tsv', 'map.tsv', 'map_projection.tsv', 'places.json'])
      assert.ok(readFileSync(join(first, file)).equals(readFileSync(join(second, file))), file);
  });

  it('counts what it wrote', () => {
    const counts = JSON.parse(readFileSync(join(folders[0], 'places.json'), 'utf8'));
    assert.equal(counts.municipalities, municipalities().length);
    assert.equal(counts.municipalities_with_key, municipalities().filter((place) => place.official_key).length);
    assert.equal(counts.districts, places.filter((place) => place.kind === 'district').length);
  });
});

function rings(path) {
  return path.split('z').filter(Boolean).map((part) => {
    const numbers = part.match(/-?(?:\d+\.?\d*|\.\d+)/g).map(Number);
    let [x, y] = [0, 0];
    const ring = [];
    for (let at = 0; at < numbers.length; at += 2) ring.push([x += numbers[at], y += numbers[at + 1]]);
    return ring;
  });
}

function covers(path, [x, y]) {
  let inside = false;
  for (const ring of rings(path))
    ring.forEach(([a, b], at) => {
      const [c, d] = ring[(at + 1) % ring.length];
      if ((b > y) !== (d > y) && x < (c - a) * (y - b) / (d - b) + a) inside = !inside;
    });
  return inside;
}

function projected({ latitude, longitude }) {
  const stretched = Math.log(Math.tan(Math.PI / 4 + latitude * Math.PI / 360));
  return [projection.x_per_degree * longitude + Number(projection.x_offset),
    projection.y_per_radian * stretched + Number(projection.y_offset)];
}

describe('the map', () => {
  it('has a path and a label for every state', () => {
    assert.equal(outlines.length, 16);
    for (const state of outlines) {
      assert.equal(places.find((place) => place.kind === 'state' && place.official_key === state.key).name, state.name);
      assert.ok(state.path.startsWith('M') && state.path.endsWith('z'), state.name);
      assert.ok(covers(state.path, [Number(state.label_x), Number(state.label_y)]), `label of ${state.name}`);
    }
  });

  it('is small enough to stand inside a page', () => {
    assert.ok(statSync(join(folders[0], 'map.tsv')).size <= 25 * 1024);
  });

  it('shows towns inside their own state', () => {
    const capitals = { Kiel: '01', Hannover: '03', Bremen: '04', Düsseldorf: '05', Wiesbaden: '06', Mainz: '07',
      Stuttgart: '08', München: '09', Saarbrücken: '10', Berlin: '11', Potsdam: '12', Schwerin: '13', Dresden: '14',
      Magdeburg: '15', Erfurt: '16', Hamburg: '02', Rostock: '13', Freiburg: '08' };
    for (const [name, key] of Object.entries(capitals)) {
      const town = municipalities().find((place) => place.official_key.startsWith(key)
        && (place.name === name || place.other_names.split('|').includes(name)));
      assert.ok(covers(outlines.find((state) => state.key === key).path, projected(town)), name);
    }
  });

  it('shows nearly every keyed municipality inside its own state', () => {
    const keyed = municipalities().filter((place) => place.official_key);
    const astray = keyed.filter((place) => !covers(
      outlines.find((state) => state.key === place.official_key.slice(0, 2)).path, projected(place)));
    assert.ok(astray.length < keyed.length * 0.02, `${astray.length} of ${keyed.length}`);
  });
});
