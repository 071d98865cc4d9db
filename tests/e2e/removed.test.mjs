// Owns what was removed: it waits thirty days, comes back whole, and then leaves no text behind.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { begin, find, personHash, unfold, visit } from './steps.mjs';

const A_MONTH_LATER = '2026-12-26T09:00:00+01:00';

function waiting(page) {
  return page.getByRole('main').getByRole('listitem');
}

async function addFact(page, words) {
  await unfold(page.getByRole('region', { name: /^As they tell/ }), 'Add something');
  await page.getByRole('textbox', { name: 'What to know' }).fill(words);
  await page.getByRole('button', { name: 'Add', exact: true }).first().click();
}

async function removeFact(page, words) {
  const fact = page.locator('.facts > div').filter({ hasText: words });
  await unfold(fact, 'Change');
  await fact.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Removed. It waits 30 days under Removed.').waitFor();
}

journey('what was removed is found under Removed after a reload, and comes back whole by keyboard', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const person = personHash(page);
  await app.open(person);
  await addFact(page, 'Ada is four');
  await removeFact(page, 'Ada is four');
  await app.saved();
  await app.open();
  await find(page, 'Removed');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'One thing waits here.' }).waitFor();
  await waiting(page).getByText('Good to know, Amara Okafor. Removed today, waits until').waitFor();
  await waiting(page).getByRole('button', { name: 'Bring back: Good to know: Ada is four' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':focus')).waitFor();
  await app.open(person);
  await page.getByText('Ada is four').waitFor();
});

journey('after thirty days the next change leaves no text of it, and opening alone changes nothing', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const person = personHash(page);
  await app.open(person);
  await addFact(page, 'Ada is four');
  await removeFact(page, 'Ada is four');
  await app.saved();
  await page.clock.setSystemTime(A_MONTH_LATER);
  await app.open(person);
  assert.match(JSON.stringify(await app.store()), /Ada is four/);
  await addFact(page, 'Plays the oud');
  await app.saved();
  assert.doesNotMatch(JSON.stringify(await app.store()), /Ada is four/);
  await app.open('#/removed');
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).waitFor();
});

journey('a person who was removed is on no screen, and comes back with everything', async ({ page, app }) => {
  await app.seed(await fixture({ page, app }));
  await app.open();
  const people = page.getByRole('navigation', { name: 'People' });
  const before = await people.getByRole('link').count();
  const name = (await people.getByRole('link').first().innerText()).split('\n')[0];
  await people.getByRole('link').first().click();
  await unfold(page, 'Edit who this is, and how you meet');
  await page.getByRole('button', { name: 'Remove this person' }).click();
  await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator(':focus')).waitFor();
  assert.equal(await people.getByRole('link').count(), before - 1);
  await page.getByRole('link', { name: 'Removed', exact: true }).click();
  await page.getByText('A person, with their whole notebook').waitFor();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).waitFor();
  assert.equal(await people.getByRole('link').count(), before);
  await people.getByRole('link', { name: new RegExp(name) }).waitFor();
});

journey('a 1:1 that was removed leaves its page, and comes back with its notes', async ({ page, app }) => {
  await app.seed(await fixture({ page, app }));
  await app.open();
  await page.getByRole('navigation', { name: 'People' }).getByRole('link').first().click();
  await page.locator('.sessions a').first().click();
  const notes = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
  const words = await notes.inputValue();
  await page.getByRole('button', { name: 'Remove this 1:1' }).click();
  await page.getByRole('heading', { level: 1, name: 'There is nothing here.' }).waitFor();
  await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await notes.inputValue(), words);
  await page.getByRole('button', { name: 'Remove this 1:1' }).click();
  await app.saved();
  await visit(page, 'Your data');
  await page.getByRole('link', { name: 'Look into Removed' }).click();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await page.goBack();
  await page.goBack();
  assert.equal(await notes.inputValue(), words);
});

journey('on a phone what was removed has the whole width for its words', { viewport: { width: 390, height: 844 } }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.open(personHash(page));
  await addFact(page, 'Ada is four');
  await removeFact(page, 'Ada is four');
  await app.open('#/removed');
  const words = await waiting(page).getByText('Good to know: Ada is four').boundingBox();
  const button = await waiting(page).getByRole('button', { name: /^Bring back/ }).boundingBox();
  assert.ok(words.width > 240, `the words have ${words.width} px`);
  assert.ok(button.y >= words.y + words.height, 'what can be done with it stands below');
});
