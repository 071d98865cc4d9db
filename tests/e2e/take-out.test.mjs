// Owns what leaves on purpose: text to share, a table, a calendar. What is private is in none of it unless asked for.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { find, unfold } from './steps.mjs';

// Fills somebody's last 1:1 with one word that may be shared and one that may not, and opens its record.
async function withCanary(seat) {
  const { page, app } = seat;
  await fixture(seat);
  await app.open('#/');
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  await page.locator('.sessions a').first().click();
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).fill('a shared word');
  await page.getByText('Private notes', { exact: true }).click();
  await page.getByRole('textbox', { name: /^Only for you/ }).fill('canary');
  await app.saved();
  await page.getByText('Take this page out').click();
}

journey('fault_55_a conversation to share holds its notes and nothing private; all of it is for oneself', async (seat) => {
  const { page, app } = seat;
  await withCanary(seat);
  const shared = await app.download(() => page.getByRole('button', { name: 'Save as text, to share' }).click());
  assert.match(shared, /^# 1:1 with Amara Okafor/);
  assert.ok(shared.includes('a shared word') && !shared.includes('canary'), shared);
  const mine = await app.download(() => page.getByRole('button', { name: 'Save all of it, for you alone' }).click());
  assert.ok(mine.includes('canary'));

  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByText('Take this page out').click();
  const person = await app.download(() => page.getByRole('button', { name: 'Save as text, to share' }).click());
  assert.ok(person.includes('a shared word') && !person.includes('canary'), person);
});

journey('fault_55_promises are a table and 1:1s a calendar, and neither holds a private word', async (seat) => {
  const { page, app } = seat;
  await withCanary(seat);
  await app.open('#/data');
  const row = (name) => page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: 'Save' });
  const table = await app.download(() => row('Promises and wins, as a table').click());
  assert.match(table, /^\ufeff?person,kind,words,day,due,ended,how\r\n/);
  assert.match(table, /Diego Fuentes,my promise,/);
  const calendar = await app.download(() => row('for your calendar').click());
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /SUMMARY:1:1 with Amara\r\n/);
  for (const text of [table, calendar]) assert.ok(!text.includes('canary'));
  assert.ok(!calendar.includes('Okafor') && !calendar.includes('conference'), 'first names and times only');
});

journey('fault_55_no name and no private word is in a file’s name, a title, an address or the log', async (seat) => {
  const { page, app } = seat;
  const [seen, files] = [[], []];
  page.on('console', (message) => seen.push(message.text()));
  page.on('download', (download) => files.push(download.suggestedFilename()));
  const look = async () => seen.push(await page.title(), page.url());
  const save = async (name) => {
    await app.download(() => page.getByRole('button', { name }).click());
    await look();
  };
  await withCanary(seat);
  const before = files.length;
  await save('Save as text, to share');
  await save('Save all of it, for you alone');
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByText('Take this page out').click();
  await save('Save all of it, for you alone');
  await unfold(page, 'Hand over to her next manager');
  await save('Save the file');
  await app.open('#/data');
  const rows = page.getByRole('region', { name: 'Take it with you' }).getByRole('listitem').getByRole('button', { name: 'Save' });
  await rows.nth(2).waitFor();
  const parts = await rows.count();
  for (let i = 0; i < parts; i += 1) await app.download(() => rows.nth(i).click());
  await find(page, 'canary');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await look();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).waitFor();
  await look();

  assert.equal(files.length, before + 4 + parts, files.join('\n'));
  for (const text of [...seen, ...files]) assert.doesNotMatch(text, /canary|shared|Amara|Okafor/i);
});
