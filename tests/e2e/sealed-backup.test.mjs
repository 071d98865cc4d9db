// Owns the journeys of a backup that only its passphrase opens, and of checking a backup without bringing it in.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { journey } from './journey.mjs';
import {
  addTopic, chooseFile, closeRoom, enterRoom, eraseEverything, saveBackup, somebody, takeNotes, unfold, visit,
} from './steps.mjs';

const PASSPHRASE = 'Pflaumen für Zoë im Café';
const SCRIPT = fileURLToPath(new URL('open-sealed.mjs', import.meta.url));
const SHUT = 'It did not open. Either this is not its passphrase, or the file was changed; the two cannot be told apart. Nothing was changed.';

async function fillSeal(page, passphrase, again = passphrase) {
  await unfold(page, 'With a passphrase');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same again').fill(again);
}

// What the page hands over as a sealed backup.
async function saveSealed(page, app, passphrase = PASSPHRASE) {
  await fillSeal(page, passphrase);
  const file = await app.download(() => page.getByRole('button', { name: 'Save it sealed' }).click());
  await page.getByText('Sealed and handed to the browser.').waitFor();
  return file;
}

async function openWith(page, passphrase) {
  await page.getByLabel('Its passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open it' }).click();
}

async function checkFile(page, content, name = 'backup.json') {
  await unfold(page, 'Check a backup');
  await page.getByLabel('The file to check').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

function bringing(page) {
  return page.getByRole('region', { name: 'Bring it in' }).getByRole('status');
}

function checksum(backup) {
  return JSON.parse(backup).sha256;
}

// The letter at a place, and another one of base64 there.
function altered(file, at) {
  return file.slice(0, at) + (file[at] === 'A' ? 'B' : 'A') + file.slice(at + 1);
}

journey('a sealed backup tells nothing, opens with its passphrase, and brings everything back', async ({ page, app }) => {
  await somebody(page, app);
  const plain = await saveBackup(page, app);
  const sealed = await saveSealed(page, app);
  assert.ok(!sealed.includes('Amara') && !sealed.includes('rota'));
  assert.deepEqual(Object.keys(JSON.parse(sealed)), ['format', 'version', 'kdf', 'cipher', 'data']);
  assert.equal(JSON.parse(sealed).kdf.rounds, 600_000);
  await page.getByRole('heading', { name: 'Backup today' }).waitFor();
  await app.axe();

  await eraseEverything(page);
  await visit(page, 'Your data');
  await chooseFile(page, sealed, 'sealed.json');
  await page.getByRole('heading', { name: 'sealed.json is sealed with a passphrase' }).waitFor();
  await page.getByLabel('Its passphrase').and(page.locator(':focus')).waitFor();
  await app.axe();
  await openWith(page, PASSPHRASE);
  await page.getByRole('heading', { name: /^sealed\.json, written Tuesday,? 24 November: 1 person, \d+ conversations?$/ }).waitFor();
  await page.getByRole('region', { name: 'What the file would change' }).and(page.locator(':focus')).waitFor();
  assert.deepEqual(await app.store(), {}, 'a preview changes nothing');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText(/^Brought in\./).waitFor();
  assert.equal(checksum(await saveBackup(page, app)), checksum(plain));
});

journey('fault_32_a sealed backup that does not open to what was sealed is refused, and no file of it is offered', async ({ page, app }) => {
  await somebody(page, app);
  const files = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await page.evaluate(() => {
    const { decrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.decrypt = async function alter(...how) {
      const opened = new Uint8Array(await decrypt.apply(this, how));
      opened[opened.length - 1] ^= 1;
      return opened.buffer;
    };
    window.decryptAgain = () => { SubtleCrypto.prototype.decrypt = decrypt; };
  });
  await fillSeal(page, PASSPHRASE);
  await page.getByRole('button', { name: 'Save it sealed' }).click();
  await page.getByText('What was sealed does not open again, so it is not offered.').waitFor();
  await page.getByRole('heading', { name: 'No backup yet' }).waitFor();
  await app.axe();

  await page.evaluate(() => window.decryptAgain());
  await saveSealed(page, app);
  assert.equal(files.length, 1, 'only what opens again is handed over');
});

journey('fault_36_a wrong passphrase is told, changes nothing, and leaves another try', async ({ page, app }) => {
  await somebody(page, app);
  const sealed = await saveSealed(page, app);
  const store = await app.store();
  await chooseFile(page, sealed);
  for (const wrong of ['another passphrase', `${PASSPHRASE} `]) {
    await openWith(page, wrong);
    await bringing(page).filter({ hasText: SHUT }).first().waitFor();
  }
  assert.deepEqual(await app.store(), store);
  await page.getByLabel('Its passphrase').fill(PASSPHRASE);
  await page.getByLabel('Its passphrase').press('Enter');
  await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
});

journey('fault_36_one changed letter in the header or the data of a sealed backup is told, and changes nothing', async ({ page, app }) => {
  await somebody(page, app);
  const sealed = await saveSealed(page, app);
  const store = await app.store();
  const inHeader = {
    'no longer JSON': [sealed.replace('{', '['), 'The file is damaged: '],
    'another cipher': [sealed.replace('AES-256-GCM', 'AES-256-GCN'), 'its cipher is one that this app does not know'],
    'too few rounds': [sealed.replace('600000', '60000 '), 'its rounds are not a number from 100,000 to 10,000,000'],
    'a salt that is no base64': [sealed.replace('"salt":"', '"salt":"-'), 'its salt is not 16 bytes in base64'],
    'a newer seal': [sealed.replace('"version":1', '"version":3'), 'A newer version of the app sealed this file (seal 3;'],
    'the end missing': [sealed.slice(0, -9), 'The file is cut off.'],
  };
  for (const [what, [file, sentence]] of Object.entries(inHeader)) {
    await page.reload();
    await chooseFile(page, file);
    const word = bringing(page).filter({ hasText: 'Nothing was changed.' });
    await word.waitFor();
    assert.ok((await word.innerText()).includes(sentence), `of ${what} it says: ${await word.innerText()}`);
    assert.equal(await page.getByLabel('Its passphrase').count(), 0, what);
  }
  const inside = {
    'the salt': altered(sealed, sealed.indexOf('"salt":"') + 8),
    'the iv': altered(sealed, sealed.indexOf('"iv":"') + 6),
    'the rounds': sealed.replace('600000', '600001'),
    'the first letter of the data': altered(sealed, sealed.indexOf('"data":"') + 8),
    'the tail of the data': altered(sealed, sealed.lastIndexOf('"') - 4),
  };
  for (const [what, file] of Object.entries(inside)) {
    await page.reload();
    await chooseFile(page, file);
    await openWith(page, PASSPHRASE);
    await bringing(page).filter({ hasText: SHUT }).first().waitFor();
    assert.deepEqual(await app.store(), store, what);
  }
});

journey('fault_37_a passphrase opens however the keyboard composes its letters', async ({ page, app }) => {
  await somebody(page, app);
  const [composed, apart] = ['NFC', 'NFD'].map((form) => PASSPHRASE.normalize(form));
  assert.notEqual(composed, apart);
  for (const [sealedWith, openedWith] of [[composed, apart], [apart, composed]]) {
    await page.reload();
    await chooseFile(page, await saveSealed(page, app, sealedWith));
    await openWith(page, openedWith);
    await page.getByRole('button', { name: 'Nothing to bring in: it is all here' }).waitFor();
  }
});

journey('a script of ten lines opens a sealed backup without the app', async ({ page, app }) => {
  await somebody(page, app);
  const plain = await saveBackup(page, app);
  const sealed = await saveSealed(page, app);
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-'));
  try {
    const file = join(folder, 'sealed.json');
    await writeFile(file, sealed);
    const run = (passphrase) => spawnSync(process.execPath, [SCRIPT, file], { input: `${passphrase}\n`, encoding: 'utf8' });
    for (const form of ['NFC', 'NFD']) {
      const { status, stdout, stderr } = run(PASSPHRASE.normalize(form));
      assert.equal(status, 0, stderr);
      assert.equal(checksum(stdout), checksum(plain));
    }
    assert.notEqual(run('another passphrase').status, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

journey('a passphrase is long enough and typed twice, can be looked at, and is kept nowhere', async ({ page, app }) => {
  await somebody(page, app);
  await fillSeal(page, 'short');
  await page.getByRole('button', { name: 'Save it sealed' }).click();
  await page.getByText('Take at least eight characters.').waitFor();
  await fillSeal(page, PASSPHRASE, `${PASSPHRASE}!`);
  await page.getByRole('button', { name: 'Save it sealed' }).click();
  await page.getByText('The two are not the same.').waitFor();
  const field = page.getByLabel('Passphrase', { exact: true });
  assert.equal(await field.getAttribute('type'), 'password');
  await page.getByLabel('Show what is typed').check();
  assert.equal(await field.getAttribute('type'), 'text');
  await app.axe();
  await saveSealed(page, app);
  assert.deepEqual([await field.inputValue(), await field.getAttribute('type')], ['', 'password']);
  assert.ok(!JSON.stringify(await app.store()).includes('Pflaumen'));
});

journey('where the address is not secure it says that nothing can be encrypted, or opened, there', async ({ page, app }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined }));
  await somebody(page, app);
  await unfold(page, 'With a passphrase');
  await page.getByText('This address is not secure, so the browser cannot encrypt here.').waitFor();
  assert.equal(await page.locator('input[type=password]').count(), 0);
  const header = {
    format: 'vis-a-vis/sealed-backup',
    version: 1,
    kdf: { name: 'PBKDF2', hash: 'SHA-256', rounds: 600_000, salt: Buffer.alloc(16).toString('base64') },
    cipher: { name: 'AES-256-GCM', iv: Buffer.alloc(12).toString('base64') },
  };
  await chooseFile(page, JSON.stringify({ ...header, data: Buffer.alloc(40).toString('base64') }));
  await page.getByText('It cannot open this file here, either.').waitFor();
  assert.equal(await page.locator('input[type=password]').count(), 0);
});

journey('a backup is checked against what is here, and nothing is changed', async ({ page, app }) => {
  const amara = await somebody(page, app);
  const backup = await saveBackup(page, app);
  await page.getByText('Saved, not checked yet.').waitFor();
  const books = await app.notebooks();
  await checkFile(page, backup.slice(0, -40));
  await page.getByText(/The file is cut off/).waitFor();
  await checkFile(page, backup.replace('The rota', 'The plan'));
  await page.getByText(/This file was changed after it was saved: its checksum does not fit\. It can be read: 1 person, 0 conversations\./).waitFor();
  await page.getByText('Saved, not checked yet.').waitFor();
  await checkFile(page, backup, 'mine.json');
  await page.getByText('mine.json This file is whole: 1 person, 0 conversations. It holds everything that is here.').waitFor();
  await page.getByText(/^Checked on Tuesday,? 24 November: it opens, and holds what was saved\.$/).waitFor();
  await app.axe();
  assert.deepEqual(await app.notebooks(), books);

  await app.open(`${amara}/prepare`);
  await addTopic(page, 'Written since');
  await app.saved();
  await visit(page, 'Your data');
  await checkFile(page, backup);
  await page.getByText(/This file is whole: 1 person, 0 conversations\. \d+ changes? here (is|are) newer than it\.$/).waitFor();
});

journey('a sealed backup is checked with its passphrase', async ({ page, app }) => {
  await somebody(page, app);
  const sealed = await saveSealed(page, app);
  await page.getByText('Saved, not checked yet.').waitFor();
  await checkFile(page, sealed, 'sealed.json');
  await page.getByRole('heading', { name: 'sealed.json is sealed with a passphrase' }).waitFor();
  await openWith(page, PASSPHRASE);
  await page.getByText('sealed.json This file is whole: 1 person, 0 conversations. It holds everything that is here.').waitFor();
  await page.getByText(/^Checked on /).waitFor();
  await page.getByLabel('The file to check').and(page.locator(':focus')).waitFor();
});

journey('fault_33_a download that was refused does not count as checked, and the reminder stays', { acceptDownloads: false }, async ({ page, app }) => {
  await app.open(await somebody(page, app));
  await enterRoom(page);
  await takeNotes(page, 'Hers from January on.');
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  const reminder = page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Not now' }) });
  await Promise.all([page.waitForEvent('download'), reminder.getByRole('button', { name: 'Back up now' }).click()]);
  const asks = reminder.filter({ hasText: 'A backup was handed to your browser, and not checked yet.' });
  await asks.waitFor();
  await app.axe();
  await page.reload();
  await asks.getByRole('button', { name: 'Check it' }).click();
  await page.getByText('Saved, not checked yet.').waitFor();
  await page.getByLabel('The file to check').waitFor();
  assert.equal(await page.getByText(/^Checked on /).count(), 0);
  await asks.getByRole('button', { name: 'Check it' }).click();
  await page.getByLabel('The file to check').and(page.locator(':focus')).waitFor();
});
