// A coordinator takes up a flagship project, publishes the alliance's page, confirms it: how many clicks that takes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { desk, open_browser, telephone, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(new FileSystemConfigLoader());

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function visit_as(name, options = {}) {
  const page = await visit(browser, options);
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.locator('li, tr, article').filter({ hasText: name }).locator('button').first().click();
  await page.waitForLoadState();
  return page;
}

// Clicks that are counted.
function counted(page) {
  let clicks = 0;
  return {
    click: async (role, name) => {
      clicks += 1;
      await page.getByRole(role, { name }).first().click();
      await page.waitForLoadState();
    },
    clicks: () => clicks,
  };
}

async function findings(page, source) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const report = await validator.validateString(source);
  const wrong = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), ...wrong];
}

// Some project that runs and that this person's alliance has not taken up yet.
async function adoptable(page) {
  await page.goto(`${portal.url}/projekte?stand=laufend`);
  const paths = await page.locator('main article h3 a').evaluateAll((rows) => rows.map((row) => row.getAttribute('href')));
  for (const path of paths) {
    await page.goto(portal.url + path);
    if (await page.getByRole('link', { name: 'Bei uns machen' }).count() > 0) return path;
  }
  throw new Error('nothing to take up');
}

it('a project of others is a draft of one\'s own after two clicks, and published after two more', async () => {
  const page = await visit_as('Olga Beispiel');
  const original = await adoptable(page);
  const { click, clicks } = counted(page);
  await click('link', 'Bei uns machen');
  await click('button', /^Ja, für/);
  assert.match(page.url(), /\/bereich\/projekte\/[0-9a-f]+\/plan\/entwurf$/);
  await page.locator('[name=kurztext]').fill('Wir machen es auch.');
  await click('button', 'Speichern und ansehen');
  await click('button', 'Veröffentlichen');
  assert.equal(clicks(), 4);
  assert.ok((await page.locator('main').innerText()).includes('Veröffentlicht'));
  await page.goto(`${portal.url}${original}/verbreitung`);
  assert.ok(await page.locator('main svg').count() > 0);
  await page.context().close();
});

it('the page of an alliance is changed and published in four clicks, and confirmed in two', async () => {
  const page = await visit_as('Erika Beispiel');
  await page.goto(`${portal.url}/bereich`);
  const writing = counted(page);
  await writing.click('link', /^Seite: /);
  await writing.click('button', 'Seite ändern');
  await page.locator('[name=kurztext]').fill('Neu gesagt.');
  await writing.click('button', 'Speichern und ansehen');
  await writing.click('button', 'Veröffentlichen');
  assert.equal(writing.clicks(), 4);
  await page.goto(`${portal.url}/bereich`);
  const confirming = counted(page);
  await confirming.click('link', /^Seite: /);
  await confirming.click('button', /stimmt noch/i);
  assert.equal(confirming.clicks(), 2);
  assert.ok(page.url().includes('getan=bestaetigt'));
  await page.context().close();
});

it('every page about plans is as it should be, wide and on a telephone', async () => {
  for (const viewport of [desk, telephone]) {
    const page = await visit_as('Jonas Beispiel', { viewport });
    await page.goto(`${portal.url}/bereich`);
    const list = new URL(await page.getByRole('link', { name: /^Projekte: / }).first().getAttribute('href'), portal.url).pathname;
    await page.goto(portal.url + list);
    const begun = new URL(await page.locator('main a.bn-row').first().getAttribute('href'), portal.url).pathname;
    const original = begun.replace(/plan$/, 'original');
    await page.goto(portal.url + original);
    const flagship = new URL(await page.getByRole('link', { name: 'Zum Original' }).getAttribute('href'), portal.url).pathname;
    for (const path of [list, `${list}/neu`, begun, `${begun}/entwurf`, `${begun}/entwurf/pruefung`, original, flagship, `${flagship}/verbreitung`, `/en${flagship}`]) {
      const answer = await page.goto(portal.url + path);
      assert.deepEqual(await findings(page, await answer.text()), [], path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} scrolls sideways`);
    }
    await page.context().close();
  }
});
