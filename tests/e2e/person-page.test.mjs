// Owns the journeys of somebody's page and of This week: how they were as a line with its table, what the talk went to,
// the order of the page, what is theirs to have of it, who is thin, and who is being skipped.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { spent } from './generate.mjs';
import { journey } from './journey.mjs';
import { begin, bringIn, personHash, plan, unfold } from './steps.mjs';

// The parts of a page in the order in which one reads them.
const PARTS = [
  'As she tells it', 'What matters to her', 'Energy', 'How she likes it', 'Where she is going', 'What she wants',
  'Waiting for the next time', 'Your promises', 'Her next steps', 'What changed because of her', 'Your conversations',
];

const LABELS = { Person: 'Person', 'Passion & purpose': 'Purpose', 'Two-way street': 'Two-way', 'Their own hero': 'Own hero' };
// Our own threshold, below which a share is thin.
const THIN_BELOW = 12;

const THEMES = ['person', 'purpose', 'two-way', 'agency', 'status', 'performance', 'logistics'];
// Thirteen 1:1s, the latest first, one every fortnight, each on two topics that took so many minutes.
const THIRTEEN = Array.from({ length: 13 }, (_, nth) => ({
  on: new Date(Date.UTC(2026, 10, 17 - nth * 14)).toISOString().slice(0, 10),
  parts: [[THEMES[nth % 7], 20 + nth], [THEMES[(nth * 3 + 1) % 7], 10]],
}));

async function pageOf({ page, app }, first) {
  await fixture({ page, app });
  await app.open();
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: new RegExp(first) }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${first}`) }).waitFor();
  const energy = page.getByRole('region', { name: 'Energy' });
  await energy.waitFor();
  return energy;
}

function spaced(text) {
  return text.replace(/\s+/g, ' ').trim();
}

journey('energy is a line with its table behind it, and what is left out of sharing is in both', async (seat) => {
  const energy = await pageOf(seat, 'Amara');
  const drawing = energy.getByRole('img', { name: /^Energy, in her own mark From 7 of 10 on 29 Sept? to 6 on 17 Nov, between 4 and 7\.$/ });
  assert.equal(await drawing.locator('.trace').getAttribute('d'), 'M8 25L44 32L80 25L116 32L152 39L188 39L224 46L260 32');
  assert.equal(await drawing.locator('circle').count(), 8);
  assert.equal(await energy.getByRole('cell').count(), 0, 'the table is folded');
  await unfold(energy, 'As a table');
  assert.deepEqual((await energy.getByRole('cell').allInnerTexts()).map(spaced), [
    '7', '6', '7', '6', '5', '5 left out of what is shared', '4 left out of what is shared', '6',
  ]);
  await energy.getByText('Her own mark, 0 to 10, when she cares to give one.').first().waitFor();
});

journey('what was not answered breaks the line, is no zero, and is told as what it is', async (seat) => {
  const energy = await pageOf(seat, 'Amara');
  await unfold(energy, 'The other marks of the check-in');
  const drawing = seat.page.getByRole('img', { name: /^Connection, in her own mark .* Not answered once\.$/ });
  assert.equal(await drawing.locator('.trace').getAttribute('d'), 'M8 32M80 25L116 25L152 25L188 32L224 25L260 25');
  assert.equal(await drawing.locator('circle').count(), 7);
  const figure = energy.getByRole('figure').filter({ has: drawing });
  await unfold(figure, 'As a table');
  assert.equal(spaced((await figure.getByRole('cell').allInnerTexts())[1]), 'not answered');
});

journey('with fewer than two marks there are words instead of a line', async (seat) => {
  const { page } = seat;
  const energy = await pageOf(seat, 'Jonas');
  await energy.getByText('One mark so far: 5 of 10 on 17 Nov. A second one begins the line.', { exact: true }).first().waitFor();
  assert.equal(await energy.getByRole('img').count(), 0);
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Ruth/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Ruth Kaplan' }).waitFor();
  await energy.getByText('No mark yet. The check-in asks for one, and skipping it is free.').waitFor();
  assert.equal(await energy.getByText('The other marks of the check-in').count(), 0);
});

// What the quartet is to say of these 1:1s: in whole hundredths, of which those that are missing to a hundred go to the
// themes that lost most by rounding down.
function reckoned(sessions) {
  const parts = sessions.flatMap(({ parts }) => parts);
  const minutes = THEMES.map((theme) => sum(parts.filter(([about]) => about === theme).map(([, took]) => took)));
  const all = sum(minutes);
  const shares = minutes.map((took) => Math.floor((took * 100) / all));
  const lost = minutes.map((took) => (took * 100) % all);
  for (let missing = 100 - sum(shares); missing > 0; missing -= 1) {
    const most = lost.indexOf(Math.max(...lost));
    shares[most] += 1;
    lost[most] = 0;
  }
  const [person, purpose, twoWay, agency, ...other] = shares;
  const words = `Person ${person}%, Passion & purpose ${purpose}%, Two-way street ${twoWay}%, Their own hero ${agency}%, other ${sum(other)}%`;
  return { words, figures: [person, purpose, agency, twoWay] };
}

function sum(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

// The same as the page shows it, once its sentence says over which 1:1s.
async function quartet(page, which) {
  const figure = page.locator('figure.balance');
  await figure.getByText(`${which} The dashed line is an even share.`).waitFor();
  const figures = (await figure.getByRole('definition').allInnerTexts()).map((text) => Number.parseInt(text, 10));
  return { words: await figure.getByRole('img').getAttribute('aria-label'), figures };
}

journey('what the talk went to is shown over the last one, four or twelve 1:1s, as reckoned by hand', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, spent({ 'Amara Okafor': THIRTEEN }));
  const [amara] = Object.keys(await app.notebooks());
  await app.open(amara);
  const spans = page.getByRole('group', { name: 'Over how many conversations' });
  const span = (name) => spans.getByRole('radio', { name, exact: true });
  const twelve = reckoned(THIRTEEN.slice(0, 12));
  assert.notDeepEqual(twelve, reckoned(THIRTEEN), 'a thirteenth would be seen');
  assert.deepEqual(await quartet(page, 'Your last four conversations.'), reckoned(THIRTEEN.slice(0, 4)));
  await span('4').and(page.locator(':checked')).focus();
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await quartet(page, 'Your last twelve conversations.'), twelve);
  await span('12').and(page.locator(':checked:focus')).waitFor();
  await app.axe();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  assert.deepEqual(await quartet(page, 'Your last conversation.'), reckoned(THIRTEEN.slice(0, 1)));
  await span('1').and(page.locator(':checked:focus')).waitFor();

  await page.getByText('2026, 1 held', { exact: true }).waitFor();
  await page.locator('.sessions').first().getByRole('link').first().click();
  await page.getByRole('button', { name: 'Remove this 1:1' }).click();
  await page.getByText('Removed. It waits 30 days under Removed.').waitFor();
  await app.saved();
  await app.open(amara);
  assert.deepEqual(await quartet(page, 'Your last four conversations.'), reckoned(THIRTEEN.slice(1, 5)));
  await span('12').check();
  assert.deepEqual(await quartet(page, 'Your last twelve conversations.'), reckoned(THIRTEEN.slice(1)), 'the twelfth lies in a year book');
});

journey('where fewer conversations were held than are asked for, the sentence says how many there are', async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, spent({ 'Amara Okafor': THIRTEEN.slice(0, 2) }));
  const [amara] = Object.keys(await app.notebooks());
  await app.open(amara);
  assert.deepEqual(await quartet(page, 'Your last two conversations, all there are.'), reckoned(THIRTEEN.slice(0, 2)));
});

journey('the page goes from their words to what is between you, and ends with a question', async (seat) => {
  const { page } = seat;
  await pageOf(seat, 'Amara');
  const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  assert.deepEqual(titles.filter((title) => PARTS.includes(title)), PARTS);

  const last = page.getByText('Would she be at ease reading this page over your shoulder?');
  await last.waitFor();
  await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  const print = last.getByRole('button', { name: 'print the part that is hers' });
  await print.click();
  assert.equal(await page.evaluate(() => window.printed), 1);

  await unfold(page, 'Take this page out');
  await page.getByRole('checkbox', { name: /^Print with private notes/ }).check();
  await print.waitFor({ state: 'hidden' });
});

journey('a line with a mark that is left out of sharing is on paper only where it is asked for', async (seat) => {
  const { page } = seat;
  const energy = await pageOf(seat, 'Amara');
  const drawing = energy.locator('.trace').first();
  await page.emulateMedia({ media: 'print' });
  await drawing.waitFor({ state: 'hidden' });
  await page.emulateMedia({ media: null });
  await unfold(page, 'Take this page out');
  await page.getByRole('checkbox', { name: /^Print with private notes/ }).check();
  await page.emulateMedia({ media: 'print' });
  await drawing.waitFor();
  await page.emulateMedia({ media: null });
});

journey('This week says who is next with what is ready, who is thin, and what you promised to whom', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  const next = page.getByRole('region', { name: 'Amara Okafor' });
  assert.ok(await next.getByRole('listitem').count() >= 2);
  await next.getByText('One promise of yours is still open').waitFor();

  const rows = page.getByRole('region', { name: 'Everyone else' }).getByRole('listitem');
  let thin = 0;
  for (const row of await rows.all()) {
    const shares = (await row.getByRole('img').getAttribute('aria-label')).matchAll(/([^,]+?) (\d+)%/g);
    const [least] = [...shares].map(([, name, share]) => [LABELS[name.trim()], Number(share)]).filter(([label, share]) => label && share < THIN_BELOW);
    const words = spaced(await row.innerText());
    if (least) assert.ok(words.includes(`${least[0]} is thin.`), words);
    else assert.ok(!words.includes('is thin'), words);
    thin += least ? 1 : 0;
  }
  assert.ok(thin > 0, 'the fixture has somebody with room to grow');

  const promises = spaced(await page.getByRole('region', { name: 'Your promises' }).innerText());
  for (const whose of ['Diego, ', 'Amara, ', 'Jonas, ', 'Ruth, ']) assert.ok(promises.includes(whose), promises);
});

journey('who is being skipped is said with what happened and from whose side', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  const ruth = page.getByRole('region', { name: 'Ruth has no hour yet' });
  await ruth.getByText(/^You last sat down on Friday,? 30 October\. The last two times were put off, both from your side\.$/).waitFor();
  await ruth.getByRole('img', { name: 'Held, cancelled by Ruth, held, held, moved by you, cancelled by you.' }).waitFor();
  await ruth.getByText('Held, cancelled by Ruth, moved by you, cancelled by you.', { exact: true }).waitFor();
  assert.equal(await ruth.locator('.strip > *').count(), 6);
  await ruth.getByRole('link', { name: 'Find her an hour' }).click();
  await page.getByRole('heading', { level: 1, name: 'Two minutes, before Ruth.' }).waitFor();
});

journey('a planned day that has passed is no hour to look forward to', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Ada Own');
  const ada = personHash(page);
  await plan(page, '2026-11-25', '10:00');
  await app.saved();
  await page.clock.fastForward(14 * 24 * 60 * 60 * 1000);
  await app.open();
  const skipped = page.getByRole('region', { name: 'Ada has no hour yet' });
  await skipped.getByText('You have not sat down yet, and you agreed on every week.').waitFor();
  assert.ok((await skipped.getByRole('link', { name: 'Find them an hour' }).getAttribute('href')).startsWith(ada));
});
