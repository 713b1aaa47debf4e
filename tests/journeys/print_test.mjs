// Somebody prints a page and hangs it up.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { open_browser, visit } from './support/visitor.mjs';

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

function count_pages(pdf) {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

it('the page of a town on paper has the number, and nothing to click', async () => {
  const page = await visit(browser);
  await page.goto(`${portal.url}/?ort=18055`);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('main a[href^="tel:"]').first().isVisible());
  for (const control of ['.bn-nav', '.bn-lang', 'form[role=search]', '.bn-skip']) {
    for (const found of await page.locator(control).all()) assert.ok(!(await found.isVisible()), `${control} is printed`);
  }
  const sheets = count_pages(await page.pdf({ format: 'A4', tagged: true }));
  assert.ok(sheets >= 1 && sheets <= 2, `${sheets} sheets`);
  await page.context().close();
});

it('paper stays white in a dark room', async () => {
  const page = await visit(browser, { colorScheme: 'dark' });
  await page.goto(portal.url);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [paper, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.backgroundColor, style.color];
  });
  assert.match(paper, /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/);
  assert.equal(ink, 'rgb(0, 0, 0)');
  await page.context().close();
});
