// Owns the journeys of the three worth asking: each with its reason, never twice running, gently again where one was passed
// over, and ahead of time for those who open up slowly.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey } from './journey.mjs';
import { agenda, begin, closeRoom, enterRoom, meet, personHash, turnTo, unfold, visit } from './steps.mjs';

const WEEK = 7 * 24 * 60 * 60 * 1000;

// Everything that the bank says of each question, by its words.
async function bank() {
  const { questions } = JSON.parse(await readFile(new URL('../../pwa/questions.json', import.meta.url), 'utf8'));
  return new Map(questions.map(([id, , , , , words, gentler, next]) => [words, { id, words, gentler, next }]));
}

function rows(page) {
  return page.getByRole('region', { name: 'Three worth asking' }).getByRole('list', { name: 'Three worth asking' }).locator('> li');
}

// The words of the three, once they are there.
async function three(page) {
  await rows(page).nth(2).waitFor();
  return rows(page).locator('> .words').allInnerTexts();
}

async function prepareNextWeek({ page, app }, amara) {
  await app.saved();
  await page.clock.fastForward(WEEK);
  await app.open(`${amara}/prepare`);
}

journey('one tap puts a suggestion on the agenda, another brings a different one, and none comes twice running', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  const [first, second, third] = await three(page);
  const told = await rows(page).locator('.row > small').allInnerTexts();
  assert.equal(told[0], 'No question yet about life beyond work.');
  assert.equal(new Set(told).size, 3, `each has a reason of its own: ${told}`);
  await app.axe();

  await page.getByRole('button', { name: `Not this one: ${second}` }).click();
  await rows(page).filter({ hasText: second }).waitFor({ state: 'detached' });
  const [stays, another, staysToo] = await three(page);
  assert.deepEqual([stays, staysToo], [first, third]);
  await page.waitForFunction(() => document.activeElement !== document.body);

  await page.getByRole('button', { name: `Add: ${another}` }).click();
  await page.getByText('Added to the agenda.').waitFor();
  assert.ok((await agenda(page))[0].startsWith(another));
  await rows(page).filter({ hasText: another }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
  await app.saved();
  await page.reload();
  const before = await three(page);
  await page.reload();
  assert.deepEqual(await three(page), before, 'the same notes on the same day give the same three');

  await enterRoom(page);
  await turnTo(page, another);
  await page.clock.fastForward('10:00');
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await prepareNextWeek(seat, amara);
  const after = await three(page);
  assert.ok(after.every((words) => !before.includes(words)), `${before}\n${after}`);
  assert.ok(!after.includes(another), 'what was asked is not suggested');
  await rows(page).filter({ hasText: 'was thin last time.' }).first().waitFor();
});

journey('a question that is not wanted stays away, whatever is taken back and wherever one goes meanwhile', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const [first, second] = await three(page);
  await page.getByRole('button', { name: `Not this one: ${second}` }).click();
  await rows(page).filter({ hasText: second }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: `Add: ${first}` }).click();
  await page.getByText('Added to the agenda.').waitFor();
  await app.saved();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Nothing yet. One honest question is enough.').waitFor();
  assert.ok(!(await three(page)).includes(second), 'something else was taken back');
  await visit(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Two minutes, before Amara.' }).waitFor();
  assert.ok(!(await three(page)).includes(second), 'one was elsewhere');
});

journey('a question that was not for today comes round in gentler words within two conversations', async (seat) => {
  const { page, app } = seat;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  const [words] = await three(page);
  const { gentler, next } = (await bank()).get(words);
  await page.getByRole('button', { name: `Add: ${words}` }).click();
  await page.getByText('Added to the agenda.').waitFor();

  await enterRoom(page);
  await turnTo(page, words);
  await unfold(page, `A follow-up, or gentler words: ${words}`);
  await page.getByText(next[0], { exact: true }).waitFor();
  await page.getByText(gentler, { exact: true }).waitFor();
  await app.axe();
  await page.getByRole('button', { name: 'Come back to this another time' }).click();
  await page.getByRole('heading', { level: 1, name: 'How is Amara, really?' }).waitFor();
  await page.getByText('Not for today. It comes round in gentler words.').waitFor();
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();

  await prepareNextWeek(seat, amara);
  let shown = await three(page);
  if (!shown.includes(gentler)) {
    await meet(page, {});
    await prepareNextWeek(seat, amara);
    shown = await three(page);
  }
  assert.ok(shown.includes(gentler), shown.join('\n'));
  assert.ok(!shown.includes(words));
  await rows(page).filter({ hasText: gentler }).getByText('It was passed over lately. These are gentler words.').waitFor();
  await page.getByRole('button', { name: `Add: ${gentler}` }).click();
  await page.getByText('Added to the agenda.').waitFor();
  assert.ok((await agenda(page)).some((topic) => topic.startsWith(gentler)));

  await meet(page, { topic: gentler });
  await prepareNextWeek(seat, amara);
  assert.ok((await three(page)).every((now) => now !== gentler && now !== words), 'once is enough');
});

journey('a topic from the bank is asked more gently in one tap, where it stands', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const [words] = await three(page);
  const { gentler } = (await bank()).get(words);
  await page.getByRole('button', { name: `Add: ${words}` }).click();
  await page.getByText('Added to the agenda.').waitFor();
  await app.saved();
  const row = page.locator('.agenda > li');
  await unfold(row, `Change: ${words}`);
  await unfold(row, `A follow-up, or gentler words: ${words}`);
  await row.getByRole('button', { name: `Use the gentler words: ${gentler}` }).click();
  await row.filter({ hasText: gentler }).waitFor();
  assert.equal((await agenda(page)).length, 1);
  assert.equal(await row.getByRole('textbox', { name: 'Topic', exact: true }).inputValue(), gentler);
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await row.filter({ hasText: words }).waitFor();
});

journey('who opens up slowly finds the three on the sheet sent ahead, unless they are left out', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await three(page);
  await unfold(page, 'The agenda as a message');
  assert.doesNotMatch(await page.locator('.ahead').innerText(), /something to think about/);

  await app.open(amara);
  await unfold(page, 'Edit who this is, and how you meet');
  await page.getByRole('group', { name: 'Opens up' }).getByRole('radio', { name: 'in writing first' }).check();
  await app.saved();
  await app.open(`${amara}/prepare`);
  const questions = await three(page);
  await unfold(page, 'The agenda as a message');
  const sheet = page.locator('.ahead');
  await sheet.filter({ hasText: questions[0] }).waitFor();
  const text = await sheet.innerText();
  for (const words of questions) assert.ok(text.includes(`- ${words}`), text);
  assert.doesNotMatch(text, /Not asked lately|Nothing (yet|lately|since)|A light one|is thin/, 'no reason is on it');
  await page.getByRole('checkbox', { name: 'With the three worth asking, to think about first' }).uncheck();
  await sheet.filter({ hasText: 'something to think about' }).waitFor({ state: 'detached' });
  await app.axe();
});
