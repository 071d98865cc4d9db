// Owns the pictures of the built page: node shots.mjs [folder] [README folder] writes SCREEN-THEME-WIDTH.png for each
// screen below into the first folder, and those that the README shows, as SCREEN.png, into the second.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appOf } from './app.mjs';
import { DESK, TUESDAY, launch } from './browser.mjs';
import { fixture } from './fixture.mjs';
import { serve } from './server.mjs';
import { catchIn, closeRoom, enterRoom, takeNotes, tap } from './steps.mjs';

const WIDE = { width: 1360, height: 900 };
const THEMES = ['light', 'dark'];
const VIEWPORTS = [{ width: 390, height: 844 }, { width: 768, height: 1024 }, WIDE];

// `prepare` acts on the page once it is open: ({ page, app, person }) => …. `person` stands for the hash of the one
// with whom most was held, `held` for their last 1:1. `empty` starts without any notes.
const SCREENS = [
  { name: 'empty', hash: '#/', empty: true },
  { name: 'home', hash: '#/', readme: true },
  { name: 'add', hash: '#/add' },
  { name: 'person', hash: 'person', readme: true },
  { name: 'prepare', hash: 'person/prepare', readme: true },
  { name: 'room', hash: 'person/prepare', prepare: inTheRoom, readme: true },
  { name: 'close', hash: 'person/prepare', prepare: closing },
  { name: 'record', hash: 'person/session/held' },
  { name: 'search', hash: '#/search', prepare: ({ page }) => page.getByRole('textbox', { name: 'Search everything' }).fill('rota') },
  { name: 'data', hash: '#/data' },
  { name: 'settings', hash: '#/settings' },
  { name: 'find', hash: '#/', prepare: finding, readme: true },
  { name: 'jot', hash: '#/', prepare: jotting },
  { name: 'ideas', hash: 'person/prepare', prepare: opening },
  { name: 'keys', hash: '#/', prepare: ({ page }) => page.keyboard.press('?') },
];

const [folder, readme] = [process.argv[2] ?? fileURLToPath(new URL('../../target/shots/', import.meta.url)), process.argv[3]].map((path) => path && resolve(path));

for (const path of [folder, readme].filter(Boolean)) await mkdir(path, { recursive: true });
const server = await serve();
const browser = await launch();
try {
  const notes = await visit({}, async (seat) => ({ store: await fixture(seat), ...subject(await seat.app.notebooks()) }));
  for (const screen of SCREENS) {
    for (const colorScheme of THEMES) {
      for (const viewport of VIEWPORTS) {
        await take(screen, { colorScheme, viewport }, notes, join(folder, `${screen.name}-${colorScheme}-${viewport.width}.png`));
      }
    }
    if (readme && screen.readme) await take(screen, { colorScheme: 'light', viewport: WIDE }, notes, join(readme, `${screen.name}.png`));
  }
} finally {
  await browser.close();
  await server.stop();
}

async function take({ name, hash, empty, prepare }, look, { store, person, held }, path) {
  await visit(look, async ({ page, app }) => {
    if (!empty) await app.seed(store);
    await app.open(hash.replace('person', person).replace('held', held));
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The notes came in just now, so that a backup is asked for.
    const later = page.getByRole('button', { name: 'Not now' });
    if (await later.isVisible()) await later.click();
    await prepare?.({ page, app });
    await unroll(page, look.viewport);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }).catch((error) => {
    error.message = `${name}: ${error.message}`;
    throw error;
  });
  console.log(path);
}

async function finding({ page }) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).fill('am');
  await page.getByRole('option').first().waitFor();
}

async function opening({ page }) {
  for (const summary of ['Questions you could ask', 'Lists to begin with', 'The agenda as a message']) await page.getByText(summary, { exact: true }).click();
  await page.locator('.ideas li').first().waitFor();
}

async function jotting({ page }) {
  await page.keyboard.press('j');
  await page.getByRole('dialog').getByRole('textbox').fill('ruth covered the Saturday page unasked, told nobody');
}

// Makes the window as high as the page, so that what sticks to an edge of the window lies at the edge of the picture.
async function unroll(page, { width, height }) {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

async function visit(options, act) {
  const context = await browser.newContext({ ...DESK, ...options });
  try {
    await context.clock.install({ time: TUESDAY });
    const page = await context.newPage();
    return await act({ page, app: appOf(page, server) });
  } finally {
    await context.close();
  }
}

function subject(notebooks) {
  const held = ({ book }) => Object.entries(book.sessions).filter(([, { stage }]) => stage?.held);
  const [person, notebook] = Object.entries(notebooks).sort(([, a], [, b]) => held(b).length - held(a).length)[0];
  const [id] = held(notebook).sort(([, a], [, b]) => b.day.localeCompare(a.day))[0];
  return { person, held: id };
}

// Some twenty minutes into it.
async function inTheRoom({ page }) {
  await enterRoom(page);
  const topics = page.getByRole('region', { name: 'Next' }).getByRole('button');
  const voices = page.getByRole('group', { name: 'Who is speaking' }).getByRole('button');
  await voices.first().click();
  if (await topics.count() > 0) await topics.first().click();
  await takeNotes(page, 'She would like to draw the rota up herself, and to ask the others first.');
  await page.clock.fastForward('14:20');
  await tap(page, 'Me');
  await page.clock.fastForward('04:05');
  if (await topics.count() > 0) await topics.first().click();
  await catchIn(page, 'Your promise');
}

async function closing(seat) {
  await inTheRoom(seat);
  await closeRoom(seat.page);
}
