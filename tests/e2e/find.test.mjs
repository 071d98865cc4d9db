// Owns the journeys of finding and doing from anywhere: what is found, what is opened, and what keeps quiet.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { begin, enterRoom, find, visit } from './steps.mjs';

const NARROW = { width: 320, height: 640 };

function found(page) {
  return page.getByRole('dialog', { name: 'Find or do' });
}

function option(page, name) {
  return found(page).getByRole('option', { name });
}

function chosen(page) {
  return found(page).getByRole('option', { selected: true });
}

function says(page, words) {
  return found(page).getByRole('status').filter({ hasText: words }).waitFor();
}

// Not only unseen, but gone.
function closed(page) {
  return page.locator('dialog').waitFor({ state: 'detached' });
}

function focusIsOn(page, locator) {
  return locator.and(page.locator(':focus')).waitFor();
}

// The page with this heading, and the focus on it.
function arrived(page, name) {
  return focusIsOn(page, page.getByRole('heading', { level: 1, name }));
}

// No key of these opens anything. What a key opens is in the page as soon as the key was heard.
async function nothingOpens(page, keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    assert.equal(await page.locator('dialog').count(), 0, key);
  }
}

journey('a person is found by the beginning of a name, from a key, a slash or the rail', async ({ page, app }) => {
  await fixture({ page, app });
  const line = page.getByRole('combobox', { name: /^Find/ });
  const doors = [
    () => page.keyboard.press('Control+k'),
    () => page.keyboard.press('/'),
    () => page.getByRole('button', { name: 'Find or do' }).click(),
  ];
  for (const open of doors) {
    await app.open('#/settings');
    await app.heading();
    await open();
    await focusIsOn(page, line);
    await page.keyboard.type('ru');
    assert.match(await chosen(page).innerText(), /^Ruth Kaplan/);
    assert.equal(await chosen(page).locator('mark').innerText(), 'Ru');
    await page.keyboard.press('Enter');
    await arrived(page, 'Ruth Kaplan');
    await closed(page);
  }
});

journey('a note of weeks ago is found without its accents, and opens its 1:1', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  await find(page, 'enugu CAFE');
  const note = option(page, /cyber café in Enugu/);
  await note.getByText('Notes, Amara Okafor, 27 Oct').waitFor();
  assert.deepEqual(await note.locator('mark').allInnerTexts(), ['café', 'Enugu']);
  await note.click();
  await arrived(page, /^Tuesday,? 27 October$/);
  assert.match(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), /cyber café/);
});

journey('topics, promises, wins and private notes are found, each with whose and what it is', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  for (const [words, text, aside] of [
    ['ines checkout', 'Aunt Inés tried the new checkout', 'Topic, Diego Fuentes, 20 Nov'],
    ['accessibility read', 'Read Diego’s accessibility proposal', /^Your promise, Diego Fuentes/],
    ['ines way', 'Ask Inés what still gets in her way', /^Their step, Diego Fuentes/],
    ['two arrows found', 'Found two arrows in payments that nobody had drawn in four years.', 'Win, Mei-Ling Chou, 9 Nov'],
    ['not funny', 'She laughs when it is not funny. Ask again.', 'Private notes, Amara Okafor, 15 Sept'],
    ['left captions', 'Good to know: Hears less on the left. Captions on, always.', 'Good to know, Amara Okafor'],
  ]) {
    await find(page, words);
    await found(page).getByRole('group', { name: 'Written down' }).getByRole('option', { name: text }).getByText(aside).waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
  }
});

journey('the arrows, Home and End choose among all that was found, and go round', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  await find(page, '');
  const all = found(page).getByRole('option');
  assert.deepEqual(await found(page).getByRole('group').evaluateAll((groups) => groups.map((group) => group.ariaLabel)), ['People', 'Do']);
  await page.keyboard.type('ru');
  await found(page).getByRole('group', { name: 'Written down' }).waitFor();
  await says(page, /^\d+ found$/);
  const count = await all.count();
  await says(page, `${count} found`);
  for (const [key, at] of [['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', count - 1], ['ArrowDown', 0], ['End', count - 1], ['Home', 0]]) {
    await page.keyboard.press(key);
    await all.nth(at).and(chosen(page)).waitFor();
    assert.equal(await chosen(page).count(), 1);
    const line = page.getByRole('combobox', { name: /^Find/ });
    assert.equal(await line.getAttribute('aria-activedescendant'), await chosen(page).getAttribute('id'));
    const inSight = await chosen(page).evaluate((option) => {
      const [row, list] = [option, option.closest('[role=listbox]')].map((element) => element.getBoundingClientRect());
      return row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
    });
    assert.ok(inSight, `${key} leads out of sight`);
  }
});

journey('what nothing holds is not found, and fewer letters find again', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  await find(page, 'ruthx');
  await says(page, 'Nothing found. Try fewer letters.');
  assert.equal(await found(page).getByRole('option').count(), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await option(page, /^Ruth Kaplan/).waitFor();
  await says(page, /^\d+ found$/);
  await page.keyboard.press('Enter');
  await arrived(page, 'Ruth Kaplan');
});

journey('from any page one prepares, backs up, hides the screen and goes into the room', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open('#/settings');
  await find(page, 'prepare ruth');
  await page.keyboard.press('Enter');
  await arrived(page, 'Two minutes, before Ruth.');

  await find(page, 'back up');
  const backup = await app.download(() => page.keyboard.press('Enter'));
  assert.ok(backup.includes('Ruth Kaplan'));
  await closed(page);

  await find(page, 'hide');
  await page.keyboard.press('Enter');
  await focusIsOn(page, page.getByRole('button', { name: 'Show the page again' }));
  assert.equal(await page.getByText('Ruth').filter({ visible: true }).count(), 0);
  await page.keyboard.press('Enter');
  await arrived(page, 'Two minutes, before Ruth.');

  await find(page, 'room ruth');
  await option(page, 'Go into the room with Ruth').click();
  await arrived(page, 'How is Ruth, really?');
});

journey('Escape closes what is open and gives the focus back; only the next one hides the screen', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const topic = page.getByRole('textbox', { name: 'A topic' });
  await topic.fill('The rota');
  await find(page, 'am');
  await page.keyboard.press('Escape');
  await closed(page);
  await focusIsOn(page, topic);

  const finder = page.getByRole('button', { name: 'Find or do' });
  const jot = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Jot' });
  for (const [door, name] of [[finder, 'Find or do'], [jot, 'Jot']]) {
    await door.focus();
    await page.keyboard.press('Enter');
    await focusIsOn(page, page.getByRole('dialog', { name }).locator('input'));
    await page.keyboard.press('Escape');
    await closed(page);
    await focusIsOn(page, door);
  }
  await finder.click();
  await found(page).getByRole('button', { name: 'Close' }).click();
  await closed(page);
  await focusIsOn(page, finder);
  await finder.click();
  await found(page).waitFor();
  await page.mouse.click(10, 10);
  await closed(page);
  await focusIsOn(page, finder);

  await page.keyboard.press('Escape');
  await focusIsOn(page, page.getByRole('button', { name: 'Show the page again' }));
});

journey('while the screen is hidden no key opens anything, nor once it is shown again', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await arrived(page, 'Two minutes, before Amara.');
  await page.keyboard.press('Escape');
  await focusIsOn(page, page.getByRole('button', { name: 'Show the page again' }));
  await nothingOpens(page, ['j', '/', '?', 'Control+k']);
  await page.keyboard.press('Enter');
  await arrived(page, 'Two minutes, before Amara.');
  assert.equal(await page.locator('dialog').count(), 0);
});

journey('a question mark shows every key, and letters are keys only as long as one wishes', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await arrived(page, 'Two minutes, before Amara.');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  for (const key of ['Ctrl K', '/', 'j', '?', 'Esc', 'space']) await sheet.getByText(key, { exact: true }).waitFor();
  await page.keyboard.press('?');
  await closed(page);
  await find(page, 'all keys');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await closed(page);

  await visit(page, 'Settings');
  const letters = page.getByRole('group', { name: 'Single letters, where nothing is being typed' });
  await letters.getByRole('radio', { name: 'off' }).check();
  await page.reload();
  assert.equal(await letters.getByRole('radio', { name: 'off' }).isChecked(), true);
  await nothingOpens(page, ['j', '/', '?']);
  await find(page, 'week');
  await page.keyboard.press('Enter');
  await arrived(page, /Amara is due\.$/);
  await nothingOpens(page, ['j', '/', '?']);

  await visit(page, 'Settings');
  await letters.getByRole('radio', { name: 'on', exact: true }).check();
  await page.reload();
  await letters.waitFor();
  await page.keyboard.press('?');
  await sheet.waitFor();
});

journey('in the room nothing written is listed, and letters are no keys', async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  await find(page, 'prepare amara');
  await page.keyboard.press('Enter');
  await arrived(page, 'Two minutes, before Amara.');
  await enterRoom(page);
  await arrived(page, 'How is Amara, really?');
  await nothingOpens(page, ['j', '/', '?']);

  await find(page, 'ru');
  await option(page, /^Ruth Kaplan/).waitFor();
  assert.equal(await found(page).getByRole('group', { name: 'Written down' }).count(), 0);
  await page.keyboard.type('x');
  await says(page, 'Nothing found. Try fewer letters.');
  await app.axe();
  await page.keyboard.press('Escape');
  await closed(page);

  await find(page, 'hide');
  await page.keyboard.press('Enter');
  await focusIsOn(page, page.getByRole('button', { name: 'Show the page again' }));
});

journey('what was found before does not come along into the room', async ({ page, app }) => {
  await fixture({ page, app });
  await find(page, 'prepare amara');
  await page.keyboard.press('Enter');
  await arrived(page, 'Two minutes, before Amara.');
  await enterRoom(page);
  await page.goBack();
  await arrived(page, 'Two minutes, before Amara.');
  await find(page, 'ruth');
  await found(page).getByRole('group', { name: 'Written down' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'How is Amara, really?' }).waitFor();
  await page.getByRole('group', { name: 'Written down' }).waitFor({ state: 'detached', timeout: 2000 });
});

for (const colorScheme of ['light', 'dark']) {
  journey(`finding and the keys fit a window of 320 px and are accessible, ${colorScheme}`, { viewport: NARROW, colorScheme }, async ({ page, app }) => {
    await fixture({ page, app });
    await app.open();
    await app.heading();
    for (const viewport of [NARROW, { width: 1360, height: 900 }]) {
      await page.setViewportSize(viewport);
      for (const words of ['', 'am', 'nothing holds this']) {
        await find(page, words);
        await app.noOverflow();
        await app.axe();
        await page.keyboard.press('Escape');
        await closed(page);
      }
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await app.noOverflow();
      await app.axe();
      await page.keyboard.press('?');
      await closed(page);
    }
  });
}
