// People of the alliances come in: invited, by a passkey, by a code on paper; and hand over when they leave.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { desk, focused, open_browser, telephone, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(new FileSystemConfigLoader());

let portal, browser, url;
before(async () => {
  portal = await Portal.open();
  url = portal.url.replace('127.0.0.1', 'localhost'); // devices know sites by a name, not by a number
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// A page on which one of the demonstration's people is signed in.
async function visit_as(name, options = {}) {
  const page = await visit(browser, options);
  await page.goto(`${url}/vorfuehrung/anmelden`);
  await page.getByRole('button', { name: new RegExp(name) }).first().click();
  await page.waitForURL(/\/bereich$/);
  return page;
}

// A device that unlocks itself for its person.
async function with_device(page) {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true,
    hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const source = await (await page.request.get(page.url())).text();
  const report = await validator.validateString(source);
  const wrong = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), ...wrong];
}

it('somebody adds a passkey, comes in with it without a mail, and takes codes for paper', async () => {
  const page = await visit_as('Erika');
  await with_device(page);
  await page.goto(`${url}/konto/passkeys`);
  await page.locator('[name=name]').fill('Mein Telefon');
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click();
  await page.locator('.bn-people', { hasText: 'Mein Telefon' }).waitFor();

  await page.goto(`${url}/konto`);
  await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
  await page.waitForURL(/anmelden/);
  await page.goto(`${url}/anmelden?weiter=/konto/passkeys`);
  await page.getByRole('button', { name: 'Mit einem Passkey anmelden' }).click();
  await page.waitForURL((at) => at.pathname === '/konto/passkeys');
  assert.match(await page.locator('main').innerText(), /zuletzt benutzt/);

  await page.getByRole('button', { name: 'Zehn Codes zeigen' }).click();
  const codes = await page.locator('.bn-codes code').allInnerTexts();
  assert.equal(new Set(codes).size, 10);
  assert.ok(codes.every((code) => /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/.test(code)));
  assert.deepEqual(page.complaints, []);
  await page.context().close();
});

it('a device that does not know its person changes nothing, and the page says so', async () => {
  const page = await visit_as('Erika');
  await page.goto(`${url}/konto/bestaetigung?weiter=/bereich`);
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true,
    hasUserVerification: true, isUserVerified: false, automaticPresenceSimulation: true } });
  await page.getByRole('button', { name: 'Mit einem Passkey bestätigen' }).click();
  await page.getByRole('alert').waitFor();
  assert.match(page.url(), /bestaetigung/);
  await page.context().close();
});

it('a coordinator invites somebody, who comes in with one click and stands on the list', async () => {
  const page = await visit_as('Erika', { viewport: telephone });
  await page.getByRole('link', { name: /^Mitglieder/ }).first().click();
  await page.locator('[name=name]').fill('Nora Neu (Vorführung)');
  await page.locator('[name=email]').fill('nora.neu@example.org');
  await page.locator('[name=rolle][value=stellvertretung]').check();
  await page.getByRole('button', { name: 'Einladung schicken' }).click();
  await page.getByText('ist unterwegs').waitFor();

  const mail = await visit(browser);
  await mail.goto(`${url}/vorfuehrung/post`);
  const link = (await mail.content()).match(/\/einladung\/[0-9a-f]{64}/)[0];
  const invited = await visit(browser, { javaScriptEnabled: false, viewport: telephone });
  await invited.goto(url + link);
  assert.match(await invited.locator('main').innerText(), /Nora Neu[^]*Stellvertretung/);
  await invited.getByRole('button', { name: 'Hereinkommen' }).click();
  await invited.waitForURL(/\/bereich$/);
  await page.reload();
  assert.match(await page.locator('.bn-people li', { hasText: 'Nora Neu' }).innerText(), /ist da/);
  for (const one of [page, mail, invited]) await one.context().close();
});

it('the pages of the way in fit a telephone, and no checker finds a fault in them', async () => {
  const page = await visit_as('Sigrid');
  const list = await page.context().newPage();
  for (const path of ['/bereich', '/konto', '/konto/passkeys', '/konto/bestaetigung', '/konto/loeschung', '/verwaltung', '/verwaltung/einladungen',
    '/verwaltung/konten', '/vorfuehrung/anmelden', '/vorfuehrung/post', '/einladung/nichts']) {
    for (const viewport of [desk, telephone]) {
      await list.setViewportSize(viewport);
      await list.goto(url + path);
      assert.ok(await list.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is too wide`);
    }
    assert.deepEqual(await findings(list), [], path);
  }
  await page.context().close();
});

it('by the keyboard alone somebody gets from the page of the day to the members and sees where they are', async () => {
  const page = await visit_as('Erika');
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    assert.ok(at.inside, `the focus is out of sight at ${at.text}`);
    if (/\/mitglieder$/.test(at.href ?? '')) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mitglieder$/);
  await page.context().close();
});
