// Owns the journeys of the file for somebody's next manager: what is in it, and that it touches nobody else.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { BACKUP, fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { addTopic, begin, chooseFile, saveBackup, unfold } from './steps.mjs';

// From the notes that the journeys begin with: Amara's id, and words that only her manager may read, and that anybody may.
async function amara() {
  const { notebooks } = JSON.parse(await readFile(BACKUP, 'utf8')).workspace;
  const [id, notebook] = Object.entries(notebooks).find(([, { person }]) => person.name === 'Amara Okafor');
  const { facts, interests, book } = notebook;
  const values = (entries) => Object.values(entries);
  const leftOut = [...values(facts), ...values(interests)].filter(({ left_out }) => left_out).map(({ words }) => words);
  const notes = values(book.sessions).map(({ private_notes }) => private_notes).filter(Boolean);
  const parked = values(book.topics).filter(({ ended }) => ended?.how === 'parked').map(({ words }) => words);
  const shared = values(book.sessions).filter(({ stage, notes }) => stage.held && notes).map(({ notes }) => notes);
  assert.ok(leftOut.length > 0 && notes.length > 0 && parked.length > 0 && shared.length > 0, 'the fixture has some of each');
  return { id, others: Object.keys(notebooks).filter((other) => other !== id), mine: [...leftOut, ...notes, ...parked], shared };
}

async function handOver({ page, app }, { withPrivate = false } = {}) {
  await app.open();
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  await unfold(page, 'Hand over to her next manager');
  await page.getByText('It leaves out your private notes').waitFor();
  if (withPrivate) {
    await page.getByRole('checkbox', { name: 'With what is private to me' }).check();
    await page.getByText('It holds your private notes, too').waitFor();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'hand-over-2026-11-24.json', 'no name of anybody');
  return readFile(await download.path(), 'utf8');
}

// As it stands in JSON.
function holds(text, words) {
  return text.includes(JSON.stringify(words).slice(1, -1));
}

async function workspaceOf({ page, app }) {
  await app.open('#/data');
  return JSON.parse(await saveBackup(page, app)).workspace;
}

journey('a hand-over file holds one person and nothing private, and brought in elsewhere it touches nobody else', async ({ neighbour, ...here }) => {
  const { id, others, mine, shared } = await amara();
  await fixture(here);
  const file = await handOver(here);
  assert.deepEqual(Object.keys(JSON.parse(file).workspace.notebooks), [id]);
  for (const words of mine) assert.ok(!holds(file, words), words);
  for (const other of others) assert.ok(!file.includes(other), other);
  for (const words of shared) assert.ok(holds(file, words), words);

  const there = await neighbour();
  await there.app.open();
  await begin(there.page, 'Ada Own');
  await addTopic(there.page, 'Only here');
  await there.app.saved();
  const before = await workspaceOf(there);
  await chooseFile(there.page, file, 'hand-over.json');
  await there.page.getByText('nobody else’s is touched').waitFor();
  assert.equal(await there.page.getByRole('radio', { name: 'in place of what is here' }).count(), 0, 'it replaces nothing');
  await there.page.getByRole('button', { name: 'Bring it in' }).click();
  await there.page.getByText(/^Brought in\./).waitFor();

  const after = await workspaceOf(there);
  const { [id]: came, ...rest } = after.notebooks;
  assert.deepEqual(came, JSON.parse(file).workspace.notebooks[id]);
  assert.deepEqual({ ...after, notebooks: rest }, before);
  const kept = Object.values(await there.app.store()).join('\n');
  for (const words of mine) assert.ok(!holds(kept, words), words);

  await there.page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await there.page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  await there.page.locator('.sessions a').first().click();
  await there.page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();
});

journey('with the box ticked the file holds what is private, too', async (seat) => {
  const { id, mine } = await amara();
  await fixture(seat);
  const file = await handOver(seat, { withPrivate: true });
  const planned = ({ stage }) => stage === 'planned';
  const sessions = Object.values(JSON.parse(file).workspace.notebooks[id].book.sessions);
  assert.equal(sessions.filter(planned).length, 0, 'what is still to come between the two stays');
  const there = JSON.parse(await readFile(BACKUP, 'utf8')).workspace.notebooks[id].book.sessions;
  const ahead = Object.values(there).filter(planned).map(({ private_notes }) => private_notes);
  for (const words of mine.filter((words) => !ahead.includes(words))) assert.ok(holds(file, words), words);
});

journey('brought in where it came from, a hand-over file has nothing to bring in', async (seat) => {
  const { page, app } = seat;
  await fixture(seat);
  for (const withPrivate of [false, true]) {
    const file = await handOver(seat, { withPrivate });
    await app.open('#/data');
    await chooseFile(page, file);
    await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
    assert.equal(await page.getByText('Changed here and in the file, apart').count(), 0);
  }
});
