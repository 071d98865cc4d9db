// Owns the journeys of a line that is jotted down: read, mended, kept, taken back, and never lost on the way.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addPerson, begin, catchIn, choose, enterRoom, eraseEverything, find, personHash, promise, saveBackup, unfold, visit,
} from './steps.mjs';

const NARROW = { width: 320, height: 640 };

// Begins with these people, and ends on This week. Gives the hashes of their pages.
async function withPeople(page, app, ...names) {
  const hashes = [];
  await app.open('#/add');
  for (const name of names) {
    if (hashes.length > 0) await addPerson(page, name);
    else await begin(page, name);
    hashes.push(personHash(page));
    await visit(page, 'This week');
    await page.getByRole('heading', { level: 1, name: /(is|are) (due|next)\.$/ }).and(page.locator(':focus')).waitFor();
  }
  return hashes;
}

// The line on This week, or in `scope` the one that was opened over a page.
function jot(scope) {
  return scope.getByRole('textbox', { name: 'Jot something for anyone' });
}

// Waits until the line reads so.
function reads(scope, words) {
  return scope.getByRole('status').filter({ hasText: words }).waitFor();
}

function kept(page, words) {
  return page.getByRole('main').getByRole('status').filter({ hasText: words });
}

// The line over the page, once it can be written in.
async function opened(page) {
  const dialog = page.getByRole('dialog', { name: 'Jot' });
  await jot(dialog).and(page.locator(':focus')).waitFor();
  return dialog;
}

// Not only unseen, but gone.
function closed(page) {
  return page.locator('dialog').waitFor({ state: 'detached' });
}

function chosen(scope, label) {
  return scope.getByRole('combobox', { name: label }).locator(':checked').innerText();
}

// What is written about somebody, once it is kept in this browser.
async function written(app, hash) {
  await app.saved();
  const { book, facts = {} } = (await app.notebooks())[hash];
  const [topics, wins, items] = [book.topics, book.wins, book.action_items].map((list = {}) => Object.values(list).filter(({ words }) => words));
  return { topics, wins, items, facts: Object.values(facts).filter(({ words }) => words) };
}

journey('a line is shown as it was read, kept with a click, and taken back with another', async ({ page, app }) => {
  const [ruth] = await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await jot(page).fill('ruth covered the Saturday page unasked, told nobody');
  await reads(page, /^Reads as Ruth Kaplan: a win/);
  assert.deepEqual([await chosen(page, 'Whom it is about'), await chosen(page, 'What it is')], ['Ruth Kaplan', 'a win']);
  await page.getByText('“Covered the Saturday page unasked, told nobody”').waitFor();
  await page.getByRole('form', { name: 'Jot' }).getByRole('button', { name: 'Keep' }).click();

  const notice = kept(page, 'Kept for Ruth Kaplan: a win.');
  await notice.waitFor();
  assert.equal(await jot(page).inputValue(), '');
  assert.deepEqual((await written(app, ruth)).wins.map(({ words, on }) => [words, on]), [['Covered the Saturday page unasked, told nobody', '2026-11-24']]);

  await notice.getByRole('button', { name: 'Undo' }).click();
  await notice.waitFor({ state: 'detached' });
  assert.deepEqual((await written(app, ruth)).wins, []);
});

journey('a letter, a line, an arrow and Enter keep something without the mouse', async ({ page, app }) => {
  const [ruth] = await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await page.keyboard.press('j');
  const dialog = await opened(page);
  await page.keyboard.type('Ruth: the jam on the stairs');
  await reads(dialog, /^Reads as Ruth Kaplan: a topic/);
  for (const [key, kind] of [['ArrowDown', 'a win'], ['ArrowUp', 'a topic'], ['ArrowUp', 'parked for the review'], ['ArrowUp', 'good to know']]) {
    await page.keyboard.press(key);
    await reads(dialog, `Reads as Ruth Kaplan: ${kind}`);
    assert.equal(await chosen(dialog, 'What it is'), kind);
  }
  await page.keyboard.press('Enter');
  await closed(page);
  await kept(page, 'Kept for Ruth Kaplan: good to know.').waitFor();
  assert.deepEqual((await written(app, ruth)).facts.map(({ words }) => words), ['The jam on the stairs']);

  await jot(page).focus();
  await page.keyboard.type('Amara owns the refunds now');
  await page.keyboard.press('Enter');
  await kept(page, 'Kept for Amara Okafor: a topic.').waitFor();
  await page.keyboard.type('win: ');
  assert.equal(await jot(page).inputValue(), 'win: ', 'the next one can be written at once');
});

journey('what was chosen by hand holds while the line is written on, and not for the next line', async ({ page, app }) => {
  const [ruth, amara] = await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await jot(page).fill('ruth wrote the guide');
  await reads(page, /^Reads as Ruth Kaplan: a win/);
  await choose(page, 'Whom it is about', 'Amara Okafor');
  await choose(page, 'What it is', 'a topic');
  await reads(page, /^Reads as Amara Okafor: a topic/);
  await jot(page).press('End');
  await page.keyboard.type(' everyone uses');
  await page.getByText('“Wrote the guide everyone uses”').waitFor();
  await reads(page, /^Reads as Amara Okafor: a topic/);
  await page.keyboard.press('Enter');
  await kept(page, 'Kept for Amara Okafor: a topic.').waitFor();
  assert.deepEqual((await written(app, amara)).topics.map(({ words }) => words), ['Wrote the guide everyone uses']);
  assert.deepEqual((await written(app, ruth)).wins, []);

  await page.keyboard.type('ruth calmed the angry caller');
  await reads(page, /^Reads as Ruth Kaplan: a win/);
});

journey('a line that could be about two, or about nobody, waits until somebody is chosen', async ({ page, app }) => {
  const [, weber] = await withPeople(page, app, 'Jonas Lindqvist', 'Jonas Weber');
  await jot(page).fill('ask for a quiet room');
  await reads(page, 'Whom is it about?');
  await jot(page).fill('jonas asked for a mentor');
  await reads(page, /^Whom do you mean: Jonas (Lindqvist or Jonas Weber|Weber or Jonas Lindqvist)\?$/);
  await jot(page).press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Choose whom it is about.' }).waitFor();
  assert.equal(await jot(page).inputValue(), 'jonas asked for a mentor');
  const whom = page.getByRole('combobox', { name: 'Whom it is about' });
  await whom.and(page.locator(':focus')).waitFor();
  await app.axe();

  await whom.selectOption({ label: 'Jonas Weber' });
  await jot(page).press('Enter');
  await kept(page, 'Kept for Jonas Weber: a win.').waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  assert.deepEqual((await written(app, weber)).wins.map(({ words }) => words), ['Asked for a mentor']);
});

journey('a day in words becomes the day on which a promise is due', async ({ page, app }) => {
  const [amara] = await withPeople(page, app, 'Amara Okafor', 'Ruth Kaplan');
  await jot(page).fill('ask finance about Amara’s ticket by Friday');
  await reads(page, /^Reads as Amara Okafor: your promise by Friday,? 27 November/);
  await page.getByText('“Ask finance about Amara’s ticket”').waitFor();
  await choose(page, 'What it is', 'a topic');
  await page.getByText(/^by Friday/).waitFor({ state: 'detached' });
  await choose(page, 'What it is', 'your promise');
  await jot(page).press('Enter');

  await kept(page, 'Kept for Amara Okafor: your promise.').waitFor();
  const mine = page.getByRole('region', { name: 'Your promises' });
  const row = mine.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Ask finance about Amara’s ticket' }) });
  await row.getByText('Friday').waitFor();
  assert.deepEqual((await written(app, amara)).items.map(({ owner, due }) => [owner, due]), [['manager', '2026-11-27']]);
});

journey('a line half written is there after a reload and over any page, and in no backup', async ({ page, app }) => {
  await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await jot(page).fill('ruth carried the pager for');
  await page.reload();
  await reads(page, /^Reads as Ruth Kaplan: a win/);
  assert.equal(await jot(page).inputValue(), 'ruth carried the pager for');

  await visit(page, 'Your data');
  assert.ok(!(await saveBackup(page, app)).includes('carried the pager'));
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Jot' }).click();
  const dialog = await opened(page);
  assert.equal(await jot(dialog).inputValue(), 'ruth carried the pager for');
  await page.keyboard.press('End');
  await page.keyboard.type(' Diego');
  await page.keyboard.press('Enter');
  await closed(page);
  await app.kept('Carried the pager for Diego');
  await app.open();
  assert.equal(await jot(page).inputValue(), '');
});

journey('erasing everything erases the line that is half written, too', async ({ page, app }) => {
  await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await jot(page).fill('ruth was not herself today');
  await visit(page, 'Your data');
  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  await begin(page, 'Priya Raman');
  await visit(page, 'This week');
  assert.equal(await jot(page).inputValue(), '');
});

journey('on somebody’s pages a line without a name is about them, and each kind lands where it is looked for', async ({ page, app }) => {
  const [ruth, amara] = await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await app.open(ruth);
  await page.getByRole('heading', { level: 1, name: 'Ruth Kaplan' }).waitFor();
  async function line(words, told) {
    await page.keyboard.press('j');
    await opened(page);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await kept(page, `Kept for ${told}.`).waitFor();
  }

  await line('likes thanks in private', 'Ruth Kaplan: good to know');
  await page.getByRole('main').getByText('Likes thanks in private').waitFor();
  await line('what the rota costs her', 'Ruth Kaplan: a topic');
  const waiting = page.getByRole('region', { name: 'Waiting for the next time' });
  await waiting.getByRole('listitem').filter({ hasText: 'What the rota costs her' }).getByText('from you').waitFor();
  await line('she’ll draft the plan next week', 'Ruth Kaplan: their next step');
  await page.getByRole('region', { name: /next steps$/ }).getByRole('checkbox', { name: 'Draft the plan' }).waitFor();
  await line('missed the handover, for the review', 'Ruth Kaplan: parked for the review');
  await unfold(waiting, 'Parked for the review');
  const parked = waiting.getByRole('listitem').filter({ hasText: 'Missed the handover' });
  await parked.getByRole('button', { name: 'Put it on the agenda' }).click();
  await waiting.getByRole('listitem').filter({ hasText: 'Missed the handover' }).getByText('from you').waitFor();

  await line('amara taught the newcomers', 'Amara Okafor: a win');
  assert.deepEqual((await written(app, amara)).wins.map(({ words }) => words), ['Taught the newcomers']);
  assert.deepEqual((await written(app, ruth)).wins, []);
});

journey('Find or do opens the line, about whom it was told', async ({ page, app }) => {
  const [ruth] = await withPeople(page, app, 'Ruth Kaplan', 'Amara Okafor');
  await find(page, 'jot for ruth');
  await page.keyboard.press('Enter');
  const dialog = await opened(page);
  assert.equal(await page.getByRole('dialog').count(), 1, 'one takes the place of the other');
  await page.keyboard.type('the rota');
  await reads(dialog, /^Reads as Ruth Kaplan: a topic/);
  await page.keyboard.press('Enter');
  await closed(page);
  assert.deepEqual((await written(app, ruth)).topics.map(({ words }) => words), ['The rota']);

  await find(page, 'jot a line');
  await page.getByRole('option', { name: /^Jot a line for anyone/ }).click();
  await opened(page);
  await page.keyboard.type('the rota');
  await reads(dialog, 'Whom is it about?');
});

journey('a letter is a letter where something is typed, and a key again where something was ticked', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Ruth Kaplan');
  await enterRoom(page);
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Ask Jo');
  await app.open();
  await jot(page).focus();
  await page.keyboard.type('j/?');
  assert.equal(await jot(page).inputValue(), 'j/?');
  assert.equal(await page.locator('dialog').count(), 0);
  await page.getByRole('checkbox', { name: 'Ask Jo' }).check();
  await page.keyboard.press('j');
  await opened(page);
});

for (const colorScheme of ['light', 'dark']) {
  journey(`the line over a page fits a window of 320 px and is accessible, ${colorScheme}`, { viewport: NARROW, colorScheme }, async ({ page, app }) => {
    await withPeople(page, app, 'Ruth von und zu Hohenfels-Langenbrück-Sonnenschein', 'Jonas Lindqvist', 'Jonas Weber');
    await page.keyboard.press('j');
    const dialog = await opened(page);
    await app.axe();
    await page.keyboard.type('ruth will write Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen by Friday');
    await reads(dialog, 'their next step');
    await app.noOverflow();
    await app.axe();
    await jot(dialog).fill('jonas asked for a mentor');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await app.noOverflow();
    await app.axe();
  });
}
