// A coordinator asks others, reads their answers and finds people: with and without script, by all means of checking.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { desk, open_browser, tab_to, telephone, visit } from './support/visitor.mjs';

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

// A page on which one of the demonstration's people is signed in.
async function visit_as(name, options = {}) {
  const page = await visit(browser, options);
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.locator('li, tr, article').filter({ hasText: name }).locator('button').first().click();
  await page.waitForLoadState();
  return page;
}

async function findings(page, source) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const report = await validator.validateString(source);
  const wrong = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), ...wrong];
}

for (const script of [true, false]) {
  describe(`somebody who asks, ${script ? 'with' : 'without'} script`, () => {
    it('looks at the question first, publishes it, and finds it again', async () => {
      const page = await visit_as('Erika Beispiel', { javaScriptEnabled: script });
      await page.goto(`${portal.url}/gemeinschaft/raeume/bund`);
      await page.getByRole('link', { name: 'Neues Thema' }).click();
      await page.locator('[name=titel]').fill(`Wer hat Paten ${script}?`);
      await page.locator('[name=text]').fill('Wir suchen **Paten**.\n\n- für Kinder\n- für Eltern');
      await page.getByRole('button', { name: 'Vorschau' }).click();
      assert.equal(await page.locator('#vorschau ~ .bn-post strong').last().innerText(), 'Paten');
      await page.getByRole('button', { name: 'Veröffentlichen' }).click();
      await page.waitForURL(/gemeinschaft\/themen\//);
      assert.equal(await page.locator('article.bn-post li').count(), 2);
      await page.goto(`${portal.url}/gemeinschaft/suche?q=paten`);
      assert.ok((await page.locator('main').innerText()).includes(`Wer hat Paten ${script}?`));
      await page.context().close();
    });
  });
}

it('somebody answers by keyboard alone, and is led from one unread thread to the next', async () => {
  const page = await visit_as('Max Beispiel');
  await page.goto(`${portal.url}/gemeinschaft`);
  await tab_to(page, ({ text }) => text.includes('ungelesenen Thema'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/gemeinschaft\/themen\//);
  const thread = page.url();
  await tab_to(page, ({ tag }) => tag === 'TEXTAREA');
  await page.keyboard.type('Ich helfe gern.');
  await tab_to(page, ({ text }) => text === 'Veröffentlichen');
  await page.keyboard.press('Enter');
  await page.waitForURL(/beitrag-/);
  assert.ok((await page.locator('article.bn-post').last().innerText()).includes('Ich helfe gern.'));
  await page.goto(`${portal.url}/gemeinschaft`);
  await page.getByRole('link', { name: 'Zum neuesten ungelesenen Thema' }).click();
  assert.notEqual(page.url().split('#')[0], thread.split('#')[0]);
  await page.context().close();
});

it('every kind of page of the community is as it should be, wide and on a telephone', async () => {
  for (const viewport of [desk, telephone]) {
    const page = await visit_as('Sigrid Beispiel', { viewport });
    await page.goto(`${portal.url}/gemeinschaft/raeume/bund`);
    const thread = new URL(await page.locator('a.bn-row').last().getAttribute('href'), portal.url).pathname;
    await page.goto(`${portal.url}${thread}`);
    const reported = new URL(await page.getByRole('link', { name: 'Melden' }).first().getAttribute('href'), portal.url).pathname;
    await page.goto(`${portal.url}/gemeinschaft/personen`);
    const person = new URL(await page.locator('a.bn-row').first().getAttribute('href'), portal.url).pathname;
    await page.goto(`${portal.url}/material`);
    const material = new URL(await page.locator('a.bn-row').last().getAttribute('href'), portal.url).pathname;
    for (const path of ['/gemeinschaft', '/gemeinschaft/raeume/bund', '/gemeinschaft/raeume/bund/neu', thread, `${thread}/antwort`, '/gemeinschaft/suche?q=wir', reported,
      '/gemeinschaft/moderation', '/gemeinschaft/personen?thema=ferien', person, '/gemeinschaft/profil', '/gemeinschaft/profil/ansicht', `/en${thread}`, '/en/gemeinschaft',
      '/material/workshop', '/material/workshop/formate/elterncafe', '/material/workshop/impuls/ferien', '/material/sichtbarkeit', '/en/material/workshop', '/material', '/material/neu', material, '/en/material']) {
      const answer = await page.goto(portal.url + path);
      assert.deepEqual(await findings(page, await answer.text()), [], path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} scrolls sideways`);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  }
});
