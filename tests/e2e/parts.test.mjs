// Owns the two parts of the program: This week needs the first alone, and whatever needs the second waits for it.

import assert from 'node:assert/strict';
import { BEGINNINGS } from './beginnings.mjs';
import { journey } from './journey.mjs';
import { visit } from './steps.mjs';

const LATER = '**/*_later.wasm';
const MISSING = [/Failed to load resource/, /integrity|Failed to fetch/];

// Leaves the fetch of the second part without an answer; a call that waits for it is answered.
async function slow(page) {
  const asked = { byCall: 0 };
  await page.route(LATER, (route) => {
    if (route.request().resourceType() !== 'xhr') return undefined;
    asked.byCall += 1;
    return route.continue();
  });
  return asked;
}

for (const [how, beginning] of Object.entries(BEGINNINGS)) {
  journey(`This week opens without the second part, ${how}`, async (seat) => {
    const { page, app } = seat;
    await beginning(seat);
    const asked = await slow(page);
    await page.goto('about:blank');
    await app.open();
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    assert.equal(asked.byCall, 0, 'it waits for nothing; if what it runs has changed, ./dev opening writes it down');
    await page.unroute(LATER);
  });
}

journey('what needs the second part before it came waits for it, once', async ({ page, app }) => {
  const asked = await slow(page);
  await app.open();
  await visit(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  await visit(page, 'Your data');
  await page.getByRole('heading', { level: 1, name: 'Nothing leaves this computer.' }).waitFor();
  assert.equal(asked.byCall, 1);
  await page.unroute(LATER);
});

journey('any other screen opens once both parts are there', async ({ page, app }) => {
  await app.open('#/settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
});

journey('a second part that is missing is told in words, and not by half a screen', {
  expected: MISSING,
  tamper: (path, buffer) => (path.endsWith('_later.wasm') ? null : buffer),
}, async ({ page, server }) => {
  await page.goto(`${server.url}#/settings`);
  await page.getByRole('heading', { level: 1, name: 'The page could not start.' }).waitFor();
});
