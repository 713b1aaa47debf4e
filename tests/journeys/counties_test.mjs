// A map of counties that an operator took in: for everybody, with the keyboard, on paper, and light.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { focused, looks, open_browser, sees_focus, telephone, visit } from './support/visitor.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const counties = ['13003', '13004', '13071', '13072', '13073', '13074', '13075', '13076'];

// Squares in a row: each with borders of its own.
function drawn_map() {
  const arcs = counties.map((_, at) => [[10 + at / 2, 53], [10.5 + at / 2, 53], [10.5 + at / 2, 54], [10 + at / 2, 54], [10 + at / 2, 53]]);
  const geometries = counties.map((AGS, at) => ({ type: 'Polygon', arcs: [[at]], properties: { AGS } }));
  return JSON.stringify({ type: 'Topology', notice: 'Karte: selbst gezeichnet', arcs, objects: { kreise: { type: 'GeometryCollection', geometries } } });
}

let portal, browser;
before(async () => {
  portal = await Portal.open();
  const file = join(mkdtempSync(join(tmpdir(), 'map-')), 'counties.topo.json');
  writeFileSync(file, drawn_map());
  portal.command('import', 'map', file, '--apply');
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

for (const path of ['/karte', '/karte?ebene=kreise', '/karte?ebene=kreise&land=mv', '/en/karte?ebene=kreise&land=mv&nach=einwohner']) {
  describe(path, () => {
    it('is well-formed HTML', async () => {
      const text = await (await fetch(portal.url + path)).text();
      const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(text, 'tests/journeys/page.html');
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
    });

    for (const [look, options] of Object.entries(looks)) {
      it(`can be used by everybody: ${look}`, async () => {
        const page = await visit(browser, { ...options, viewport: telephone });
        await page.goto(portal.url + path, { waitUntil: 'load' });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= telephone.width);
        assert.deepEqual(page.complaints, []);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], rules }),
          { 'color-contrast': { enabled: look !== 'forced colours' } });
        assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`)), []);
        await page.context().close();
      });
    }
  });
}

describe('somebody with a keyboard', () => {
  it('comes from the country to a county and to its alliances', async () => {
    const page = await visit(browser);
    await page.goto(`${portal.url}/karte`);
    await page.getByRole('link', { name: 'Nach Kreisen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/karte?ebene=kreise');
    await page.locator('svg.bn-map a').first().focus();
    assert.match((await focused(page)).text, /^Mecklenburg-Vorpommern: \d von 8 Kreisen haben ein Bündnis$/);
    assert.ok(await sees_focus(page));
    await page.keyboard.press('Enter');
    await page.waitForURL('**land=mv');
    await page.locator('svg.bn-map a').first().focus();
    assert.ok(await sees_focus(page));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zahlen/buendnisse?**kreis=*');
    assert.match(await page.locator('h2').first().innerText(), /aktive?s? Bündnis/);
    await page.context().close();
  });
});
