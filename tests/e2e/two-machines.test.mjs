// Owns the journey of notes that were changed apart on two machines.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, bringIn, chooseFile, personHash, saveBackup, unfold } from './steps.mjs';

async function reword({ page, app }, hash, from, to) {
  await app.open(`${hash}/prepare`);
  await unfold(page, `Change: ${from}`);
  await page.getByRole('textbox', { name: 'Topic', exact: true }).fill(to);
  await app.saved();
}

async function backupOf({ page, app }) {
  await app.open('#/data');
  return saveBackup(page, app);
}

journey('what two machines changed apart is kept from both, once', async ({ neighbour, ...here }) => {
  const there = await neighbour();
  await here.app.open();
  await begin(here.page, 'Amara Okafor');
  const amara = personHash(here.page);
  await addTopic(here.page, 'The rota', { about: 'Own hero' });
  await here.app.saved();
  const first = await backupOf(here);

  await there.app.open('#/data');
  await bringIn(there.page, first);
  await reword(here, amara, 'The rota', 'The rota, as said at home');
  await reword(there, amara, 'The rota', 'The rota, as said at work');
  await there.app.open(`${amara}/prepare`);
  await addTopic(there.page, 'Only at work');
  await there.app.saved();

  const second = await backupOf(here);
  await there.app.open('#/data');
  await chooseFile(there.page, second);
  await there.page.getByRole('heading', { name: 'Changed here and in the file, apart' }).waitFor();
  assert.deepEqual(
    await there.page.getByRole('checkbox', { name: /^Take the file’s/ }).evaluateAll((boxes) => boxes.map((box) => box.labels[0].innerText)),
    ['Take the file’s: The rota, as said at home (topics)'],
  );
  await there.page.getByRole('button', { name: 'Bring it in' }).click();
  await there.page.getByText(/^Brought in\./).waitFor();
  const both = await backupOf(there);

  await chooseFile(there.page, second);
  await there.page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  assert.equal(JSON.parse(await backupOf(there)).sha256, JSON.parse(both).sha256);
  await there.app.open(`${amara}/prepare`);
  const topics = (await agenda(there.page)).map((text) => text.replace(/ (Own hero|Person), yours$/, ''));
  assert.deepEqual(topics.sort(), ['Only at work', 'The rota, as said at home', 'The rota, as said at work']);

  await here.app.open('#/data');
  await bringIn(here.page, both);
  assert.equal(JSON.parse(await backupOf(here)).sha256, JSON.parse(both).sha256, 'both machines hold the same now');
});
