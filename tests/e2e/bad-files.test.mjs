// Owns the journeys of files that are no backup, or a hostile one: a sentence, and nothing changed.

import assert from 'node:assert/strict';
import { hostile } from './generate.mjs';
import { journey } from './journey.mjs';
import { begin, chooseFile, saveBackup, unfoldAll } from './steps.mjs';

const BEGINS = '{"format":"vis-a-vis/backup","version":1,"workspace":';

const BAD = {
  'an empty file': [() => '', 'The file is empty.'],
  'a file cut off in the middle': [(whole) => whole.slice(0, whole.length / 2), /The file is cut off: it stops at line \d+, column \d+\. Look for a whole copy of it\./],
  'a text that is not JSON': [() => 'Dear diary', 'The file is not a backup: expected value at line 1 column 1.'],
  'JSON of something else': [() => '{"name":"package","version":"1.0.0"}', 'The file is JSON, but not a backup of Vis-à-vis'],
  'a backup of a newer version': [(whole) => whole.replace('"version": 1', '"version": 9'), 'A newer version of the app wrote this file (format 9; this app reads up to 1).'],
  'a backup that an editor saved as UTF-16': [(whole) => Buffer.from(`\ufeff${whole}`, 'utf16le'), 'The file is not UTF-8 text.'],
  'a file with a key that stands twice': [(whole) => whole.replace('"version": 1,', '"version": 1, "version": 1,'), /the key "version" stands twice in one object at line \d+ column \d+/],
  'a file nested without end': [() => BEGINS + '['.repeat(100_000), /The file is not a backup: .+ at line 1 column \d+/],
  'a backup with a page that is not right': [(whole) => whole.replace('"person": {', '"human": {'), /a part of it is not right: workspace.*notebooks.*person/],
  'a picture': [() => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'The file is not UTF-8 text.'],
};

journey('what is wrong with a file is said in a sentence, and nothing is changed', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  const whole = await saveBackup(page, app);
  const store = await app.store();
  const word = page.getByRole('region', { name: 'Bring it in' }).getByRole('status').filter({ hasText: 'Nothing was changed.' });
  for (const [what, [make, sentence]] of Object.entries(BAD)) {
    await page.reload();
    await chooseFile(page, make(whole));
    await word.waitFor();
    const said = await word.innerText();
    assert.ok(typeof sentence === 'string' ? said.includes(sentence) : sentence.test(said), `of ${what} it says: ${said}`);
    assert.equal(await page.getByRole('button', { name: 'Bring it in' }).count(), 0, what);
    assert.deepEqual(await app.store(), store, what);
  }
});

journey('a backup edited by hand comes in with a word about it', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.open('#/data');
  await chooseFile(page, (await saveBackup(page, app)).replace('Amara Okafor', 'Amara Obi'));
  await page.getByText('This file was changed after it was saved: its checksum does not fit.').waitFor();
});

journey('fault_29_a hostile text in every field of a backup is shown as text', async ({ page, app }) => {
  page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
  const { backup, payload, screens } = hostile();
  await app.open('#/data');
  await chooseFile(page, backup);
  await page.getByRole('table').getByText(payload).first().waitFor();
  assert.equal(await page.getByText('its checksum does not fit').count(), 0);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  for (const hash of screens) {
    await app.open(hash);
    await page.getByText(payload).first().waitFor();
    await unfoldAll(page);
    assert.equal(await page.evaluate(() => window.harmed), undefined, `at ${hash}`);
    assert.equal(await page.locator('main img, main script, main a[href^="javascript:"]').count(), 0, `at ${hash}`);
    assert.ok(!(await page.title()).includes('onerror'), `at ${hash}`);
  }
});
