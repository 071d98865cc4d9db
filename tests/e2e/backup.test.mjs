// Owns the journeys of a backup: out, in again, the same to the byte, and back to how it was before.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import {
  addTopic, begin, bringIn, catchIn, chooseFile, closeRoom, enterRoom, eraseEverything, meet, personHash, promise, saveBackup,
  takeNotes, turnTo, unfold, visit, write,
} from './steps.mjs';

async function oneClosed(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota', { about: 'Own hero' });
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await takeNotes(page, 'Half a sentence in Yorùbá, a seedling 🌱, and "quotes".');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena', '2026-11-27');
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await app.saved();
  return amara;
}

// The same to the byte, but for the date.
function assertSame(actual, expected) {
  const [ours, theirs] = [actual, expected].map((backup) => backup.replace(/"exported_at": "[^"]+"/, '"exported_at": ""').split('\n'));
  const differ = ours.flatMap((line, i) => (line === theirs[i] ? [] : [`line ${i + 1}: ${line} instead of ${theirs[i]}`]));
  assert.deepEqual([differ.slice(0, 10), ours.length], [[], theirs.length]);
}

// What is kept but for what belongs to this device.
async function kept(app) {
  const ours = ['vis-a-vis/device', 'vis-a-vis/savings'];
  return Object.fromEntries(Object.entries(await app.store()).filter(([key]) => !ours.includes(key)));
}

function entriesOf(page, words) {
  return page.getByRole('table').getByText(words, { exact: true });
}

journey('a backup brings everything back to the byte, but for its date', async ({ page, app }) => {
  const amara = await oneClosed(page, app);
  await visit(page, 'Your data');
  await page.getByText('A backup now would hold 1 person and 1 conversation.').waitFor();
  const before = await saveBackup(page, app);
  await page.getByRole('heading', { name: 'Backup today' }).waitFor();

  await eraseEverything(page);
  assert.deepEqual(await app.store(), {});
  await page.getByRole('link', { name: 'Bring in a backup' }).click();
  await chooseFile(page, before, 'vis-a-vis-2026-11-24.json');
  await page.getByRole('heading', { name: /^vis-a-vis-2026-11-24\.json, written Tuesday,? 24 November: 1 person, 2 conversations$/ }).waitFor();
  const change = page.getByRole('table').getByRole('row', { name: /Amara Okafor/ });
  assert.match(await change.getByRole('cell').first().innerText(), /^\d+ new$/);
  assert.equal(await page.getByText('Changed here and in the file, apart').count(), 0, 'nothing is here that could differ');
  assert.deepEqual(await app.store(), {}, 'a preview changes nothing');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Brought in.', { exact: true }).waitFor();
  await page.getByText(/^A file was brought in\. You can go back to how it was before/).waitFor();

  assertSame(await saveBackup(page, app), before);
  await page.reload();
  assertSame(await saveBackup(page, app), before);
  await app.open(amara);
  await page.getByRole('link', { name: 'The rota' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Half a sentence in Yorùbá, a seedling 🌱, and "quotes".');
});

journey('fault_45_where nothing is kept although it was used before, a backup comes in by the first thing one sees', async ({ page, app }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  const way = page.getByRole('main').getByRole('link', { name: 'Bring in a backup' });
  const { y, height } = await way.boundingBox();
  assert.ok(y + height <= 844, 'it is seen without scrolling');
  await way.click();
  await bringIn(page, backup({ people: 2, sessions: 3 }));
  await app.open();
  assert.equal(Object.keys(await app.notebooks()).length, 2);
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor({ state: 'detached' });
});

journey("fault_27_one's own backup has nothing to bring in, not even after a reload", async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  const store = await app.store();
  await page.reload();
  await chooseFile(page, backup);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  assert.equal(await page.getByText('Changed here and in the file, apart').count(), 0);
  assert.deepEqual(await app.store(), store);
});

journey('a pasted backup is taken as a file would be', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await page.getByRole('textbox', { name: 'Or paste its text' }).fill(backup);
  await page.getByRole('heading', { name: /^the pasted text, written/ }).waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assert.equal(Object.keys(await app.notebooks()).length, 1);
});

journey('fault_31_a file in place of everything can be taken out again, also after a reload', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const amaraOnly = await saveBackup(page, app);
  await eraseEverything(page);
  await begin(page, 'Jonas Weber');
  await meet(page, { notes: 'What Jonas said.' });
  await visit(page, 'Your data');
  const jonasOnly = await saveBackup(page, app);
  const before = await kept(app);

  await chooseFile(page, amaraOnly);
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByText('The 1 notebook here would be replaced by the 1 in the file.').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assertSame(await saveBackup(page, app), amaraOnly);

  await page.reload();
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByText('Taken out. Everything is as it was before.').waitFor();
  assert.deepEqual(await kept(app), before, 'to the byte');
  assertSame(await saveBackup(page, app), jonasOnly);
  await page.reload();
  assertSame(await saveBackup(page, app), jonasOnly);
});

journey('what was written since a file came in is named before it would go back', async ({ page, app }) => {
  const amara = await oneClosed(page, app);
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await bringIn(page, backup);
  await app.open(`${amara}/prepare`);
  await addTopic(page, 'Written since');
  await app.saved();
  await visit(page, 'Your data');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByText('You have written since: Amara Okafor. That would go back, too.').waitFor();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await app.kept('Written since');
});

journey('a person can be left out of what a file brings', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await page.getByRole('link', { name: 'Add a person' }).click();
  await begin(page, 'Jonas Weber');
  await app.saved();
  await visit(page, 'Your data');
  const backup = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await chooseFile(page, backup);
  await page.getByRole('checkbox', { name: /Jonas Weber/ }).uncheck();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  const people = page.getByRole('navigation', { name: 'People' });
  await people.getByRole('link', { name: 'Amara' }).waitFor();
  assert.equal(await people.getByRole('link', { name: 'Jonas' }).count(), 0);
});

journey('who is left out of a file in place of everything stays as they are, and nothing chosen is nothing done', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await page.getByRole('link', { name: 'Add a person' }).click();
  await begin(page, 'Jonas Weber');
  await app.saved();
  await visit(page, 'Your data');
  const before = await saveBackup(page, app);
  await app.open(`${amara}/prepare`);
  await addTopic(page, 'Written since');
  await app.saved();
  await visit(page, 'Your data');
  await chooseFile(page, before);
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByText('The 2 notebooks here would be replaced by the 2 in the file.').waitFor();
  await page.getByRole('checkbox', { name: /Amara Okafor/ }).uncheck();
  await page.getByText('The 1 notebook here would be replaced by the 1 in the file. 1 that you left out stays as it is here.').waitFor();
  await page.getByRole('checkbox', { name: /Jonas Weber/ }).uncheck();
  assert.equal(await page.getByRole('button', { name: 'Nothing is chosen' }).isDisabled(), true);
  await app.axe();
  await page.getByRole('checkbox', { name: /Jonas Weber/ }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Nothing has changed/).waitFor();
  await app.kept('Written since');
  assert.equal(Object.keys(await app.notebooks()).length, 2);
});

journey('of a page changed apart what only the file says comes in, and what both say is asked about until it is decided', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.saved();
  await visit(page, 'Your data');
  const file = JSON.parse(await saveBackup(page, app));
  const [{ person }] = Object.values(file.workspace.notebooks);
  Object.assign(person, { name: 'Amara Obi', role: 'Lead', rev: { phone: 1 } });
  const elsewhere = JSON.stringify(file);
  await chooseFile(page, elsewhere);
  await page.getByRole('heading', { name: 'Changed here and in the file, apart' }).waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  const { name, role } = (await app.notebooks())[amara].person;
  assert.deepEqual([name, role], ['Amara Okafor', 'Lead']);

  await chooseFile(page, elsewhere);
  await page.getByRole('checkbox', { name: /^Keep what is here: Amara Obi/ }).check();
  await app.axe();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  await chooseFile(page, elsewhere);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
});

journey('after the first 1:1 a backup is asked for once, calmly, and one that was checked ends the asking', async ({ page, app }) => {
  await oneClosed(page, app);
  const reminder = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Not now' }) });
  await reminder.getByText('You have no backup yet.').waitFor();
  const file = await app.download(() => reminder.getByRole('button', { name: 'Back up now' }).click());
  await reminder.getByText('A backup was handed to your browser, and not checked yet.').waitFor();
  await reminder.getByRole('button', { name: 'Save it again' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('banner').getByRole('link', { name: 'Backup today' }).waitFor();
  await reminder.getByRole('button', { name: 'Check it' }).click();
  await page.getByLabel('The file to check').and(page.locator(':focus')).waitFor();
  await page.getByLabel('The file to check').setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByText(/^Checked on /).waitFor();
  await reminder.waitFor({ state: 'detached' });
});

journey('a backup that is put off is asked for on no other page, and again at the next visit', async ({ page, app }) => {
  await oneClosed(page, app);
  const asks = page.getByRole('status').getByText('You have no backup yet.');
  await page.getByRole('button', { name: 'Not now' }).click();
  await asks.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement !== document.body);
  await visit(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  assert.equal(await asks.count(), 0);
  await page.reload();
  await asks.waitFor();
});

journey('fault_31_after the next backup that was checked what was before is let go, and the offer ends', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  await bringIn(page, backup({ people: 1, sessions: 2 }));
  const outAgain = page.getByRole('button', { name: 'Take it out again' });
  await outAgain.waitFor();
  assert.ok(Object.keys(await app.store()).some((key) => key.startsWith('vis-a-vis/g2/')));
  const safe = await saveBackup(page, app);
  await page.reload();
  await outAgain.waitFor();
  await unfold(page, 'Check a backup');
  await page.getByLabel('The file to check').setInputFiles({ name: 'safe.json', mimeType: 'application/json', buffer: Buffer.from(safe) });
  await page.getByText('How it was before the last file came in is let go: from now on this backup is the way back.').waitFor();
  await outAgain.waitFor({ state: 'detached' });
  await app.axe();
  await page.reload();
  await page.getByRole('heading', { name: 'Bring it in' }).waitFor();
  assert.equal(await outAgain.count(), 0);
  assertSame(await saveBackup(page, app), safe);
});

journey('fault_30_an empty file in place of everything is warned of, and everything comes back to the byte', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const before = await kept(app);
  await chooseFile(page, backup({ people: 0, sessions: 0 }));
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByText('The file holds nobody. What is here is kept behind it and can be taken back').waitFor();
  await app.axe();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  const store = await app.store();
  for (const [key, text] of Object.entries(before).filter(([key]) => key !== 'vis-a-vis/head')) assert.equal(store[key], text, key);
  await page.reload();
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await page.getByText('Taken out. Everything is as it was before.').waitFor();
  assert.deepEqual(await kept(app), before);
});

journey('a file in place of everything that holds the same changes nothing, and offers nothing to take out', async ({ page, app }) => {
  await oneClosed(page, app);
  await visit(page, 'Your data');
  const own = await saveBackup(page, app);
  const before = await app.store();
  await chooseFile(page, own);
  await page.getByRole('radio', { name: 'in place of what is here' }).check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Nothing has changed: what the file holds is all here.').waitFor();
  await page.getByLabel('Choose a file, or drop it here').and(page.locator(':focus')).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Take it out again' }).count(), 0);
  assert.deepEqual(await app.store(), before);
});

journey('single entries are left out by keyboard, and nothing breaks that refers to them', async ({ page, app }) => {
  const amara = await oneClosed(page, app);
  await visit(page, 'Your data');
  const whole = await saveBackup(page, app);
  await eraseEverything(page);
  await visit(page, 'Your data');
  await chooseFile(page, whole);
  const news = entriesOf(page, /^\d+ new$/);
  await news.focus();
  await page.keyboard.press('Enter');
  const boxes = page.getByRole('list', { name: 'Which of them come in' }).getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) assert.equal(await box.isChecked(), true, 'by itself everything comes in');
  const talk = boxes.and(page.getByLabel(/Half a sentence in Yorùbá.* 1:1, 24 Nov$/));
  await talk.focus();
  await page.keyboard.press('Space');
  assert.equal(await talk.isChecked(), false);
  await app.axe();
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter');
  await page.getByText(/^Brought in\./).waitFor();

  const { book } = (await app.notebooks())[amara];
  const topic = Object.values(book.topics).find(({ words }) => words === 'The rota');
  assert.equal(book.sessions[topic.ended.session], undefined, 'what is left out stays out');
  assert.equal(Object.values(book.action_items).length, 1);
  for (const hash of [amara, `${amara}/prepare`, `${amara}/session/${topic.ended.session}`, '#/', '#/search']) {
    await app.open(hash);
    await app.axe();
  }
  await app.open('#/data');
  await chooseFile(page, whole);
  await entriesOf(page, '1 new').waitFor();
  await bringIn(page, whole);
  assertSame(await saveBackup(page, app), whole);
});

journey('what was removed here comes in only where it is asked for', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await unfold(page, 'Add a win');
  await write(page, 'What went well', 'The outage was short');
  await app.saved();
  await visit(page, 'Your data');
  const whole = await saveBackup(page, app);
  await app.open(amara);
  await page.getByRole('button', { name: 'Remove the win: The outage was short' }).click();
  await app.saved();
  await visit(page, 'Your data');
  await chooseFile(page, whole);
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  await entriesOf(page, '1 removed here').click();
  const win = page.getByRole('checkbox', { name: /^The outage was short win, 24 Nov$/ });
  assert.equal(await win.isChecked(), false);
  await win.check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  await app.open(amara);
  await page.getByText('The outage was short').waitFor();
});

journey('thousands of entries are shown fifty at a time, and one list at once', async ({ page, app }) => {
  await app.open('#/data');
  await chooseFile(page, backup({ people: 3, sessions: 600 }));
  const rows = page.getByRole('list', { name: 'Which of them come in' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Bring it in' }).waitFor();
  assert.equal(await rows.count(), 0, 'nothing is listed before it is asked for');
  const news = entriesOf(page, /^\d+ new$/);
  await news.first().click();
  await rows.first().waitFor();
  assert.equal(await rows.count(), 50);
  await news.nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('#would-change details[open]').length === 1
    && document.querySelectorAll('#would-change .entries li').length === 50);
  const more = page.getByRole('button', { name: 'Show 50 more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await rows.nth(99).waitFor();
  await more.and(page.locator(':focus')).waitFor();
});
