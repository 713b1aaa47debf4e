// What a page costs a family with a small contract, and whether it keeps still while it loads.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pages } from './support/pages.mjs';
import { Portal } from './support/portal.mjs';
import { desk, open_browser, telephone, visit } from './support/visitor.mjs';

const most_bytes = 40 * 1024;
const most_picture_bytes = 60 * 1024; // what an alliance shows of itself: content, not look
const most_font_bytes = 45 * 1024;

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// Bytes over the wire, heads included, as the browser counted them.
async function weighed(page, url) {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const kinds = new Map();
  const sum = { fonts: 0, pictures: 0, rest: 0 };
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type === 'Font' ? 'fonts' : new URL(response.url).pathname.startsWith('/bilder/') ? 'pictures' : 'rest');
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum[kinds.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return sum;
}

for (const [name, path] of Object.entries(pages).filter(([, path]) => path !== '/muster')) {
  it(`${name} is light and brings everything from one place`, async (t) => {
    const page = await visit(browser, { viewport: telephone });
    const { fonts, pictures, rest } = await weighed(page, portal.url + path);
    t.diagnostic(`${(rest / 1024).toFixed(1)} KB, ${(pictures / 1024).toFixed(1)} KB of pictures and ${(fonts / 1024).toFixed(1)} KB of fonts`);
    assert.ok(rest < most_bytes, `${rest} bytes without fonts`);
    assert.ok(pictures <= most_picture_bytes, `${pictures} bytes of pictures`);
    assert.ok(fonts > 0 && fonts <= most_font_bytes, `${fonts} bytes of fonts`);
    assert.deepEqual(page.asked.filter((url) => !url.startsWith(portal.url)), []);
    await page.context().close();
  });
}

describe('a page that loads', () => {
  for (const path of ['/', '/?ort=18055', '/buendnisse', '/karte', '/barriere-melden']) {
    for (const viewport of [telephone, desk]) {
      it(`does not jump under the reader's eyes: ${path}, ${viewport.width} px`, async () => {
        const page = await visit(browser, { viewport });
        await page.addInitScript(() => {
          window.shifted = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.shifted += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(portal.url + path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        assert.equal(await page.evaluate(() => window.shifted), 0);
        await page.context().close();
      });
    }
  }

  it('comes from memory the second time, as a few bytes', async () => {
    const first = await fetch(portal.url);
    const second = await fetch(portal.url, { headers: { 'If-None-Match': first.headers.get('etag') } });
    assert.equal(second.status, 304);
    assert.equal((await second.arrayBuffer()).byteLength, 0);
  });

  it('leaves no cookie and nothing else behind', async () => {
    const page = await visit(browser);
    await page.goto(portal.url, { waitUntil: 'networkidle' });
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.context().close();
  });

  for (const viewport of [telephone, desk]) {
    it(`keeps room for a picture that is not there yet, ${viewport.width} px`, async () => {
      const page = await visit(browser, { viewport });
      await page.route('**/bilder/**', () => {}); // it never comes
      await page.goto(`${portal.url}/buendnisse/rostock`, { waitUntil: 'domcontentloaded' });
      const { width, height } = await page.locator('.bn-picture img').first().boundingBox();
      assert.ok(width > 250 && Math.abs(width / height - 1.5) < 0.05, `${width} x ${height}`);
      await page.context().close();
    });
  }
});
