// Who runs an alliance writes its page: changes it, publishes it, confirms it; with the keyboard, on a telephone.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { focused, looks, open_browser, sees_focus, telephone, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desk = '/bereich/rostock/seite';
const narrow = { width: 360, height: 740 };
const people = [['erika@beispiel.example', 'Erika Eigenseite', 'koordination', 'rostock'], ['max@beispiel.example', 'Max Mitschreiber', 'mitglied', 'rostock'],
  ['sofie@beispiel.example', 'Sofie Servicebüro', 'servicebuero', ''], ['tom@beispiel.example', 'Tom Textwechsel', 'uebersetzung', '']];
const drawing = new URL('../../db/demo/pictures/familienfest.png', import.meta.url).pathname;

let portal, browser;
before(async () => {
  portal = await Portal.open();
  const file = join(mkdtempSync(join(tmpdir(), 'people-')), 'people.csv');
  writeFileSync(file, ['email;name;rolle;buendnis', ...people.map((cells) => cells.join(';'))].join('\n') + '\n');
  portal.command('import', 'accounts', file, '--apply');
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// A page on which somebody is signed in.
async function visit_as(name, options = {}) {
  const page = await visit(browser, { viewport: narrow, ...options });
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.getByRole('button', { name: `Als ${name} umsehen` }).click();
  await page.waitForURL('**/bereich');
  return page;
}

// Presses what has the focus, and counts it as one step.
async function press(page, steps, role, name) {
  const thing = page.locator('main').getByRole(role, { name }).first();
  await thing.focus();
  assert.ok(await sees_focus(page), `the focus on ${name} is not to be seen`);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  steps.push(name);
}

describe('somebody who coordinates an alliance', () => {
  it('changes its page and publishes it in five steps, by keyboard at 360 pixels', async () => {
    const page = await visit_as('Erika Eigenseite', { javaScriptEnabled: false });
    const steps = [];
    await press(page, steps, 'link', 'Seite: Bündnis für Familie Rostock');
    await press(page, steps, 'button', 'Seite ändern');
    await page.getByLabel('In einem Satz').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Ein Satz, der heute neu ist.');
    await press(page, steps, 'button', 'Speichern und ansehen');
    assert.match(await page.locator('ins').first().innerText(), /neu/);
    assert.ok(!(await (await fetch(`${portal.url}/buendnisse/rostock`)).text()).includes('der heute neu ist'));
    await press(page, steps, 'button', 'Veröffentlichen');
    assert.match(await page.locator('main').innerText(), /Veröffentlicht. Alle sehen es jetzt./);
    await press(page, steps, 'link', 'Die Seite, wie alle sie sehen');
    const text = await page.locator('main').innerText();
    assert.match(text, /Ein Satz, der heute neu ist\./);
    assert.match(text, /Zuletzt bestätigt am/);
    assert.ok(!text.includes('Erika Eigenseite'));
    assert.equal(steps.length, 5);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= narrow.width);
    await page.context().close();
  });

  it('confirms the page with two clicks', async () => {
    const page = await visit_as('Erika Eigenseite');
    const steps = [];
    await press(page, steps, 'link', 'Seite: Bündnis für Familie Rostock');
    await press(page, steps, 'button', 'Stimmt noch');
    assert.match(await page.locator('main').innerText(), /Danke: Die Seite ist bestätigt./);
    assert.equal(steps.length, 2);
    await page.context().close();
  });

  it('hears from the form what is wrong, and the words are still there', async () => {
    const page = await visit_as('Erika Eigenseite');
    await page.goto(`${portal.url}${desk}/entwurf`);
    await page.getByLabel('In einem Satz').fill('');
    await page.getByLabel('Über das Bündnis').fill('Viele Worte.');
    await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
    await page.locator('.bn-errors a').first().click();
    assert.equal((await focused(page)).id, 'kurztext');
    assert.equal(await page.getByLabel('Über das Bündnis').inputValue(), 'Viele Worte.');
    await page.context().close();
  });
});

describe('a text with signs', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is looked at before it is saved, ${javaScriptEnabled ? 'without leaving the form' : 'without script'}`, async () => {
      const page = await visit_as('Erika Eigenseite', { javaScriptEnabled });
      await page.goto(`${portal.url}${desk}/entwurf`);
      await page.getByLabel('Über das Bündnis').fill('## Ferien\n\n- Basteln\n- **Schwimmen**');
      await page.getByRole('button', { name: 'Vorschau' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#vorschau strong').waitFor();
      assert.equal(await page.locator('#vorschau strong').innerText(), 'Schwimmen');
      assert.match(await page.getByLabel('Über das Bündnis').inputValue(), /\*\*Schwimmen\*\*/);
      if (javaScriptEnabled) {
        assert.match((await page.evaluate(() => document.activeElement.textContent)), /Vorschau/);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
        assert.deepEqual(violations.map(({ id }) => id), []);
      }
      await page.getByRole('button', { name: 'Speichern und ansehen' }).click(); // the form still works
      await page.waitForURL('**/entwurf/pruefung');
      await page.context().close();
    });
  }
});

describe('a picture', () => {
  it('is laid into the draft with what has to be said of it, and strangers do not see it', async () => {
    const page = await visit_as('Erika Eigenseite', { javaScriptEnabled: false });
    await page.goto(`${portal.url}${desk}/entwurf`);
    await page.getByRole('button', { name: 'Speichern und zu den Bildern' }).click();
    await page.getByLabel('Bilddatei').setInputFiles(drawing);
    await page.getByRole('button', { name: 'In den Entwurf legen' }).click();
    assert.equal(await page.locator('.bn-errors li').count(), 3);
    await page.getByLabel('Bilddatei').setInputFiles(drawing);
    await page.getByLabel('Was ist zu sehen?').fill('Ein gezeichnetes Fest');
    await page.getByLabel('Wer hat es gemacht?').fill('Zeichnung: Erika Eigenseite');
    await page.getByLabel('Es sind keine Personen erkennbar').check();
    await page.getByRole('button', { name: 'In den Entwurf legen' }).click();
    const picture = page.getByAltText('Ein gezeichnetes Fest');
    assert.ok(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)));
    assert.equal((await fetch(new URL(await picture.getAttribute('src'), portal.url))).status, 404);
    await page.context().close();
  });
});

describe('a translator', () => {
  it('finds what is missing and writes it beside the German text', async () => {
    const page = await visit_as('Tom Textwechsel', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Was auf eine Übersetzung wartet' }).click();
    await page.goto(`${portal.url}${desk}/uebersetzung/en`);
    await page.getByRole('textbox', { name: 'In einem Satz' }).fill('One sentence that is new today.');
    await page.getByRole('button', { name: 'Speichern und zeigen' }).click();
    await page.getByRole('link', { name: 'Die Seite auf Englisch' }).click();
    assert.equal(await page.locator('.bn-lead').first().innerText(), 'One sentence that is new today.');
    assert.equal(await page.locator('.bn-lead').first().getAttribute('lang'), null);
    for (const path of [`${desk}/uebersetzung/en`, '/bereich/uebersetzungen']) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(portal.url + path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, path);
      const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(await (await page.request.get(portal.url + path)).text(), 'tests/journeys/page.html');
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${path}: ${m.line}: ${m.ruleId}: ${m.message}`)), []);
    }
    await page.context().close();
  });
});

describe('the pages of writing', () => {
  const paths = [desk, `${desk}/entwurf`, `${desk}/entwurf/bilder`, `${desk}/uebersetzung/en`, `${desk}/entwurf/pruefung`, `${desk}/entwurf/verwerfen`, `${desk}/verlauf`, `${desk}/verlauf/2`, `${desk}/archiv`];

  it('are well-formed and can be used by everybody, in all looks and at 320 pixels', async () => {
    const writer = await visit_as('Max Mitschreiber');
    await writer.goto(`${portal.url}${desk}/entwurf`);
    await writer.getByLabel('Wann jemand da ist').fill('Immer freitags');
    await writer.getByRole('button', { name: 'Speichern und ansehen' }).click();
    await writer.getByRole('button', { name: 'An die Koordination geben' }).click();
    await writer.waitForURL('**getan=eingereicht');
    await writer.context().close();

    for (const [look, options] of Object.entries(looks)) {
      const page = await visit_as('Erika Eigenseite', { ...options, viewport: telephone });
      for (const path of paths) {
        await page.goto(portal.url + path, { waitUntil: 'load' });
        const where = `${path}, ${look}`;
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= telephone.width, where);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], rules }),
          { 'color-contrast': { enabled: look !== 'forced colours' } });
        assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 140)}`)), []);
        if (look !== 'light') continue;
        const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(await (await page.request.get(portal.url + path)).text(), 'tests/journeys/page.html');
        assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${where}: ${m.line}: ${m.ruleId}: ${m.message}`)), []);
      }
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    }
  });

  it('lead the service office to a call and off the list again', async () => {
    const writer = await visit_as('Max Mitschreiber');
    await writer.goto(portal.url + desk);
    await writer.getByLabel('Ihre Nachricht').fill('Unser Sitz ist umgezogen.');
    await writer.getByRole('button', { name: 'An das Servicebüro senden' }).click();
    await writer.waitForURL('**getan=gesendet');
    await writer.context().close();
    const office = await visit_as('Sofie Servicebüro');
    await office.goto(`${portal.url}/verwaltung/anrufe`);
    await office.evaluate(axe);
    const { violations } = await office.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id }) => id), []);
    await office.getByRole('link', { name: 'Bündnis für Familie Rostock' }).click();
    await office.getByLabel('Erledigt: von der Liste nehmen').check();
    await office.getByRole('button', { name: 'Merken' }).click();
    await office.waitForURL('**/verwaltung/anrufe');
    assert.doesNotMatch(await office.locator('main').innerText(), /Bündnis für Familie Rostock/);
    await office.context().close();
  });
});
