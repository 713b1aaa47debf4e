// A family looks for help near it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { focused, open_browser, sees_focus, tab_to, telephone, visit } from './support/visitor.mjs';

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function search(page, place) {
  await page.locator('main input[name=ort]').first().fill(place);
  await page.locator('main form[role=search] button').first().click();
}

async function dials_a_number(page) {
  const number = page.locator('main a[href^="tel:"]').first();
  assert.ok(await number.isVisible(), `no number to tap on ${page.url()}`);
  assert.match(await number.getAttribute('href'), /^tel:(\+49)?\d{3,}$/);
  const { width, height } = await number.boundingBox();
  assert.ok(width >= 44 && height >= 44, `the number is ${width} x ${height} px, too small for a thumb`);
}

describe('a family with an old telephone, without script', () => {
  it('finds a number in two taps by its postal code', async () => {
    const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false, hasTouch: true });
    await page.goto(portal.url);
    await search(page, '18055'); // the first tap; the second is the number
    assert.match(await page.locator('h1').innerText(), /Rostock/);
    await dials_a_number(page);
    await page.context().close();
  });

  for (const spelling of ['ROSTOCK', 'rostok', 'Reutershagen', 'Muenchen', 'MÜNCHEN', 'Halle Saale', 'Frankfurt Oder']) {
    it(`is understood when it types "${spelling}"`, async () => {
      const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false });
      const answer = await page.goto(`${portal.url}/?ort=${encodeURIComponent(spelling)}`);
      assert.equal(answer.status(), 200);
      const choices = page.locator('main a[href^="/?gemeinde="]');
      if (await choices.count()) await choices.first().click();
      await dials_a_number(page);
      await page.context().close();
    });
  }

  it('is asked which place it means when a postal code has several', async () => {
    const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false });
    const answer = await page.goto(`${portal.url}/?ort=18059`);
    assert.equal(answer.status(), 200);
    const choices = page.locator('main a[href^="/?gemeinde="]');
    assert.ok((await choices.count()) >= 2, 'fewer than two places to choose from');
    const name = (await choices.first().locator('.bn-row__title').innerText()).trim();
    await choices.first().click();
    assert.ok((await page.locator('h1').innerText()).includes(name), 'the page is not that of the chosen place');
    await dials_a_number(page);
    await page.context().close();
  });

  it('is not left alone when nobody knows its place', async () => {
    const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false });
    await page.goto(`${portal.url}/?ort=Qwertzhausen`);
    assert.equal(await page.locator('input[name=ort]').first().inputValue(), 'Qwertzhausen');
    await page.locator('main a[href="/buendnisse"]').click();
    assert.equal(new URL(page.url()).pathname, '/buendnisse');
    await page.context().close();
  });
});

describe('a family that comes by what it needs', () => {
  it('finds the alliances that care for it', async () => {
    const page = await visit(browser);
    await page.goto(portal.url);
    await page.locator('main a[href*="thema="]').first().click();
    await page.locator('main a[href^="/buendnisse/"]').first().click();
    await dials_a_number(page);
    await page.context().close();
  });

  it('sees the same places in the list beside the map', async () => {
    const page = await visit(browser);
    await page.goto(`${portal.url}/karte`);
    assert.ok((await page.locator('main svg a').count()) >= 16, 'the map does not lead to the 16 states');
    const on_map = await page.locator('main svg a').evaluateAll((links) => links.map((link) => link.href.baseVal ?? link.getAttribute('href')));
    const in_list = await page.locator('main ul a, main ol a, main table a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual(on_map.filter((link) => !in_list.includes(link)), []);
    await page.context().close();
  });
});

describe('a person with a keyboard', () => {
  it('finds a number without touching a mouse, and always sees where it is', async () => {
    const page = await visit(browser);
    await page.goto(portal.url);
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    assert.equal(skip.href, '#inhalt');
    assert.ok(skip.shown && skip.inside, 'the link to the content is not seen');
    await page.keyboard.press('Enter');
    await tab_to(page, (now) => now.id === 'ort');
    await page.keyboard.type('18055');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ort=18055|orte/);
    const number = await tab_to(page, (now) => now.href?.startsWith('tel:'));
    assert.ok(number.shown && number.inside);
    await page.context().close();
  });

  for (const path of ['/', '/?ort=18055', '/buendnisse', '/karte', '/projekte', '/themen/ferien', '/auszeichnungen/siegel-2023', '/barriere-melden', '/muster']) {
    it(`sees the focus everywhere on ${path}`, async () => {
      const page = await visit(browser);
      await page.goto(portal.url + path);
      const stops = await page.locator('a[href], button, input:not([type=hidden]), select, textarea, summary').count();
      const unseen = [];
      for (let stop = 0; stop < Math.min(stops, 60); stop += 1) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (now.tag === 'BODY') break;
        if (!(await sees_focus(page))) unseen.push(`${now.tag} ${now.text || now.href}`);
      }
      assert.deepEqual(unseen, []);
      await page.context().close();
    });
  }
});
