// Pages look as they did when somebody last looked at them and was content: bin/baselines renews the pictures.
//
// What differs is written to build/journeys/differences. Text that changes from day to day is covered.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { Portal } from './support/portal.mjs';
import { open_browser, visit } from './support/visitor.mjs';

const renew = process.env.RENEW_BASELINES === '1';
const folder = join(import.meta.dirname, 'baselines');
const differences = join(import.meta.dirname, '../../build/journeys/differences');
const colour_tolerance = 0.2; // between 0 and 1: edges of letters are smoothed differently on other machines
const most_different = 0.002; // of all pixels

const subjects = {
  start: { path: '/' },
  place: { path: '/?ort=18055' },
  question: { path: '/?ort=18059' },
  alliances: { path: '/buendnisse' },
  map: { path: '/karte' },
  report: { path: '/barriere-melden' },
  samples: { path: '/muster', whole: true },
  'samples-rtl': { path: '/ar/muster', whole: true },
  easy: { path: '/leichte-sprache/' },
};

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
  mkdirSync(differences, { recursive: true });
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function photograph({ path, whole = false }, width, colorScheme) {
  const page = await visit(browser, { viewport: { width, height: width < 600 ? 720 : 800 }, colorScheme,
    reducedMotion: 'reduce', bypassCSP: true });
  const answer = await page.goto(portal.url + path, { waitUntil: 'networkidle' });
  assert.equal(answer.status(), 200);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ fullPage: whole, animations: 'disabled', caret: 'hide',
    mask: [page.locator('time'), page.locator('.bn-number')], maskColor: '#888888' });
  await page.context().close();
  return PNG.sync.read(picture);
}

function different(now, before, name) {
  assert.deepEqual([now.width, now.height], [before.width, before.height], `${name} has another size`);
  const shown = new PNG({ width: now.width, height: now.height });
  const pixels = pixelmatch(before.data, now.data, shown.data, now.width, now.height, { threshold: colour_tolerance });
  if (pixels > 0) writeFileSync(join(differences, name), PNG.sync.write(shown));
  return pixels / (now.width * now.height);
}

for (const [subject, options] of Object.entries(subjects)) {
  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark']) {
      const name = `${subject}-${width}-${scheme}.png`;
      it(`looks as before: ${name}`, async () => {
        const now = await photograph(options, width, scheme);
        const file = join(folder, name);
        if (renew) return writeFileSync(file, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }));
        writeFileSync(join(differences, `now-${name}`), PNG.sync.write(now));
        assert.ok(existsSync(file), `${name} has no baseline yet: bin/baselines`);
        const part = different(now, PNG.sync.read(readFileSync(file)), name);
        assert.ok(part <= most_different, `${(part * 100).toFixed(2)} % of the pixels differ`);
      });
    }
  }
}
