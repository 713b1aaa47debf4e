// Every page, for everybody: axe-core and html-validate find nothing, nothing scrolls sideways, nothing is refused.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { pages } from './support/pages.mjs';
import { Portal } from './support/portal.mjs';
import { desk, looks, open_browser, telephone, visit } from './support/visitor.mjs';

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

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
}

function is_page(answer, path) {
  assert.equal(answer.status(), path === '/gibt-es-nicht' ? 404 : 200, path);
}

for (const [name, path] of Object.entries(pages)) {
  describe(`${name} (${path})`, () => {
    it('is well-formed HTML', async () => {
      const text = await (await fetch(portal.url + path)).text();
      const report = await validator.validateString(text, 'tests/journeys/page.html');
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
    });

    for (const [look, options] of Object.entries(looks)) {
      for (const viewport of [telephone, desk]) {
        it(`can be used by everybody: ${look}, ${viewport.width} px`, async () => {
          const page = await visit(browser, { ...options, viewport });
          is_page(await page.goto(portal.url + path, { waitUntil: 'load' }), path);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(width <= viewport.width, `scrolls sideways: ${width} px wide`);
          assert.deepEqual(page.complaints, []);
          assert.deepEqual(page.asked.filter((url) => !url.startsWith(portal.url)), []);
          assert.deepEqual(await findings(page), []);
          await page.context().close();
        });
      }
    }

    it('can be read when letters are twice as large', async () => {
      const page = await visit(browser, { viewport: { width: 640, height: 800 }, bypassCSP: true });
      is_page(await page.goto(portal.url + path), path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640, 'scrolls sideways');
      await page.context().close();
    });

    it('keeps still for those who cannot bear motion', async () => {
      const page = await visit(browser, { reducedMotion: 'reduce' });
      is_page(await page.goto(portal.url + path), path);
      const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        const seconds = `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat);
        return Math.max(...seconds) > 0.01 || style.scrollBehavior === 'smooth';
      }).map((element) => `${element.tagName} ${element.className}`));
      assert.deepEqual(moving, []);
      await page.context().close();
    });
  });
}
