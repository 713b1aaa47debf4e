// Somebody looks for something by words.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { desk, open_browser, telephone, visit } from './support/visitor.mjs';

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

describe('the field in the header', () => {
  it('works without script, on a wide screen', async () => {
    const page = await visit(browser, { viewport: desk, javaScriptEnabled: false });
    await page.goto(portal.url);
    const form = page.locator('form.bn-find');
    assert.equal(await form.getAttribute('action'), '/suche');
    assert.equal(await form.locator('#portalsuche').getAttribute('name'), 'q');
    await page.goto(`${portal.url}/suche?q=Kinderbetreuung`);
    assert.ok((await page.locator('.bn-find__hit').count()) > 0);
    assert.match(await page.content(), /value="Kinderbetreuung"/);
    await page.context().close();
  });

  it('is a link on a telephone, which leads to a large field', async () => {
    const page = await visit(browser, { viewport: telephone });
    await page.goto(`${portal.url}/karte`);
    assert.equal(await page.locator('#portalsuche').isVisible(), false);
    await page.locator('.bn-find-link').click();
    assert.ok(await page.locator('main input[name=q]').isVisible());
    await page.context().close();
  });
});

describe('suggestions while typing', () => {
  async function typing(words) {
    const page = await visit(browser, { viewport: desk });
    await page.goto(portal.url);
    await page.locator('#portalsuche').pressSequentially(words);
    await page.locator('#portalsuche-vorschlaege [role=option]').first().waitFor();
    return page;
  }

  it('are reached with the arrows, told to those who only hear them, and opened with Enter', async () => {
    const page = await typing('Rosto');
    const field = page.locator('#portalsuche');
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    const chosen = await field.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${chosen}`).getAttribute('aria-selected'), 'true');
    assert.match(await page.locator('.bn-find [role=status]').textContent(), /^\d Vorschläge$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orte\/rostock$/);
    await page.context().close();
  });

  it('go with Escape, what was typed stays, and Enter asks for it', async () => {
    const page = await typing('Rosto');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#portalsuche-vorschlaege').isVisible(), false);
    assert.equal(await page.locator('#portalsuche').inputValue(), 'Rosto');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'portalsuche');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/suche\?q=Rosto$/);
    await page.context().close();
  });

  it('can be tapped', async () => {
    const page = await typing('Rosto');
    await page.locator('#portalsuche-vorschlaege [role=option]').first().click();
    await page.waitForURL(/\/orte\//);
    await page.context().close();
  });
});

describe('a question that finds nothing', () => {
  it('leads on', async () => {
    const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false });
    await page.goto(`${portal.url}/suche?q=Quastenflosser+Rostock`);
    await page.locator('main').getByRole('link', { name: 'Rostock', exact: true }).first().click();
    assert.ok((await page.locator('.bn-find__hit').count()) > 0);
    await page.context().close();
  });
});
