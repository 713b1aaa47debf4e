// Somebody wants to take part, an alliance answers with two clicks, asks for quick help, and the service office writes to many.

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

async function findings(page, path) {
  const answer = await page.goto(portal.url + path);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const report = await validator.validateString(await answer.text());
  const wrong = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wrong.push('scrolls sideways');
  return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), ...wrong];
}

// The paths of the rows of a list.
async function rows(page, path) {
  await page.goto(portal.url + path);
  return page.locator('main a.bn-row').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
}

it('a bakery says that it wants to take part, and the alliance answers with two clicks', async () => {
  const bakery = await visit(browser, { javaScriptEnabled: false });
  await bakery.goto(`${portal.url}/orte/rostock`);
  await bakery.getByRole('link', { name: 'Mitmachen' }).click();
  assert.equal(await bakery.locator('[name=ort]').inputValue(), 'Rostock');
  await bakery.locator('[name=name]').fill('Bäckerei Kornblume');
  await bakery.locator('[name=erreichbar]').fill('kornblume@example.org');
  await bakery.getByRole('button', { name: 'Absenden' }).click();
  assert.match(bakery.url(), /\/mitmachen\/M-\d{4}-[0-9A-F]{8}$/);
  await bakery.context().close();

  const coordinator = await visit_as('Erika Beispiel', { javaScriptEnabled: false });
  let answered = false;
  for (const path of await rows(coordinator, '/mitmachen/anfragen')) {
    await coordinator.goto(`${portal.url}${path}?antwort=ja`); // the first click: the button of the mail
    if (!(await coordinator.locator('h1').innerText()).includes('Kornblume')) continue;
    await coordinator.getByRole('button', { name: 'Antwort senden' }).click(); // the second
    answered = (await coordinator.locator('main').innerText()).includes('Beantwortet am');
  }
  assert.ok(answered);
  await coordinator.context().close();
});

it('the pages of taking part and of quick help are as they should be, wide and on a telephone', async () => {
  for (const viewport of [desk, telephone]) {
    const page = await visit_as('Max Beispiel', { viewport });
    const inquiry = (await rows(page, '/mitmachen/anfragen'))[0];
    const help = '/bereich/rostock/schnelle-hilfe';
    const asked = (await rows(page, help))[0];
    for (const path of ['/mitmachen', '/mitmachen?buendnis=rostock', '/mitmachen/anfragen', `${inquiry}?antwort=ja`, `/en${inquiry}`, help, `${help}/neu`, `${help}/kontakte`, asked, `/en${asked}`]) {
      assert.deepEqual(await findings(page, path), [], path);
    }
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  }
});

it('the pages of circulars are as they should be, wide and on a telephone', async () => {
  for (const viewport of [desk, telephone]) {
    const page = await visit_as('Sigrid Beispiel', { viewport });
    const home = '/verwaltung/rundschreiben';
    const [draft, sent] = await rows(page, home);
    for (const path of [home, `${home}/neu`, draft, `${draft}/aendern`, `${draft}/versand`, sent, `/en${draft}`]) assert.deepEqual(await findings(page, path), [], path);
    await page.context().close();
  }
});
