// A person meets a barrier and tells the operator.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Portal } from './support/portal.mjs';
import { focused, open_browser, telephone, visit } from './support/visitor.mjs';

let portal, browser;
before(async () => {
  portal = await Portal.open();
  browser = await open_browser();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

const problem = 'Ich kann die Schrift auf der Karte nicht lesen; auch nicht mit "Lupe" <groß>.';

for (const script of [true, false]) {
  describe(`a person who meets a barrier, ${script ? 'with' : 'without'} script`, () => {
    it('comes from any page to the form, and the form knows which page it was', async () => {
      const page = await visit(browser, { viewport: telephone, javaScriptEnabled: script });
      await page.goto(`${portal.url}/barrierefreiheit`);
      await page.locator('footer a[href*="barriere-melden"]').click();
      assert.equal(await page.locator('[name=seite]').inputValue(), '/barrierefreiheit');
      await page.context().close();
    });

    it('loses nothing when something is wrong, hears what it is, and gets a receipt', async () => {
      const page = await visit(browser, { javaScriptEnabled: script });
      await page.goto(`${portal.url}/barriere-melden`);
      await page.locator('[name=email]').fill('post.beispiel.example');
      await page.locator('[name=seite]').fill('Die Karte der Bündnisse');
      const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('main form button[type=submit]').click()]);
      assert.equal(answer.status(), 422);
      await page.waitForLoadState();

      assert.match(await page.title(), /^Fehler: /);
      const links = await page.locator('.bn-errors a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.deepEqual(links, ['#problem', '#schwere', '#email']);
      for (const link of await page.locator('.bn-errors a').all()) {
        const beside = page.locator(`${await link.getAttribute('href')}-fehler`);
        assert.equal((await beside.innerText()).trim(), (await link.innerText()).trim());
      }
      for (const [at, field] of ['problem', 'schwere', 'email'].entries()) {
        await page.locator('.bn-errors a').nth(at).click();
        if (script || field !== 'schwere') assert.match((await focused(page)).id, new RegExp(`^${field}`));
      }
      assert.equal(await page.locator('[name=seite]').inputValue(), 'Die Karte der Bündnisse');
      assert.equal(await page.locator('[name=email]').inputValue(), 'post.beispiel.example');

      await page.locator('[name=problem]').fill(problem);
      await page.locator('[name=schwere][value=disturbing]').check();
      await page.locator('[name=email]').fill('post@beispiel.example');
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL(/barriere-melden\/B-/);
      const receipt = (await page.locator('.bn-number').innerText()).trim();
      assert.match(receipt, /^B-\d{4}-[0-9A-F]{8}$/);
      assert.ok(!(await page.content()).includes('post@beispiel.example'), 'the receipt shows an address');

      const report = portal.command('export', 'barrier-reports').split('\n').find((line) => line.includes(receipt));
      assert.ok(report.includes('post@beispiel.example') && report.includes('Die Karte der Bündnisse'));
      await page.context().close();
    });
  });
}

it('a form that is sent twice is one report', async () => {
  const page = await visit(browser, { javaScriptEnabled: false });
  await page.goto(`${portal.url}/barriere-melden`);
  const hidden = await page.locator('main form input[type=hidden]').evaluateAll((all) => all.map(({ name, value }) => [name, value]));
  const form = new URLSearchParams([...hidden, ['problem', 'Zweimal gesendet'], ['schwere', 'hint'], ['seite', ''], ['email', '']]);
  for (let time = 0; time < 2; time += 1) {
    const answer = await fetch(`${portal.url}/barriere-melden`, { method: 'POST', body: form, redirect: 'manual' });
    assert.equal(answer.status, 303);
  }
  const reports = portal.command('export', 'barrier-reports').split('\n').filter((line) => line.includes('Zweimal gesendet'));
  assert.equal(reports.length, 1);
  await page.context().close();
});

it('a form that another site sends is turned away', async () => {
  const answer = await fetch(`${portal.url}/barriere-melden`, {
    method: 'POST', body: new URLSearchParams({ problem: 'gefälscht' }), headers: { Origin: 'https://boese.example' } });
  assert.equal(answer.status, 403);
  assert.ok(!portal.command('export', 'barrier-reports').includes('gefälscht'));
});
