// Owns the journeys of 1:1s beside the plan: two at once, one told afterwards, and those of years ago.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { addPerson, begin, bringIn, enterRoom, personHash, saveBackup, takeNotes, unfold } from './steps.mjs';

journey('two 1:1s that run at once are both shown, and each leads to the other', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  await enterRoom(page);
  await app.open(`${amara}/prepare`);
  await enterRoom(page);
  const other = page.getByText('Another 1:1 is running:').getByRole('link', { name: 'with Jonas' });
  await other.click();
  await page.getByRole('heading', { level: 1, name: 'How is Jonas, really?' }).waitFor();
  await page.getByRole('link', { name: 'with Amara', exact: true }).waitFor();

  await app.open();
  assert.match(await app.heading(), /^You are with (Jonas and Amara|Amara and Jonas)\.$/);
  await page.getByRole('link', { name: 'Back into the room' }).waitFor();
  const people = page.getByRole('navigation', { name: 'People' });
  assert.equal(await people.getByText('now').count(), 2);
});

journey('a 1:1 held without the app is written down afterwards, without a timer', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await unfold(page, 'Write down a conversation you had without the app');
  await page.getByLabel('The day').fill('2026-11-30');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('alert').filter({ hasText: 'choose a day that has been' }).waitFor();
  await page.getByLabel('The day').fill('2026-11-10');
  await page.getByLabel('Minutes, if you know').fill('45');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('heading', { level: 1, name: /^Tuesday,? 10 November$/ }).waitFor();
  await page.getByText('Amara Okafor, 45 minutes').waitFor();
  await takeNotes(page, 'On the train.');
  await app.saved();
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'On the train.');
  await app.open(`${amara}/prepare`);
  assert.equal(await page.getByRole('textbox', { name: 'Day' }).inputValue(), '2026-11-24', 'the next one is due, and not in the past');
});

journey('conversations of years ago open from their year, and can be put right there', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 1, sessions: 60 }));
  const [amara] = Object.keys(await app.notebooks());
  await app.open(amara);
  await page.getByText('60 held', { exact: true }).waitFor();
  const latest = page.locator('.sessions').first().getByRole('listitem');
  assert.equal(await latest.count(), 6);
  await unfold(page, /^Earlier, \w+ more$/);
  await page.getByText(/^Earlier, \w+ more$/).locator('xpath=..').getByRole('link').first().waitFor();
  await unfold(page, /^2025, \d+ held$/);
  const old = page.locator('details').filter({ hasText: '2025,' }).getByRole('link').last();
  await old.click();
  await page.getByRole('heading', { level: 1, name: /2025$/ }).waitFor();
  const record = page.url();
  await takeNotes(page, 'Put right a year later.');
  await app.saved();
  await page.goto(record);
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Put right a year later.');
  await app.open('#/data');
  assert.ok((await saveBackup(page, app)).includes('Put right a year later.'));
});
