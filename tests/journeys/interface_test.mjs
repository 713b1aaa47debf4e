// The open interface, as programs meet it: what is described is what is answered, whatever is asked.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Portal } from './support/portal.mjs';
import { open_browser } from './support/visitor.mjs';

const calls = 10_000;
const at_once = 16;

let portal, description, checks;
before(async () => {
  portal = await Portal.open();
  description = await (await fetch(`${portal.url}/api/v1/openapi.json`)).json();
  checks = checks_of(description);
});
after(() => portal?.close());

// The schemas of the description, for the strictest of readers: nothing is there that is not described, and nothing that
// is described is missing. Only a question with `fields` may have fewer.
function strict(schema, is_choosable = true) {
  if (Array.isArray(schema)) return schema.map((part) => strict(part, is_choosable));
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'enum' || key === 'required' ? value : strict(value, is_choosable)]));
  if (copy.properties && copy.type === 'object') {
    copy.additionalProperties ??= false;
    if (!copy.required && !is_choosable) copy.required = Object.keys(copy.properties);
  }
  return copy;
}

function checks_of(document) {
  const checks = {};
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const kind of ['whole', 'chosen']) {
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      formats(ajv);
      const is_open = name === 'Description';
      checks[`${name} ${kind}`] = ajv.compile(is_open ? schema : strict(schema, kind === 'chosen' || name === 'Problem'));
    }
  }
  return checks;
}

function mistakes(name, kind, body) {
  const check = checks[`${name} ${kind}`];
  return check(body) ? [] : check.errors.map((error) => `${name}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

// The operation that answers an address, by its path.
function schema_of(path) {
  const segments = path.split('/');
  const pattern = Object.keys(description.paths).find((known) => known === path) ??
    Object.keys(description.paths).find((known) => {
      const parts = known.split('/');
      return parts.length === segments.length && parts.every((part, at) => part.startsWith('{') || part === segments[at]);
    });
  if (!pattern) return null;
  const [content] = Object.values(description.paths[pattern].get.responses['200'].content);
  return content.schema.$ref.split('/').at(-1);
}

async function asked(address) {
  const reply = await fetch(new URL(address, portal.url), { redirect: 'manual' });
  const type = reply.headers.get('content-type') ?? '';
  const text = await reply.text();
  return { status: reply.status, type, body: type.includes('json') ? JSON.parse(text) : null };
}

// What is wrong with an answer: its status, its kind, or anything that the description does not say.
function wrong_with({ status, type, body }, address) {
  const { pathname, searchParams } = new URL(address, portal.url);
  if (status >= 500) return [`answers ${status}`];
  if (status === 308) return [];
  if (status >= 400) return type === 'application/problem+json' ? mistakes('Problem', 'whole', body) : [`refuses with ${type}`];
  const name = schema_of(pathname.replace(/^\/en/, ''));
  if (!name) return [`answers ${pathname}, which nobody described`];
  return mistakes(name, searchParams.get('fields') ? 'chosen' : 'whole', body);
}

describe('the description of the interface', () => {
  it('is found to be right by a linter, in both languages', async () => {
    const config = await createConfig({ extends: ['recommended-strict'], rules: {
      'info-license': 'off', // what may be done with the data is no licence of the interface
      'operation-4xx-response': 'error',
      'no-server-example.com': 'off' } });
    for (const language of ['', '/en']) {
      const source = await (await fetch(`${portal.url}${language}/api/v1/openapi.json`)).text();
      const problems = await lintFromString({ source, config, absoluteRef: 'openapi.json' });
      const said = problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location?.[0]?.pointer ?? ''}`);
      assert.deepEqual(said, []);
    }
  });

  it('would be refused by the same checks if it said one word wrong', async () => {
    const answer = await asked('/api/v1/topics/ferien');
    assert.deepEqual(wrong_with(answer, '/api/v1/topics/ferien'), []);
    for (const spoilt of [{ ...answer.body, secret: 1 }, { ...answer.body, alliances: 'viele' }, { slug: 'ferien' }]) {
      assert.notDeepEqual(mistakes('Topic', 'whole', spoilt), []);
    }
  });
});

describe('whoever reads everything', () => {
  for (const noun of ['alliances', 'organisations', 'projects', 'places', 'topics', 'figures', 'awards']) {
    it(`finds ${noun} as they are described, in lists and one by one`, async () => {
      let address = `/api/v1/${noun}?limit=100`, pieces = 0;
      while (address && pieces++ < 4) {
        const list = await asked(address);
        assert.deepEqual(wrong_with(list, address), [], address);
        for (const item of list.body.items.slice(0, 15)) {
          const alone = new URL(item.links.self, portal.url).pathname;
          assert.deepEqual(wrong_with(await asked(alone), alone), [], alone);
          if (pieces === 1 && item === list.body.items[0]) assert.equal((await fetch(new URL(item.links.html, portal.url))).status, 200);
        }
        address = list.body.links.next;
      }
    });
  }

  it('finds the entrance and the map as they are described', async () => {
    for (const address of ['/api/v1', '/api/v1/alliances.geojson', '/api/v1/openapi.json']) {
      assert.deepEqual(wrong_with(await asked(address), address), [], address);
    }
  });
});

// The same calls in every run.
function chance(seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return { below: (count) => Math.floor(next() * count), one_of: (things) => things[Math.floor(next() * things.length)] };
}

const words = ['rostock', '13003000', '18055', 'Neustadt', 'mv', '13,by', 'hh', 'ferien', 'ferien,vaeter', 'familie', 'kita und mehr', 'slug,name', 'slug',
  'links', '1', '20', '100', '0', '-1', '101', '2024-06-30', '2023-02-29', '', ' ', '%', "' or 1=1 --", '"', '\\', '<script>', '../..', '\u0000', '👪', 'ß'.repeat(130),
  'a'.repeat(3000), 'null', '[]', '1e309', '٣', 'AAAA', '﻿'];

function any_address(random, known) {
  const noun = random.one_of(['alliances', 'organisations', 'projects', 'places', 'topics', 'figures', 'awards', 'alliances.geojson', 'openapi.json', '', 'quatsch']);
  let path = `/api/v1/${noun}`.replace(/\/$/, '');
  if (random.below(4) === 0) path += `/${encodeURIComponent(random.below(2) ? random.one_of(words) : random.one_of(known))}`;
  if (random.below(12) === 0) path = `/en${path}`;
  const query = Array.from({ length: random.below(5) }, () => {
    const name = random.one_of(['place', 'state', 'topic', 'q', 'day', 'after', 'limit', 'fields', 'sort']);
    const value = name === 'after' && random.below(2) ? random.one_of(known) : random.one_of(words);
    return `${name}=${random.below(40) ? encodeURIComponent(value) : '%zz'}`;
  });
  return query.length ? `${path}?${query.join('&')}` : path;
}

describe('whatever is asked', () => {
  it(`${calls} calls are answered as described or refused in words, none by a fault`, { timeout: 240_000 }, async (t) => {
    const list = (await asked('/api/v1/alliances?limit=3')).body;
    const known = [...list.items.map(({ slug }) => slug), new URL(list.links.next, portal.url).searchParams.get('after'), 'alliances', 'ferien'];
    const random = chance(20261122);
    const statuses = {}, wrong = [];
    let left = calls;
    await Promise.all(Array.from({ length: at_once }, async () => {
      while (left-- > 0) {
        const address = any_address(random, known);
        const reply = await asked(address);
        statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
        for (const mistake of wrong_with(reply, address)) wrong.push(`${address.slice(0, 200)}: ${mistake}`);
      }
    }));
    t.diagnostic(JSON.stringify(statuses));
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.ok(statuses[200] > calls / 20 && statuses[400] > calls / 20 && statuses[404] > 0, 'calls of every kind were made');
  });
});

describe('a page of another site', () => {
  it('reads the interface by script, also with a question before, and no page', async () => {
    const elsewhere = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<!doctype html><title>Anderswo</title>'));
    await new Promise((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const browser = await open_browser();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${elsewhere.address().port}/`);
      const read = (path, headers = {}) => page.evaluate(([url, given]) => fetch(url, { headers: given }).then(
        async (reply) => `${reply.status} ${(await reply.json()).name}`, () => 'refused'), [portal.url + path, headers]);
      assert.equal(await read('/api/v1/topics/ferien'), '200 Ferienbetreuung');
      assert.equal(await read('/api/v1/topics/ferien', { 'If-None-Match': '"x"' }), '200 Ferienbetreuung');
      assert.equal(await read('/barrierefreiheit.json'), 'refused');
    } finally {
      await browser.close();
      elsewhere.close();
    }
  });
});
