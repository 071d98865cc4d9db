// Owns the journeys of what the page must not give away by itself.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { filledScreens } from './screens.mjs';
import { unfoldAll } from './steps.mjs';

// What is typed with letters; ticks and files are not, and the browser remembers nothing of them.
const TYPED = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select';

journey('no screen tells the window, the form memory, the translator or the speller whom it is about', async ({ page, app }) => {
  const faults = [];
  for (const { name, hash } of await filledScreens(page, app)) {
    await app.open(hash);
    await app.heading();
    await unfoldAll(page);
    const title = await page.title();
    assert.match(title, /^[A-Z1].+ · Vis-à-vis$/);
    for (const secret of ['Amara', 'Jonas', 'Mei', 'Ruth', 'rota', '2026']) {
      if (title.includes(secret)) faults.push(`${name}: the title says ${title}`);
    }
    faults.push(...(await page.locator(TYPED).evaluateAll((fields) => fields.flatMap((field) => {
      const isText = field.localName === 'textarea' || field.type === 'text';
      return [
        field.autocomplete === 'off' || `${field.id} is remembered`,
        !isText || field.spellcheck === false || `${field.id} is spell-checked`,
      ].filter((fault) => fault !== true);
    }))).map((fault) => `${name}: ${fault}`));
    assert.equal(await page.locator('html').getAttribute('translate'), 'no');
  }
  assert.deepEqual(faults, []);
});

journey('spell checking is off until it is turned on, with a plain word beside it, and stays on', async ({ page, app }) => {
  await app.open('#/settings');
  await page.getByText('Some browsers send what you write to a service to check it').waitFor();
  assert.equal(await page.getByRole('group', { name: 'Spell checking' }).getByRole('radio', { name: 'off' }).isChecked(), true);
  await page.getByRole('group', { name: 'Spell checking' }).getByRole('radio', { name: 'on', exact: true }).check();
  await page.reload();
  assert.equal(await page.getByRole('group', { name: 'Spell checking' }).getByRole('radio', { name: 'on', exact: true }).isChecked(), true);
  for (const { hash } of (await filledScreens(page, app)).filter(({ name }) => ['prepare', 'room', 'record'].includes(name))) {
    await app.open(hash);
    await app.heading();
    const notes = page.getByRole('main').getByRole('textbox', { name: /^(A topic|Notes)/ });
    assert.equal(await notes.evaluate((field) => field.spellcheck), true, hash);
  }
});

journey('nobody but the manager is told where one came from', async ({ page, app }) => {
  await app.open();
  assert.equal(await page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
  assert.equal(await page.evaluate(() => document.cookie), '');
});
