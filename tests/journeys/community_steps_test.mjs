// What people of the alliances do most, by keyboard alone on a telephone of 360 pixels. Steps, fields and time are counted:
// none of them may grow. The time is that of a practised person, by the keystroke-level model.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { focused, open_browser, sees_focus, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const narrow = { width: 360, height: 740 };
const seconds_a_key = 0.28;
const seconds_a_thought = 1.35;
const most_tabs_a_step = 70;

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// Somebody with a keyboard and nothing else, whose work is counted.
class Worker {
  steps = 0;
  fields = 0;
  keys = 0;

  constructor(page) {
    this.page = page;
  }

  static async called(name) {
    const page = await visit(browser, { viewport: narrow });
    await page.goto(`${portal.url}/vorfuehrung/anmelden`);
    await page.getByRole('button', { name: new RegExp(name) }).first().click();
    await page.waitForURL(/\/bereich$/);
    return new Worker(page);
  }

  get seconds() {
    return this.keys * seconds_a_key + (this.steps + this.fields) * seconds_a_thought;
  }

  async #key(name) {
    this.keys += 1;
    await this.page.keyboard.press(name);
  }

  async #reach(wanted, what) {
    for (let pressed = 0; pressed < most_tabs_a_step; pressed += 1) {
      await this.#key('Tab');
      const now = await focused(this.page);
      if (!wanted(now)) continue;
      assert.ok(await sees_focus(this.page), `the focus on ${what} is not to be seen`);
      return;
    }
    throw new Error(`no key leads to ${what} on ${this.page.url()}`);
  }

  // A link or a button: one step.
  async follow(words) {
    await this.#check();
    await this.#reach(({ tag, text }) => ['A', 'BUTTON'].includes(tag) && words.test(text), words);
    this.steps += 1;
    this.keys += 1;
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')]);
    await this.page.waitForLoadState();
  }

  // Writes into the field of that name.
  async write(name, text) {
    await this.#reach(({ tag, id }) => ['INPUT', 'TEXTAREA'].includes(tag) && id === name, name);
    this.fields += 1;
    await this.page.keyboard.press('Control+A');
    this.keys += text.length + 2;
    await this.page.keyboard.type(text);
  }

  // Every page on the way: nothing to complain of, nothing too wide.
  async #check() {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => window.axe.run(document, {
      resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), [], this.page.url());
    assert.ok(await this.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${this.page.url()} is too wide`);
  }

  async text() {
    await this.#check();
    return this.page.locator('main').innerText();
  }

  async done(steps, fields, seconds) {
    assert.deepEqual(this.page.complaints, []);
    assert.ok(this.steps <= steps, `${this.steps} steps instead of ${steps}`);
    assert.ok(this.fields <= fields, `${this.fields} fields instead of ${fields}`);
    assert.ok(this.seconds <= seconds, `${this.seconds.toFixed(0)} seconds instead of ${seconds}`);
    await this.page.context().close();
  }
}

it('from an invitation to the first post somebody needs less than two minutes', async () => {
  const erika = await visit(browser);
  await erika.goto(`${portal.url}/vorfuehrung/anmelden`);
  await erika.getByRole('button', { name: /Erika/ }).first().click();
  await erika.waitForURL(/\/bereich$/);
  await erika.goto(`${portal.url}/bereich/rostock/mitglieder`);
  await erika.locator('[name=name]').fill('Nora Neu');
  await erika.locator('[name=email]').fill('nora.neu@example.org');
  await erika.locator('[name=rolle][value=stellvertretung]').check();
  await erika.getByRole('button', { name: 'Einladung schicken' }).click();
  await erika.goto(`${portal.url}/vorfuehrung/post`);
  const link = (await erika.content()).match(/\/einladung\/[0-9a-f]{64}/)[0];
  await erika.context().close();

  const page = await visit(browser, { viewport: narrow });
  await page.goto(portal.url + link);
  const nora = new Worker(page);
  await nora.follow(/^Hereinkommen$/);
  await nora.follow(/^Gemeinschaft$/);
  await nora.follow(/^Bundesweit/);
  await nora.follow(/^Neues Thema$/);
  await nora.write('titel', 'Guten Tag!');
  await nora.write('text', 'Ich bin neu und freue mich.');
  await nora.follow(/^Veröffentlichen$/);
  assert.match(await nora.text(), /Ich bin neu und freue mich\./);
  await nora.done(5, 2, 119);
});

it('a page is confirmed with two steps', async () => {
  const erika = await Worker.called('Erika');
  await erika.follow(/^Seite: /);
  await erika.follow(/^Stimmt noch/);
  assert.match(await erika.text(), /Die Seite ist bestätigt/);
  await erika.done(2, 0, 30);
});

it('the page of an alliance is changed and published with four steps and one field', async () => {
  const erika = await Worker.called('Erika');
  await erika.follow(/^Seite: /);
  await erika.follow(/^Seite ändern/);
  await erika.write('kurztext', 'Heute neu gesagt.');
  await erika.follow(/^Speichern und ansehen$/);
  await erika.follow(/^Veröffentlichen$/);
  assert.match(await erika.text(), /Veröffentlicht/);
  await erika.done(4, 1, 60);
});

it('a flagship project is taken up with two steps and published with two more', async () => {
  const olga = await Worker.called('Olga');
  const page = olga.page;
  await page.goto(`${portal.url}/projekte?stand=laufend`);
  for (const path of await page.locator('main article h3 a').evaluateAll((rows) => rows.map((row) => row.getAttribute('href')))) {
    await page.goto(portal.url + path);
    if (await page.getByRole('link', { name: 'Bei uns machen' }).count() > 0) break;
  }
  await olga.follow(/^Bei uns machen/);
  await olga.follow(/^Ja, für/);
  await olga.write('kurztext', 'Wir machen es auch.');
  await olga.follow(/^Speichern und ansehen$/);
  await olga.follow(/^Veröffentlichen$/);
  assert.match(await olga.text(), /Veröffentlicht/);
  await olga.done(4, 1, 80);
});

it('an alliance is handed over with four steps, which ask once more, and taken back with one', async () => {
  const olga = await Worker.called('Olga');
  await olga.follow(/^Mitglieder/);
  await olga.follow(/^Wählen|^Auswählen|wer weitermacht/);
  await olga.follow(/soll koordinieren$/);
  assert.match(await olga.text(), /14 Tage lang/);
  await olga.follow(/^Übergeben$/);
  assert.match(await olga.text(), /koordiniert ab jetzt/);
  const page = olga.page;
  await olga.done(4, 0, 80).finally(() => page.context().close());

  const mails = await visit(browser, { viewport: narrow });
  await mails.goto(`${portal.url}/vorfuehrung/post`);
  const link = (await mails.content()).match(/\/uebergabe\/[0-9a-f]{64}/)[0];
  await mails.goto(portal.url + link);
  const again = new Worker(mails);
  await again.follow(/^Übergabe zurücknehmen$/);
  assert.match(await again.text(), /Sie koordinieren .* wieder/);
  await again.done(1, 0, 20);
});
