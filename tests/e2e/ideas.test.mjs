// Owns what helps to prepare: questions, lists, and the sheet to send ahead.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addPerson, addTopic, agenda, begin } from './steps.mjs';

function open(page, summary) {
  return page.getByText(summary, { exact: true }).click();
}

journey('a question of one’s own is found for the next person, and first', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await open(page, 'Questions you could ask');
  await page.getByRole('textbox', { name: /^A question of your own/ }).fill('What made you laugh in Lisbon?');
  await page.keyboard.press('Enter');
  await page.getByText('Kept among your own questions.').waitFor();
  await addPerson(page, 'Jonas Berg');
  await open(page, 'Questions you could ask');
  await page.getByRole('textbox', { name: 'Look for another' }).fill('laugh');
  const found = page.getByRole('list', { name: 'Questions found' }).getByRole('listitem');
  await found.first().waitFor();
  assert.match(await found.first().innerText(), /Lisbon/);
});

journey('the bank is searched by what a question opens too, and fifty are listed at the most', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await open(page, 'Questions you could ask');
  const line = page.getByRole('textbox', { name: 'Look for another' });
  const found = page.getByRole('list', { name: 'Questions found' }).getByRole('listitem');
  await line.fill('proud');
  await found.filter({ hasText: 'About what went well.' }).nth(5).waitFor();
  assert.match(await found.first().locator('.words').innerText(), /proud/);
  assert.doesNotMatch(await found.last().locator('.words').innerText(), /proud/);
  await line.fill('you');
  await page.getByText('The first 50 are shown.').waitFor();
  assert.equal(await found.count(), 50);
  await app.axe();
  await line.fill('xylophone');
  await page.getByText('None with these letters.').waitFor();
  assert.equal(await found.count(), 0);
});

journey('an agenda is saved as a list and added for somebody else in one act', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await addTopic(page, 'A year from now');
  await open(page, 'Lists to begin with');
  await page.getByRole('textbox', { name: 'Save this agenda as a list, called' }).fill('Every other Tuesday');
  await page.keyboard.press('Enter');
  await page.getByText('Saved as a list.').waitFor();
  await addPerson(page, 'Jonas Berg');
  await open(page, 'Lists to begin with');
  await page.getByRole('button', { name: 'Add all of: Every other Tuesday' }).click();
  assert.deepEqual((await agenda(page)).map((topic) => topic.slice(0, 8)), ['The rota', 'A year f']);
  await page.getByRole('button', { name: 'Add all of: A regular one' }).click();
  await page.getByRole('region', { name: 'What to talk about' }).locator('ol > li').nth(5).waitFor();
  assert.equal((await agenda(page)).length, 6);
  await page.getByRole('button', { name: 'Remove the list: Every other Tuesday' }).click();
  await page.getByRole('button', { name: 'Add all of: Every other Tuesday' }).waitFor({ state: 'detached' });
  await page.getByText('Removed.').waitFor();
});

journey('the sheet to send ahead holds the topics and nothing of the notes', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota', { whose: 'from Amara' });
  await addTopic(page, 'A year from now', { about: 'Purpose' });
  await open(page, 'The agenda as a message');
  const sheet = await page.locator('.ahead').innerText();
  assert.match(sheet, /^Hello Amara,/);
  assert.ok(sheet.indexOf('The rota') < sheet.indexOf('A year from now'), sheet);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replace(/\r/g, ''), sheet);
});
