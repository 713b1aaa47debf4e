// Everybody reads in their own language: English without German, Leichte Sprache, from the right; and what was real is near.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { focused, open_browser, sees_focus, tab_to, telephone, visit } from './support/visitor.mjs';

const most_pages_of_a_kind = 4;

let portal, browser, page;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
  page = await visit(browser);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// What the German catalogues say and no English text does.
function german_texts() {
  const folder = join(resolve(import.meta.dirname, '../..'), 'locales/de');
  const texts = new Set();
  const english = new Set();
  for (const name of readdirSync(folder)) {
    for (const block of readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/)) {
      const [, id] = block.match(/^msgid "(.+)"$/m) ?? [];
      english.add(id);
      for (const [, text] of block.matchAll(/^msgstr(?:\[\d\])? "(.+)"$/gm)) {
        if (id && text !== id && !/\{\d\}/.test(text)) texts.add(text.replaceAll('\\"', '"'));
      }
    }
  }
  for (const id of english) texts.delete(id);
  return texts;
}

// Links of a page, and its texts that are not marked as German: text nodes and attributes that are read out.
async function read(path) {
  const answer = await fetch(portal.url + path);
  assert.ok(answer.status < 400, `${path}: ${answer.status}`);
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return { links: [], texts: [] };
  return page.evaluate((markup) => {
    const shown = new DOMParser().parseFromString(markup, 'text/html');
    const links = [...shown.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'));
    shown.querySelectorAll('[lang|="de"], [lang="de"], script').forEach((element) => element !== shown.documentElement && element.remove());
    const texts = [shown.title];
    const walker = shown.createTreeWalker(shown.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
    for (const element of shown.querySelectorAll('*')) {
      for (const name of ['alt', 'title', 'aria-label', 'placeholder']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
    }
    return { links, texts: texts.filter(Boolean) };
  }, await answer.text());
}

const kind_of = (path) => path.split('?')[0].split('/').slice(0, 3).join('/') + (path.split('?')[0].split('/').length > 3 ? '/*' : '') + (path.includes('?') ? '?' : '');

it('no English page holds a text of ours in German that is not marked as German', async () => {
  const german = german_texts();
  assert.ok(german.size > 300, `only ${german.size} German texts are known`);
  const seen = new Set(['/en/']);
  const kinds = new Map();
  const waiting = ['/en/'];
  const found = [];
  while (waiting.length) {
    const path = waiting.shift();
    const { links, texts } = await read(path);
    for (const text of texts) if (german.has(text)) found.push(`${path}: ${text}`);
    for (const link of links.map((one) => one.split('#')[0])) {
      const kind = kind_of(link);
      if (!link.startsWith('/en/') || seen.has(link) || (kinds.get(kind) ?? 0) >= most_pages_of_a_kind) continue;
      seen.add(link);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      waiting.push(link);
    }
  }
  assert.deepEqual([...new Set(found)], []);
  assert.ok(seen.size > 30, `only ${seen.size} pages were seen`);
});

describe('what the demonstration retells of real events is within two clicks of the start page', () => {
  const told = {
    'the alliance of Rostock and its award of 24 November 2023': ['/buendnisse/rostock', 'Ausgezeichnet in die Zukunft'],
    'its family festival': ['/projekte/rostock-ist-bunt', 'Rostock ist bunt'],
    'its summer programme': ['/projekte/rostocker-sommerferienprogramm', 'Sommerferien'],
    'its planner': ['/projekte/rostocker-familienplaner-2024', '2024'],
    'the 56 awards': ['/auszeichnungen/siegel-2023', '56'],
    'the congress of 2016 and its twelve sites': ['/auszeichnungen/entwicklungspartnerschaft-2016', 'Zwölf Orte'],
    'the meeting of four states': ['/regionen/norden', 'Hamburg, Mecklenburg-Vorpommern, Niedersachsen und Schleswig-Holstein'],
    'the state portal': ['/laender/mv', 'Bündnisse für Familie in Mecklenburg-Vorpommern'],
  };
  let near;
  before(async () => {
    near = new Set();
    for (const first of new Set((await read('/')).links)) {
      near.add(first);
      if (/^\/(en|assets|leichte-sprache)\//.test(first)) continue;
      for (const second of (await read(first)).links) near.add(second);
    }
  });
  for (const [name, [path, words]] of Object.entries(told)) {
    it(name, async () => {
      assert.ok(near.has(path), `${path} is further away`);
      const text = await (await fetch(portal.url + path)).text();
      assert.ok(text.includes(words), `${path} does not tell of it`);
    });
  }
});

it('who needs Leichte Sprache comes from the start page to a telephone number with the keyboard alone', async () => {
  const reader = await visit(browser, { viewport: telephone });
  await reader.goto(portal.url);
  await tab_to(reader, ({ text }) => text === 'Leichte Sprache');
  await reader.keyboard.press('Enter');
  await reader.waitForURL('**/leichte-sprache/');
  await tab_to(reader, ({ id }) => id === 'ort');
  assert.ok(await sees_focus(reader));
  await reader.keyboard.type('18055');
  await reader.keyboard.press('Enter');
  await reader.waitForURL('**/leichte-sprache/?ort=18055');
  const number = await tab_to(reader, ({ href }) => href?.startsWith('tel:'));
  assert.match(number.href, /^tel:\d+$/);
  assert.ok((await focused(reader)).shown);
  await reader.context().close();
});

it('Leichte Sprache has large letters, short lines, and no word is broken', async () => {
  const reader = await visit(browser);
  await reader.goto(`${portal.url}/leichte-sprache/`);
  const found = await reader.evaluate(() => [...document.querySelectorAll('main p, main li, main h1, main h2')].map((element) => {
    const style = getComputedStyle(element);
    const letter = parseFloat(style.fontSize);
    return { letter, width: element.getBoundingClientRect().width / letter, hyphens: style.hyphens, align: style.textAlign, text: element.innerText.slice(0, 40) };
  }));
  assert.ok(found.length > 20);
  for (const { letter, width, hyphens, align, text } of found) {
    assert.ok(letter >= 20, `${text}: letters of ${letter} px`);
    assert.ok(width <= 36, `${text}: ${width} letters wide`);
    assert.notEqual(hyphens, 'auto', text);
    assert.equal(align, 'start', text);
  }
  await reader.context().close();
});

it('a page that is read from the right begins on the right, with numbers as they are dialled', async () => {
  for (const viewport of [telephone, { width: 1280, height: 900 }]) {
    const reader = await visit(browser, { viewport });
    await reader.goto(`${portal.url}/ar/muster`);
    const found = await reader.evaluate(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      return {
        direction: getComputedStyle(document.body).direction,
        brand: innerWidth - box('.bn-brand').right,
        icon: box('.bn-contact .bn-line .bn-icon').left - box('.bn-contact .bn-line span').right,
        label: box('.kern-form-check .kern-label').right - box('.kern-form-check input').left,
        number: document.querySelector('.bn-tel bdi[dir=ltr]').textContent,
        width: document.documentElement.scrollWidth,
      };
    });
    assert.equal(found.direction, 'rtl');
    assert.ok(found.brand < 100, `the brand stands ${found.brand} px from the right`);
    assert.ok(found.icon >= 0, 'the drawing stands left of its line');
    assert.ok(found.label <= 1, 'the label stands right of its circle');
    assert.match(found.number, /^\(030\)/);
    assert.ok(found.width <= viewport.width, `scrolls sideways: ${found.width} px wide`);
    await reader.context().close();
  }
});

it('a page in Leichte Sprache on paper has the number, and nothing to click', async () => {
  const reader = await visit(browser);
  await reader.goto(`${portal.url}/leichte-sprache/orte/rostock`);
  await reader.emulateMedia({ media: 'print' });
  assert.ok(await reader.locator('main a[href^="tel:"]').first().isVisible());
  assert.ok(!(await reader.locator('.bn-lang').first().isVisible()));
  assert.ok(!(await reader.locator('form[role=search]').first().isVisible()));
  await reader.context().close();
});
