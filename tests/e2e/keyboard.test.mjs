// Owns the journeys of somebody without a mouse: everything is reached, and the focus is never lost.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';

const MOST = 120;

// The keys of one page.
function keysOf(page, app) {
  async function press(key) {
    await page.keyboard.press(key);
  }

  // Presses Tab until that is focused.
  async function to(role, name, key = 'Tab') {
    for (let i = 0; i < MOST; i += 1) {
      const focused = await app.focused();
      const names = typeof name === 'string' ? focused.name === name : name.test(focused.name);
      if (focused.role === role && names) return;
      await press(key);
    }
    assert.fail(`no ${role} "${name}" in ${MOST} presses of ${key}; the last was ${JSON.stringify(await app.focused())}`);
  }

  // Waits for the heading, and that the focus is on it.
  async function arrive(name) {
    const heading = page.getByRole('heading', { level: 1, name });
    await heading.waitFor();
    await heading.and(page.locator(':focus')).waitFor();
  }

  // A row that was taken away may leave the focus on the body for a frame, not for longer.
  async function isSomewhere() {
    await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 2000 })
      .catch(() => assert.fail('the focus is lost'));
  }

  async function typed(text) {
    await page.keyboard.type(text);
    await press('Enter');
    await isSomewhere();
  }

  return { press, to, arrive, typed, isSomewhere, back: (role, name) => to(role, name, 'Shift+Tab') };
}

journey('fault_57_from first run to a closed 1:1 with the keyboard only', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  await keys.to('textbox', 'A name');
  await keys.typed('Amara Okafor');
  await keys.arrive('Two minutes, before Amara.');

  await keys.to('textbox', 'A topic');
  await keys.typed('The rota');
  assert.equal((await app.focused()).name, 'A topic', 'the next one can be written at once');
  await keys.to('combobox', 'About');
  await keys.press('ArrowDown');
  await keys.back('textbox', 'A topic');
  await keys.typed('A year from now');
  await keys.back('button', 'Move up: A year from now');
  await keys.press('Enter');
  await page.locator(':focus').and(page.getByRole('button', { name: 'Move up: A year from now' })).waitFor();

  await keys.to('button', 'Go into the room');
  await keys.press('Enter');
  await keys.arrive('How is Amara, really?');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Amara/, pressed: true }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Me/, pressed: true }).waitFor();

  await keys.to('button', /^A year from now/);
  await keys.press('Enter');
  await keys.arrive('A year from now');
  await keys.to('textbox', 'Notes, fit for both to read');
  await page.keyboard.type('She would like to lead. ');
  await page.getByRole('button', { name: /^Me/, pressed: true }).waitFor();
  await keys.to('button', 'Your promise');
  await keys.press('Enter');
  await keys.to('textbox', 'What you promise');
  await page.keyboard.type('Ask Lena');
  await keys.press('Enter');
  await page.getByText('You: Ask Lena').waitFor();
  assert.equal((await app.focused()).name, 'What you promise');
  await keys.back('button', 'Close');
  await keys.press('Enter');
  await keys.arrive('Before the day takes over.');

  await keys.to('checkbox', 'Ask Lena');
  await keys.press('Space');
  await page.getByText('kept today').waitFor();
  await keys.isSomewhere();
  await keys.to('checkbox', 'Talked about: The rota');
  await keys.press('Space');
  await keys.isSomewhere();
  await keys.to('combobox', 'Energy');
  await keys.press('ArrowDown');
  await keys.to('button', /[Dd]one for today$/);
  await keys.press('Enter');
  await keys.arrive('Nobody today. Amara is next.');
  await app.saved();
  await keys.to('link', 'Amara Okafor');
  await keys.press('Enter');
  await keys.arrive('Amara Okafor');
});

journey('a line that is sent off empty keeps the focus and says why', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await keys.to('textbox', 'A name');
  await keys.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal((await app.focused()).name, 'A name');
});

journey('the first stop on every screen leads past the rail', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open('#/settings');
  await keys.press('Tab');
  assert.deepEqual(await app.focused(), { tag: 'a', role: 'link', name: 'Skip to the page' });
  await keys.press('Enter');
  await page.locator('main:focus').waitFor();
  assert.equal(new URL(page.url()).hash, '#/settings');
  await keys.press('Tab');
  assert.equal((await app.focused()).role, 'radio');
});

journey('Escape first closes what is open, then hides everything until it is asked for again', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await keys.to('textbox', 'A name');
  await keys.typed('Amara Okafor');
  await keys.arrive('Two minutes, before Amara.');
  await keys.to('button', 'Go into the room');
  await keys.press('Enter');
  await keys.arrive('How is Amara, really?');

  await keys.to('DisclosureTriangle', /Private notes$/);
  await keys.press('Enter');
  await keys.to('textbox', /^Only for you/);
  await page.keyboard.type('Tired.');
  await keys.press('Escape');
  await page.getByRole('textbox', { name: /^Only for you/ }).waitFor({ state: 'hidden' });
  assert.match((await app.focused()).name, /Private notes$/);

  await keys.press('Escape');
  const show = page.getByRole('button', { name: 'Show the page again' });
  await show.and(page.locator(':focus')).waitFor();
  assert.equal(await page.getByText('Amara').filter({ visible: true }).count(), 0);
  await app.axe();
  await keys.press('Tab');
  assert.notEqual((await app.focused()).name, 'Notes, fit for both to read', 'what is hidden takes no focus');
  await keys.to('button', 'Show the page again');
  await keys.press('Enter');
  await keys.arrive('How is Amara, really?');
  await page.getByText('1 of 30 minutes').or(page.getByText('0 of 30 minutes')).waitFor();
});

journey('fault_57_erasing everything and keeping it after all are both done by keyboard', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await keys.to('textbox', 'A name');
  await keys.typed('Amara Okafor');
  await keys.arrive('Two minutes, before Amara.');
  await app.saved();
  await app.open('#/data');
  await keys.to('button', 'Erase everything in this browser');
  await keys.press('Enter');
  await keys.isSomewhere();
  await keys.to('button', 'Keep everything');
  await keys.press('Enter');
  await keys.isSomewhere();
  await keys.to('button', 'Erase everything in this browser');
  await keys.press('Enter');
  await keys.to('button', 'Erase everything, without a backup');
  await keys.press('Enter');
  await keys.arrive('Who do you sit down with?');
});

journey('fault_57_editing, searching, removing and taking back go by keyboard, and the focus is never lost', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await keys.to('textbox', 'A name');
  await keys.typed('Amara Okafor');
  await keys.arrive('Two minutes, before Amara.');
  await keys.to('textbox', 'A topic');
  await keys.typed('The rota');

  await keys.back('DisclosureTriangle', 'Change: The rota');
  await keys.press('Enter');
  await keys.isSomewhere();
  await keys.to('textbox', 'Topic');
  await keys.press('End');
  await page.keyboard.type(' for December');
  await keys.to('combobox', 'Comes back');
  await keys.press('ArrowDown');
  await keys.isSomewhere();
  await app.kept('The rota for December');

  await keys.press('Control+k');
  await page.getByRole('combobox', { name: /^Find/ }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('december');
  await page.getByRole('option', { name: /The rota for December/ }).first().waitFor();
  await keys.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await keys.isSomewhere();
  await keys.press('Control+k');
  await page.keyboard.type('search everything');
  await page.getByRole('option', { name: 'Search everything' }).waitFor();
  await keys.press('Enter');
  await keys.arrive('Everything you wrote down.');
  await keys.to('textbox', 'Search everything');
  await page.keyboard.type('december');
  await page.getByRole('main').getByRole('status').filter({ hasText: /^1 found$/ }).waitFor();
  await keys.to('link', /The rota for December/);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();

  await app.open(await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).getAttribute('href'));
  await keys.to('DisclosureTriangle', 'Add a win');
  await keys.press('Enter');
  await keys.to('textbox', 'What went well');
  await keys.typed('The outage was short');
  const remove = page.getByRole('button', { name: 'Remove the win: The outage was short' });
  await keys.back('button', 'Remove the win: The outage was short');
  await keys.press('Enter');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor();
  await keys.press('Enter');
  await remove.waitFor();
  await keys.isSomewhere();
  await keys.to('button', 'Remove the win: The outage was short');
  await keys.press('Enter');
  await remove.waitFor({ state: 'detached' });
  await keys.isSomewhere();
  await page.getByRole('heading', { level: 1 }).focus();
  await keys.press('Control+z');
  await remove.waitFor();
  await keys.isSomewhere();
  await keys.press('Control+Shift+z');
  await remove.waitFor({ state: 'detached' });
  await keys.isSomewhere();
});

journey('fault_57_a backup is brought in and taken out again by keyboard', async ({ page, app }) => {
  const keys = keysOf(page, app);
  await app.open();
  await keys.to('link', 'Your data');
  await keys.press('Enter');
  await keys.arrive('Nothing leaves this computer.');
  // From before the key, so that the browser is told in time not to open a window of its own.
  const opens = page.waitForEvent('filechooser');
  const field = page.locator('#backup-file');
  for (let i = 0; !await field.evaluate((field) => field === document.activeElement); i += 1) {
    assert.ok(i < MOST, 'no way leads to the place for a file');
    await keys.press('Tab');
  }
  await keys.press('Space');
  const chooser = await opens.catch(async (error) => assert.fail(`${error.message}\nfocused: ${JSON.stringify(await app.focused())}`));
  await chooser.setFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup({ people: 1, sessions: 3 })) });
  await page.getByRole('region', { name: 'What the file would change' }).waitFor();
  await keys.isSomewhere();
  await keys.to('button', 'Bring it in');
  await keys.press('Enter');
  await page.getByText(/^Brought in\./).waitFor();
  await page.getByRole('button', { name: 'Take it out again' }).and(page.locator(':focus')).waitFor();
  await keys.press('Enter');
  await page.getByText('Taken out. Everything is as it was before.').waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'backup-file');
  await page.getByRole('button', { name: 'Take it out again' }).waitFor({ state: 'detached' });
  await keys.isSomewhere();
});
