// Owns the list of what runs as This week opens: node opening.mjs FOLDER LIST visits the watched page in FOLDER, without
// and with notes, on the desk and on the phone, and writes the names of the functions that ran into LIST.

import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { appOf } from './app.mjs';
import { BEGINNINGS } from './beginnings.mjs';
import { DESK, TUESDAY, launch } from './browser.mjs';
import { serve } from './server.mjs';

const [folder, list] = process.argv.slice(2).map((path) => resolve(path));
const VIEWPORTS = [DESK.viewport, { width: 390, height: 844 }];
// What is due, skipped or kept differs by the day.
const MOMENTS = [TUESDAY, '2026-11-29T21:00:00+01:00', '2027-03-04T12:00:00+01:00'];

const names = JSON.parse(await readFile(join(folder, 'functions.json'), 'utf8'));
const ran = new Set();
const server = await serve({ folder: `${folder}/` });
const browser = await launch();
try {
  for (const viewport of VIEWPORTS) {
    for (const beginning of Object.values(BEGINNINGS)) await watch(viewport, beginning);
  }
} finally {
  await browser.close();
  await server.stop();
}
// Small functions are never worth a cut, and have no name here.
const lines = [...ran].map((number) => names[number]).filter(Boolean).sort();
await writeFile(list, [...new Set(lines)].map((name) => `${name}\n`).join(''));
console.log(`${ran.size} of ${names.length} functions run as This week opens`);

// Notes which functions run as the page opens after such a beginning, then and at other moments.
async function watch(viewport, beginning) {
  const context = await browser.newContext({ ...DESK, serviceWorkers: 'allow' });
  await context.clock.install({ time: TUESDAY });
  const page = await context.newPage();
  const app = appOf(page, server);
  await beginning({ page, app });
  await page.setViewportSize(viewport);
  for (const time of MOMENTS) {
    await page.clock.setSystemTime(time);
    await page.goto('about:blank');
    await app.open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Until the second copy was looked at, and the page is at rest.
    await page.waitForLoadState('networkidle');
    // A page that is being left can bring nothing any more, so what listens to that comes first, too.
    await page.evaluate(() => ['blur', 'focus', 'visibilitychange', 'beforeunload', 'pagehide'].forEach((type) => dispatchEvent(new Event(type))));
    const numbers = await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done([...globalThis.ran]))));
    for (const number of numbers) ran.add(number);
  }
  await context.close();
}
