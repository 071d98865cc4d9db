// Owns the journeys of a page that is left while what was typed still waits to be saved, or to be sent.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addPerson, agenda, begin, choose, enterRoom, personHash, takeNotes, unfold, visit } from './steps.mjs';

const NOTES = 'Typed a moment before.';

// In the room, with notes that were typed while the clock stands still, so that nothing saves them by itself.
async function withNotes({ page, app }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  await app.kept('running');
  await page.clock.pauseAt('2026-11-24T10:00:00+01:00');
  await takeNotes(page, NOTES);
  assert.ok(!await isKept(app), 'it waits to be saved');
  return new URL(page.url()).hash;
}

async function isKept(app) {
  return JSON.stringify(await app.store()).includes(NOTES);
}

// What a browser says to a page that goes out of sight. Each alone must be enough: not every browser says all of them.
const SIGNS = {
  'the page is hidden': () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  },
  'the page is put away': () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  'the window loses the focus': () => dispatchEvent(new Event('blur')),
};

for (const [how, sign] of Object.entries(SIGNS)) {
  journey(`fault_12_what was typed is saved at once when ${how}`, async (seat) => {
    await withNotes(seat);
    await seat.page.evaluate(sign);
    assert.ok(await isKept(seat.app));
  });
}

// The same for real.
const WAYS_OUT = {
  'another address is opened in the tab': async ({ page }) => {
    await page.goto('about:blank');
    return page;
  },
  'the tab is closed': async ({ context, page }) => {
    const next = await context.newPage();
    await page.close();
    return next;
  },
  'the page is loaded again': async ({ page }) => {
    await page.reload();
    return page;
  },
};

for (const [how, leave] of Object.entries(WAYS_OUT)) {
  journey(`fault_12_what was typed is there again after ${how}`, async (seat) => {
    const hash = await withNotes(seat);
    const page = await leave(seat);
    await page.goto(seat.server.url + hash);
    const field = page.getByRole('textbox', { name: 'Notes, fit for both to read' });
    await field.waitFor();
    assert.equal(await field.inputValue(), NOTES);
  });
}

function line(page, label) {
  return page.getByRole('textbox', { name: label, exact: true });
}

journey('fault_12_what is half written in a form is there again after a reload, for whom it was written, until it is sent', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  const topic = line(page, 'A topic');
  await choose(page, 'About', 'Purpose');
  await topic.fill('A year from');
  await page.reload();
  await topic.waitFor();
  assert.equal(await topic.inputValue(), 'A year from');
  assert.equal(await page.getByRole('combobox', { name: 'About', exact: true }).inputValue(), 'purpose');

  await addPerson(page, 'Jonas Lindqvist');
  assert.equal(await topic.inputValue(), '');
  await app.open(amara);
  for (const [folded, label] of [['Add a win', 'What went well'], ['Add a goal', 'Why it matters to them'], ['Add something that matters', 'What']]) {
    await unfold(page, folded);
    await line(page, label).fill(`Half of: ${label}`);
    await visit(page, 'Settings');
    await app.open(amara);
    await unfold(page, folded);
    assert.equal(await line(page, label).inputValue(), `Half of: ${label}`);
  }

  await app.open(`${amara}/prepare`);
  assert.equal(await topic.inputValue(), 'A year from');
  await topic.press('End');
  await page.keyboard.type(' now');
  await page.keyboard.press('Enter');
  await page.reload();
  await topic.waitFor();
  assert.deepEqual([await topic.inputValue(), await agenda(page)], ['', ['A year from now Purpose, yours']]);
  assert.ok(!(await app.store())['vis-a-vis/drafts'].includes('A year from'));

  // What the other may see holds none of it unasked.
  await topic.fill('Why so slow');
  await enterRoom(page);
  assert.equal(await topic.count(), 0);
  await page.getByRole('button', { name: 'Topic', exact: true }).click();
  assert.equal(await topic.inputValue(), '');
});
