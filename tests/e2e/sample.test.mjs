// Owns the sample notes: they are looked around in, and leave no trace.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { journey } from './journey.mjs';
import { addPerson, begin } from './steps.mjs';

const SAMPLE = fileURLToPath(new URL('../../pwa/sample.json', import.meta.url));

test('the sample file is what its script writes', async () => {
  const before = await readFile(SAMPLE, 'utf8');
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('sample.mjs', import.meta.url))]);
  assert.ok(await readFile(SAMPLE, 'utf8') === before, 'run node tests/e2e/sample.mjs, and commit what it writes');
});

journey('somebody new looks around in a year of sample notes, and of it nothing stays', async ({ page, app }) => {
  await app.open();
  await page.getByRole('button', { name: 'Look around in a year of sample notes' }).click();
  await page.getByText('These people are invented').waitFor();
  await page.getByRole('region', { name: 'Your promises' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Back up now' }).count(), 0, 'nobody backs up invented people');
  assert.equal(await page.getByRole('banner').getByText(/backup/i).count(), 0);
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /^Last four.*Amara|Amara/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /Amara/ }).waitFor();
  await page.getByText('These people are invented').waitFor();
  await addPerson(page, 'Nobody Real');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'vis-a-vis/device')), []);
  await app.axe();
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  assert.equal(await page.getByText('These people are invented').count(), 0);
});

journey('one’s own notes wait while one looks around, and come back by a click or a reload', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Ada Own');
  for (const back of [() => page.getByRole('button', { name: 'Leave the sample' }).click(), () => page.reload()]) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find/ }).fill('look around');
    await page.keyboard.press('Enter');
    await page.getByText('These people are invented').waitFor();
    assert.equal(await page.getByRole('link', { name: /Ada/ }).count(), 0);
    await back();
    await page.getByRole('link', { name: /Ada/ }).first().waitFor();
  }
});
