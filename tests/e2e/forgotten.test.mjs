// Owns the journeys of a 1:1 that nobody closed.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { begin, enterRoom, personHash, tap } from './steps.mjs';

journey('a 1:1 open an hour past its end asks when it ended, and counts no minute beyond', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await enterRoom(page);
  await tap(page, 'Amara');
  await page.clock.fastForward('01:25:00');
  assert.equal(await page.getByRole('heading', { name: 'When did it end?' }).count(), 0, 'within the hour nobody is asked');
  await page.clock.fastForward('01:35:00');
  await page.reload();

  await page.getByRole('heading', { name: 'When did it end?' }).waitFor();
  await page.getByText(/^It began today at 09:00 and is still open\./).waitFor();
  const ended = page.getByLabel('It ended at');
  assert.equal(await ended.inputValue(), '09:30');
  await ended.fill('23:00');
  await page.getByRole('button', { name: 'Close it there' }).click();
  await page.getByRole('alert').filter({ hasText: 'choose a time that has been' }).waitFor();
  await ended.fill('09:30');
  await page.getByRole('button', { name: 'Close it there' }).click();

  await page.getByRole('heading', { level: 1, name: 'Before the day takes over.' }).waitFor();
  await page.getByText('today 09:00 to 09:30').waitFor();
  await app.saved();
  await app.open(amara);
  await page.getByText(/^30 minutes/).waitFor();
});

journey('a 1:1 found the next morning ended the day before', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await enterRoom(page);
  await app.saved();
  await page.clock.fastForward('23:00:00');
  await page.reload();
  await page.getByText(/^It began yesterday at 09:00/).waitFor();
  await page.getByRole('button', { name: 'Close it there' }).click();
  await page.getByText('yesterday 09:00 to 09:30').waitFor();
  await app.saved();
  const [{ day }] = Object.values((await app.notebooks())[amara].book.sessions);
  assert.equal(day, '2026-11-24');
});
