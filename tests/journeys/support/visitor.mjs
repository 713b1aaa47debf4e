// A person with a browser.

import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb'];

export const telephone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 900 };

// The ways in which people see a page.
export const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

export function open_browser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

// A new page whose complaints are collected: what the page asked of others, what its policy refused.
export async function visit(browser, options = {}) {
  const context = await browser.newContext({ locale: 'de-DE', viewport: desk, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.asked = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (message.text().startsWith('Failed to load resource') && message.location().url === page.url()) return;
    page.complaints.push(message.text());
  });
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('request', (request) => page.asked.push(request.url()));
  return page;
}

// How a person with a keyboard finds what has the focus.
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return {
      tag: element.tagName,
      text: (element.innerText || element.getAttribute('aria-label') || element.name || '').trim(),
      href: element.getAttribute('href'),
      id: element.id,
      shown: outline || style.boxShadow !== 'none',
      inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

// Whether a person sees the focus: by a line around the element, or by any pixel near it that is another without it.
export async function sees_focus(page) {
  const { shown, inside } = await focused(page);
  if (!inside || shown) return inside && shown;
  const clip = await page.evaluate(() => {
    const box = (document.activeElement.closest('.bn-card') ?? document.activeElement).getBoundingClientRect();
    const left = Math.max(0, box.left - 8);
    const top = Math.max(0, box.top - 8);
    return { x: left, y: top, width: Math.min(innerWidth, box.right + 8) - left, height: Math.min(innerHeight, box.bottom + 8) - top };
  });
  const with_focus = await page.screenshot({ clip, caret: 'hide' });
  await page.evaluate(() => {
    window.had_focus = document.activeElement;
    window.had_focus.blur();
  });
  const without = await page.screenshot({ clip, caret: 'hide' });
  await page.evaluate(() => window.had_focus.focus({ preventScroll: true }));
  return !with_focus.equals(without);
}

// Presses Tab until `wanted` holds, as often as a person would bear.
export async function tab_to(page, wanted, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (wanted(now)) return now;
  }
  throw new Error(`nothing like it within ${most} presses of Tab on ${page.url()}`);
}
