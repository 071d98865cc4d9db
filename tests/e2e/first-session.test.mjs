// Owns the journey of a new manager: from a name to a 1:1 that is closed and kept.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addTopic, agenda, begin, catchIn, choose, closeRoom, enterRoom, meet, personHash, promise, takeNotes, tap, turnTo, unfold,
  voices, write,
} from './steps.mjs';

journey('a name is enough to hold a first 1:1 and close it with what was promised', async ({ page, app }) => {
  await app.open();
  assert.equal(await app.heading(), 'Who do you sit down with?');
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);

  await addTopic(page, 'How was the move?', { about: 'Person' });
  await addTopic(page, 'The rota', { about: 'Own hero', whose: 'from Amara' });
  await addTopic(page, 'A year from now', { about: 'Purpose', whose: 'yours' });
  assert.deepEqual(await agenda(page), [
    'How was the move? Person, yours', 'The rota Own hero, from Amara', 'A year from now Purpose, yours',
  ]);
  await page.getByRole('button', { name: 'Move up: The rota' }).click();
  assert.equal((await agenda(page))[0], 'The rota Own hero, from Amara');
  await app.saved();

  await enterRoom(page);
  assert.equal(await app.heading(), 'How is Amara, really?');
  await turnTo(page, 'The rota');
  await takeNotes(page, 'She wants to draw the rota up herself.\nStarting in January.');
  await unfold(page, 'Private notes');
  await page.getByRole('textbox', { name: /^Only for you/ }).fill('Tired. Ask again.');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena that the rota is hers', '2026-11-27');
  await catchIn(page, 'Their step');
  await promise(page, 'What Amara will do', 'A first draft', '2026-12-01');
  await catchIn(page, 'Win');
  await write(page, 'What went well', 'The outage was short');
  await page.getByText('A win: The outage was short').waitFor();

  await tap(page, 'Amara');
  await page.clock.fastForward('10:00');
  await voices(page).getByRole('button', { name: /^Amara 10:\d\d$/, pressed: true }).waitFor();
  await tap(page, 'Me');
  await page.clock.fastForward('05:00');
  await page.getByText('33% me').waitFor();
  await page.getByText('15 of 30 minutes').waitFor();

  await closeRoom(page);
  await page.getByText('You spoke for 33% of the talking, as tapped.').waitFor();
  const outcome = (topic) => page.getByRole('combobox', { name: `How it ended: ${topic}` });
  assert.ok(await page.getByRole('checkbox', { name: 'Talked about: The rota' }).isChecked());
  assert.equal(await outcome('The rota').count(), 0, 'what was talked about asks for nothing more');
  assert.equal(await outcome('A year from now').locator(':checked').innerText(), 'next time');
  await outcome('How was the move?').selectOption({ label: 'moved to a message' });
  await page.getByRole('checkbox', { name: 'Tell Lena that the rota is hers' }).waitFor();
  await page.getByRole('checkbox', { name: 'A first draft' }).waitFor();
  await choose(page, 'Energy', '4');
  await choose(page, 'Connection', '8');
  await choose(page, 'How much did you speak, at a guess?', 'about 40%');
  await page.getByText(/you would meet again on Tuesday,? 1 December\.$/).waitFor();
  await page.getByRole('button', { name: 'Plan it, done for today' }).click();

  await page.getByRole('heading', { level: 1, name: 'Nobody today. Amara is next.' }).waitFor();
  await isHome(page);
  await app.saved();

  const { book } = (await app.notebooks())[amara];
  const [held] = Object.values(book.sessions).filter(({ stage }) => stage.held);
  assert.equal(held.notes, 'She wants to draw the rota up herself.\nStarting in January.');
  assert.equal(held.private_notes, 'Tired. Ask again.');
  assert.deepEqual(held.check_in, { energy: 4, connection: 8, left_out: false });
  assert.equal(held.talk.estimate, 40);
  assert.deepEqual(held.talk.taps.map(({ voice }) => voice), ['them', 'me']);
  assert.deepEqual(Object.values(book.sessions).filter(({ stage }) => stage === 'planned').map(({ day }) => day), ['2026-12-01']);
  assert.deepEqual(Object.values(book.action_items).map(({ words, due }) => [words, due]).sort(), [
    ['A first draft', '2026-12-01'], ['Tell Lena that the rota is hers', '2026-11-27'],
  ]);
  assert.deepEqual(Object.values(book.wins).map(({ words }) => words), ['The outage was short']);
  assert.deepEqual(Object.values(book.topics).map(({ words, ended }) => [words, ended?.how]).sort(), [
    ['A year from now', undefined], ['How was the move?', 'async'], ['The rota', 'discussed'],
  ]);

  await page.reload();
  await isHome(page);
  await page.getByRole('region', { name: 'Amara Okafor' }).getByRole('link', { name: 'Amara Okafor' }).click();
  await page.getByRole('link', { name: /The rota/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Tuesday,? 24 November$/ }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), held.notes);
  assert.equal(await page.getByRole('combobox', { name: 'Energy' }).inputValue(), '4');
  assert.equal(await page.getByRole('combobox', { name: 'Stress' }).locator(':checked').innerText(), 'not asked');
});

async function isHome(page) {
  await page.getByRole('region', { name: 'Your promises' }).getByRole('checkbox', { name: 'Tell Lena that the rota is hers' }).waitFor();
  await page.getByRole('region', { name: 'Amara Okafor' }).getByText(/^1 Dec/).waitFor();
}

journey('a 1:1 takes no more than a name, going in, and closing', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Jonas');
  await meet(page, {});
  await app.saved();
  assert.equal(Object.values((await app.notebooks())[await hashOf(page, 'Jonas')].book.sessions).length, 2);
});

async function hashOf(page, name) {
  return page.getByRole('navigation', { name: 'People' }).getByRole('link', { name }).getAttribute('href');
}

journey('what is missing in a name is said beside it, and nothing is added', async ({ page, app }) => {
  await app.open();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('alert').filter({ hasText: 'write a word or two first' }).waitFor();
  assert.deepEqual(await app.store(), {});
});

journey('a closed 1:1 stays editable, and says when it was changed', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await meet(page, { notes: 'As first written.' });
  await app.saved();
  await page.clock.fastForward('24:00:00');
  await app.open(amara);
  await page.getByRole('link', { name: 'A conversation' }).click();
  await page.getByText(/^Last changed yesterday at 09:/).waitFor();
  await takeNotes(page, 'As put right the next day.');
  await page.getByText(/^Last changed today at 09:/).waitFor();
  await app.saved();
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'As put right the next day.');
});

journey('a measured 1:1 shows what its minutes went to', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota', { about: 'Own hero' });
  await addTopic(page, 'The release', { about: 'Status' });
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await page.clock.fastForward('20:00');
  await turnTo(page, 'The release');
  await page.clock.fastForward('05:00');
  await closeRoom(page);
  await page.getByText('What this conversation was about. Status took 5 min.').waitFor();
  await page.getByRole('definition').filter({ hasText: '20 min' }).waitFor();
});
