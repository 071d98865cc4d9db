// Owns the journeys of a program that breaks while it is used.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin, turnTowards } from './steps.mjs';

const HARMS = {
  // The program holds that this cannot fail, and panics.
  'a panic': {
    harm: () => { Document.prototype.createElement = () => { throw new Error('harmed'); }; },
    act: (page) => turnTowards(page, 'Your data'),
    heading: 'Nothing leaves this computer.',
  },
  // Nobody holds anything of this, and it runs through the program.
  'an exception of the browser': {
    harm: () => { Date.now = Date.prototype.getTime = () => { throw new Error('harmed'); }; },
    act: (page) => page.getByRole('textbox', { name: 'A topic', exact: true }).press('Enter'),
    heading: 'Two minutes, before Amara.',
  },
};

for (const [how, { harm, act, heading }] of Object.entries(HARMS)) {
  journey(`fault_22_after ${how} nothing more is written, and what was typed can be copied`, {
    expected: [/unreachable|harmed|The page has stopped/],
  }, async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await app.saved();
    await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
    await addTopic(page, 'Typed a moment before');
    await page.getByRole('textbox', { name: 'A topic', exact: true }).fill('Half a sentence');
    const before = await app.store();
    assert.ok(!JSON.stringify(before).includes('a moment before'), 'it waits to be saved');

    await page.evaluate(harm);
    await act(page);
    await page.getByRole('heading', { level: 1, name: 'Something broke, and the page has stopped.' }).waitFor();
    assert.deepEqual(await app.focused(), { tag: 'h1', role: 'heading', name: 'Something broke, and the page has stopped.' });
    assert.equal(await page.getByRole('textbox').count(), 0);
    await app.axe();

    // What is still due would now be written, if it were not refused. It may also fail in other ways.
    await page.clock.runFor(10_000).catch(() => {});
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      for (const name of ['blur', 'pagehide']) dispatchEvent(new Event(name));
    });
    assert.deepEqual(await app.store(), before);

    await page.getByRole('button', { name: 'Show the page, to copy from it' }).click();
    const field = page.getByRole('textbox', { name: 'A topic', exact: true });
    assert.equal(await field.inputValue(), 'Half a sentence');
    assert.equal(await field.isEditable(), false);
    await page.getByText('Typed a moment before').waitFor();
    await app.axe();

    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    assert.deepEqual(await app.store(), before);
  });

  journey(`after ${how} the way to the notes leads to a file that holds what was typed and saved`, {
    expected: [/unreachable|harmed|The page has stopped/],
  }, async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await addTopic(page, 'Typed, and saved');
    await app.saved();
    await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
    await page.getByRole('textbox', { name: 'A topic', exact: true }).fill('Half a sentence');
    const before = await app.store();

    await page.evaluate(harm);
    await act(page);
    await page.getByRole('heading', { level: 1, name: 'Something broke, and the page has stopped.' }).waitFor();
    await page.getByRole('link', { name: 'Copy your notes out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Copy your notes out' }).waitFor();
    const { keys } = JSON.parse(await app.download(() => page.getByRole('button', { name: 'Download everything' }).click()));
    assert.ok(Object.values(keys).some((text) => text.includes('Typed, and saved')));
    assert.deepEqual(keys, before);
  });
}

journey('what another script in the page throws does not stop it', { expected: [/not ours/] }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await page.evaluate(() => {
    const heard = new Promise((resolve) => addEventListener('error', resolve, { once: true }));
    queueMicrotask(() => { throw new Error('not ours'); });
    return heard.then(() => {});
  });
  await addTopic(page, 'Life goes on');
  await app.saved();
  assert.equal(await app.heading(), 'Two minutes, before Amara.');
});
