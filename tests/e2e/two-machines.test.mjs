// Owns the journeys of two machines: notes that were changed apart, and one person who was added on both.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, bringIn, chooseFile, meet, personHash, saveBackup, unfold, visit } from './steps.mjs';

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

journey('fault_28_what two machines changed apart is kept from both, once', async ({ neighbour, ...here }) => {
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
    ['Take the file’s: The rota, as said at home (topic, 24 Nov)'],
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

// Somebody with a topic that waits and one that was talked about.
async function meetAmara({ page, app }, topic, said) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const hash = personHash(page);
  await addTopic(page, said);
  await meet(page, { topic: said, notes: `Said about ${said}.` });
  await app.open(`${hash}/prepare`);
  await addTopic(page, topic);
  await app.saved();
  return hash;
}

// What is kept but for what belongs to this device.
async function kept(app) {
  const store = await app.store();
  const ours = ['vis-a-vis/device', 'vis-a-vis/savings'];
  return Object.fromEntries(Object.entries(store).filter(([key]) => !ours.includes(key)));
}

function amaras(page) {
  return page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: 'Amara' });
}

function waits(topics) {
  return topics.map((text) => text.replace(/ (Own hero|Person), yours$/, '')).sort();
}

journey('one person under two ids is asked about, joined on request, and apart again after a reload', async ({ neighbour, ...here }) => {
  const { page, app } = here;
  const phone = await neighbour();
  const onPhone = await meetAmara(phone, 'Only on the phone', 'The move');
  const file = await backupOf(phone);
  const amara = await meetAmara(here, 'Only on the laptop', 'The rota');
  await app.open('#/data');
  const before = await kept(app);
  await chooseFile(page, file);
  const question = page.getByRole('group', { name: 'There is an Amara Okafor here already. Are they the same person?' });
  assert.equal(await question.getByRole('radio', { name: 'Keep both apart' }).isChecked(), true, 'nobody is joined unasked');
  await question.getByRole('radio', { name: 'Join them into one notebook' }).check();
  await app.axe();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assert.equal(await amaras(page).count(), 1);

  await app.open(amara);
  await page.getByText('2 held').waitFor();
  for (const words of ['The move', 'The rota']) await page.getByRole('link', { name: words }).waitFor();
  await app.open(`${amara}/prepare`);
  assert.deepEqual(waits(await agenda(page)), ['Only on the laptop', 'Only on the phone']);
  await app.open('#/data');
  await chooseFile(page, file);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  assert.equal(await question.count(), 0, 'it is known now');

  // What the phone writes later comes to the notebook that was kept.
  await phone.app.open(`${onPhone}/prepare`);
  await addTopic(phone.page, 'Written on the phone since');
  await phone.app.saved();
  const later = await backupOf(phone);
  await bringIn(page, later);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(waits(await agenda(page)), ['Only on the laptop', 'Only on the phone', 'Written on the phone since']);

  await app.open('#/data');
  for (const _ of ['the later file', 'the first one']) {
    await page.getByRole('button', { name: 'Take it out again' }).click();
    await page.getByText('Taken out. Everything is as it was before.').waitFor();
    await page.reload();
  }
  assert.deepEqual(await kept(app), before);
});

journey('two who were kept apart are made one under Your data, by keyboard, and taken apart again after a reload', async ({ neighbour, ...here }) => {
  const { page, app } = here;
  const phone = await neighbour();
  await meetAmara(phone, 'Only on the phone', 'The move');
  const file = await backupOf(phone);
  const amara = await meetAmara(here, 'Only on the laptop', 'The rota');
  await app.open('#/data');
  await bringIn(page, file);
  assert.equal(await amaras(page).count(), 2, 'apart, as nothing else was said');
  const before = await kept(app);

  const part = page.getByRole('region', { name: 'Is this the same person?' });
  await part.getByText('Amara Okafor, added 24 Nov, 1 conversation, and Amara Okafor, added 24 Nov, 1 conversation.').waitFor();
  await app.axe();
  const keep = part.getByRole('combobox', { name: 'Keep' });
  await keep.selectOption(amara.split('/').at(-1));
  const other = part.getByRole('combobox', { name: 'And join into it' });
  await other.selectOption(amara.split('/').at(-1));
  await part.getByRole('button', { name: 'Make them one' }).press('Enter');
  await part.getByText('Choose two different people.').waitFor();
  const [another] = await other.evaluate((select, mine) => [...select.options].map(({ value }) => value).filter((value) => value !== mine), amara.split('/').at(-1));
  await other.selectOption(another);
  await part.getByRole('button', { name: 'Make them one' }).press('Enter');
  await page.getByText('Two notebooks were joined.').waitFor();
  await page.getByRole('button', { name: 'Take them apart again' }).and(page.locator(':focus')).waitFor();
  assert.equal(await amaras(page).count(), 1);
  assert.equal(await part.count(), 0);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(waits(await agenda(page)), ['Only on the laptop', 'Only on the phone']);

  await visit(page, 'Your data');
  await page.getByRole('button', { name: 'Take them apart again' }).click();
  await page.getByText('Taken apart. Everything is as it was before.').waitFor();
  assert.deepEqual(await kept(app), before);
  assert.equal(await amaras(page).count(), 2);
});
