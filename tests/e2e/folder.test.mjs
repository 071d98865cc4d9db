// Owns the journeys of backups that go into a folder by themselves: chosen once, written, read back, rotated, and what is
// said when that fails.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, eraseEverything, saveBackup, somebody, until, visit } from './steps.mjs';

const TODAY = 'vis-a-vis-2026-11-24.json';
const TOMORROW = 'vis-a-vis-2026-11-25.json';
const ASKS = 'The browser wants you to allow the backups to your folder again.';

// What a browser says about a folder, and the words for it.
const FAILURES = {
  NotFoundError: 'The folder is not where it was: it was moved, renamed or removed.',
  QuotaExceededError: 'There is no room left where the folder is.',
  NoModificationAllowedError: 'Another program holds the file there, or nothing in the folder may be changed.',
  InvalidStateError: 'Another program holds the file there, or nothing in the folder may be changed.',
  AbortError: 'The browser broke off the writing.',
  UnknownError: 'The browser refused: UnknownError.',
};

// A browser whose window for choosing gives a folder of the page's own. The session's `permission` says whether the page
// may write there, and what it `throws` is what it throws at the writing.
function withFolder(context) {
  return context.addInitScript(() => {
    // An empty page has no folders, and needs none.
    if (!window.isSecureContext) return;
    const permission = () => sessionStorage.getItem('permission') ?? 'granted';
    const { createWritable } = FileSystemFileHandle.prototype;
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('Backups', { create: true });
    };
    FileSystemHandle.prototype.queryPermission = async () => permission();
    FileSystemHandle.prototype.requestPermission = async () => {
      if (permission() === 'prompt') sessionStorage.removeItem('permission');
      return permission();
    };
    FileSystemFileHandle.prototype.createWritable = async function open() {
      const name = sessionStorage.getItem('throws');
      if (name) throw new DOMException('in its own words', name);
      return createWritable.call(this);
    };
  });
}

function part(page) {
  return page.getByRole('region', { name: 'Back up to a folder by itself' });
}

// Where something is wrong with the folder, above every page.
function notice(page) {
  return page.locator('.notices').getByRole('status').filter({ hasText: 'Until then what you write is saved in this browser alone.' });
}

async function choose(page) {
  await part(page).getByRole('button', { name: 'Choose a folder' }).click();
  await part(page).getByText(/^Last written and read back: /).waitFor();
}

async function backUp(page) {
  await part(page).getByRole('button', { name: 'Back up to it now' }).click();
  await part(page).getByText('One moment…').waitFor({ state: 'detached' });
}

// The texts in the folder, by the names of the files.
function files(page) {
  return page.evaluate(async () => {
    const folder = await window.showDirectoryPicker();
    const texts = {};
    for await (const [name, file] of folder.entries()) texts[name] = await (await file.getFile()).text();
    return texts;
  });
}

// Puts files into the folder that the page did not write.
function putFiles(page, texts) {
  return page.evaluate(async (texts) => {
    const folder = await window.showDirectoryPicker();
    for (const [name, text] of Object.entries(texts)) {
      const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writing.write(text);
      await writing.close();
    }
  }, texts);
}

// Waits until a file in the folder holds these words.
function written(page, name, words) {
  return until(page, async ([name, words]) => {
    const folder = await window.showDirectoryPicker();
    const file = await folder.getFileHandle(name).catch(() => null);
    // It may be written over while it is read.
    const text = file && await file.getFile().then((file) => file.text()).catch(() => null);
    return text?.includes(words) ?? false;
  }, [name, words]);
}

function hide(page, hidden) {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);
}

function databases(page) {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

function workspace(backup) {
  return JSON.parse(backup).workspace;
}

journey('a folder that was chosen gets a backup at once, which is read back and holds what the app exports', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await part(page).getByText('Whoever can open the folder can read them').waitFor();
  await app.axe();
  await choose(page);
  await part(page).getByText('In the folder “Backups”', { exact: true }).waitFor();
  await part(page).getByText(`, as ${TODAY}.`).waitFor();
  await page.getByText(/^Checked on Tuesday,? 24 November: it opens, and holds what was saved\.$/).waitFor();
  await page.getByRole('heading', { name: 'Last backup today' }).waitFor();
  await app.axe();
  const all = await files(page);
  assert.deepEqual(Object.keys(all), [TODAY]);
  assert.deepEqual(workspace(all[TODAY]), workspace(await saveBackup(page, app)));
});

journey('changes go into the file of the day after ten minutes, at once when the page is hidden, and into a new file the next day', async ({ context, page, app }) => {
  await withFolder(context);
  const amara = await somebody(page, app);
  await choose(page);
  await app.open(`${amara}/prepare`);
  await addTopic(page, 'Within ten minutes');
  await app.saved();
  assert.ok(!(await files(page))[TODAY].includes('Within ten minutes'));
  await page.clock.fastForward('11:00');
  await written(page, TODAY, 'Within ten minutes');

  await addTopic(page, 'Before the page was left');
  await hide(page, true);
  await written(page, TODAY, 'Before the page was left');
  await hide(page, false);

  await page.clock.fastForward('24:00:00');
  await addTopic(page, 'On the next day');
  await written(page, TOMORROW, 'On the next day');
  const all = await files(page);
  assert.deepEqual(Object.keys(all).sort(), [TODAY, TOMORROW]);
  assert.ok(!all[TODAY].includes('On the next day'));
});

journey('what the last page left behind is made up for by the next, and what is there already is not written again', async ({ context, page, app }) => {
  await withFolder(context);
  const amara = await somebody(page, app);
  await choose(page);
  const before = await files(page);
  await page.reload();
  await page.clock.fastForward('20:00');
  await app.open(`${amara}/prepare`);
  await page.evaluate(() => sessionStorage.setItem('throws', 'QuotaExceededError'));
  await addTopic(page, 'Left behind');
  await app.saved();
  await notice(page).waitFor();
  assert.deepEqual(await files(page), before);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await written(page, TODAY, 'Left behind');
});

journey('fault_34_a permission that is gone is seen, and given again with one click', async ({ context, page, app }) => {
  await withFolder(context);
  const amara = await somebody(page, app);
  await choose(page);
  const before = await files(page);
  await page.evaluate(() => sessionStorage.setItem('permission', 'prompt'));
  await app.open(`${amara}/prepare`);
  await notice(page).filter({ hasText: ASKS }).waitFor();
  await app.axe();
  await addTopic(page, 'While it was not allowed');
  await app.saved();
  assert.deepEqual(await files(page), before);

  await notice(page).getByRole('button', { name: 'Allow again' }).focus();
  await page.keyboard.press('Enter');
  await notice(page).waitFor({ state: 'detached' });
  await written(page, TODAY, 'While it was not allowed');
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
});

journey('fault_34_a permission that is refused leaves the notes alone, and the notice can be put off', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await choose(page);
  await page.evaluate(() => sessionStorage.setItem('permission', 'denied'));
  await page.reload();
  await notice(page).getByRole('button', { name: 'Allow again' }).click();
  await part(page).getByText(ASKS).waitFor();
  await notice(page).getByRole('button', { name: 'Not now' }).click();
  await notice(page).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
  await part(page).getByText(ASKS).waitFor();
  await part(page).getByRole('button', { name: 'Allow again' }).waitFor();
  await app.axe();
});

journey('fault_34_whatever fails in the folder is said in words, leaves the file there as it was, and falls back to a download', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await choose(page);
  const before = await files(page);
  for (const [name, words] of Object.entries(FAILURES)) {
    await page.evaluate((name) => sessionStorage.setItem('throws', name), name);
    await backUp(page);
    await notice(page).filter({ hasText: words }).waitFor();
    await part(page).getByText(words).waitFor();
    assert.deepEqual(await files(page), before, name);
  }
  await app.axe();
  const rescued = await app.download(() => notice(page).getByRole('button', { name: 'Save to a file' }).click());
  assert.deepEqual(workspace(rescued), workspace(before[TODAY]));
  await page.evaluate(() => sessionStorage.clear());
  await notice(page).getByRole('button', { name: 'Try again' }).click();
  await notice(page).waitFor({ state: 'detached' });
  await page.getByText(/^Checked on Tuesday,? 24 November/).waitFor();
});

journey('fault_34_a folder that the browser has forgotten, or that is gone, is said and chosen again', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await choose(page);
  await page.evaluate(() => new Promise((done) => {
    indexedDB.deleteDatabase('vis-a-vis-folder').onsuccess = done;
  }));
  await page.reload();
  await notice(page).filter({ hasText: 'The browser has forgotten your folder for backups.' }).waitFor();
  await part(page).getByRole('button', { name: 'Choose another folder' }).click();
  await notice(page).waitFor({ state: 'detached' });

  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true }));
  await backUp(page);
  await notice(page).filter({ hasText: FAILURES.NotFoundError }).waitFor();
});

journey('fault_35_a much smaller backup pushes no large one out of the folder, and that is said', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  const names = Array.from({ length: 32 }, (_, i) => `vis-a-vis-2026-${i < 16 ? '09' : '10'}-${String(i % 16 + 1).padStart(2, '0')}.json`);
  const [large, ...small] = names;
  const foreign = { 'photo.jpg': 'not ours', 'vis-a-vis-2026-01-01-sealed.json': 'sealed', 'vis-a-vis-2026-01-01 (1).json': 'a copy' };
  const others = { ...foreign, [TODAY]: 'by somebody else' };
  await putFiles(page, { ...others, [large]: 'x'.repeat(1_000_000), ...Object.fromEntries(small.map((name) => [name, 'small'])) });
  await choose(page);
  for (const name of names) assert.ok(name in await files(page), 'what was not written here is never let go');
  await page.evaluate((names) => {
    const known = JSON.parse(localStorage.getItem('vis-a-vis/folder'));
    localStorage.setItem('vis-a-vis/folder', JSON.stringify({ ...known, files: [...known.files, ...names] }));
  }, names);
  await backUp(page);
  await part(page).getByText(/^One older file there is more than twice as large as the newest, so it is not cleared away\./).waitFor();
  await app.axe();

  const all = await files(page);
  const mine = 'vis-a-vis-2026-11-24-2.json';
  assert.equal(all[large].length, 1_000_000);
  for (const [name, text] of Object.entries(others)) assert.equal(all[name], text, name);
  assert.ok(all[mine].includes('The rota'), 'what somebody else wrote today is not written over');
  const gone = names.filter((name) => !(name in all));
  assert.deepEqual(gone, small.slice(0, 2), 'the oldest beyond thirty of its own went');
  await backUp(page);
  assert.deepEqual(Object.keys(await files(page)).sort(), Object.keys(all).sort(), 'its own file is written over');
});

journey('fault_35_much less than the file of the day holds is written beside it', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await choose(page);
  const before = (await files(page))[TODAY];
  await putFiles(page, { [TODAY]: before + ' '.repeat(100_000) });
  await backUp(page);
  await part(page).getByText('as vis-a-vis-2026-11-24-2.json.').waitFor();
  const all = await files(page);
  assert.equal(all[TODAY].trimEnd(), before.trimEnd());
  assert.deepEqual(workspace(all['vis-a-vis-2026-11-24-2.json']), workspace(before));
});

journey('two tabs write the same file in turn, and it holds what both wrote', async ({ context, page, app, server }) => {
  await withFolder(context);
  const amara = await somebody(page, app);
  await choose(page);
  const other = await context.newPage();
  await other.goto(`${server.url}${amara}/prepare`);
  await addTopic(other, 'From the other tab');
  await hide(other, true);
  await written(page, TODAY, 'From the other tab');
  await app.open(`${amara}/prepare`);
  await addTopic(page, 'From the first tab');
  await hide(page, true);
  await written(page, TODAY, 'From the first tab');
  const all = await files(page);
  assert.deepEqual(Object.keys(all), [TODAY]);
  assert.ok(all[TODAY].includes('From the other tab'));
  assert.equal(await notice(page).count() + await notice(other).count(), 0);
});

journey('the folder is let go by one button, and by erasing everything; what lies in it stays', async ({ context, page, app }) => {
  await withFolder(context);
  const amara = await somebody(page, app);
  await choose(page);
  await part(page).getByRole('button', { name: 'Stop' }).click();
  await part(page).getByRole('button', { name: 'Choose a folder' }).and(page.locator(':focus')).waitFor();
  assert.equal((await app.store())['vis-a-vis/folder'], undefined);
  const before = await files(page);
  await app.open(`${amara}/prepare`);
  await page.clock.fastForward('24:00:00');
  await addTopic(page, 'After it was let go');
  await app.saved();
  await hide(page, true);
  await hide(page, false);
  assert.deepEqual(await files(page), before);

  await visit(page, 'Your data');
  await choose(page);
  assert.ok((await databases(page)).includes('vis-a-vis-folder'));
  const kept = await files(page);
  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  await until(page, async () => (await indexedDB.databases()).every(({ name }) => name !== 'vis-a-vis-folder'));
  assert.deepEqual(await files(page), kept);
});

journey('a folder is chosen and left by keyboard, and a window closed without a choice changes nothing', async ({ context, page, app }) => {
  await withFolder(context);
  await somebody(page, app);
  await page.evaluate(() => {
    window.given = window.showDirectoryPicker;
    window.showDirectoryPicker = async () => { throw new DOMException('The user aborted a request.', 'AbortError'); };
  });
  const button = part(page).getByRole('button', { name: 'Choose a folder' });
  await button.focus();
  await page.keyboard.press('Enter');
  await part(page).getByText('One moment…').waitFor({ state: 'detached' });
  await button.and(page.locator(':focus')).waitFor();
  assert.equal(await notice(page).count(), 0);
  assert.equal((await app.store())['vis-a-vis/folder'], undefined);

  await page.evaluate(() => { window.showDirectoryPicker = window.given; });
  await page.keyboard.press('Enter');
  await part(page).getByText(/^Last written and read back: /).waitFor();
  await part(page).getByRole('button', { name: 'Back up to it now' }).and(page.locator(':focus')).waitFor();
  await app.pressTab(2);
  await part(page).getByRole('button', { name: 'Stop' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await button.and(page.locator(':focus')).waitFor();
});

journey('where the browser has no such thing, one line says so and nothing else is shown', async ({ page, app }) => {
  await page.addInitScript(() => { window.showDirectoryPicker = undefined; });
  await somebody(page, app);
  await page.getByText('This browser has no such thing: Firefox, Safari and phones have not.').waitFor();
  assert.equal(await part(page).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Choose a folder' }).count(), 0);
});

journey('sample notes go into no folder', async ({ context, page, app }) => {
  await withFolder(context);
  await app.open();
  await page.getByRole('button', { name: 'Look around in a year of sample notes' }).click();
  await page.getByText('These people are invented').waitFor();
  await visit(page, 'Your data');
  await page.getByText('Nowhere: these are sample notes.').waitFor();
  assert.equal(await part(page).count(), 0);
});
