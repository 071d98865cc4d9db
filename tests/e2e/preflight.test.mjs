// Owns what one sees before going in: what is missing and what mends it, and how the minutes are divided for one person.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  addPerson, addTopic, agenda, begin, catchIn, closeRoom, enterRoom, personHash, promise, takeNotes, unfold,
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
    'No promise of yours is due',
  ]) await line(page, words).waitFor();
  assert.equal(await before(page).getByText('Last time').count(), 0, 'there was no last time');
  await app.axe();
  await enterRoom(page);
  assert.equal(await app.heading(), 'How is Amara, really?');
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

  await line(page, 'One promise of yours is due').waitFor();
  await mend(page, 'It is kept: Tell Lena', 'No promise of yours is due');
  await mend(page, 'Add a question for it', 'Something for where they are going');
  await line(page, '1 on the agenda').waitFor();
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
  for (const words of ['Last time, read', 'No promise of yours is due', 'Something for where they are going', 'One expectation of yours named']) {
    await line(page, words).waitFor();
  }
  await app.axe();

  await addPerson(page, 'Jonas Berg');
  await mend(page, 'Begin with a list', '6 on the agenda');
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
  await app.axe();
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
