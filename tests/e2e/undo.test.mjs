// Owns undo and redo: whatever was done to notes is taken back, on any screen, and done again.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, personHash, unfold, visit, write } from './steps.mjs';

journey('what was done last is taken back by key, and done again', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const words of ['The rota', 'A year from now']) {
    await addTopic(page, words);
    await app.saved();
  }
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('A year from now').waitFor({ state: 'detached' });
  assert.equal((await agenda(page)).length, 1);
  await page.keyboard.press('Control+z');
  await page.getByText('The rota').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('The rota').waitFor();
  assert.notEqual((await app.focused()).role, 'none', 'the focus is somewhere');
});

journey('a change is taken back from another screen, and the fields show it', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const person = new URL(page.url()).hash.replace('/prepare', '');
  await app.open(person);
  await page.getByText('Edit who this is, and how you meet').click();
  await page.getByRole('textbox', { name: 'Role' }).fill('Editor');
  await page.getByRole('textbox', { name: 'Role' }).press('Tab');
  await app.saved();
  await page.getByRole('link', { name: 'Your data' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.goBack();
  await page.getByText('Edit who this is, and how you meet').click();
  assert.equal(await page.getByRole('textbox', { name: 'Role' }).inputValue(), '');
});

journey('in a field, undo is the browser’s own', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await app.saved();
  const line = page.getByRole('textbox', { name: 'A topic' });
  await line.pressSequentially('half a thought');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await agenda(page).then((all) => all.length), 1, 'the topic stays');
});

// Writes down whatever a screen reader is told from now on, once for each time it is told.
function listenIn(page) {
  return page.evaluate(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]';
    window.announced = [];
    new MutationObserver((changes) => {
      const told = new Set();
      for (const { target, addedNodes } of changes) {
        const around = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(LIVE);
        if (around) told.add(around);
        for (const node of addedNodes) {
          if (node.nodeType === Node.ELEMENT_NODE) [node, ...node.querySelectorAll('*')].filter((one) => one.matches(LIVE)).forEach((one) => told.add(one));
        }
      }
      window.announced.push(...[...told].filter((region) => region.isConnected).map((region) => region.textContent));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

async function timesAnnounced(page, words) {
  return page.evaluate((words) => window.announced.filter((text) => text.includes(words)).length, words);
}

journey('fault_56_that something was removed is announced once, and can be taken back long after the word about it is gone', async ({ page, app }) => {
  const REMOVED = 'Removed. It waits 30 days under Removed.';
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  for (const words of ['The outage was short', 'Nobody was woken up']) {
    await unfold(page, 'Add a win');
    await write(page, 'What went well', words);
    await app.saved();
  }
  await listenIn(page);
  const [short, calm] = ['The outage was short', 'Nobody was woken up'].map((words) => page.getByRole('button', { name: `Remove the win: ${words}` }));
  await short.click();
  const word = page.getByRole('status').filter({ hasText: REMOVED });
  await word.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor();
  await app.saved();
  assert.equal(await timesAnnounced(page, REMOVED), 1);

  // Nothing about it runs out while one looks elsewhere, and nothing is said again.
  await page.getByRole('heading', { level: 1 }).click();
  await page.clock.fastForward('01:00:00');
  await word.waitFor();
  assert.equal(await timesAnnounced(page, REMOVED), 1);
  await visit(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  assert.equal(await word.count(), 0, 'the word about it is gone');
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await page.goBack();
  await short.waitFor();
  assert.equal(await timesAnnounced(page, REMOVED), 1);

  await calm.click();
  await word.waitFor();
  await app.saved();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  assert.equal(await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).count(), 0);
  await app.open('#/removed');
  await page.getByRole('button', { name: /^Bring back: .*Nobody was woken up$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).waitFor();
  await app.open(amara);
  await calm.waitFor();
});
