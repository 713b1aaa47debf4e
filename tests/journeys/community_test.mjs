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

const letter = { name: 'Elternbrief.txt', mimeType: 'text/plain', buffer: Buffer.from('Liebe Eltern,') };
const narrow = { width: 320, height: 640 };

for (const script of [true, false]) {
  it(`somebody attaches a file, looks first, is told why another cannot be kept, and takes it away again, ${script ? 'with' : 'without'} script`, async () => {
    const page = await visit_as('Erika Beispiel', { javaScriptEnabled: script, viewport: narrow });
    const fits = () => script ? page.evaluate(() => document.documentElement.scrollWidth <= innerWidth) : true;
    await page.goto(`${portal.url}/gemeinschaft/raeume/bund/neu`);
    await page.locator('[name=titel]').fill(`Unser Elternbrief ${script}`);
    await page.locator('[name=text]').fill('Zum Abschreiben.');
    await page.locator('[name=dateien]').setInputFiles([{ name: 'alles.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') }]);
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    assert.ok((await page.locator('main').innerText()).includes('alles.zip: ZIP-Dateien nehmen wir nicht'));
    assert.equal(await page.locator('[name=text]').inputValue(), 'Zum Abschreiben.');
    assert.ok(await fits(), 'a mistake about a file scrolls sideways');
    await page.locator('[name=dateien]').setInputFiles([letter]);
    await page.getByRole('button', { name: 'Vorschau' }).click();
    assert.equal(await page.getByRole('checkbox', { name: /Elternbrief\.txt/ }).count(), 1);
    assert.ok(await fits(), 'a preview with a file scrolls sideways');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.waitForURL(/gemeinschaft\/themen\//);
    const link = page.getByRole('link', { name: /Elternbrief\.txt/ });
    const file = await page.request.get(new URL(await link.getAttribute('href'), portal.url).href);
    assert.equal(await file.text(), 'Liebe Eltern,');
    assert.match(file.headers()['content-disposition'], /^attachment; filename="Elternbrief\.txt"/);
    assert.ok(await fits(), 'a post with a file scrolls sideways');

    await page.getByRole('link', { name: 'Bearbeiten' }).first().click();
    await page.getByRole('checkbox', { name: /Elternbrief\.txt/ }).check();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.waitForURL(/gemeinschaft\/themen\//);
    assert.equal(await page.getByRole('link', { name: /Elternbrief\.txt/ }).count(), 0);
    assert.equal((await page.request.get(file.url())).status(), 404);
    await page.context().close();
  });
}

it('a file is attached by keyboard, and every page with one is as it should be', async () => {
  const page = await visit_as('Max Beispiel', { viewport: narrow });
  const chosen = page.waitForEvent('filechooser'); // waits from here: the browser hears of it a little later
  await page.goto(`${portal.url}/gemeinschaft/raeume/bund/neu`);
  await page.locator('[name=titel]').focus();
  await page.keyboard.type('Mit Tastatur');
  await tab_to(page, ({ tag }) => tag === 'TEXTAREA');
  await page.keyboard.type('Hier ist er.');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'dateien');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles([letter]);
  await tab_to(page, ({ text }) => text === 'Vorschau');
  const [looked] = await Promise.all([page.waitForResponse((reply) => reply.request().method() === 'POST'), page.keyboard.press('Enter')]);
  await page.waitForSelector('#vorschau');
  assert.deepEqual(await findings(page, await looked.text()), []);
  await tab_to(page, ({ text }) => text === 'Veröffentlichen');
  await page.keyboard.press('Enter');
  await page.waitForURL(/gemeinschaft\/themen\//);
  const answer = await page.goto(page.url().split('#')[0]);
  assert.deepEqual(await findings(page, await answer.text()), []);
  assert.equal(await page.getByRole('link', { name: /Elternbrief\.txt/ }).count(), 1);
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

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
