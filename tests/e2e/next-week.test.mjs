// Owns the journeys of the second week: what was left open comes back by itself.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addTopic, agenda, begin, catchIn, closeRoom, enterRoom, meet, personHash, promise, turnTo, unfold,
} from './steps.mjs';

const WEEK = 7 * 24 * 60 * 60 * 1000;

journey('a week later, what was not talked about is there again, and so are the promises', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota', { about: 'Own hero', whose: 'from Amara' });
  await addTopic(page, 'A year from now', { about: 'Purpose', whose: 'yours' });
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena', '2026-11-27');
  await promise(page, 'What you promise', 'Ask about the budget', '2026-11-30');
  await promise(page, 'What you promise', 'Order the book');
  await catchIn(page, 'Their step');
  await promise(page, 'What Amara will do', 'A first draft', '2026-12-01');
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await app.saved();

  await page.clock.fastForward(WEEK);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['A year from now Purpose, yours, carried over once']);
  const last = page.getByRole('region', { name: 'Last time' });
  await last.getByText('You talked about: The rota.').waitFor();
  await last.getByText('You said you would: Tell Lena; Ask about the budget; Order the book. Still open.').waitFor();
  await last.getByText('Open on their side: A first draft.').waitFor();
  await last.getByText('Left hanging: A year from now.').waitFor();

  await app.open(amara);
  const mine = page.getByRole('region', { name: 'Your promises' });
  const row = (words) => mine.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: words }) });
  await row('Tell Lena').getByText('Was due 27 Nov.').waitFor();
  await mine.getByRole('checkbox', { name: 'Tell Lena' }).check();
  await row('Tell Lena').getByText('kept today').waitFor();

  await unfold(page, 'Agree a new date: Ask about the budget');
  await row('Ask about the budget').getByRole('textbox', { name: 'Why, if you like' }).fill('The figures come on Friday');
  await row('Ask about the budget').getByRole('textbox', { name: 'A new day' }).fill('2026-12-10');
  await row('Ask about the budget').getByText('10 Dec.', { exact: true }).waitFor();
  await row('Ask about the budget').getByText('Moved 1 Dec: The figures come on Friday.').waitFor();
  await row('Ask about the budget').getByText('Change', { exact: true }).waitFor();

  await unfold(page, 'Change: Order the book');
  await row('Order the book').getByRole('button', { name: 'Let it go' }).click();
  await row('Order the book').getByText('let go today').waitFor();
  assert.equal(await mine.getByRole('checkbox', { name: 'Order the book' }).isChecked(), false);
  await app.saved();

  await page.clock.fastForward(24 * 60 * 60 * 1000);
  await app.open(amara);
  assert.deepEqual(await mine.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.labels[0].innerText)), ['Ask about the budget']);
  const items = Object.values((await app.notebooks())[amara].book.action_items);
  const ends = Object.fromEntries(items.map(({ words, end }) => [words, end]));
  assert.deepEqual(ends['Tell Lena'], { done: { on: '2026-12-01' } });
  assert.deepEqual(ends['Order the book'], { dropped: { on: '2026-12-01' } });
  const [{ renegotiated }] = items.filter(({ words }) => words === 'Ask about the budget');
  assert.deepEqual(renegotiated, [{ on: '2026-12-01', from: '2026-11-30', to: '2026-12-10', why: 'The figures come on Friday' }]);
});

journey('a promise ticked by mistake is open again with a second tick', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await unfold(page, 'Add a promise');
  await promise(page, 'What you promise', 'Tell Lena', '2026-11-27');
  const box = page.getByRole('region', { name: 'Your promises' }).getByRole('checkbox', { name: 'Tell Lena' });
  await box.check();
  await page.getByText('kept today').waitFor();
  await box.uncheck();
  await app.saved();
  await page.reload();
  assert.equal(await box.isChecked(), false);
});

journey('a topic for every time comes back, and one let go does not', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'How are you, really?');
  await addTopic(page, 'The release', { about: 'Status' });
  await unfold(page, 'Change: How are you, really?');
  await page.getByRole('combobox', { name: 'Comes back' }).selectOption({ label: 'every time' });
  await page.keyboard.press('Escape');
  await unfold(page, 'Change: The release');
  await page.getByRole('button', { name: 'Let it go' }).click();
  assert.deepEqual(await agenda(page), ['How are you, really? Person, yours, every time']);

  await meet(page, { topic: 'How are you, really?' });
  await app.saved();
  await page.clock.fastForward(WEEK);
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['How are you, really? Person, yours, every time']);
});
