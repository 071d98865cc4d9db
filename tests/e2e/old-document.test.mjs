// Owns the journeys of an old document: what it holds is shown, each piece can be left out, and one step takes it back.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { begin, personHash, unfold } from './steps.mjs';

const DOCUMENT = `Amara Okafor, since March 2024

Nov 17, 2026 | 1:1
She wants an autumn with one big thing in it.
- [ ] me: ask finance about the ticket by Friday
- [ ] Amara: draft the guide
- [x] Book the room

Nov 10, 2026 | 1:1
Tired after the release.
`;

// Begins with Amara, on her page, with the place for an old document open.
async function atTheDocument(page, app) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const hash = personHash(page);
  await app.open(hash);
  await unfold(page, 'Bring in an old document');
  return hash;
}

function paper(page) {
  return page.getByRole('textbox', { name: 'Paste its text' });
}

function box(page, name) {
  return page.getByRole('checkbox', { name });
}

function bringIn(page) {
  return page.getByRole('button', { name: 'Bring in', exact: true });
}

// Waits until the page says what would come in.
function promises(page, words) {
  return page.getByRole('status').filter({ hasText: words }).waitFor();
}

function said(page, words) {
  return page.getByRole('main').getByRole('status').filter({ hasText: words });
}

function conversations(page) {
  return page.getByRole('region', { name: 'Your conversations' });
}

// Presses Tab until something of this name has the focus.
async function tabTo(page, app, name) {
  for (let times = 0; times < 20; times += 1) {
    await app.pressTab();
    if (name.test((await app.focused()).name)) return;
  }
  assert.fail(`Tab does not lead to ${name}`);
}

journey('what is ticked is brought in, and what is not is left out', async ({ page, app }) => {
  const hash = await atTheDocument(page, app);
  await paper(page).fill(DOCUMENT);
  await promises(page, 'This brings in 2 conversations, 2 promises and next steps.');
  await box(page, /10 November/).uncheck();
  await box(page, /^Draft the guide/).uncheck();
  await page.getByText('fit for both to read', { exact: true }).click();
  await promises(page, 'This brings in 1 conversation, 1 promise or next step.');
  await app.axe();
  await bringIn(page).click();
  await said(page, 'Brought in: 1 conversation, 1 promise or next step.').waitFor();
  assert.equal(await paper(page).inputValue(), '');

  await app.saved();
  const { book } = (await app.notebooks())[hash];
  const [[id, session], ...others] = Object.entries(book.sessions);
  assert.deepEqual(others, []);
  assert.deepEqual([session.day, session.notes], [
    '2026-11-17',
    'Amara Okafor, since March 2024\n\nShe wants an autumn with one big thing in it.\n- [ ] Amara: draft the guide\n- [x] Book the room',
  ]);
  const items = Object.values(book.action_items).map(({ words, owner, made_on, due, session }) => [words, owner, made_on, due, session]);
  assert.deepEqual(items, [['Ask finance about the ticket', 'manager', '2026-11-17', '2026-11-20', id]]);
});

journey('what was left out stays so while more is written', async ({ page, app }) => {
  await atTheDocument(page, app);
  await paper(page).fill(DOCUMENT);
  await box(page, /10 November/).uncheck();
  await page.getByText('fit for both to read', { exact: true }).click();
  await paper(page).press('End');
  await paper(page).pressSequentially(' More.');
  await promises(page, 'This brings in 1 conversation, 2 promises and next steps.');
  assert.equal(await box(page, /10 November/).isChecked(), false);
  assert.equal(await page.getByRole('radio', { name: 'fit for both to read' }).isChecked(), true);
});

journey('by keyboard an old document comes in, and one step takes all of it back', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.open(personHash(page));
  await page.locator('summary').filter({ hasText: 'Bring in an old document' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, app, /^Paste its text$/);
  await page.keyboard.insertText(DOCUMENT);
  await promises(page, 'This brings in 2 conversations');
  await tabTo(page, app, /10 November/);
  await page.keyboard.press('Space');
  await promises(page, 'This brings in 1 conversation, 2 promises and next steps.');
  await tabTo(page, app, /^Bring in$/);
  await page.keyboard.press('Enter');

  await conversations(page).getByText('1 held', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await conversations(page).getByText('None yet.').waitFor();
  assert.equal(await page.getByText('Ask finance about the ticket').count(), 0);
  assert.equal(await page.getByText('Draft the guide').count(), 0);
});

journey('a plain list becomes topics, or what one says they are, and a second time it is there already', async ({ page, app }) => {
  await atTheDocument(page, app);
  const list = '- the rota\n- a year from now\n';
  await paper(page).fill(list);
  await promises(page, 'This brings in 2 topics.');
  await page.getByRole('combobox', { name: 'What it is: The rota' }).selectOption({ label: 'your promise' });
  await promises(page, 'This brings in 1 promise or next step, 1 topic.');
  await bringIn(page).click();
  await page.getByRole('region', { name: 'Waiting for the next time' }).getByText('A year from now').waitFor();
  await page.getByRole('region', { name: 'Your promises' }).getByText('The rota').waitFor();

  await paper(page).fill(list);
  await promises(page, 'Nothing is chosen.');
  assert.equal(await box(page, /^The rota already there$/).isChecked(), false);
  assert.equal(await bringIn(page).isDisabled(), true);
  await page.locator('.old-document').getByRole('button', { name: 'Not now' }).click();
  await paper(page).and(page.locator(':focus')).waitFor();
  assert.equal(await paper(page).inputValue(), '');
});

journey('where the document does not tell which number is the month, one does', async ({ page, app }) => {
  await atTheDocument(page, app);
  await paper(page).fill('03/04/2026\nTired.\n');
  await box(page, /3 April/).waitFor();
  await page.getByRole('radio', { name: 'the fourth of March' }).check();
  await box(page, /4 March/).waitFor();
  await paper(page).fill('03/04/2026\nTired.\n17/04/2026\nWell again.\n');
  await box(page, /17 April/).waitFor();
  assert.equal(await page.getByRole('radio', { name: 'the fourth of March' }).count(), 0);
});

journey('words dropped on it are read like pasted ones', async ({ page, app }) => {
  await atTheDocument(page, app);
  const dataTransfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    return data;
  }, DOCUMENT);
  await paper(page).dispatchEvent('drop', { dataTransfer });
  await promises(page, 'This brings in 2 conversations');
  assert.equal(await paper(page).inputValue(), DOCUMENT);
});

function days(count) {
  const first = Date.UTC(2020, 0, 1);
  return Array.from({ length: count }, (_, after) => new Date(first + after * 86_400_000).toISOString().slice(0, 10)).join('\n');
}

const BAD = {
  'an empty file': ['', 'There are no words in it.'],
  'a file of strokes': [' \n---\n', 'There are no words in it.'],
  'a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'The file is not plain text.'],
  'a file of more than a megabyte': ['a '.repeat(600_000), 'It is larger than 1 MB.'],
  'more days than anybody meets': [days(1001), 'It has more than 1,000 days'],
  'a book under one day': [`2026-11-17\n${'word '.repeat(30_000)}`, 'More than 100,000 characters stand under one heading.'],
};

journey('what cannot be brought in is said in a sentence, and nothing is changed', async ({ page, app }) => {
  await atTheDocument(page, app);
  const store = await app.store();
  for (const [what, [content, sentence]] of Object.entries(BAD)) {
    await page.reload();
    await unfold(page, 'Bring in an old document');
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(content) };
    await page.getByLabel('Or choose a file, or drop it here').setInputFiles(file);
    const word = page.getByRole('status').filter({ hasText: sentence });
    await word.waitFor();
    assert.match(await word.innerText(), /Nothing was changed\.$/, what);
    assert.equal(await bringIn(page).count(), 0, what);
  }
  assert.deepEqual(await app.store(), store);
});

journey('a hostile document is shown as text, and is text once it is in', async ({ page, app }) => {
  page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`));
  await atTheDocument(page, app);
  const payload = '<img src="x" onerror="window.harmed = true">';
  const file = { name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from(`- ${payload}\n- [ ] ${payload} too\n\n${payload}\n`) };
  await page.getByLabel('Or choose a file, or drop it here').setInputFiles(file);
  await promises(page, 'This brings in 1 promise or next step, 1 topic.');
  await box(page, /^Keep the rest as the notes of a conversation today/).check();
  await promises(page, 'This brings in 1 conversation, 1 promise or next step, 1 topic.');
  await bringIn(page).click();
  await page.getByRole('region', { name: 'Waiting for the next time' }).getByText(payload).waitFor();
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator('main img').count(), 0);
});
