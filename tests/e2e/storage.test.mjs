// Owns the journeys of a browser that keeps, refuses, forbids or garbles what is stored.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { filledScreens } from './screens.mjs';
import { addPerson, addTopic, agenda, begin, chooseFile, eraseEverything, personHash, saveBackup, visit } from './steps.mjs';

const FOREIGN = { 'another-app/key': 'not ours {', 'vis-a-visitor': 'not ours either', head: '7' };

// Counts what is written to the store from the next load on.
function countWrites(page) {
  return page.addInitScript(() => {
    window.writes = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function count(key, value) {
      if (this === localStorage) window.writes.push(key);
      return setItem.call(this, key, value);
    };
  });
}

journey('looking at a healthy store writes nothing to it', async ({ page, app }) => {
  const screens = await filledScreens(page, app);
  const store = await app.store();
  await countWrites(page);
  for (const { name, hash } of screens) {
    await app.open(hash);
    await app.heading();
    assert.deepEqual(await page.evaluate(() => window.writes), [], name);
  }
  await page.goto('about:blank');
  await app.open('#/');
  assert.deepEqual(await app.store(), store);
});

journey('a first visit writes nothing before there is something to write', async ({ page, app }) => {
  await countWrites(page);
  await app.open();
  await visit(page, 'Your data');
  await visit(page, 'Settings');
  assert.deepEqual(await page.evaluate(() => window.writes), []);
});

journey('fault_01_when the room is full it says so, the text stays, and is saved once there is room', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await page.evaluate(fillTheRoom);
  await addTopic(page, 'Typed while there was no room');
  const word = page.getByRole('alert').filter({ hasText: 'Not saved: this browser\'s room for the page is full. What you typed is still on this page.' });
  await word.waitFor();
  await page.getByRole('banner').getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
  await app.axe();
  assert.deepEqual(await agenda(page), ['Typed while there was no room Person, yours']);
  const rescued = await app.download(() => word.getByRole('button', { name: 'Save everything to a file' }).click());
  assert.ok(rescued.includes('Typed while there was no room'));
  await word.getByRole('button', { name: 'Try again' }).click();
  await word.waitFor();

  await page.evaluate(() => localStorage.removeItem('foreign'));
  await app.saved();
  await word.waitFor({ state: 'detached' });
  await page.reload();
  assert.deepEqual(await agenda(page), ['Typed while there was no room Person, yours']);
});

// Takes all that is left, to the last character.
function fillTheRoom() {
  let text = '';
  for (let step = 2 ** 23; step >= 1; step /= 2) {
    try {
      localStorage.setItem('foreign', text + 'x'.repeat(step));
      text += 'x'.repeat(step);
    } catch {
      // Half of it, then.
    }
  }
}

journey('an import for which there is no room changes nothing and says so', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  await page.evaluate(fillTheRoom);
  const store = await app.store();
  await chooseFile(page, backup({ people: 3, sessions: 30 }));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText("Nothing was changed: this browser's room for the page is full.").waitFor();
  assert.deepEqual(await app.store(), store);
});

for (const [how, deny] of Object.entries({
  fault_04_denied: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Denied', 'SecurityError'); } }),
  fault_05_missing: () => Object.defineProperty(window, 'localStorage', { value: null }),
})) {
  journey(`${how}: without storage it says that nothing is kept, works all the same, and can be saved to a file`, async ({ page, app }) => {
    await page.addInitScript(deny);
    await app.open();
    const word = page.getByRole('alert').filter({ hasText: 'Nothing here is kept.' });
    await word.waitFor();
    await app.axe();
    await begin(page, 'Amara Okafor');
    await addTopic(page, 'Only in memory');
    await word.waitFor();
    const file = await app.download(() => word.getByRole('button', { name: 'Save to a file' }).click());
    assert.ok(file.includes('Only in memory'));
  });
}

journey('fault_06_a record that cannot be read stays byte for byte, and everybody else can be worked with', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addPerson(page, 'Jonas Weber');
  const jonas = personHash(page);
  await app.saved();
  const key = `vis-a-vis/g1/open/${amara.split('/').at(-1)}`;
  const broken = `${(await app.store())[key].slice(0, -9)}\u0000\ud83c`;
  await app.seed({ [key]: broken });

  await app.open(`${jonas}/prepare`);
  await page.getByRole('alert').filter({ hasText: 'A part of your notes could not be read.' }).waitFor();
  await addTopic(page, 'Life goes on');
  await app.saved();
  await app.open('#/data');
  const unreadable = page.getByRole('region', { name: 'What could not be read' });
  await unreadable.getByText(/it is damaged: /).waitFor();
  await app.axe();
  const file = await app.download(() => unreadable.getByRole('button', { name: 'Take it out' }).click());
  assert.equal(file.slice(0, 200), broken.slice(0, 200));
  assert.equal((await app.store())[key], broken);
  await app.open(amara);
  assert.equal(await app.heading(), 'There is nothing here.');
  await app.open(`${jonas}/prepare`);
  assert.deepEqual(await agenda(page), ['Life goes on Person, yours']);
  assert.equal((await app.store())[key], broken);
});

journey('fault_08_without its head the store is found all the same', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await page.evaluate(() => localStorage.removeItem('vis-a-vis/head'));
  await page.reload();
  assert.equal(await app.heading(), 'Two minutes, before Amara.');
});

journey('fault_43_what belongs to others is never touched, not even when everything is erased', async ({ page, app }) => {
  await app.seed(FOREIGN);
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await visit(page, 'Your data');
  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), FOREIGN);
  await page.reload();
  assert.equal(await app.heading(), 'Who do you sit down with?');
});

journey('fault_41_odd characters are kept and shown as they were typed', async ({ page, app }) => {
  const odd = 'Zoë 🌱 عربى \u200f e\u0301 \u{1F469}\u200D\u{1F680}';
  await app.open();
  await begin(page, 'Zoë 🌱');
  await addTopic(page, odd);
  await app.saved();
  await page.reload();
  assert.equal((await agenda(page))[0], `${odd} Person, yours`);
});

journey('fault_38_a clock set back a year makes no age negative', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  await saveBackup(page, app);
  await page.clock.setSystemTime('2025-11-24T09:00:00+01:00');
  await app.open();
  assert.doesNotMatch(await page.locator('body').innerText(), /-\d+ days/);
});
