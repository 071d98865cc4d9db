// Owns what one sees before going in: what is missing and what mends it, how the minutes are divided for one
// person, and what they went to lately.

import assert from 'node:assert/strict';
import { spent } from './generate.mjs';
import { journey } from './journey.mjs';
import {
  addPerson, addTopic, agenda, begin, bringIn, catchIn, closeRoom, enterRoom, personHash, promise, takeNotes, unfold,
} from './steps.mjs';

const WEEK = 7 * 24 * 60 * 60 * 1000;

function before(page) {
  return page.getByRole('region', { name: 'Before you go in' });
}

function line(page, words) {
  return before(page).getByText(words, { exact: true });
}

async function mend(page, button, words) {
  await before(page).getByRole('button', { name: button }).click();
  await line(page, words).waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
}

journey('starting with nothing planned shows what is missing, and starts all the same', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const words of [
    'Nothing on the agenda yet', 'Nothing from them yet', 'Nothing for where they are going yet', 'No expectation of yours named',
    'No promise of yours waits',
  ]) await line(page, words).waitFor();
  assert.equal(await before(page).getByText('Last time').count(), 0, 'there was no last time');
  await app.axe();
  await enterRoom(page);
  assert.equal(await app.heading(), 'How is Amara, really?');
  assert.equal(await page.getByText('Before you begin').count(), 0, 'it was in sight a moment ago');
});

journey('who goes straight into the room finds what is missing in one line there, and mends it in one tap', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.open();
  await page.getByText('Nothing for where they are going', { exact: true }).waitFor();
  await page.getByText('No expectation of yours named', { exact: true }).waitFor();
  await enterRoom(page);
  await unfold(page, 'Before you begin: four things');
  await page.getByText('Begin by asking what they would like to talk about.').waitFor();
  await page.getByRole('heading', { name: 'Nothing is on the agenda', exact: true }).waitFor();
  await app.axe();
  await page.getByRole('button', { name: 'Begin with a list' }).click();
  await page.getByText('Nothing on the agenda yet').waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('region', { name: 'Next' }).getByRole('listitem').count(), 6);
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.getByRole('button', { name: 'Name one' }).click();
  await page.getByRole('textbox', { name: 'What you expect, as you would say it' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('A word by Thursday if the plan slips');
  await page.keyboard.press('Enter');
  await page.getByText('Before you begin: one thing', { exact: true }).waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  await takeNotes(page, 'She would like to lead the move.');
  await app.saved();
  await page.reload();
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();
  assert.equal(await page.getByText('Before you begin').count(), 0, 'what was begun is not held up');
});

journey('on somebody’s page a line tells at a glance what is missing and leads to it, and keeps nobody from going in', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await page.getByText('Not ready yet: nothing on the agenda; nothing from them; two more.').waitFor();
  await app.axe();
  await page.getByRole('link', { name: 'See what is missing' }).click();
  await page.getByRole('heading', { level: 1, name: 'Two minutes, before Amara.' }).waitFor();
  await addTopic(page, 'What a year from now could look like', { about: 'Purpose', whose: 'from Amara' });
  await app.saved();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  assert.equal(await page.getByText('Not ready yet').count(), 0, 'one line alone is no reason to say so');

  await page.keyboard.press('Control+z');
  await page.getByText('Not ready yet').waitFor();
  await enterRoom(page);
  assert.equal(await app.heading(), 'How is Amara, really?');
});

journey('each missing line is mended in one tap, and stays so', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await enterRoom(page);
  await takeNotes(page, 'She would like to lead the move.');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena');
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await app.saved();
  await page.clock.fastForward(WEEK);
  await app.open(`${amara}/prepare`);

  await line(page, 'One promise of yours waits').waitFor();
  await mend(page, 'It is kept: Tell Lena', 'No promise of yours waits');
  await mend(page, 'Add a question for it', 'Something for where they are going');
  await line(page, 'One topic on the agenda').waitFor();
  await before(page).getByRole('button', { name: 'Name one' }).click();
  const field = page.getByRole('textbox', { name: 'What you expect, as you would say it' });
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('A word by Thursday if the plan slips');
  await page.keyboard.press('Enter');
  await line(page, 'One expectation of yours named').waitFor();
  assert.equal((await agenda(page)).length, 2);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await mend(page, 'Ask them for some', 'Copied: a message to send.');
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Hello Amara,[^]+what would you like to talk about in our 1:1/);
  await line(page, 'Nothing from them yet').waitFor();

  await line(page, 'Last time, not read again yet').waitFor();
  await before(page).getByRole('button', { name: 'Read it now' }).click();
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();
  await app.saved();
  await app.open(`${amara}/prepare`);
  for (const words of ['Last time, read', 'No promise of yours waits', 'Something for where they are going', 'One expectation of yours named']) {
    await line(page, words).waitFor();
  }
  await app.axe();

  await addPerson(page, 'Jonas Berg');
  await mend(page, 'Begin with a list', 'Six topics on the agenda');
  assert.equal((await agenda(page)).length, 6);
});

journey('another division for one person changes their plan, survives a reload, and is nobody else’s', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'How was the move?');
  await addTopic(page, 'A year from now', { about: 'Purpose' });
  await addTopic(page, 'The release', { about: 'Status' });
  await addTopic(page, 'The tickets', { about: 'Status' });
  const asked = page.getByText('Status should take at most 3 of the 30 minutes, too few for two topics of yours. Park the rest?');
  await asked.waitFor();
  await page.getByRole('img', { name: /^30 minutes: Person 12, Purpose 15, .* Status 3 of at most 3, Performance 0 of at most 4$/ }).waitFor();
  await unfold(page, 'Divide it otherwise for Amara');
  await page.getByRole('spinbutton', { name: 'Status at most, in percent' }).fill('40');
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('spinbutton', { name: 'Interests and plans at least, in percent' }).fill('30');
  const plan = page.getByRole('img', { name: /^30 minutes: Person 9, Purpose 9, .* Status 12 of at most 12, Performance 0 of at most 4$/ });
  await plan.waitFor();
  await page.getByText('Purpose has 30%; the bracket marks 30%.', { exact: true }).waitFor();
  await page.getByText('30 minutes, divided among 4 topics. The caps, 40% for Status and 15% for Performance, are yours for Amara.').waitFor();
  await page.getByRole('spinbutton', { name: 'Performance at most, in percent' }).fill('140');
  await page.getByText('a share is between 0 and 100').waitFor();
  await page.getByRole('banner').getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
  await app.axe();
  await page.getByRole('spinbutton', { name: 'Performance at most, in percent' }).fill('15');
  await app.saved();
  await page.reload();
  await plan.waitFor();
  assert.equal(await asked.count(), 0);
  await unfold(page, 'Divide it otherwise for Amara');
  assert.equal(await page.getByRole('spinbutton', { name: 'Status at most, in percent' }).inputValue(), '40');

  await addPerson(page, 'Jonas Berg');
  await addTopic(page, 'The release', { about: 'Status' });
  await page.getByRole('img', { name: /^30 minutes: .* Status 30 of at most 3, Performance 0 of at most 4$/ }).waitFor();
  await page.getByText('Status goes over its cap: nothing is planned but what has one.').waitFor();
  assert.equal(await page.getByText('Park the rest?').count(), 0, 'one topic of a theme always stays');
});

// Weekly 1:1s, the latest first: the minutes of each on interests and plans, and those on the person.
function weeks(...purposes) {
  return purposes.map(([purpose, person], nth) => ({
    on: new Date(Date.UTC(2026, 10, 17 - nth * 7)).toISOString().slice(0, 10),
    parts: [['purpose', purpose], ['person', person]],
  }));
}

journey('what interests and plans had of the last four is in sight to the second, and the fifth is out of it', async ({ page, app }) => {
  const said = {
    // With the fifth they would have less than half.
    Amara: 'In your last four, Purpose had 53%, 64 of 120 minutes: more than half.',
    // With the fifth they would have more than half.
    Jonas: 'In your last four, Purpose had 50%, 60 of 120 minutes: just half.',
    // Half a minute more than half of it.
    Ruth: 'In your last four, Purpose had 50%, 61 of 120 minutes: more than half.',
  };
  await app.open('#/data');
  await bringIn(page, spent({
    'Amara Okafor': weeks([16, 14], [20, 10], [10, 20], [18, 12], [1, 59]),
    'Jonas Weber': weeks([15, 15], [20, 10], [5, 25], [20, 10], [59, 1]),
    'Ruth Adler': weeks([15.5, 14.5], [20, 10], [5, 25], [20, 10], [1, 59]),
  }));
  for (const [first, words] of Object.entries(said)) {
    await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: new RegExp(first) }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${first}`) }).waitFor();
    await app.open(`${personHash(page)}/prepare`);
    await page.getByText(words, { exact: true }).waitFor();
    assert.equal(await page.getByText(/Purpose had/).count(), 1, 'it is said once');
  }
  await app.axe();

  await addPerson(page, 'Ada Own');
  await addTopic(page, 'How was the move?');
  await page.locator('.budget').waitFor();
  assert.equal(await page.getByText(/Purpose had/).count(), 0, 'there was no conversation yet');
});
