// Owns the journeys of one browser with two tabs.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addPerson, addTopic, agenda, begin, enterRoom, personHash } from './steps.mjs';

// A second tab at a hash, with the clock standing still in both, so that what is typed waits to be saved.
async function secondTab({ context, page, app, server }, hash) {
  await app.saved();
  const other = await context.newPage();
  await other.goto(server.url + hash);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
  return other;
}

journey('fault_13_the second of two tabs on one person is told, and overwrites nothing', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const other = await secondTab(seat, `${personHash(page)}/prepare`);
  await addTopic(page, 'Typed in the first tab');
  await addTopic(other, 'Typed in the second tab');
  await page.reload();
  const before = await app.store();
  await other.clock.runFor(1000);

  const word = other.getByRole('alert').filter({ hasText: 'Not saved: another tab changed this page in the meantime. What you typed is still on this page.' });
  await word.waitFor();
  assert.deepEqual(await agenda(other), ['Typed in the second tab Person, yours']);
  assert.deepEqual(await app.store(), before);
  await word.getByRole('button', { name: 'Show what the other tab wrote' }).click();
  await word.waitFor({ state: 'detached' });
  await other.getByText('Typed in the first tab').waitFor();
  assert.deepEqual(await agenda(other), ['Typed in the first tab Person, yours']);
  assert.deepEqual(await app.store(), before);
});

journey('what one tab writes is soon seen in the other', async ({ context, page, app, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  const other = await context.newPage();
  await other.goto(`${server.url}${personHash(page)}/prepare`);
  await other.getByRole('heading', { level: 1, name: 'Two minutes, before Amara.' }).waitFor();
  await addTopic(page, 'Seen in both');
  await other.getByText('Seen in both').waitFor();
  await addTopic(other, 'And the other way');
  await page.getByText('And the other way').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await other.getByRole('alert').count(), 0);
});

journey('two tabs on two people do not disturb each other', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  const other = await secondTab(seat, `${amara}/prepare`);
  await addTopic(page, 'For Jonas');
  await addTopic(other, 'For Amara');
  await page.clock.runFor(1000);
  await other.clock.runFor(1000);
  await app.saved();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await other.getByRole('alert').count(), 0);
  await page.reload();
  assert.deepEqual(await agenda(page), ['For Jonas Person, yours']);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['For Amara Person, yours']);
});

journey('notes are renewed by the other tab, but never under the cursor, and nothing is overwritten', async ({ context, page, app, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await app.kept('running');
  const other = await context.newPage();
  await other.goto(server.url + new URL(page.url()).hash);
  const [here, there] = [page, other].map((tab) => tab.getByLabel('Notes, fit for both to read'));

  await there.fill('She went quiet.');
  await page.waitForFunction(() => document.querySelector('#notes').value === 'She went quiet.');

  await here.focus();
  await there.fill('She went quiet. I had answered for her.');
  await app.kept('I had answered for her.');
  assert.equal(await here.inputValue(), 'She went quiet.');
  await here.press('End');
  await page.keyboard.type(' Ask her.');
  await page.getByRole('alert').filter({ hasText: 'Not saved: another tab changed this page' }).waitFor();
  assert.equal(await here.inputValue(), 'She went quiet. Ask her.');
  await app.kept('I had answered for her.');
});
