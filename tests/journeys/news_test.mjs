// New posts of a thread that is open: they appear without a reload, and never while somebody is writing.

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

async function visit_as(name, options = {}) {
  const page = await visit(browser, options);
  await page.goto(`${portal.url}/vorfuehrung/anmelden`);
  await page.locator('li, tr, article').filter({ hasText: name }).locator('button').first().click();
  await page.waitForLoadState();
  return page;
}

async function answer(page, thread, text) {
  await page.goto(thread);
  await page.locator('[name=text]').fill(text);
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await page.waitForURL(/beitrag-/);
}

it('who reads a thread sees the answer of somebody else appear, and hears that it is there', async () => {
  const reader = await visit_as('Erika Beispiel');
  await reader.goto(`${portal.url}/gemeinschaft/raeume/bund/neu`);
  await reader.locator('[name=titel]').fill('Wer kommt mit?');
  await reader.locator('[name=text]').fill('Am Dienstag.');
  await reader.getByRole('button', { name: 'Veröffentlichen' }).click();
  await reader.waitForURL(/gemeinschaft\/themen\//);
  const thread = reader.url().split('#')[0];
  const other = await visit_as('Max Beispiel', { javaScriptEnabled: false });
  await answer(other, thread, 'Ich komme **gern**.');

  await reader.locator('article#beitrag-2').waitFor();
  assert.ok((await reader.locator('article#beitrag-2').innerText()).includes('Ich komme gern.'));
  assert.equal(await reader.locator('.bn-news [role=status]').innerText(), 'Neue Beiträge sind da.');
  assert.equal(await reader.locator('.bn-news button').isHidden(), true);
  assert.equal(await reader.getByRole('button', { name: 'Gelesen, weiter' }).count(), 1);

  await reader.locator('[name=text]').fill('Noch nicht fertig');
  await answer(other, thread, 'Und ich bringe Kuchen mit.');
  const show = reader.getByRole('button', { name: 'Neue Beiträge zeigen' });
  await show.waitFor();
  assert.equal(await reader.locator('article.bn-post').count(), 2);
  assert.equal(await reader.evaluate(() => document.activeElement.name), 'text');
  await show.focus();
  await reader.keyboard.press('Enter');
  assert.equal(await reader.locator('article.bn-post').count(), 3);
  assert.equal(await reader.evaluate(() => document.activeElement.id), 'beitrag-3');
  assert.equal(await reader.locator('[name=text]').inputValue(), 'Noch nicht fertig');
  assert.deepEqual(reader.complaints, []);
  await reader.context().close();
  await other.context().close();
});
