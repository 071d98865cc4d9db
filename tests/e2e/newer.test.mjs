// Owns the journeys of an app beside a newer version of itself: in another tab, and in a file.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addPerson, addTopic, agenda, begin, bringIn, chooseFile, personHash, saveBackup, visit } from './steps.mjs';

const NEWER = 'a newer version of the app wrote what is in its place; reload to use that one.';

// Begins with two people, and opens a tab of a newer version beside the page about the first. It is the page that copies
// notes out: of the same address, and with no app in it that would mend what is written.
async function withNewerTab({ context, page, app, server }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  await app.saved();
  await app.open(`${amara}/prepare`);
  const tab = await context.newPage();
  await tab.goto(`${server.url}rescue.html`);
  const key = `vis-a-vis/g1/open/${amara.split('/').at(-1)}`;
  const write = () => tab.evaluate((key) => {
    const text = localStorage.getItem(key).replace('"v":1', '"v":2');
    localStorage.setItem(key, text);
    return text;
  }, key);
  return { key, write, jonas: page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Jonas/ }) };
}

journey('fault_17_a tab of an older version is told that a newer one wrote, writes nothing over it, and keeps what is typed', async (seat) => {
  const { page, app } = seat;
  const { key, write, jonas } = await withNewerTab(seat);
  const newer = await write();
  await page.getByRole('alert').filter({ hasText: 'A newer version of the app wrote it, perhaps in another tab.' }).waitFor();
  await app.axe();
  await addTopic(page, 'Typed in the older version');
  const word = page.getByRole('alert').filter({ hasText: `Not saved: ${NEWER} What you typed is still on this page.` });
  await word.waitFor();
  assert.equal(await word.getByRole('button', { name: 'Try again' }).count(), 0);
  assert.deepEqual(await agenda(page), ['Typed in the older version Person, yours']);
  const rescued = await app.download(() => word.getByRole('button', { name: 'Save everything to a file' }).click());
  assert.ok(rescued.includes('Typed in the older version'));

  await jonas.click();
  await page.getByRole('link', { name: 'Prepare' }).first().click();
  await addTopic(page, 'Life goes on');
  await app.kept('Life goes on');
  assert.equal((await app.store())[key], newer);
});

journey('fault_17_what was being typed while a newer version wrote is not given up for it', async (seat) => {
  const { page, app } = seat;
  const { key, write } = await withNewerTab(seat);
  await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
  await addTopic(page, 'Typed a moment before');
  const newer = await write();
  await page.clock.runFor(1000);
  await page.getByRole('alert').filter({ hasText: `Not saved: ${NEWER}` }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Show what the other tab wrote' }).count(), 0);
  assert.deepEqual(await agenda(page), ['Typed a moment before Person, yours']);
  await page.clock.runFor(10_000);
  assert.equal((await app.store())[key], newer);
  assert.deepEqual(await agenda(page), ['Typed a moment before Person, yours']);
});

journey('fault_19_entries of a newer version are said to be so, cannot be changed, and go along unchanged', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const words of ['The weather at work', 'The rota']) await addTopic(page, words);
  await app.saved();
  const prepare = new URL(page.url()).hash;
  await app.open('#/data');
  const file = JSON.parse(await saveBackup(page, app));
  const topicsOf = ({ workspace: { notebooks } }) => Object.values(notebooks)[0].book.topics;
  const [id, topic] = Object.entries(topicsOf(file)).find(([, { words }]) => words === 'The weather at work');
  Object.assign(topic, { theme: 'weather', forecast: { tomorrow: ['rain', null] } });

  await app.forget();
  await app.open('#/data');
  await chooseFile(page, JSON.stringify(file));
  await page.getByText('This file was changed after it was saved').waitFor();
  await bringIn(page, JSON.stringify(file));
  await page.getByRole('status').filter({ hasText: 'Some of what is here was written by a newer version of the app.' }).waitFor();
  const newer = page.getByRole('region', { name: 'Written by a newer version' });
  await newer.getByRole('listitem').filter({ hasText: 'Amara Okafor' }).getByText('1 entry').waitFor();
  await app.axe();

  await app.open(prepare);
  assert.deepEqual(await agenda(page), ['The rota Person, yours']);
  await addTopic(page, 'One more thing');
  await app.saved();
  await visit(page, 'Your data');
  await newer.waitFor();
  const again = topicsOf(JSON.parse(await saveBackup(page, app)));
  assert.deepEqual(again[id], topic);
  assert.equal(Object.keys(again).length, 3);
});
