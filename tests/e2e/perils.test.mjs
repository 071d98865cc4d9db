// Owns the journeys of what could delete the notes: said for the browser one is in, and asked of it in time.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin, visit } from './steps.mjs';

const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';

function whereabouts(page) {
  return page.getByRole('region', { name: 'Where it lives, and what could take it' });
}

// A browser that gives this answer when it is asked to keep the page's data, and counts how often it is.
function answerWith(page, answer) {
  return page.addInitScript((answer) => {
    let kept = false;
    window.asked = 0;
    StorageManager.prototype.persisted = () => Promise.resolve(kept);
    StorageManager.prototype.persist = () => {
      window.asked += 1;
      kept = answer;
      return Promise.resolve(kept);
    };
  }, answer);
}

for (const [name, { userAgent, mount, said, unsaid }] of Object.entries({
  'in Chrome, from this computer': {
    said: ['Chrome, or one of its kin', 'all windows are closed', 'a port is part of it', 'private window'],
    unsaid: ['seven days', 'Firefox', 'whatever its path'],
  },
  'in Safari, below a path of a host': {
    userAgent: SAFARI, mount: '/notes/',
    said: ['Safari, or one of its kin', 'seven days', 'whatever its path', 'private window'],
    unsaid: ['Firefox', 'windows are closed'],
  },
  'in Firefox': {
    userAgent: FIREFOX,
    said: ['Firefox, or one of its kin', 'when Firefox is closed', 'private window'],
    unsaid: ['seven days', 'whatever its path'],
  },
})) {
  journey(`what could delete the notes is said as it is ${name}`, { userAgent, mount }, async ({ page, app }) => {
    await app.open('#/data');
    await whereabouts(page).getByText('The computer is lost').waitFor();
    const text = await whereabouts(page).innerText();
    for (const words of said) assert.ok(text.includes(words), `it does not say: ${words}`);
    for (const words of unsaid) assert.ok(!text.includes(words), `it says: ${words}`);
  });
}

journey('the browser is asked once, at the first saving, to keep the notes, and its answer is shown', async ({ page, app }) => {
  await answerWith(page, true);
  await app.open();
  assert.equal(await page.evaluate(() => window.asked), 0);
  await begin(page, 'Amara Okafor');
  await app.saved();
  await page.waitForFunction(() => window.asked === 1);
  await addTopic(page, 'Something more');
  await app.saved();
  await visit(page, 'Your data');
  await whereabouts(page).getByText('The browser has agreed not to clear it by itself.').waitFor();
  assert.equal(await page.evaluate(() => window.asked), 1);
  assert.equal(await whereabouts(page).getByText('The disk is almost full.').count(), 0);
});

journey('where the browser does not agree, it says so, and can be asked again', async ({ page, app }) => {
  await answerWith(page, false);
  await app.open('#/data');
  const where = whereabouts(page);
  await where.getByText('The browser may clear it when the disk is full.').waitFor();
  await where.getByRole('button', { name: 'Ask it not to' }).click();
  await where.getByText('It was asked, and has not agreed.').waitFor();
  await where.getByRole('button', { name: 'Ask it not to' }).and(page.locator(':focus')).waitFor();
});

journey('Firefox, which would ask the manager, is asked by a button only', { userAgent: FIREFOX }, async ({ page, app }) => {
  await answerWith(page, true);
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await visit(page, 'Your data');
  assert.equal(await page.evaluate(() => window.asked), 0);
  await whereabouts(page).getByRole('button', { name: 'Ask it not to' }).click();
  await whereabouts(page).getByText('The browser has agreed not to clear it by itself.').waitFor();
});

journey('sample notes are not worth a question', async ({ page, app }) => {
  await answerWith(page, true);
  await app.open();
  await page.getByRole('button', { name: 'Look around in a year of sample notes' }).click();
  await page.getByText('These people are invented').waitFor();
  await visit(page, 'Your data');
  await whereabouts(page).getByText('Nowhere: these are sample notes.').waitFor();
  assert.equal(await page.evaluate(() => window.asked), 0);
});
