// Owns the journeys of closing a 1:1: every part can be left empty, and each is a tap or a line.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin, catchIn, choose, closeRoom, enterRoom, personHash, unfold, write } from './steps.mjs';

async function withAmara(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await enterRoom(page);
  return amara;
}

async function kept(app, hash, text) {
  await app.kept(text);
  const { book } = (await app.notebooks())[hash];
  return Object.fromEntries(Object.entries(book).map(([name, list]) => [name, Object.values(list).filter(({ removed }) => !removed)]));
}

journey('that one has their back is said in one’s own words, and is a promise then', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await closeRoom(page);
  await page.getByRole('button', { name: 'Promise it' }).click();
  await page.getByRole('alert').filter({ hasText: 'write a word or two first' }).waitFor();

  const words = page.getByRole('textbox', { name: 'In your own words, with one thing you will do' });
  await words.fill('Whatever happens, I will ask Helena for your seat by Friday');
  await page.getByRole('button', { name: 'Promise it' }).click();
  const mine = page.getByRole('checkbox', { name: 'Whatever happens, I will ask Helena for your seat by Friday' });
  await mine.waitFor();
  const said = page.getByRole('status').filter({ hasText: 'It stands among your promises.' });
  await said.waitFor();
  assert.equal(await words.inputValue(), '');
  await words.and(page.locator(':focus')).waitFor();
  const { action_items: [item] } = await kept(app, amara, 'ask Helena');
  assert.deepEqual([item.owner, item.due], ['manager', '2026-11-27']);

  await said.getByRole('button', { name: 'Undo' }).click();
  await mine.waitFor({ state: 'detached' });
});

journey('what was parked can wait, marks given in the room are not asked for again, and the next date is one tap', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await catchIn(page, 'Park');
  await write(page, 'What can wait for the review', 'The late reviews');
  await unfold(page, 'How are they, in four marks');
  await choose(page, 'Energy', '4');
  await closeRoom(page);

  const outcome = page.getByRole('combobox', { name: 'How it ended: The late reviews' });
  assert.equal(await outcome.locator(':checked').innerText(), 'parked for the review');
  await page.getByRole('combobox', { name: 'Energy' }).waitFor({ state: 'hidden' });
  await unfold(page, 'See the marks, or change them');
  assert.equal(await page.getByRole('combobox', { name: 'Energy' }).inputValue(), '4');
  await page.getByText(/you would meet again on Tuesday,? 1 December\.$/).waitFor();
  await page.getByRole('button', { name: 'Plan it, done for today' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nobody today. Amara is next.' }).waitFor();

  const { sessions, topics } = await kept(app, amara, '2026-12-01');
  assert.deepEqual(sessions.filter(({ stage }) => stage === 'planned').map(({ day }) => day), ['2026-12-01']);
  assert.deepEqual(topics.map(({ words, ended }) => [words, ended.how]), [['The late reviews', 'parked']]);
});

journey('what was talked about without a tap in the room is one tick, its row stays, and the rest waits', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  for (const words of ['The rota', 'How was the move?', 'A year from now']) await addTopic(page, words);
  await enterRoom(page);
  await closeRoom(page);
  await page.getByText('Tick what you talked about. The rest waits for the next time.').waitFor();
  const ticks = page.getByRole('checkbox', { name: /^Talked about: / });
  const rows = () => ticks.evaluateAll((boxes) => boxes.map((box) => box.labels[0].innerText));
  const before = await rows();
  const move = ticks.and(page.getByLabel('Talked about: How was the move?'));
  const otherwise = page.getByRole('combobox', { name: 'How it ended: How was the move?' });
  await move.focus();
  await page.keyboard.press('Space');
  await otherwise.waitFor({ state: 'detached' });
  await move.and(page.locator(':focus')).waitFor();
  assert.deepEqual(await rows(), before);
  await page.keyboard.press('Space');
  await otherwise.waitFor();
  assert.equal(await otherwise.locator(':checked').innerText(), 'next time');
  await move.check();
  await app.axe();
  await app.saved();

  const { topics } = await kept(app, amara, 'discussed');
  assert.deepEqual(topics.map(({ words, ended }) => [words, ended?.how]).sort(), [
    ['A year from now', undefined], ['How was the move?', 'discussed'], ['The rota', undefined],
  ]);
});

journey('how much one spoke is asked before the part that ends the day', async ({ page, app }) => {
  await withAmara(page, app);
  await closeRoom(page);
  const parts = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  assert.deepEqual(parts.slice(-3), ['Your guess', 'Your own part', 'When you meet again']);
});

journey('every part may stay empty: one key from the last of them ends the day', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await closeRoom(page);
  await page.getByRole('button', { name: 'Done, no date yet' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Amara is (next|due)\.$/ }).waitFor();
  const { sessions, action_items: items } = await kept(app, amara, 'held');
  assert.deepEqual([sessions.length, items.length], [1, 0]);
});

journey('what it was worth to them is guessed in one tap, kept, and in nothing that is shared', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await closeRoom(page);
  const guess = page.getByRole('group', { name: /^How much was it worth to/ });
  assert.ok(await guess.getByRole('radio', { name: 'no guess' }).isChecked());
  await guess.getByText('a good deal').click();
  await app.saved();
  await page.reload();
  assert.ok(await guess.getByRole('radio', { name: 'a good deal' }).isChecked());
  await guess.getByText('no guess').click();
  await app.saved();
  assert.doesNotMatch(JSON.stringify(await app.store()), /worth_guess/);
});
