// A scanner of mails with a real browser opens whatever a mail leads to; data protection works with its own pages.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { Portal } from './support/portal.mjs';
import { open_browser, visit } from './support/visitor.mjs';

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

async function visit_as(name) {
  const page = await visit(browser);
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.locator('li, tr, article').filter({ hasText: name }).locator('button').first().click();
  await page.waitForLoadState();
  return page;
}

const outbox = async () => {
  const page = await (await fetch(`${portal.url}/vorfuehrung/post`)).text();
  return { count: page.match(/(\d+) E-Mail/)?.[1] ?? '1', links: [...new Set([...page.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, link]) => link.replaceAll('&amp;', '&')))] };
};

describe('a scanner of mails that runs scripts', () => {
  it('uses up no link and sends nothing, whatever it opens', async () => {
    const person = await visit(browser);
    await person.goto(`${portal.url}/anmelden`);
    await person.locator('[name=email]').fill('erika.beispiel@vorfuehrung.example');
    await person.locator('form[action^="/anmelden"] button').first().click();
    await person.waitForURL(/\/anmelden\/code/);
    const before_it = await outbox();
    const own = before_it.links.map((link) => new URL(link).pathname).filter((path) => /^\/(en\/)?[a-z]/.test(path));
    const sign_in = own.find((path) => path.startsWith('/anmelden/link/'));
    assert.ok(sign_in, 'there is a link to sign in');
    const scanner = await visit(browser);
    for (const path of own) {
      await scanner.goto(portal.url + path);
      await scanner.waitForTimeout(100);
    }
    assert.equal((await outbox()).count, before_it.count);
    await person.goto(portal.url + sign_in);
    await person.locator('main form button').first().click();
    await person.waitForURL(/\/bereich/);
  });
});

describe('data protection', () => {
  it('works with pages that everybody can use', async () => {
    const page = await visit_as('Dora Beispiel');
    for (const path of ['', '/anfragen', '/einsichten', '/loeschungen']) {
      const answer = await page.goto(`${portal.url}/verwaltung/datenschutz${path}`);
      assert.equal(answer.status(), 200, path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, {
        resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`)), [], path);
      const report = await validator.validateString(await answer.text());
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)), [], path);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), `${path} is too wide`);
    }
  });
});
