// A page lies open for a day: it warns in time, disturbs nobody, goes on with one button, and loses nothing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { open_browser, tab_to, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const narrow = { width: 360, height: 740 };

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// Somebody who begins to write, on a page whose clock the journey holds.
async function writing(name) {
  const page = await visit(browser, { viewport: narrow });
  await page.clock.install();
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.getByRole('button', { name: new RegExp(name) }).first().click();
  await page.waitForURL(/\/bereich$/);
  await page.goto(`${portal.url}/gemeinschaft/raeume/bund`);
  await page.getByRole('link', { name: 'Neues Thema' }).click();
  await page.locator('[name=titel]').fill('Ein halber Satz');
  await page.locator('[name=titel]').focus();
  return page;
}

const notice = (page) => page.locator('.bn-session');
const said = async (page) => (await notice(page).innerText()).trim();
const hours = (number) => number * 3600 * 1000;

it('says half an hour before that the session rests for too long, and goes on with one button', async () => {
  const page = await writing('Erika');
  assert.equal(await said(page), '');
  assert.equal((await notice(page).boundingBox()).height, 0);
  await page.clock.fastForward(hours(23.4));
  assert.equal(await said(page), '');
  await page.clock.fastForward(hours(0.2));
  assert.match(await said(page), /Um \d\d:\d\d Uhr endet Ihre Anmeldung\.\s+Angemeldet bleiben$/);
  assert.equal(await notice(page).locator('[role=status]').count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'titel'); // nobody is stopped in their writing
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));

  await tab_to(page, ({ text }) => text === 'Angemeldet bleiben', 90);
  await Promise.all([page.waitForResponse(/\/konto\/sitzung$/), page.keyboard.press('Enter')]);
  await page.waitForFunction(() => document.querySelector('.bn-session').innerText.trim() === '');
  assert.equal(await page.locator('[name=titel]').inputValue(), 'Ein halber Satz');
  await page.clock.fastForward(hours(23.4));
  assert.equal(await said(page), '');
  await page.context().close();
});

it('says that it is over, keeps what was typed, and hears when somebody signs in again in another tab', async () => {
  const page = await writing('Max');
  await page.clock.fastForward(hours(24.1));
  assert.match(await said(page), /Ihre Anmeldung ist beendet\. Was Sie geschrieben haben, steht noch hier/);
  const link = notice(page).getByRole('link', { name: /neu anmelden/ });
  assert.equal(await link.getAttribute('target'), '_blank');
  assert.match(await link.getAttribute('href'), /\/anmelden\?neu=ja&weiter=/);
  const [door] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await door.waitForLoadState();
  assert.ok(await door.locator('[name=email]').isVisible());
  await door.goto(`${portal.url}/bereich`); // a page of who is signed in: the same person as before
  await page.waitForFunction(() => document.querySelector('.bn-session').innerText.includes('wieder angemeldet'));
  assert.equal(await page.locator('[name=titel]').inputValue(), 'Ein halber Satz');
  await page.locator('[name=text]').fill('Und seine Fortsetzung.');
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.waitForURL(/gemeinschaft\/themen\//);
  await page.context().close();
});

it('a page of another tab that is used silences the warning in this one', async () => {
  const page = await writing('Erika');
  await page.clock.fastForward(hours(23.7));
  assert.match(await said(page), /Angemeldet bleiben/);
  const other = await page.context().newPage();
  await other.goto(`${portal.url}/konto`);
  await page.waitForFunction(() => document.querySelector('.bn-session').innerText.trim() === '');
  await page.context().close();
});

it('a clock that is set back while the page lies open does not make the warning late', async () => {
  const page = await writing('Erika');
  await page.clock.fastForward(hours(20));
  await page.clock.setSystemTime(new Date('2020-01-01T00:00:00Z'));
  await page.clock.fastForward(hours(3.7));
  assert.match(await said(page), /Angemeldet bleiben/);
  await page.context().close();
});

it('without a script nothing is announced that could not be done, and the account tells the time', async () => {
  const page = await visit(browser, { javaScriptEnabled: false, viewport: narrow });
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.getByRole('button', { name: /Erika/ }).first().click();
  await page.waitForURL(/\/bereich$/);
  assert.equal(await said(page), '');
  await page.goto(`${portal.url}/konto`);
  assert.match(await page.locator('main').innerText(), /Hier sind Sie längstens bis .* angemeldet/);
  await page.context().close();
});
