// Owns the journeys of the search over everything, of that over one person's conversations, and of who comes first.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { bringIn, choose, enterRoom, find, takeNotes, unfold, visit } from './steps.mjs';

const NARROW = { width: 320, height: 640 };
const SEARCH = 'Everything you wrote down.';

function line(page) {
  return page.getByRole('textbox', { name: 'Search everything' });
}

function rows(scope) {
  return scope.locator('.results li');
}

function says(scope, words) {
  return scope.getByRole('status').filter({ hasText: words }).waitFor();
}

function focusIsOn(page, locator) {
  return locator.and(page.locator(':focus')).waitFor();
}

function arrived(page, name) {
  return focusIsOn(page, page.getByRole('heading', { level: 1, name }));
}

function conversations(page) {
  return page.getByRole('region', { name: 'Your conversations' });
}

// The word that is chosen in a list.
function chosen(page, label) {
  return page.getByRole('combobox', { name: label, exact: true }).evaluate((list) => list.selectedOptions[0].textContent);
}

async function lookAround(page, app) {
  await app.open();
  await page.getByRole('button', { name: 'Look around in a year of sample notes' }).click();
  await page.getByText('These people are invented').waitFor();
}

// The names that are listed, in their order.
async function people(page, words) {
  await find(page, words);
  const group = page.getByRole('dialog', { name: 'Find or do' }).getByRole('group', { name: 'People' });
  await group.waitFor();
  const names = await group.getByRole('option').locator('span').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  return names;
}

journey('what was found is narrowed by whom it is about, what it is and of when it is', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open('#/search');
  const main = page.getByRole('main');
  await main.getByText('Type a word, or its beginning.').waitFor();
  await app.axe();
  await line(page).fill('rota');
  await says(main, /^12 found$/);
  await main.getByText('Type a word, or its beginning.').waitFor({ state: 'detached' });
  for (const [list, option, words] of [
    ['Who', 'Amara Okafor', /^7 found$/],
    ['What', 'Topic', /^3 found$/],
    ['When', 'The last month', /^2 found$/],
    ['When', 'The last year', /^3 found$/],
    ['When', 'Longer ago than a year', /^Nothing found\. Try fewer letters\.$/],
    ['When', 'Any time', /^3 found$/],
    ['Who', 'Tomasz Wieczorek', /^2 found$/],
    ['What', 'Your promise', /^1 found$/],
  ]) {
    await choose(page, list, option);
    await says(main, words);
  }
  assert.equal(await rows(main).getByRole('link').innerText(), 'Take Tomasz off Friday’s rota');
  assert.equal(await rows(main).locator('small').innerText(), 'Your promise, Tomasz Wieczorek, 19 Nov');
  await app.axe();
  await page.getByRole('button', { name: 'Look everywhere' }).click();
  await says(main, /^12 found$/);
  await focusIsOn(page, line(page));
  assert.deepEqual(await Promise.all(['Who', 'What', 'When'].map((list) => chosen(page, list))), ['Everybody', 'Anything', 'Any time']);
});

journey('a result opens its 1:1, and the search is as it was when one comes back, but in no address', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open('#/search');
  const main = page.getByRole('main');
  await line(page).fill('enugu CAFE');
  await choose(page, 'Who', 'Amara Okafor');
  await choose(page, 'What', 'Notes');
  await says(main, /^1 found$/);
  assert.deepEqual(await rows(main).locator('mark').allInnerTexts(), ['café', 'Enugu']);
  await rows(main).getByText('Notes, Amara Okafor, 27 Oct').waitFor();
  await rows(main).getByRole('link').click();
  await arrived(page, /^Tuesday,? 27 October$/);
  assert.match(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), /cyber café/);

  await page.goBack();
  await arrived(page, SEARCH);
  assert.equal(await line(page).inputValue(), 'enugu CAFE');
  assert.deepEqual(await Promise.all(['Who', 'What'].map((list) => chosen(page, list))), ['Amara Okafor', 'Notes']);
  await says(main, /^1 found$/);
  assert.equal(new URL(page.url()).hash, '#/search');
  assert.equal(await page.title(), 'Search · Vis-à-vis');

  await find(page, 'lisbon');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await says(main, /^2 found$/);
  assert.equal(await line(page).inputValue(), 'lisbon');
  assert.deepEqual(await Promise.all(['Who', 'What'].map((list) => chosen(page, list))), ['Everybody', 'Anything']);

  await page.reload();
  await page.getByText('Type a word, or its beginning.').waitFor();
  assert.equal(await line(page).inputValue(), '', 'what was looked for is kept nowhere');
});

journey('from anywhere to a 1:1 of weeks ago with the keyboard only', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open('#/settings');
  await find(page, 'rota');
  await page.getByRole('option', { name: 'All that was found, with filters' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await arrived(page, SEARCH);
  await page.keyboard.press('Tab');
  await focusIsOn(page, line(page));
  assert.equal(await line(page).inputValue(), 'rota');
  const main = page.getByRole('main');
  await says(main, /^12 found$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focusIsOn(page, page.getByRole('combobox', { name: 'What' }));
  await page.keyboard.press('ArrowDown');
  await says(main, /^3 found$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await focusIsOn(page, page.getByRole('button', { name: 'Look everywhere' }));
  await page.keyboard.press('Tab');
  await focusIsOn(page, rows(main).getByRole('link').first());
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();

  await find(page, 'search everything');
  await page.keyboard.press('Enter');
  await arrived(page, SEARCH);
  await says(main, /^3 found$/);
});

journey('a word that stands everywhere is listed fifty at a time, people put away included', async ({ page, app }) => {
  await lookAround(page, app);
  await find(page, 'search everything');
  await page.keyboard.press('Enter');
  await arrived(page, SEARCH);
  const main = page.getByRole('main');
  await line(page).fill('the');
  await says(main, /^\d{3} found, here 1 to 50$/);
  assert.equal(await rows(main).count(), 50);
  assert.ok(await page.getByRole('main').getByRole('listitem').count() < 100, 'fewer than 100 rows stand in the page');
  const [before, next] = ['The 50 before', 'The next 50'].map((name) => page.getByRole('button', { name }));
  assert.equal(await before.isDisabled(), true);
  const first = await rows(main).first().innerText();
  await next.click();
  await says(main, /^\d{3} found, here 51 to 100$/);
  await focusIsOn(page, rows(main).getByRole('link').first());
  assert.notEqual(await rows(main).first().innerText(), first);
  while (await next.isEnabled()) await next.click();
  await says(main, /^(\d{3}) found, here \d+ to \1$/);
  await before.click();
  await next.waitFor();
  await app.axe();

  await line(page).fill('the ');
  await says(main, /^\d{3} found, here 1 to 50$/);
  await choose(page, 'Who', 'Priya Raman (put away)');
  await rows(main).getByText(/, Priya Raman \(put away\)/).first().waitFor();
  await rows(main).getByText(/Amara Okafor/).first().waitFor({ state: 'detached' });
});

journey('the conversations with one person are searched on their page, those of years ago included', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 2, sessions: 120 }));
  const [person, other] = Object.keys(await app.notebooks());
  await app.open(person);
  await unfold(page, /^2025, \d+ held$/);
  await page.locator('details').filter({ hasText: '2025,' }).getByRole('link').last().click();
  await page.getByRole('heading', { level: 1, name: /2025$/ }).waitFor();
  await takeNotes(page, 'We saw the lighthouse, a year later.');
  await app.saved();

  await app.open(person);
  const history = conversations(page);
  const field = history.getByRole('textbox', { name: 'Search these conversations' });
  const latest = history.locator('.sessions').first();
  await latest.waitFor();
  await field.fill('LIGHTHOUSE we');
  await says(history, /^1 found$/);
  await latest.waitFor({ state: 'hidden' });
  assert.deepEqual(await rows(history).locator('mark').allInnerTexts(), ['We', 'lighthouse']);
  await rows(history).getByText(/^Notes, \d+ \w+ 2025$/).waitFor();
  await app.axe();
  await field.fill('the');
  await says(history, /found, here 1 to 50$/);
  assert.ok(await rows(history).count() < 100);
  await field.fill('');
  await latest.waitFor();
  assert.equal(await rows(history).count(), 0);

  await field.fill('lighthouse');
  await rows(history).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /2025$/ }).waitFor();
  assert.match(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), /lighthouse/);

  await app.open(other);
  await field.fill('lighthouse');
  await says(history, 'Nothing found. Try fewer letters.');
});

// From now on the page has something else to do, but for the turns that `letBeIdle` gives it.
function neverIdle(page) {
  return page.evaluate(() => {
    window.idle = [];
    window.requestIdleCallback = (call) => window.idle.push(call);
  });
}

async function letBeIdle(page) {
  await page.waitForFunction(() => window.idle.length > 0);
  await page.evaluate(() => window.idle.shift()());
}

// Lets it be idle until older years were looked through.
async function lookThrough(page, status) {
  await page.evaluate(() => {
    window.requestIdleCallback = (call) => setTimeout(call);
    for (const call of window.idle.splice(0)) call();
  });
  await status.filter({ hasText: /found(, here \d+ to \d+)?$/ }).waitFor();
}

// How far from the top of the page something stands, to the pixel.
function top(locator) {
  return locator.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));
}

journey('what is open is found at once, and older years are looked through while nothing else is to be done', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 3, sessions: 600 }));
  await app.open('#/search');
  await neverIdle(page);
  const main = page.getByRole('main');
  const status = main.locator('.results').getByRole('status');
  const list = main.locator('.results ol');
  assert.equal(await page.evaluate(() => window.idle.length), 0, 'nothing is looked for yet');
  await line(page).fill('zzz');
  await says(main, /^Looking through older years…$/);
  await line(page).fill('rota');
  await says(main, /^\d+ found(, here 1 to 50)?\. Looking through older years…$/);
  const number = async () => Number.parseInt(await status.innerText(), 10);
  const [first, place] = [await number(), await top(list)];
  assert.ok(await rows(main).count() > 0);
  await app.axe();

  // A row that is focused stays so when more is found.
  await choose(page, 'Who', 'Amara Okafor');
  await choose(page, 'When', 'Longer ago than a year');
  await says(main, /^Looking through older years…$/);
  await choose(page, 'When', 'Any time');
  await rows(main).first().waitFor();
  const few = await number();
  await rows(main).getByRole('link').first().evaluate((link) => { link.focus(); window.focusedLink = link; });
  await letBeIdle(page);
  await page.waitForFunction((few) => Number.parseInt(document.querySelector('.results [role=status]').textContent, 10) > few, few);
  await says(main, /Looking through older years…$/);
  assert.ok(await page.evaluate(() => document.activeElement === window.focusedLink));
  await choose(page, 'Who', 'Everybody');

  await lookThrough(page, status);
  assert.ok(await number() > first, 'older years hold more');
  assert.equal(await top(list), place, 'nothing has moved');
  await choose(page, 'When', 'The last month');
  await status.filter({ hasText: /found$/ }).waitFor();
  assert.ok(!(await status.innerText()).includes('Looking'));
});

journey('the line that finds shows what is open at once, and the chosen one stays chosen while more is found', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 3, sessions: 600 }));
  await app.open('#/');
  await neverIdle(page);
  await find(page, 'rota');
  const status = page.getByRole('dialog').getByRole('status');
  await status.filter({ hasText: /^\d+ found\. Looking through older years…$/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('option', { selected: true });
  const words = await chosen.innerText();
  await letBeIdle(page);
  await lookThrough(page, status);
  assert.equal(await chosen.innerText(), words);
  assert.equal(await chosen.count(), 1);
});

journey('on somebody’s page only what belongs to a conversation is found', async ({ page, app }) => {
  await fixture({ page, app });
  await find(page, 'amara');
  await page.keyboard.press('Enter');
  await arrived(page, 'Amara Okafor');
  const history = conversations(page);
  await history.getByRole('textbox', { name: 'Search these conversations' }).fill('rota');
  await says(history, /^4 found$/);
  assert.deepEqual(new Set(await rows(history).locator('small').allInnerTexts()), new Set([
    'Notes, 15 Sept', 'Notes, 10 Nov', 'Topic, 15 Sept', 'Topic, 10 Nov',
  ]));
});

journey('who was seen last in this tab comes first, as long as it is open', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  const before = await people(page, '');
  for (const name of ['Ruth Kaplan', 'Diego Fuentes']) {
    await find(page, name);
    await page.keyboard.press('Enter');
    await arrived(page, name);
  }
  await visit(page, 'This week');
  const seen = ['Diego Fuentes', 'Ruth Kaplan'];
  assert.deepEqual(await people(page, ''), [...seen, ...before.filter((name) => !seen.includes(name))]);
  // Priya Raman fits as well, and has a day on which she is next.
  assert.equal((await people(page, 'r'))[0], 'Ruth Kaplan');
  await app.open();
  assert.deepEqual(await people(page, ''), before);
});

journey('in the room there is no way to search everything by a word', async ({ page, app }) => {
  await fixture({ page, app });
  await find(page, 'prepare amara');
  await page.keyboard.press('Enter');
  await enterRoom(page);
  await find(page, 'everything');
  await says(page.getByRole('dialog'), 'Nothing found. Try fewer letters.');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

for (const colorScheme of ['light', 'dark']) {
  journey(`what a search found fits a window of 320 px and is accessible, ${colorScheme}`, { viewport: NARROW, colorScheme }, async ({ page, app }) => {
    await fixture({ page, app });
    const [person] = Object.keys(await app.notebooks());
    await app.open('#/search');
    await line(page).fill('a');
    await choose(page, 'When', 'The last three months');
    await rows(page).first().waitFor();
    await app.noOverflow();
    await app.axe();
    await app.open(person);
    await page.getByRole('textbox', { name: 'Search these conversations' }).fill('a');
    await rows(page).first().waitFor();
    await app.noOverflow();
    await app.axe();
  });
}
