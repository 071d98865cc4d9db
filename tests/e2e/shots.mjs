// Owns the pictures of the built page: node shots.mjs [folder] writes SCREEN-THEME-WIDTH.png for each screen below.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appOf } from './app.mjs';
import { DESK, TUESDAY, launch } from './browser.mjs';
import { fixture } from './fixture.mjs';
import { serve } from './server.mjs';

// `prepare` acts on the page once it is open: ({ page, app }) => …. `empty` starts without any notes.
const SCREENS = [
  { name: 'empty', hash: '#/', empty: true },
  { name: 'home', hash: '#/' },
  { name: 'data', hash: '#/data' },
  { name: 'settings', hash: '#/settings' },
];
const THEMES = ['light', 'dark'];
const VIEWPORTS = [{ width: 390, height: 844 }, { width: 1360, height: 900 }];

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../target/shots/', import.meta.url)));

await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();
try {
  const notes = await visit({}, fixture);
  for (const screen of SCREENS) {
    for (const colorScheme of THEMES) {
      for (const viewport of VIEWPORTS) await take(screen, { colorScheme, viewport }, notes);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function take({ name, hash, empty, prepare }, look, notes) {
  const file = join(folder, `${name}-${look.colorScheme}-${look.viewport.width}.png`);
  await visit(look, async ({ page, app }) => {
    if (!empty) await app.seed(notes);
    await app.open(hash);
    await prepare?.({ page, app });
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled', caret: 'hide' });
  });
  console.log(file);
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
