// Owns what leaves for good, and what is gone without having been erased: nothing of the first is found in any store of the
// browser, and nothing of the second is lost while a page still holds it.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { addTopic, begin, bringIn, eraseEverything, personHash, unfold, until, visit } from './steps.mjs';

const CANARY = 'The canary sang';
const GONE = 'Not saved: what this browser kept for the page is gone. What you typed is still on this page.';

// Every text that the browser keeps for the page: both storages, every database, every cache.
function everything(page) {
  return page.evaluate(async () => {
    const texts = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat();
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const read = (what) => new Promise((resolve, reject) => {
          const request = database.transaction(store).objectStore(store)[what]();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        texts.push(...await read('getAllKeys'), ...await read('getAll'));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) texts.push(request.url);
    }
    return texts.map((text) => (typeof text === 'string' ? text : JSON.stringify(text)));
  });
}

async function isNowhere(page, words) {
  const found = (await everything(page)).filter((text) => text.includes(words));
  assert.deepEqual(found.map((text) => text.slice(0, 200)), []);
}

async function isSomewhere(page, words) {
  assert.ok((await everything(page)).some((text) => text.includes(words)), `${words} is nowhere`);
}

// Everybody's open book but one.
async function booksBut(app, person) {
  const { [person]: _, ...others } = await app.notebooks();
  return others;
}

// Somebody with a fact that is removed again, on the page of what was removed.
async function removedFact(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.open(personHash(page));
  await unfold(page.getByRole('region', { name: /^As they tell/ }), 'Add something');
  await page.getByRole('textbox', { name: 'What to know' }).fill(CANARY);
  await page.getByRole('button', { name: 'Add', exact: true }).first().click();
  await app.saved();
  const fact = page.locator('.facts > div').filter({ hasText: CANARY });
  await unfold(fact, 'Change');
  await fact.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Removed. It waits 30 days under Removed.').waitFor();
  await app.saved();
  await app.open('#/removed');
  await page.getByRole('heading', { level: 1, name: 'One thing waits here.' }).waitFor();
}

async function eraseForGood(page, name) {
  await page.getByRole('button', { name }).click();
  const asks = page.getByRole('group', { name: 'Erase it for good?' });
  await asks.getByText('this page cannot reach them').waitFor();
  await asks.getByRole('button', { name: 'Keep it' }).and(page.locator(':focus')).waitFor();
  await asks.getByRole('button', { name: 'Erase it for good' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).and(page.locator(':focus')).waitFor();
}

journey('who parts is offered a backup first, which brings everything back, and is told where there is none', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await app.saved();
  await visit(page, 'Your data');
  await page.getByRole('button', { name: 'Erase everything in this browser' }).click();
  const asks = page.getByRole('group', { name: 'Erase everything?' });
  await asks.getByRole('button', { name: 'Erase everything, without a backup', exact: true }).waitFor();
  await app.axe();
  const file = await app.download(() => asks.getByRole('button', { name: 'Save a backup first' }).click());
  await asks.getByRole('button', { name: 'Erase everything, with a backup that was not checked', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  await app.open('#/data');
  await bringIn(page, file);
  const [{ person, book }] = Object.values(await app.notebooks());
  assert.deepEqual([person.name, ...Object.values(book.topics).map(({ words }) => words)], ['Amara Okafor', 'The rota']);
});

journey('something that is erased for good is in no store of the browser, and does not come back by undo', async ({ page, app }) => {
  await removedFact(page, app);
  await isSomewhere(page, CANARY);
  await app.axe();
  await page.getByRole('button', { name: /^Erase for good/ }).click();
  await app.axe();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('group', { name: 'Erase it for good?' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Erase for good/ }).and(page.locator(':focus')).waitFor();
  await isSomewhere(page, CANARY);

  await eraseForGood(page, /^Erase for good: .*The canary sang/);
  await app.saved();
  await isNowhere(page, CANARY);
  await page.keyboard.press('Control+z');
  await app.saved();
  await isNowhere(page, CANARY);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Nothing waits here.' }).waitFor();
  await isNowhere(page, CANARY);
});

journey('a person who is erased for good is in no store, and everybody else stays', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Zuleika Adeyemi');
  const zuleika = personHash(page);
  await addTopic(page, CANARY);
  await app.saved();
  // What a file takes the place of is kept for going back, and must go, too.
  await visit(page, 'Your data');
  await bringIn(page, backup({ people: 1, sessions: 60 }));
  await app.open(zuleika);
  await unfold(page, 'Edit who this is, and how you meet');
  await page.getByRole('button', { name: /^Remove/ }).last().click();
  await page.getByText('Removed. It waits 30 days under Removed.').waitFor();
  await app.saved();
  await app.open('#/removed');
  const others = await booksBut(app, zuleika);
  assert.equal(Object.keys(others).length, 1);
  await eraseForGood(page, /^Erase for good: .*Zuleika Adeyemi/);
  await app.saved();
  for (const words of [CANARY, 'Zuleika', 'Adeyemi']) await isNowhere(page, words);
  assert.deepEqual(await booksBut(app, zuleika), others);
});

journey('erasing everything leaves nothing in any store, and a tab that shows it lets go, too', async ({ page, app, context, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, CANARY);
  await app.saved();
  const other = await context.newPage();
  await other.goto(server.url + amara);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await page.bringToFront();
  await visit(page, 'Your data');
  await eraseEverything(page);
  await other.getByText('Everything was erased in another tab.').waitFor();
  await other.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  await until(page, async () => (await indexedDB.databases()).length < 2);
  for (const words of [CANARY, 'Amara']) await isNowhere(page, words);
});

journey('fault_44_what is on the page outlives the site’s data being deleted, and is stored again or saved to a file', async ({ page, app, context, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'Before it was cleared');
  await app.saved();
  const other = await context.newPage();
  await other.goto(`${server.url}rescue.html`);
  await page.bringToFront();
  await page.getByRole('textbox', { name: 'A topic', exact: true }).focus();
  // Half of a line is on the page as everything goes.
  await page.keyboard.type('After it was cleared');
  await page.keyboard.press('Enter');
  await other.evaluate(() => localStorage.clear());
  const notice = page.getByRole('alert').filter({ hasText: GONE });
  await notice.waitFor();
  await app.axe();
  assert.deepEqual(await app.store(), {});
  const file = await app.download(() => notice.getByRole('button', { name: 'Save everything to a file' }).click());
  for (const words of ['Before it was cleared', 'After it was cleared']) assert.ok(file.includes(words), words);
  await notice.getByRole('button', { name: 'Store it here again' }).click();
  await notice.waitFor({ state: 'detached' });
  await app.saved();
  await page.reload();
  for (const words of ['Before it was cleared', 'After it was cleared']) await page.getByText(words).first().waitFor();
});
