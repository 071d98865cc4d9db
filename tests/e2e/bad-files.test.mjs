// Owns the journeys of files that are no backup, or a hostile one: a sentence, and nothing changed.

import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeTextsWithout } from './free-texts.mjs';
import { backup, hostile } from './generate.mjs';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, chooseFile, eraseEverything, find, personHash, saveBackup, unfold, unfoldAll, visit } from './steps.mjs';

const BEGINS = '{"format":"vis-a-vis/backup","version":1,"workspace":';

// A file up to the entries of one list of somebody's.
const upTo = (name) => `${BEGINS}{"manager":{},"notebooks":{"0000000000000001":{"${name}":{`;

// Of each kind of fault, files and what is said about them.
const BAD = {
  fault_24: {
    'an empty file': [() => '', 'The file is empty.'],
    'a file cut off in the middle': [(whole) => whole.slice(0, whole.length / 2), /The file is cut off: it stops at line \d+, column \d+\. Look for a whole copy of it\./],
    'a text that is not JSON': [() => 'Dear diary', 'The file is not a backup: expected value at line 1 column 1.'],
    'JSON of something else': [() => '{"name":"package","version":"1.0.0"}', 'The file is JSON, but not a backup of Vis-à-vis'],
    'a backup of a newer version': [(whole) => whole.replace('"version": 1', '"version": 9'), 'A newer version of the app wrote this file (format 9; this app reads up to 1).'],
    'a backup with a part that is not right': [(whole) => whole.replace('"notebooks": {', '"notebooks": [], "books": {'), /a part of it is not right: workspace.*notebooks/],
  },
  fault_25: {
    'a backup that an editor saved as UTF-16': [(whole) => Buffer.from(`\ufeff${whole}`, 'utf16le'), 'The file is text in UTF-16, as some editors save it. Save it again as UTF-8.'],
    'a backup with something behind it': [(whole) => `${whole}{}`, /Something follows the end of the backup at line \d+, column 1/],
    'a ZIP archive': [() => Buffer.from('504b030414000000', 'hex'), 'The file is a ZIP archive'],
    'a PDF': [() => '%PDF-1.7\n', 'The file is a PDF, not a backup.'],
    'a picture': [() => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'The file is a picture, not a backup.'],
    'a web page': [() => '<!doctype html>\n<title>Sign in</title>', 'The file is a web page, not a backup.'],
    'a table': [() => '\ufeffperson,kind,words\r\nAmara,win,Calm\r\n', 'The file is a table, not a backup.'],
    'a calendar': [() => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'The file is a calendar, not a backup.'],
    'what the rescue page saves': [() => '{"format":"vis-a-vis/rescue","version":1,"keys":{}}', 'The file is from the rescue page'],
  },
  fault_26: {
    'a file nested without end': [() => BEGINS + '['.repeat(100_000), /The file is not a backup: it is nested deeper than 64 levels at line 1 column \d+/],
    'a million records': [() => `${upTo('facts')}${Array.from({ length: 1_000_000 }, (_, i) => `"${i}":0`)}}}}}}`, /The file is not a backup: an object holds more than 200000 keys at line 1 column \d+\./],
    'a text of a million letters': [() => `${upTo('facts')}"0000000000000002":"${'x'.repeat(1_000_000)}"}}}}}`, /The file is not a backup: a text is longer than 200000 characters/],
  },
  fault_28: {
    'a file that says its version twice': [(whole) => whole.replace('"version": 1,', '"version": 1, "version": 1,'), 'the key version stands twice'],
  },
};

for (const [fault, files] of Object.entries(BAD)) {
  journey(`${fault}_what is wrong with a file is said in a sentence, and nothing is changed`, async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await app.saved();
    await app.open('#/data');
    const whole = await saveBackup(page, app);
    const store = await app.store();
    const word = page.getByRole('region', { name: 'Bring it in' }).getByRole('status').filter({ hasText: 'Nothing was changed.' });
    for (const [what, [make, sentence]] of Object.entries(files)) {
      await page.reload();
      await chooseFile(page, make(whole));
      await word.waitFor();
      const said = await word.innerText();
      assert.ok(typeof sentence === 'string' ? said.includes(sentence) : sentence.test(said), `of ${what} it says: ${said}`);
      assert.equal(await page.getByRole('button', { name: 'Bring it in' }).count(), 0, what);
      assert.deepEqual(await app.store(), store, what);
    }
  });
}

// The longest that the page did nothing else while it read a file, in milliseconds. What is below 50 counts as nothing.
async function heldUpBy(page, path, outcome) {
  await page.reload();
  await page.evaluate(() => {
    window.heldUp = 0;
    new PerformanceObserver((tasks) => {
      for (const { duration } of tasks.getEntries()) window.heldUp = Math.max(window.heldUp, duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByLabel('Choose a file, or drop it here').setInputFiles(path);
  await outcome.waitFor();
  // What a task took is told after it, so another one goes by.
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
  return page.evaluate(() => window.heldUp);
}

journey('fault_26_a hostile file holds the page up no longer than a good one of ten years', { clock: false }, async ({ page, app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-'));
  try {
    // From the disk, because to hand over its bytes is work for the page, too.
    const path = join(folder, 'file.json');
    await app.open('#/data');
    await writeFile(path, backup({ people: 7, sessions: 2000 }));
    const good = await heldUpBy(page, path, page.getByRole('button', { name: 'Bring it in' }));
    assert.ok(good > 0, 'the measure measures');
    for (const [what, [make]] of Object.entries(BAD.fault_26)) {
      await writeFile(path, make());
      const bad = await heldUpBy(page, path, page.getByText('Nothing was changed.'));
      const told = `${what} holds the page up for ${bad.toFixed(0)} ms, a good file for ${good.toFixed(0)} ms`;
      console.log(told);
      assert.ok(bad <= good, told);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

journey('fault_26_a file of 200 MB is refused without being read', async ({ page, app }) => {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-'));
  try {
    const path = join(folder, 'huge.json');
    await writeFile(path, '{');
    await truncate(path, 200 * 1024 * 1024);
    await page.addInitScript(() => {
      window.filesRead = 0;
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function count() {
        window.filesRead += 1;
        return arrayBuffer.call(this);
      };
    });
    await app.open('#/data');
    await page.getByLabel('Choose a file, or drop it here').setInputFiles(path);
    await page.getByText('The file is larger than 64 MB. No backup of this app is. Nothing was changed.').waitFor();
    assert.equal(await page.evaluate(() => window.filesRead), 0);
    await chooseFile(page, 'Dear diary');
    await page.getByText('The file is not a backup').waitFor();
    assert.equal(await page.evaluate(() => window.filesRead), 1, 'the count counts');
  } finally {
    await rm(folder, { recursive: true });
  }
});

journey('fault_25_a mark at the beginning and other ends of lines are taken as they are', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  const whole = await saveBackup(page, app);
  for (const same of [`\ufeff${whole}`, whole.replaceAll('\n', '\r\n')]) {
    await page.reload();
    await chooseFile(page, same);
    await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
    assert.equal(await page.getByText('its checksum does not fit').count(), 0);
  }
});

journey('fault_28_an entry that stands twice in a file is named by its path, and everything else comes in', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'In doubt');
  await addTopic(page, 'Not in doubt');
  await app.saved();
  const amara = personHash(page);
  await app.open('#/data');
  const whole = await saveBackup(page, app);
  const { book } = JSON.parse(whole).workspace.notebooks[amara.split('/').at(-1)];
  const [topic] = Object.entries(book.topics).find(([, { words }]) => words === 'In doubt');
  await eraseEverything(page);
  await visit(page, 'Your data');
  await chooseFile(page, whole.replace(`"${topic}": {`, `"${topic}": {}, "${topic}": {`));
  await page.getByText('1 part of this file is not right, and stays out. Everything else can be brought in.').waitFor();
  await unfold(page, 'Which, and why');
  const path = `workspace/notebooks/${amara.split('/').at(-1)}/book/topics/${topic}`;
  await page.getByText(`${path}: ${path} stands twice`).waitFor();
  await app.axe();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), ['Not in doubt Person, yours']);
});

journey('a backup edited by hand comes in with a word about it', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  await chooseFile(page, (await saveBackup(page, app)).replace('Amara Okafor', 'Amara Obi'));
  await page.getByText('This file was changed after it was saved: its checksum does not fit.').waitFor();
});

// No text of a file became more than text, on this page or in its window.
async function nothingRan(page, where) {
  assert.equal(await page.evaluate(() => window.harmed), undefined, where);
  assert.equal(await page.locator('#app').locator('img, script, a[href^="javascript:"]').count(), 0, where);
  assert.ok(!(await page.title()).includes('onerror'), where);
}

journey('fault_29_a hostile text in every field of a backup is shown as text', { timeout: 120_000 }, async ({ page, app }) => {
  page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
  const { backup, payload, screens } = hostile();
  assert.deepEqual(await freeTextsWithout(payload, backup), [], 'every free text of the schema is hostile');
  await app.open('#/data');
  await chooseFile(page, backup);
  await page.getByRole('table').getByText(payload).first().waitFor();
  assert.equal(await page.getByText('its checksum does not fit').count(), 0);
  assert.equal(await page.getByText(/of this file (is|are) not right/).count(), 0);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  await nothingRan(page, 'where it was brought in');
  for (const hash of [...screens, '#/data']) {
    await app.open(hash);
    await page.getByText(payload).first().waitFor({ state: 'attached' });
    await unfoldAll(page);
    await nothingRan(page, hash);
  }
  await app.open('#/settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  await unfoldAll(page);
  await nothingRan(page, 'the settings');
  await app.open('#/removed');
  const removed = page.getByRole('main').getByRole('listitem').filter({ hasText: payload });
  await removed.first().waitFor();
  assert.equal(await removed.count(), 7, 'one of each kind that can be removed');
  await app.open('#/search');
  await page.getByRole('textbox', { name: 'Search everything' }).fill('onerror');
  await page.locator('.results li').first().waitFor();
  await nothingRan(page, '#/search');
  await app.open('#/');
  await find(page, 'img src');
  const found = page.getByRole('dialog', { name: 'Find or do' });
  await found.getByRole('option').filter({ hasText: payload }).first().waitFor();
  await nothingRan(page, 'what finds');
  await page.keyboard.press('Escape');
  await found.waitFor({ state: 'detached' });
});
