// A mail scanner with a real browser: it opens every link of every mail, waits, and clicks nothing. Nothing has happened
// then, and every link still works for whom it was meant.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { Portal } from './support/portal.mjs';
import { visit } from './support/visitor.mjs';

const site = 'http://localhost';

// Each mail whole, as an independent library reads it: what an address of its head, its text and its markup say.
const reading = `
import email, email.policy, json, sys
def whole(name):
    with open(name, 'rb') as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    parts = [part.get_content() for part in mail.walk() if not part.is_multipart()]
    return '\\n'.join([f'{key}: {value}' for key, value in mail.items()] + parts)
print(json.dumps([whole(name) for name in sys.argv[1:]]))
`;

// Every table with all it holds, as a hash.
const hashing = `
import hashlib, json, sqlite3, sys
store = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
tables = [name for (name,) in store.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")]
def held(table):
    rows = sorted(repr(row) for row in store.execute('select * from "' + table + '"'))
    return str(len(rows)) + ' ' + hashlib.sha256('\\n'.join(rows).encode()).hexdigest()
print(json.dumps({table: held(table) for table in tables if not table.startswith('search_index')}))
`;

let portal, browser, port;
before(async () => {
  process.env.BUENDNISNETZ_PUBLIC_URL = site;
  portal = await Portal.open();
  port = Number(new URL(portal.url).port);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP localhost:80 127.0.0.1:${port}`] });
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function somebody() {
  const page = await visit(browser);
  page.setDefaultTimeout(20_000);
  return page;
}

async function visit_as(name) {
  const page = await somebody();
  await page.goto(`${site}/vorfuehrung/anmelden`);
  await page.locator('li', { hasText: name }).locator('button').first().click();
  await page.waitForURL(/\/bereich$/);
  return page;
}

function tables() {
  const file = readdirSync(portal.data).find((name) => /\.(sqlite3?|db)$/.test(name));
  return JSON.parse(execFileSync('python3', ['-c', hashing, join(portal.data, file)], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

// What the portal does by itself is over once two looks are the same.
async function tables_at_rest() {
  for (let looks = 0, last = ''; looks < 40; looks += 1) {
    const now = tables();
    if (JSON.stringify(now) === last) return now;
    last = JSON.stringify(now);
    await pause(1500);
  }
  throw new Error('the portal does not come to rest');
}

function mails() {
  const folder = join(portal.data, 'mail');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  return JSON.parse(execFileSync('python3', ['-c', reading, ...files.map((name) => join(folder, name))], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

function links_in(mail) {
  const found = mail.match(/http:\/\/localhost\/[^\s"<>]*/g) ?? [];
  return [...new Set(found.map((link) => link.replaceAll('&amp;', '&').replace(/[>,.)]+$/, '').split('#')[0]))];
}

async function mail_that(says) {
  for (let looks = 0; looks < 60; looks += 1) {
    const found = mails().find((mail) => mail.includes(says));
    if (found) return found;
    await pause(500);
  }
  throw new Error(`no mail says ${says}`);
}

// As programs ask that only look: without a browser.
function ask(method, link, headers = {}) {
  const { pathname, search } = new URL(link);
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, method, path: pathname + search, headers: { Host: 'localhost', ...headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode));
    });
    asked.on('error', failed);
    asked.end();
  });
}

// Things by which mails go out: to who signs in, is invited, may be asked for help, takes part, reads with others.
async function let_mails_go_out() {
  const reader = await somebody();
  await reader.goto(`${site}/anmelden`);
  await reader.locator('[name=email]').fill('erika.beispiel@vorfuehrung.example');
  await reader.getByRole('button', { name: 'Link schicken' }).click();

  const erika = await visit_as('Erika Beispiel');
  await erika.goto(`${site}/bereich/rostock/mitglieder`);
  await erika.locator('[name=name]').fill('Nora Neu');
  await erika.locator('[name=email]').fill('nora.neu@example.org');
  await erika.locator('[name=rolle][value=stellvertretung]').check();
  await erika.getByRole('button', { name: 'Einladung schicken' }).click();
  await erika.goto(`${site}/bereich/rostock/schnelle-hilfe/kontakte`);
  await erika.locator('[name=name]').fill('Kita Sonnenblume');
  await erika.locator('[name=email]').fill('kita@example.org');
  await erika.locator('main form', { has: erika.locator('[name=email]') }).locator('button[type=submit]').click();
  await erika.getByText('Kita Sonnenblume').first().waitFor();
  await erika.goto(`${site}/gemeinschaft/raeume/bund/neu`);
  await erika.locator('[name=titel]').fill('Wer kennt Paten?');
  await erika.locator('[name=text]').fill('Wir suchen Paten.');
  await erika.getByRole('button', { name: 'Veröffentlichen' }).click();
  await erika.waitForURL(/gemeinschaft\/themen\//);

  const bakery = await somebody();
  await bakery.goto(`${site}/orte/rostock`);
  await bakery.getByRole('link', { name: 'Mitmachen' }).click();
  await bakery.locator('[name=name]').fill('Bäckerei Kornblume');
  await bakery.locator('[name=erreichbar]').fill('kornblume@example.org');
  await bakery.getByRole('button', { name: 'Absenden' }).click();
  await bakery.waitForURL(/\/mitmachen\/M-/);
  return { reader, erika };
}

it('a scanner that runs scripts opens every link of every mail and changes nothing; then each works for its reader', async () => {
  const { reader, erika } = await let_mails_go_out();
  const sign_in = await mail_that('/anmelden/link/');
  const invitation = await mail_that('/einladung/');
  const consent = await mail_that('/schnelle-hilfe/zusage/');
  const inquiry = await mail_that('Kornblume');
  const all = mails();
  const links = [...new Set(all.flatMap(links_in))];
  assert.ok(all.length >= 4 && links.length >= 6, `${all.length} mails, ${links.length} links`);

  const before_it = await tables_at_rest();
  assert.ok(Object.keys(before_it).length > 50);
  const scanner = await somebody();
  const answers = {};
  for (const link of links) {
    const head = await ask('HEAD', link);
    const prefetched = await ask('GET', link, { 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' });
    assert.equal(prefetched, head, link);
    const answer = await scanner.goto(link);
    await scanner.waitForLoadState('networkidle');
    await pause(500); // scripts have the time to do what they would do
    answers[link] = answer.status();
    assert.ok(answer.status() < 400, `${link} ${answer.status()}`);
  }
  assert.deepEqual(scanner.asked.filter((address) => !address.startsWith(site)), []);
  assert.equal((await scanner.context().cookies()).length, 0);
  await scanner.context().close();
  assert.deepEqual(await tables_at_rest(), before_it);

  for (const link of links) assert.equal((await ask('GET', link)) < 400, true, link);
  await reader.goto(links_in(sign_in).find((link) => link.includes('/anmelden/link/')));
  await reader.locator('main form button[type=submit]').first().click();
  await reader.waitForURL(/\/(konto|bereich)/);
  const invited = await somebody();
  await invited.goto(links_in(invitation).find((link) => link.includes('/einladung/')));
  await invited.getByRole('button', { name: 'Hereinkommen' }).click();
  await invited.waitForURL(/\/bereich$/);
  await invited.goto(links_in(consent).find((link) => link.includes('/zusage/')));
  await invited.locator('main form button[type=submit]').first().click();
  await erika.goto(`${site}/bereich/rostock/schnelle-hilfe/kontakte`);
  assert.match(await erika.locator('main').innerText(), /Kita Sonnenblume/);
  await erika.goto(links_in(inquiry).find((link) => link.includes('/mitmachen/anfragen/')));
  assert.match(await erika.locator('main').innerText(), /Kornblume/);
  assert.notDeepEqual(await tables_at_rest(), before_it); // what people do is seen by what is compared
});
