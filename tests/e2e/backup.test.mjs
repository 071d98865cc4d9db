// Owns the journeys of a backup: out, in again, the same to the byte, and back to how it was before.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addTopic, begin, bringIn, catchIn, chooseFile, closeRoom, enterRoom, eraseEverything, meet, personHash, promise, saveBackup,
  takeNotes, turnTo, visit,
} from './steps.mjs';

async function oneClosed(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota', { about: 'Own hero' });
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await takeNotes(page, 'Half a sentence in Yorùbá, a seedling 🌱, and "quotes".');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena', '2026-11-27');
  await closeRoom(page);
  await page.getByRole('button', { name: /Done for today$/ }).click();
  await app.saved();
  return amara;
}

// The same to the byte, but for the date.
function assertSame(actual, expected) {
  const [ours, theirs] = [actual, expected].map((backup) => backup.replace(/"exported_at": "[^"]+"/, '"exported_at": ""').split('\n'));
  const differ = ours.flatMap((line, i) => (line === theirs[i] ? [] : [`line ${i + 1}: ${line} instead of ${theirs[i]}`]));
  assert.deepEqual([differ.slice(0, 10), ours.length], [[], theirs.length]);
}

journey('a backup brings everything back to the byte, but for its date', async ({ page, app }) => {
  const amara = await oneClosed(page, app);
  await visit(page, 'Your data');
  await page.getByText('It would hold 1 person and 1 conversation.').waitFor();
  const before = await saveBackup(page, app);
  await page.getByRole('heading', { name: 'Backup today' }).waitFor();

  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  await page.getByRole('link', { name: 'Bring in a backup' }).click();
  await chooseFile(page, before, 'vis-a-vis-2026-11-24.json');
  await page.getByRole('heading', { name: /^vis-a-vis-2026-11-24\.json, written Tuesday,? 24 November: 1 person, 2 conversations$/ }).waitFor();
  const change = page.getByRole('table').getByRole('row', { name: /Amara Okafor/ });
  assert.match(await change.getByRole('cell').first().innerText(), /^\d+ new$/);
  assert.equal(await page.getByText('Changed here and in the file, apart').count(), 0, 'nothing is here that could differ');
  assert.deepEqual(await app.store(), {}, 'a preview changes nothing');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Brought in. It can be taken out again below.').waitFor();

  assertSame(await saveBackup(page, app), before);
  await page.reload();
  assertSame(await saveBackup(page, app), before);
  await app.open(amara);
  await page.getByRole('link', { name: 'The rota' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Half a sentence in Yorùbá, a seedling 🌱, and "quotes".');
});

journey("one's own backup has nothing to bring in, not even after a reload", async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  const store = await app.store();
  await page.reload();
  await chooseFile(page, backup);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  assert.equal(await page.getByText('Changed here and in the file, apart').count(), 0);
  assert.deepEqual(await app.store(), store);
});

journey('a pasted backup is taken as a file would be', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(backup);
  await page.getByRole('heading', { name: /^the pasted text, written/ }).waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assert.equal(Object.keys(await app.notebooks()).length, 1);
});

journey('a file in place of everything can be taken out again, also after a reload', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const amaraOnly = await saveBackup(page, app);
  await eraseEverything(page);
  await begin(page, 'Jonas Weber');
  await meet(page, { notes: 'What Jonas said.' });
  await visit(page, 'Your data');
  const jonasOnly = await saveBackup(page, app);

  await chooseFile(page, amaraOnly);
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByText('The 1 notebook here would be replaced by the 1 in the file.').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assertSame(await saveBackup(page, app), amaraOnly);

  await page.reload();
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByText('Taken out. Everything is as it was before.').waitFor();
  assertSame(await saveBackup(page, app), jonasOnly);
  await page.reload();
  assertSame(await saveBackup(page, app), jonasOnly);
});

journey('what was written since a file came in is named before it would go back', async ({ page, app }) => {
  const amara = await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await bringIn(page, backup);
  await app.open(`${amara}/prepare`);
  await addTopic(page, 'Written since');
  await app.saved();
  await visit(page, 'Your data');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByText('You have written since: Amara Okafor. That would go back, too.').waitFor();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await app.kept('Written since');
});

journey('a person can be left out of what a file brings', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await page.getByRole('link', { name: 'Add a person' }).click();
  await begin(page, 'Jonas Weber');
  await app.saved();
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await chooseFile(page, backup);
  await page.getByRole('checkbox', { name: /Jonas Weber/ }).uncheck();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  const people = page.getByRole('navigation', { name: 'People' });
  await people.getByRole('link', { name: 'Amara' }).waitFor();
  assert.equal(await people.getByRole('link', { name: 'Jonas' }).count(), 0);
});

journey('after the first 1:1 a backup is asked for once, calmly, and a backup ends the asking', async ({ page, app }) => {
  await oneClosed(page, app);
  const reminder = page.getByRole('status').filter({ hasText: 'You have no backup yet.' });
  await reminder.waitFor();
  await app.download(() => reminder.getByRole('button', { name: 'Back up now' }).click());
  await reminder.waitFor({ state: 'detached' });
  await page.getByRole('banner').getByRole('link', { name: 'Backup today' }).waitFor();
});
