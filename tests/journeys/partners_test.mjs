// An alliance keeps its partners and asks one of them; who speaks for it answers on its own page and reads what came of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { desk, open_browser, telephone, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(new FileSystemConfigLoader());
const home = '/bereich/rostock';

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

async function findings(page, path) {
  const answer = await page.goto(portal.url + path);
  if (answer.status() !== 200) return [`answered ${answer.status()}`];
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const report = await validator.validateString(await answer.text());
  const wrong = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wrong.push('scrolls sideways');
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), ...wrong];
}

// The first address on the page that is written so.
async function first_link(page, path, pattern) {
  await page.goto(portal.url + path);
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  return all.find((one) => pattern.test(one));
}

const in_a_month = () => new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin' }).format(new Date(Date.now() + 30 * 86400000));

it('a partner is asked, answers on its own page with one button, and reads what came of it', async () => {
  const paula = await visit_as('Paula Beispiel', { javaScriptEnabled: false });
  const own_page = await first_link(paula, '/bereich', /^\/partner\/[a-z0-9-]+$/);
  const organisation = own_page.split('/').at(-1);

  const erika = await visit_as('Erika Beispiel', { javaScriptEnabled: false });
  await erika.goto(`${portal.url}${home}/geben/${organisation}/bitte`);
  await erika.locator('[name=was]').fill('Ihre Leiter für das Lichterfest');
  await erika.locator('[name=art][value=dinge]').check();
  await erika.locator('[name=menge]').fill('1');
  await erika.locator('[name=bis]').fill(in_a_month());
  await erika.getByRole('button', { name: 'Bitte jetzt senden' }).click();
  const asked = new URL(erika.url()).pathname;

  await paula.goto(portal.url + own_page);
  const ask = paula.locator('li').filter({ hasText: 'Ihre Leiter für das Lichterfest' });
  await ask.locator('[name=worte]').fill('Sie steht im Hof.');
  await ask.getByRole('button', { name: 'Ja, gern' }).click();
  assert.match(await paula.locator('main').innerText(), /Ihre Antwort: Ja, gern/);

  await erika.goto(portal.url + asked);
  assert.match(await erika.locator('main').innerText(), /Sie steht im Hof\./);
  await erika.locator('[name=ergebnis][value=done]').check();
  await erika.locator('[name=menge]').fill('1');
  await erika.locator('[name=worte]').fill('Alle Lichter hingen.');
  await erika.locator('[name=oeffentlich][value=nein]').check();
  await erika.getByRole('button', { name: 'Bitte abschließen' }).click();

  await paula.goto(portal.url + own_page);
  assert.match(await paula.locator('main').innerText(), /Alle Lichter hingen\./);
  await paula.context().close();
  await erika.context().close();
});

it('a new partner is taken up, and everybody sees it on the page of the alliance', async () => {
  const erika = await visit_as('Erika Beispiel', { javaScriptEnabled: false });
  await erika.goto(`${portal.url}${home}/partner/neu`);
  await erika.locator('main [name=name]').first().fill('Nähstube am Markt');
  await erika.locator('main button[type=submit]').first().click();
  await erika.locator('main form [name=ort]').last().fill('Rostock');
  await erika.locator('main select[name=art]').selectOption('verein');
  await erika.locator('main form').filter({ has: erika.locator('[name=seit]') }).last().locator('button[type=submit]').click();
  const stranger = await visit(browser);
  await stranger.goto(`${portal.url}/buendnisse/rostock`);
  assert.match(await stranger.content(), /Nähstube am Markt/);
  await erika.context().close();
  await stranger.context().close();
});

it('the pages of partners are as they should be, wide and on a telephone', async () => {
  for (const viewport of [desk, telephone]) {
    const page = await visit_as('Erika Beispiel', { viewport });
    const partner = await first_link(page, `${home}/partner`, /^\/bereich\/rostock\/partner\/(?!neu)[a-z0-9-]+$/);
    const prospect = await first_link(page, `${home}/interessenten`, /\/interessenten\/[0-9a-f]{32}$/);
    const giver = await first_link(page, `${home}/geben`, /\/geben\/[a-z0-9-]+$/);
    const asked = await first_link(page, `${home}/geben`, /\/bitten\/[0-9a-f]{32}$/);
    for (const path of [`${home}/partner`, `${home}/partner/neu`, `${home}/partner/neu?name=Sportverein`, partner, `${partner}/ende`, `${partner}/kontakte/neu`, `${home}/interessenten`,
      `${home}/interessenten/neu`, prospect, `${home}/geben`, `${home}/geben?art=raeume`, giver, `${giver}/neu`, `${giver}/bitte`, asked, `${home}/vertretungen`, '/gemeinschaft/geben', `/en${giver}`, `/en${partner}`]) {
      assert.deepEqual(await findings(page, path), [], path);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();

    const paula = await visit_as('Paula Beispiel', { viewport });
    const own_page = await first_link(paula, '/bereich', /^\/partner\/[a-z0-9-]+$/);
    for (const path of ['/bereich', own_page, `${own_page}/geben`, `/en${own_page}`]) assert.deepEqual(await findings(paula, path), [], path);
    await paula.context().close();
  }
});
