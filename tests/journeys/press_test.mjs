// The press looks for what was reported: each of it at most two clicks from the start page.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { open_browser, telephone, visit } from './support/visitor.mjs';

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

// Follows links of the page by their words, without script, as on an old telephone.
async function click_through(...words) {
  const page = await visit(browser, { viewport: telephone, javaScriptEnabled: false });
  await page.goto(portal.url);
  for (const word of words) await page.locator('main').getByRole('link', { name: word }).first().click();
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  await page.context().close();
  return text;
}

describe('the press', () => {
  it('finds the seals of 24 November 2023 and how many there were', async () => {
    const text = await click_through('Ein Siegel für 56 Bündnisse');
    for (const fact of ['24. November 2023', '56 Bündnisse', 'Berlin', 'Bündnis für Familie Rostock']) assert.ok(text.includes(fact), fact);
  });

  it('finds the award of Rostock’s alliance, with day and giver', async () => {
    const text = await click_through('Ein Siegel für 56 Bündnisse', 'Bündnis für Familie Rostock');
    for (const fact of ['Auszeichnungen', '24. November 2023, Bundesministerium']) assert.ok(text.includes(fact), fact);
  });

  it('finds the projects that were named then', async () => {
    const text = await click_through('Ein Siegel für 56 Bündnisse', 'Bündnis für Familie Rostock');
    for (const project of ['Rostock ist bunt', 'Sommerferienprogramm', 'Familienplaner']) assert.ok(text.includes(project), project);
  });

  it('finds the development partnership with its twelve places', async () => {
    const text = await click_through('Zwölf Orte zeigen');
    for (const fact of ['14. Dezember 2016', '12 Orte', 'drei Gruppen']) assert.ok(text.includes(fact), fact);
  });

  it('finds a topic, and from there who works on it', async () => {
    const text = await click_through('Alle Themen', 'Ferienbetreuung');
    for (const part of ['Wer sich darum kümmert', 'Was sie tun', 'Stand: ']) assert.ok(text.includes(part), part);
  });
});
