// Owns the journeys of a browser that goes down in the middle of a 1:1.
//
// What is promised here: what has reached the disk is whole and comes back, and the time runs on. What may be lost of the
// last moments is measured in kills.test.mjs.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { journey } from './journey.mjs';
import { addTopic, begin, enterRoom, takeNotes, tap, turnTo } from './steps.mjs';

const NOTES = 'Written before the light went out.';

async function inTheRoom(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await tap(page, 'Amara');
  await takeNotes(page, NOTES);
  await app.kept(NOTES);
  return page.url();
}

// Waits until Chromium has written a text of the page to the disk: in its log, as 8-bit or 16-bit characters.
async function onDisk(folder, text) {
  const logs = join(folder, 'Default', 'Local Storage', 'leveldb');
  for (;;) {
    for (const name of (await readdir(logs)).filter((name) => /\.(log|ldb)$/.test(name))) {
      const bytes = await readFile(join(logs, name));
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) return;
    }
    await pause(50);
  }
}

// The room after a restart `minutes` later.
async function isRunning({ page }, room, minutes) {
  await page.clock.fastForward(minutes * 60 * 1000);
  await page.goto(room);
  await page.getByText(`${minutes} of 30 minutes`).waitFor();
  await page.getByRole('heading', { level: 1, name: 'The rota' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), NOTES);
  await page.getByRole('button', { name: new RegExp(`^Amara (${minutes}|${minutes - 1}):`), pressed: true }).waitFor();
}

journey('a room is still running, with its minutes and its notes, after the browser was killed', { profile: true }, async ({ page, app, folder, restart }) => {
  const room = await inTheRoom(page, app);
  await onDisk(folder, NOTES);
  await isRunning(await restart(), room, 12);
});

journey('a tab closed in the middle leaves everything behind, however soon the browser is killed after it', { profile: true }, async ({ context, page, app, folder, restart }) => {
  const room = await inTheRoom(page, app);
  await context.newPage();
  await page.close();
  await onDisk(folder, NOTES);
  await isRunning(await restart(), room, 7);
});

journey('fault_11_a crashed page comes back with its notes', async ({ context, page, app }) => {
  const room = await inTheRoom(page, app);
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
  await isRunning({ page: await context.newPage() }, room, 5);
});
