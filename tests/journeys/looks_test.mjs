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

// What the looks do not change is looked at once; colours are looked at in each of them.
const all_rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const runs = {
  light: { runOnly: all_rules },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

async function findings(page, look) {
  const { violations } = await page.evaluate((run) => window.axe.run(document, { resultTypes: ['violations'], ...run }), runs[look]);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
}

// Texts whose colour is too near to what lies behind them, as the browser shows them: axe reckons with colours that a browser
// does not show any more once colours are forced. Units: contrast below 4.5
function pale_texts(page) {
  return page.evaluate(() => {
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (colour) => {
      const [r, g, b] = numbers(colour).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if ((numbers(colour)[3] ?? 1) > 0) return colour;
      }
      return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
    };
    const has_text = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return [...document.querySelectorAll('body *')].filter((element) => has_text(element) && element.checkVisibility()).flatMap((element) => {
      const [high, low] = [light(getComputedStyle(element).color), light(behind(element))].sort((one, other) => other - one);
      const contrast = (high + 0.05) / (low + 0.05);
      return contrast < 4.5 ? [`${contrast.toFixed(1)} ${element.outerHTML.slice(0, 100)}`] : [];
    });
  });
}

// A number that is broken over two lines is dialled wrongly.
function broken_numbers(page) {
  return page.evaluate(() => [...document.querySelectorAll('a[href^="tel:"]')].filter((link) => {
    const range = document.createRange();
    const words = [...link.querySelectorAll('*'), link].flatMap((element) => [...element.childNodes]).filter((node) => node.nodeType === 3 && /\d/.test(node.data));
    return words.some((word) => {
      range.selectNodeContents(word);
      return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
    });
  }).map((link) => link.textContent));
}

function is_page(answer, path) {
  assert.equal(answer.status(), path === '/gibt-es-nicht' ? 404 : 200, path);
}

async function is_not_too_wide(page) {
  const { shown, room } = await page.evaluate(() => ({ shown: document.documentElement.scrollWidth, room: innerWidth }));
  assert.ok(shown <= room, `scrolls sideways: ${shown} px wide`);
}

for (const [name, path] of Object.entries(pages)) {
  describe(`${name} (${path})`, () => {
    const opened = new Map(); // one for each width, in which the looks change
    before(async () => {
      for (const viewport of [telephone, desk]) {
        const page = await visit(browser, { viewport });
        is_page(await page.goto(portal.url + path, { waitUntil: 'load' }), path);
        opened.set(viewport, page);
      }
    });
    after(async () => {
      for (const page of opened.values()) await page.context().close();
    });

    it('is well-formed HTML', async () => {
      const text = await (await fetch(portal.url + path)).text();
      const report = await validator.validateString(text, 'tests/journeys/page.html');
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
    });

    for (const [look, media] of Object.entries(looks)) {
      for (const viewport of [telephone, desk]) {
        it(`can be used by everybody: ${look}, ${viewport.width} px`, async () => {
          const page = opened.get(viewport);
          await page.emulateMedia(media);
          await is_not_too_wide(page);
          assert.deepEqual(await broken_numbers(page), []);
          if (look === 'light') await page.evaluate(axe);
          assert.deepEqual(look in runs ? await findings(page, look) : await pale_texts(page), []);
          assert.deepEqual(page.complaints, []);
          assert.deepEqual(page.asked.filter((url) => !url.startsWith(portal.url)), []);
        });
      }
    }

    it('keeps still for those who cannot bear motion', async () => {
      const page = opened.get(desk);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        const seconds = `${style.transitionDuration},${style.animationDuration}`.split(',').map(parseFloat);
        return Math.max(...seconds) > 0.01 || style.scrollBehavior === 'smooth';
      }).map((element) => `${element.tagName} ${element.className}`));
      assert.deepEqual(moving, []);
    });

    it('can be read when letters are twice as large', async () => {
      const page = opened.get(desk);
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await is_not_too_wide(page);
    });
  });
}
