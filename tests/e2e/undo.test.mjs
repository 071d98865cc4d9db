// Owns undo and redo: whatever was done to notes is taken back, on any screen, and done again.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin } from './steps.mjs';

journey('what was done last is taken back by key, and done again', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const words of ['The rota', 'A year from now']) {
    await addTopic(page, words);
    await app.saved();
  }
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('A year from now').waitFor({ state: 'detached' });
  assert.equal((await agenda(page)).length, 1);
  await page.keyboard.press('Control+z');
  await page.getByText('The rota').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('The rota').waitFor();
  assert.notEqual((await app.focused()).role, 'none', 'the focus is somewhere');
});

journey('a change is taken back from another screen, and the fields show it', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const person = new URL(page.url()).hash.replace('/prepare', '');
  await app.open(person);
  await page.getByText('Edit who this is, and how you meet').click();
  await page.getByRole('textbox', { name: 'Role' }).fill('Editor');
  await page.getByRole('textbox', { name: 'Role' }).press('Tab');
  await app.saved();
  await page.getByRole('link', { name: 'Your data' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.goBack();
  await page.getByText('Edit who this is, and how you meet').click();
  assert.equal(await page.getByRole('textbox', { name: 'Role' }).inputValue(), '');
});

journey('in a field, undo is the browser’s own', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await app.saved();
  const line = page.getByRole('textbox', { name: 'A topic' });
  await line.pressSequentially('half a thought');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await agenda(page).then((all) => all.length), 1, 'the topic stays');
});
