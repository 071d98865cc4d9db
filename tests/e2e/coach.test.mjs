// Owns the journeys of hints: what is offered while one writes, what becomes of a no, and how little of it is kept.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addTopic, agenda, begin, catchIn, choose, closeRoom, enterRoom, personHash, takeNotes, turnTo, unfold,
} from './steps.mjs';

const CLOSED = 'Are you sleeping well?';
const STATUS = 'Is the grant application on track?';
const BETTER = 'How is the grant application treating you?';
const LINE = 'PR #318 still waiting for review';
const DUE = 'Budget forecast due Thursday';
// Enough of them to be asked about six times, though from the fourth on only every second line is.
const THINGS = [
  'desk', 'office', 'laptop', 'schedule', 'training', 'badge', 'printer', 'canteen', 'timetable', 'shift pattern',
  'car park', 'chair', 'policy', 'kitchen', 'software',
];

async function withAmara({ page, app }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  return personHash(page);
}

function field(page) {
  return page.getByRole('textbox', { name: 'A topic', exact: true });
}

function hint(page) {
  return page.getByRole('group', { name: 'A hint' });
}

// What is told to whoever does not see the hints.
function told(page, words) {
  return page.getByRole('status').filter({ hasText: words });
}

function notes(page) {
  return page.getByRole('textbox', { name: 'Notes, fit for both to read' });
}

// What is said under the notes in the room.
function noted(page) {
  return page.locator('#noted');
}

async function hasFocus(locator) {
  await locator.and(locator.page().locator(':focus')).waitFor();
}

// A line gets no hint, though one that does stood in the same field a moment before.
async function isSilent(page, line, control) {
  await field(page).fill(control);
  await hint(page).waitFor();
  await field(page).fill(line);
  await hint(page).waitFor({ state: 'detached' });
}

journey('a closed question after the work becomes a good one in one tap, which is then among one’s own', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await field(page).pressSequentially(STATUS);
  await hint(page).getByText('Status question.').waitFor();
  await hasFocus(field(page));
  await app.axe();
  await hint(page).getByRole('button', { name: `Use this: ${BETTER}` }).click();
  await hint(page).waitFor({ state: 'detached' });
  await hasFocus(field(page));
  assert.equal(await field(page).inputValue(), BETTER);
  await page.getByText('In the field, and among your own questions.').waitFor();

  await page.keyboard.press('Enter');
  assert.deepEqual(await agenda(page), [`${BETTER} Person, yours`]);
  await unfold(page, 'Questions you could ask');
  await page.getByRole('button', { name: `Remove your question: ${BETTER}` }).waitFor();
  await app.saved();
  assert.ok(!JSON.stringify(await app.store()).includes('on track'), 'what was typed at first is nowhere kept');
});

journey('a rewrite is taken back by the field’s own undo, and by that of the page, which leaves what was typed', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  const use = hint(page).getByRole('button', { name: `Use this: ${BETTER}` });
  await field(page).pressSequentially(STATUS);
  await use.click();
  await hint(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await use.waitFor();
  assert.equal(await field(page).inputValue(), STATUS);

  await field(page).fill('');
  await hint(page).waitFor({ state: 'detached' });
  await field(page).fill('Is the tender on track?');
  await hint(page).getByRole('button', { name: /^Use this: / }).first().click();
  await page.getByRole('main').getByRole('status').filter({ hasText: 'In the field' }).getByRole('button', { name: 'Undo' }).click();
  await hint(page).waitFor();
  assert.equal(await field(page).inputValue(), 'Is the tender on track?');
});

function select(page, label) {
  return page.getByRole('combobox', { name: label, exact: true });
}

journey('what is taken back elsewhere leaves what is half typed in each form, with what it is about and whose it is', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await addTopic(page, 'The rota');
  await app.saved();
  await choose(page, 'About', 'Purpose');
  await choose(page, 'Whose', 'from Amara');
  await field(page).fill('A year from');
  await unfold(page, 'Questions you could ask');
  const own = page.getByRole('textbox', { name: /^A question of your own/ });
  await own.fill('What made you');
  await choose(page, 'It opens', 'Own hero');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Nothing yet. One honest question is enough.').waitFor();
  await unfold(page, 'Questions you could ask');
  assert.deepEqual([await own.inputValue(), await select(page, 'It opens').inputValue()], ['What made you', 'agency']);
  assert.equal(await field(page).inputValue(), 'A year from');
  await field(page).press('Enter');
  await page.locator('.agenda > li').filter({ hasText: 'A year from' }).waitFor();
  assert.deepEqual(await agenda(page), ['A year from Purpose, from Amara']);
  assert.equal(await own.inputValue(), 'What made you');
});

journey('in the room a half-typed topic stays in sight when something is taken back', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await enterRoom(page);
  await app.kept('running');
  await catchIn(page, 'Topic');
  await addTopic(page, 'The rota');
  const rota = page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'The rota' });
  await rota.waitFor();
  await choose(page, 'About', 'Purpose');
  await field(page).fill('A year from');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await rota.waitFor({ state: 'detached' });
  assert.deepEqual([await field(page).inputValue(), await select(page, 'About').inputValue()], ['A year from', 'purpose']);
  await app.axe();
  await field(page).press('Enter');
  await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'A year from' }).waitFor();
});

journey('a hint that was left stays away for that text after a reload, and no word of it is kept', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await field(page).fill(STATUS);
  await hint(page).getByRole('button', { name: 'Leave it' }).click();
  await hint(page).waitFor({ state: 'detached' });
  await hasFocus(field(page));
  assert.equal(await field(page).inputValue(), STATUS);
  await app.kept('lines');
  // What stands half written in its field is kept for as long as it does.
  await field(page).fill('');
  await page.waitForFunction(() => !localStorage.getItem('vis-a-vis/drafts'));
  assert.ok(!JSON.stringify(await app.store()).includes('grant'), 'a word of it is kept');

  await page.reload();
  await isSilent(page, `  ${STATUS.toLowerCase()}`, CLOSED);
  await field(page).fill('Is the tender on track?');
  await hint(page).waitFor();
});

journey('Escape in a hint leaves it, and hides nothing', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await field(page).fill(CLOSED);
  await hint(page).waitFor();
  for (let i = 0; i < 8 && !(await app.focused()).name.startsWith('Use this'); i += 1) await page.keyboard.press('Tab');
  assert.match((await app.focused()).name, /^Use this: /);
  await page.keyboard.press('Escape');
  await hint(page).waitFor({ state: 'detached' });
  await hasFocus(field(page));
  await page.getByRole('heading', { level: 1, name: 'Two minutes, before Amara.' }).waitFor();
});

journey('a rule that is switched off is silent, and speaks again when it is switched on', async (seat) => {
  const { page, app } = seat;
  const amara = await withAmara(seat);
  const rule = page.getByRole('checkbox', { name: /^Closed/ });
  await app.open('#/settings');
  await rule.uncheck();
  await app.saved();
  await app.open(`${amara}/prepare`);
  await isSilent(page, CLOSED, STATUS);
  await app.open('#/settings');
  assert.equal(await rule.isChecked(), false);
  await rule.check();
  await app.saved();
  await app.open(`${amara}/prepare`);
  await field(page).fill(CLOSED);
  await hint(page).getByText('Closed.').waitFor();
});

journey('a rule that was left six times rests, which the settings say, until it is switched on', async (seat) => {
  const { page, app } = seat;
  const amara = await withAmara(seat);
  let left = 0;
  for (const thing of THINGS) {
    await field(page).fill(`Are you okay with the new ${thing}?`);
    await page.clock.runFor(1000);
    if (await hint(page).count() === 0) continue;
    await hint(page).getByRole('button', { name: 'Leave it' }).click();
    await hint(page).waitFor({ state: 'detached' });
    left += 1;
  }
  assert.equal(left, 6);
  await app.saved();
  await app.open('#/settings');
  const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: /^Closed/ }) });
  await row.getByText('Rests since you left it six times.').waitFor();
  assert.equal(await row.getByRole('checkbox').isChecked(), false);
  await row.getByRole('checkbox').check();
  await row.getByText('Rests since').waitFor({ state: 'detached' });
  await app.saved();
  await app.open(`${amara}/prepare`);
  await field(page).fill(CLOSED);
  await hint(page).getByText('Closed.').waitFor();
});

journey('what they bring is never marked, whatever it is about; a line of one’s own is', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  for (const words of ['I’m worried the migration will land on me alone', 'Is my API ticket really that urgent?', LINE]) {
    await addTopic(page, words, { about: 'Status', whose: 'from Amara' });
  }
  await addTopic(page, 'Stocktake Saturday, 60% done', { whose: 'yours' });
  await page.getByRole('button', { name: 'Keep it, it belongs: Stocktake Saturday, 60% done' }).waitFor();
  assert.equal(await hint(page).count(), 1);

  await page.getByRole('button', { name: 'Keep it, it belongs: Stocktake Saturday, 60% done' }).click();
  await hint(page).waitFor({ state: 'detached' });
  await field(page).fill(STATUS);
  await hint(page).waitFor();
  await choose(page, 'Whose', 'from Amara');
  await hint(page).waitFor({ state: 'detached' });
});

journey('a line that a message would settle is copied and off the agenda, and comes back by undo', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await addTopic(page, LINE);
  await app.saved();
  await page.getByRole('button', { name: `Move to a message: ${LINE}` }).click();
  const said = page.getByRole('main').getByRole('status').filter({ hasText: 'Copied for a message, and off the agenda.' });
  await said.waitFor();
  assert.deepEqual(await agenda(page), []);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Amara/);
  await said.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: `Move to a message: ${LINE}` }).waitFor();
  assert.deepEqual(await agenda(page), [`${LINE} Person, yours`]);
});

journey('where copying is not allowed the message is shown, selected', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); });
  await addTopic(page, LINE);
  await app.saved();
  await page.getByRole('button', { name: `Move to a message: ${LINE}` }).click();
  const message = page.getByRole('textbox', { name: /^The browser did not allow it to be copied/ });
  await hasFocus(message);
  assert.match(await message.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)), /Amara/);
  assert.deepEqual(await agenda(page), []);
  await app.axe();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await message.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
});

journey('a line of status becomes a question about the person behind it', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await addTopic(page, 'Where we are with the fundraising letter', { about: 'Status' });
  await app.saved();
  const opener = page.getByRole('button', { name: /^Ask about the person behind it: Where we are/ });
  await opener.click();
  const use = hint(page).getByRole('button', { name: /^Use this: / }).first();
  const [, question] = (await use.getAttribute('aria-label')).split(': ');
  await app.axe();
  await use.click();
  await page.getByText('It asks about the person now.').waitFor();
  assert.deepEqual(await agenda(page), [`${question} Person, yours`]);
  assert.equal(await hint(page).count(), 0);
  await unfold(page, 'Questions you could ask');
  await page.getByRole('button', { name: `Remove your question: ${question}` }).waitFor();
});

journey('hints are told of politely, each rule once, and never take the focus', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  await field(page).focus();
  for (const [line, rule] of [[CLOSED, 'Closed'], [STATUS, 'Status question'], ['Are you okay with the new rota?', 'Closed']]) {
    await field(page).fill(line);
    await hint(page).getByText(`${rule}.`).waitFor();
    await hasFocus(field(page));
    const words = rule === 'Closed' && line !== CLOSED ? 'Status question' : rule;
    await told(page, `A hint on what you wrote: ${words}.`).waitFor({ state: 'attached' });
  }
  assert.equal(await page.locator('[role=alert], [aria-live=assertive], dialog[open]').filter({ visible: true }).count(), 0);
  assert.equal(await field(page).getAttribute('aria-describedby'), await hint(page).getAttribute('id'));
});

journey('a mark beside a line is told of politely, once, and takes no focus', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  for (const words of [LINE, 'Stocktake Saturday, 60% done']) {
    await addTopic(page, words, { whose: 'from Amara' });
    await page.getByRole('button', { name: `from Amara, change whose it is: ${words}` }).click();
    await page.getByRole('button', { name: `Keep it, it belongs: ${words}` }).waitFor();
    await page.locator('.whose:focus').waitFor();
    await told(page, `A hint stands beside “${LINE}” on the agenda: Status.`).waitFor({ state: 'attached' });
  }
  assert.equal(await told(page, 'beside “Stocktake').count(), 0);
});

journey('a line that is kept in sight of its hint is not asked about twice', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  await field(page).fill(CLOSED);
  await hint(page).waitFor();
  await page.keyboard.press('Enter');
  await hint(page).waitFor({ state: 'detached' });
  await isSilent(page, CLOSED, STATUS);
});

journey('an ask for feedback that is about oneself gets a hint', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  await choose(page, 'About', 'Two-way');
  await field(page).fill('I feel terrible about how that meeting went.');
  await hint(page).getByText('About you.').waitFor();
});

journey('a wide ask for feedback becomes a small one about the same thing, in one tap, until the rule is switched off', async (seat) => {
  const { page, app } = seat;
  const amara = await withAmara(seat);
  const small = 'What is one thing in how I ran the incident review that you would do differently?';
  await choose(page, 'About', 'Two-way');
  await field(page).fill('Any feedback on the incident review?');
  await hint(page).getByText('Wide.').waitFor();
  await hasFocus(field(page));
  await app.axe();
  await hint(page).getByRole('button', { name: `Use this: ${small}` }).click();
  await hint(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  assert.deepEqual(await agenda(page), [`${small} Two-way, yours`]);
  await app.saved();

  const rule = page.getByRole('checkbox', { name: /^Wide/ });
  await app.open('#/settings');
  await rule.uncheck();
  await app.saved();
  await app.open(`${amara}/prepare`);
  await choose(page, 'About', 'Two-way');
  await isSilent(page, 'Any feedback for me?', 'I feel terrible about how that meeting went.');
});

journey('in the room a quiet sentence names the lines of the notes that are status, unless the rule is switched off', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await enterRoom(page);
  const room = new URL(page.url()).hash;
  await takeNotes(page, `She is tired of the rota\n${LINE}`);
  await noted(page).getByText(`One line reads like status: “${LINE}”.`).waitFor();
  await hasFocus(notes(page));
  assert.equal(await noted(page).evaluate((element) => element.closest('[role=status], [role=alert], [aria-live]')), null);
  assert.equal(await page.locator('dialog[open], [role=alert]').filter({ visible: true }).count(), 0);
  await app.axe();
  const two = noted(page).getByText(`Two lines read like status; a message would settle them. The first: “${LINE}”.`);
  await takeNotes(page, `${LINE}\nBudget forecast due Thursday`);
  await two.waitFor();
  await app.kept('Budget forecast');
  await page.reload();
  await two.waitFor();

  await app.open('#/settings');
  await page.getByRole('checkbox', { name: /^Status A line/ }).uncheck();
  await app.saved();
  await app.open(room);
  await notes(page).waitFor();
  assert.equal(await noted(page).textContent(), '');
});

journey('what is noted under a topic of theirs is not looked at, then or later', async (seat) => {
  const { page } = seat;
  await withAmara(seat);
  await addTopic(page, 'The new rota', { about: 'Status', whose: 'from Amara' });
  await addTopic(page, 'The week ahead', { about: 'Status', whose: 'yours' });
  await enterRoom(page);
  await turnTo(page, 'The new rota');
  await takeNotes(page, LINE);
  await page.clock.runFor(1000);
  assert.equal(await noted(page).textContent(), '');
  await turnTo(page, 'The week ahead');
  await takeNotes(page, `${LINE}\nBudget forecast due Thursday`);
  await noted(page).getByText('One line reads like status: “Budget forecast due Thursday”.').waitFor();
});

journey('on the record of a 1:1 a line of status can be sent, asked about next time, or left, and stays left', async (seat) => {
  const { page, app } = seat;
  const amara = await withAmara(seat);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterRoom(page);
  const record = new URL(page.url()).hash;
  await takeNotes(page, `She is tired of the rota\n- ${DUE}`);
  await noted(page).getByText('One line reads like status').waitFor();
  assert.equal(await page.getByText('a message would have settled').count(), 0, 'in the room nothing is to be done');
  await closeRoom(page);
  await app.kept('held');

  await app.open(record);
  const folded = page.locator('details').filter({ hasText: 'One line a message would have settled' });
  await unfold(page, 'One line a message would have settled');
  await folded.getByText(DUE, { exact: true }).waitFor();
  assert.equal(await folded.getByRole('listitem').count(), 1);
  await app.axe();
  await folded.getByRole('button', { name: `Copy a message: ${DUE}` }).click();
  await folded.getByText('Copied: a message to send.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Hi Amara, [^-]*“Budget forecast due Thursday”/);

  const ask = folded.getByRole('button', { name: `Ask about the person next time: ${DUE}` });
  const question = 'How is the budget forecast treating you?';
  await folded.getByText(`To ask: “${question}”`).waitFor();
  await ask.click();
  const undo = page.getByRole('main').getByRole('status').filter({ hasText: 'Added to the agenda.' }).getByRole('button', { name: 'Undo' });
  await hasFocus(undo);
  await folded.getByText('On the agenda.').waitFor();
  await undo.click();
  await page.locator('h1:focus').waitFor();
  await unfold(page, 'One line a message would have settled');
  await ask.click();
  await undo.waitFor();
  await app.saved();
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), [`${question} Person, yours`]);

  await app.open(record);
  await unfold(page, 'One line a message would have settled');
  await folded.getByRole('button', { name: `Leave it: ${DUE}` }).click();
  await folded.waitFor({ state: 'detached' });
  await hasFocus(page.getByRole('heading', { level: 2, name: 'Notes', exact: true }));
  await app.axe();
  await app.kept('lines');
  await page.reload();
  await notes(page).waitFor();
  assert.equal(await page.getByText('a message would have settled').count(), 0);

  await app.open(`${amara}/prepare`);
  await enterRoom(page);
  await takeNotes(page, `- ${DUE}\n${LINE}`);
  await noted(page).getByText(`One line reads like status: “${LINE}”.`).waitFor();
});

journey('in the room nothing pops up; a word stands beside a line of status, and over the cap it is asked whether to park the rest', async (seat) => {
  const { page, app } = seat;
  await withAmara(seat);
  await addTopic(page, LINE, { about: 'Status' });
  await addTopic(page, 'Budget forecast due Thursday', { about: 'Status' });
  await addTopic(page, 'Stocktake Saturday, 60% done', { about: 'Status', whose: 'from Amara' });
  await enterRoom(page);
  const next = page.getByRole('region', { name: 'Next' });
  const marked = next.getByRole('button').filter({ hasText: 'a message would do' });
  await marked.nth(1).waitFor();
  assert.equal(await marked.count(), 2, 'hers is not');

  await turnTo(page, LINE);
  await catchIn(page, 'Topic');
  await field(page).fill(CLOSED);
  await page.clock.fastForward('03:30');
  const figure = page.getByText('Status 3 of at most 3 minutes');
  await figure.waitFor();
  assert.equal(await figure.evaluate((element) => element.closest('[role=status], [role=alert], [aria-live]')), null);
  assert.equal(await hint(page).count(), 0, 'nothing is said of what is written in the room');
  assert.equal(await page.getByRole('button', { name: 'Park the rest: Status' }).count(), 0);

  await page.clock.fastForward('01:00');
  await page.getByText('Status has had its minutes for today. Park the rest?').waitFor();
  assert.equal(await page.locator('dialog[open], [role=alert]').filter({ visible: true }).count(), 0);
  await app.axe();
  await app.kept('running');
  await page.getByRole('button', { name: 'Park the rest: Status' }).click();
  await page.getByText('Parked for the review: one').waitFor();
  assert.equal(await next.getByRole('button', { name: 'Budget forecast' }).count(), 0);
  await next.getByRole('button', { name: 'Stocktake Saturday' }).waitFor();
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Parked for the review.' }).getByRole('button', { name: 'Undo' }).click();
  await next.getByRole('button', { name: 'Budget forecast' }).waitFor();

  await page.getByRole('button', { name: 'Not today: Status' }).click();
  await page.getByRole('button', { name: 'Park the rest: Status' }).waitFor({ state: 'detached' });
  await app.kept('lines');
  await page.reload();
  await page.getByText(/^Status \d of at most 3 minutes/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Park the rest: Status' }).count(), 0);
});
