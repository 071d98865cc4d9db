// Owns the journeys of a page that is left while what was typed still waits to be saved.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { begin, enterRoom, takeNotes } from './steps.mjs';

const NOTES = 'Typed a moment before.';

// In the room, with notes that were typed while the clock stands still, so that nothing saves them by itself.
async function withNotes({ page, app }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await app.kept('running');
  await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
  await takeNotes(page, NOTES);
  assert.ok(!await isKept(app), 'it waits to be saved');
  return new URL(page.url()).hash;
}

async function isKept(app) {
  return JSON.stringify(await app.store()).includes(NOTES);
}

// What a browser says to a page that goes out of sight. Each alone must be enough: not every browser says all of them.
const SIGNS = {
  'the page is hidden': () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  },
  'the page is put away': () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  'the window loses the focus': () => dispatchEvent(new Event('blur')),
};

for (const [how, sign] of Object.entries(SIGNS)) {
  journey(`fault_12_what was typed is saved at once when ${how}`, async (seat) => {
    await withNotes(seat);
    await seat.page.evaluate(sign);
    assert.ok(await isKept(seat.app));
  });
}

// The same for real.
const WAYS_OUT = {
  'another address is opened in the tab': async ({ page }) => {
    await page.goto('about:blank');
    return page;
  },
  'the tab is closed': async ({ context, page }) => {
    const next = await context.newPage();
    await page.close();
    return next;
  },
  'the page is loaded again': async ({ page }) => {
    await page.reload();
    return page;
  },
};

for (const [how, leave] of Object.entries(WAYS_OUT)) {
  journey(`fault_12_what was typed is there again after ${how}`, async (seat) => {
    const hash = await withNotes(seat);
    const page = await leave(seat);
    await page.goto(seat.server.url + hash);
    const field = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
    await field.waitFor();
    assert.equal(await field.inputValue(), NOTES);
  });
}
