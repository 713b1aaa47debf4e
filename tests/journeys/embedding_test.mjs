// A town shows a piece of the portal on its own website, which lies on another origin.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { looks, open_browser, sees_focus, tab_to, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(new FileSystemConfigLoader());
const narrow = { width: 280, height: 640 };
const framed = ['/einbetten/finder', '/einbetten/finder?ort=Rostock', '/einbetten/finder?ort=18059', '/einbetten/finder?ort=Qwertzhausen',
  '/einbetten/finder?ort=Hamburg', '/einbetten/land/mv', '/einbetten/buendnis/rostock', '/en/einbetten/buendnis/rostock', '/einbetten/buendnis/gibt-es-nicht'];

// A website of somebody else with the lines of the portal in it.
class Website {
  static async open() {
    const website = new Website();
    website.lines = '';
    website.server = createServer((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!DOCTYPE html><html lang="de"><title>Stadt</title><body><h1>Unsere Stadt</h1>${website.lines}</body></html>`);
    });
    await new Promise((done) => website.server.listen(0, '127.0.0.1', done));
    website.url = `http://127.0.0.1:${website.server.address().port}`;
    return website;
  }

  close() {
    return new Promise((done) => this.server.close(done));
  }
}

let allowed, other, portal, browser;
before(async () => {
  allowed = await Website.open();
  other = await Website.open();
  portal = await Portal.open('--embedding-sites', allowed.url);
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
  await allowed?.close();
  await other?.close();
});

// The lines that somebody copies from the portal's page, with the address of this portal in them.
async function copied_lines(path, number) {
  const page = await visit(browser, { javaScriptEnabled: false });
  await page.goto(portal.url + path);
  const lines = await page.locator('pre code').nth(number).innerText();
  await page.context().close();
  return lines.replace('src="/', `src="${portal.url}/`);
}

describe('a website that the operator entered', () => {
  it('shows the search; a family finds the number in it without script', async () => {
    allowed.lines = await copied_lines('/einbetten', 0);
    const page = await visit(browser, { javaScriptEnabled: false });
    await page.goto(allowed.url);
    const frame = page.frameLocator('iframe[title="Wer hilft Familien in Ihrer Nähe?"]');
    await frame.getByRole('textbox').fill('18055');
    await frame.getByRole('button', { name: 'Suchen' }).click();
    await frame.getByRole('link', { name: /Anrufen/ }).waitFor();
    assert.match(await frame.locator('main').innerText(), /Rostock/);
    assert.deepEqual(await page.context().cookies(), []);
    await page.context().close();
  });

  it('asks back inside the frame', async () => {
    allowed.lines = await copied_lines('/einbetten', 0);
    const page = await visit(browser);
    await page.goto(allowed.url);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox').fill('18059');
    await frame.getByRole('textbox').press('Enter');
    await frame.locator('.bn-row').first().click();
    await frame.getByRole('heading', { level: 2 }).first().waitFor();
    assert.equal(page.url(), `${allowed.url}/`);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  it('shows a state and an alliance, and further links open a new window', async () => {
    for (const [path, words] of [['/einbetten?land=mv', /aktive Bündnisse/], ['/einbetten?buendnis=rostock', /Bündnis für Familie Rostock/]]) {
      allowed.lines = await copied_lines(path, 1);
      const page = await visit(browser);
      await page.goto(allowed.url);
      const main = page.frameLocator('iframe').locator('main');
      assert.match(await main.innerText(), words);
      const opened = page.context().waitForEvent('page');
      await main.getByRole('link', { name: /Mehr über|Dieses Land/ }).click();
      const portal_page = await opened;
      await portal_page.waitForLoadState();
      assert.ok(portal_page.url().startsWith(`${portal.url}/`), portal_page.url());
      assert.equal(await portal_page.evaluate(() => window.opener), null);
      assert.equal(page.url(), `${allowed.url}/`);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    }
  });

  it('cannot show any other page', async () => {
    for (const path of ['/', '/buendnisse/rostock', '/einbetten', '/barriere-melden']) {
      allowed.lines = `<iframe src="${portal.url}${path}" title="x"></iframe>`;
      const page = await visit(browser);
      await page.goto(allowed.url, { waitUntil: 'load' });
      assert.equal(await page.frameLocator('iframe').locator('main').count(), 0, path);
      assert.ok(page.complaints.some((text) => text.includes('frame-ancestors')), path);
      await page.context().close();
    }
  });
});

describe('any other website', () => {
  it('shows nothing', async () => {
    for (const path of framed) {
      other.lines = `<iframe src="${portal.url}${path}" title="x"></iframe>`;
      const page = await visit(browser);
      await page.goto(other.url, { waitUntil: 'load' });
      assert.equal(await page.frameLocator('iframe').locator('main').count(), 0, path);
      assert.ok(page.complaints.some((text) => text.includes('frame-ancestors')), path);
      await page.context().close();
    }
  });
});

describe('a page inside a frame', () => {
  for (const path of framed) {
    it(`can be used by everybody on 280 pixels: ${path}`, async () => {
      const text = await (await fetch(portal.url + path)).text();
      const report = await validator.validateString(text, 'tests/journeys/page.html');
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
      for (const [look, options] of Object.entries(looks)) {
        const page = await visit(browser, { ...options, viewport: narrow });
        await page.goto(portal.url + path, { waitUntil: 'load' });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= narrow.width, `${look}: scrolls sideways: ${width} px wide`);
        assert.deepEqual(page.complaints.filter((complaint) => !complaint.includes('404')), []);
        assert.deepEqual(page.asked.filter((url) => !url.startsWith(portal.url)), []);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((chosen) => window.axe.run(document, {
          resultTypes: ['violations'], rules: chosen, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
        { 'color-contrast': { enabled: look !== 'forced colours' } });
        assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${look}: ${id}: ${node.html.slice(0, 140)}`)), []);
        await page.context().close();
      }
    });
  }

  it('is walked through with the keyboard, and the focus is seen', async () => {
    const page = await visit(browser, { viewport: narrow });
    await page.goto(`${portal.url}/einbetten/finder?ort=Rostock`);
    for (const wanted of ['INPUT', 'BUTTON', 'A']) {
      await tab_to(page, ({ tag }) => tag === wanted);
      assert.ok(await sees_focus(page), wanted);
    }
    await page.context().close();
  });
});
