// Owns the journeys in the room: lines that are caught, silence, whose turn it is, how time goes, and the way back in.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin, catchIn, closeRoom, enterRoom, personHash, promise, tap, voices, write } from './steps.mjs';

const NARROW = { width: 320, height: 640 };

// Goes into the room with Amara. Gives the hash of her page.
async function withAmara(page, app, ...topics) {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  for (const words of topics) await addTopic(page, words);
  await enterRoom(page);
  return amara;
}

function notes(page) {
  return page.getByRole('textbox', { name: 'Notes, fit for both to read' });
}

// Writes on at the end of the notes, each line with its Enter.
async function writeLines(page, ...lines) {
  await notes(page).focus();
  await page.keyboard.press('Control+End');
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

// What was just done, as the page says it, with the way to take it back.
function notice(page, words) {
  return page.getByRole('main').getByRole('status').filter({ hasText: words }).filter({ has: page.getByRole('button', { name: 'Undo' }) });
}

// What came out of the 1:1, once this text is kept in this browser.
async function kept(app, hash, text) {
  await app.kept(text);
  const { book } = (await app.notebooks())[hash];
  const [sessions, topics, wins, items] = [book.sessions, book.topics, book.wins, book.action_items]
    .map((list = {}) => Object.entries(list).filter(([, { removed }]) => !removed).map(([id, thing]) => ({ id, ...thing })));
  return { session: sessions.at(-1), topics, wins, items };
}

async function hasFocus(locator) {
  await locator.and(locator.page().locator(':focus')).waitFor();
}

journey('a line of the notes that begins with a sign is kept where it belongs, and stays as it is written', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await writeLines(page, '! ask finance by Friday');
  await notice(page, /^Kept as your promise by Friday,? 27 November: Ask finance\./).waitFor();
  await writeLines(page, '> a first draft next week', '+ the outage was short', '? what Friday is for');
  await page.getByText('You: Ask finance').waitFor();
  await page.getByText('Amara: A first draft').waitFor();
  await page.getByText('A win: The outage was short').waitFor();
  await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'What Friday is for' }).waitFor();
  await hasFocus(notes(page));
  await app.axe();

  const { session, topics, wins, items } = await kept(app, amara, 'What Friday is for');
  assert.equal(session.notes, '! ask finance by Friday\n> a first draft next week\n+ the outage was short\n? what Friday is for\n');
  assert.deepEqual(items.map(({ words, owner, due, session: made }) => [words, owner, due, made]).sort(), [
    ['A first draft', 'report', '2026-12-04', session.id], ['Ask finance', 'manager', '2026-11-27', session.id],
  ]);
  assert.deepEqual(wins.map(({ words, session: made }) => [words, made]), [['The outage was short', session.id]]);
  assert.deepEqual(topics.map(({ words, ended }) => [words, ended?.how, ended?.session]).sort(), [
    ['What Friday is for', undefined, undefined],
  ]);
});

journey('lists, and lines with a sign elsewhere, are notes and nothing else', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await writeLines(page, '- ask finance', '* a first draft', '!important', '+1 from me', 'She said > and ! and ?', '! ');
  await page.getByRole('heading', { level: 1 }).click();
  const { topics, wins, items } = await kept(app, amara, 'She said');
  assert.deepEqual([topics, wins, items], [[], [], []]);
});

journey('what a line made is taken back without the line, and a line is kept once', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await writeLines(page, '! ask finance');
  const said = notice(page, 'Kept as your promise: Ask finance.');
  await said.getByRole('button', { name: 'Undo' }).click();
  await said.waitFor({ state: 'detached' });
  await page.getByText('You: Ask finance').waitFor({ state: 'detached' });
  assert.equal(await notes(page).inputValue(), '! ask finance\n');

  await writeLines(page, '! call Jo');
  await page.getByText('You: Call Jo').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('end');
  assert.deepEqual((await kept(app, amara, 'call Jo\nend')).items.map(({ words }) => words), ['Call Jo']);
});

journey('the last line is kept when the notes are left, and told again where it goes on', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await notes(page).focus();
  await page.keyboard.type('! ask Jo');
  await tap(page, 'Amara');
  await voices(page).getByRole('button', { name: /^Amara/, pressed: true }).waitFor();
  await page.getByText('You: Ask Jo').waitFor();
  await notes(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' about the rota by Friday');
  await page.keyboard.press('Tab');
  await page.getByText('You: Ask Jo about the rota').waitFor();
  const { items } = await kept(app, amara, 'Ask Jo about the rota');
  assert.deepEqual(items.map(({ words, due }) => [words, due]), [['Ask Jo about the rota', '2026-11-27']]);
});

journey('catching the last line moves nothing from under the pointer', async ({ page, app }) => {
  await withAmara(page, app, 'The rota');
  await notes(page).focus();
  await page.keyboard.type('! ask Jo');
  await page.getByRole('region', { name: 'Next' }).getByRole('button', { name: 'The rota' }).hover();
  await page.mouse.down();
  await notice(page, 'Kept as your promise: Ask Jo.').waitFor();
  await page.mouse.up();
  await page.getByRole('heading', { level: 1, name: 'The rota' }).waitFor();
});

journey('a matter is parked with a chip, and Escape closes its line before it hides the screen', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await catchIn(page, 'Park');
  await write(page, 'What can wait for the review', 'The late reviews');
  await page.getByText('Parked for the review: one').waitFor();
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Park', exact: true, expanded: false });
  await hasFocus(chip);
  await page.keyboard.press('Escape');
  await hasFocus(page.getByRole('button', { name: 'Show the page again' }));
  const { session, topics } = await kept(app, amara, 'The late reviews');
  assert.deepEqual(topics.map(({ ended }) => [ended.how, ended.session]), [['parked', session.id]]);
});

journey('the key for a silence keeps its place, and its words their line, while one is left', { viewport: { width: 390, height: 844 } }, async ({ page, app }) => {
  await withAmara(page, app);
  const key = page.getByRole('button', { name: 'Leave a silence' });
  const places = async () => [await key.boundingBox(), await notes(page).boundingBox()];
  const before = await places();
  assert.ok(before[0].height < 46, 'its words stand on one line');
  await key.click();
  await page.getByRole('timer').waitFor();
  assert.deepEqual(await places(), before);
});

journey('silence is left by a tap or a key, says nothing, and ends by itself', async ({ page, app }) => {
  await withAmara(page, app);
  const ring = page.getByRole('timer', { name: 'A silence of about eight seconds' });
  const key = page.getByRole('button', { name: 'Leave a silence' });
  const moving = () => page.evaluate(() => document.getAnimations().filter((animation) => animation.animationName)
    .map((animation) => [animation.animationName, animation.effect.getComputedTiming().duration]).sort());
  const end = () => page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

  for (const [reducedMotion, animations] of [
    ['no-preference', [['fill-room', 8000], ['leave-room', 8000]]],
    ['reduce', [['leave-room', 8000]]],
  ]) {
    await page.emulateMedia({ reducedMotion });
    await key.click();
    await ring.waitFor();
    assert.deepEqual(await moving(), animations);
    assert.equal(await ring.getAttribute('aria-live'), null);
    assert.equal(await ring.evaluate((element) => element.closest('[role=status], [role=alert], [aria-live]')), null);
    await end();
    await ring.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Leave a silence', pressed: false }).waitFor();
  }

  await notes(page).focus();
  await page.keyboard.type('Where do you want to be?');
  await page.keyboard.press('Control+Shift+Enter');
  await ring.waitFor();
  await app.axe();
  await page.keyboard.press('Control+Shift+Enter');
  await ring.waitFor({ state: 'detached' });
  assert.equal(await notes(page).inputValue(), 'Where do you want to be?');
  await hasFocus(notes(page));
});

journey('who speaks is swapped by key, also while writing', async ({ page, app }) => {
  await withAmara(page, app);
  await notes(page).focus();
  await page.keyboard.type('She wants');
  await page.keyboard.press('Control+Enter');
  await voices(page).getByRole('button', { name: /^Amara/, pressed: true }).waitFor();
  await page.keyboard.type(' to lead.');
  await page.keyboard.press('Control+Enter');
  await voices(page).getByRole('button', { name: /^Me/, pressed: true }).waitFor();
  assert.equal(await notes(page).inputValue(), 'She wants to lead.');
});

journey('what has gone, and what is over, is said in minutes and announced to nobody', async ({ page, app }) => {
  await withAmara(page, app);
  await page.clock.fastForward('15:00');
  const time = page.getByText('15 of 30 minutes', { exact: true });
  await time.waitFor();
  assert.equal(await time.evaluate((element) => element.closest('[role=status], [role=timer], [aria-live]')), null);
  await page.clock.fastForward('18:00');
  await page.getByText('33 of 30 minutes, 3 over').waitFor();
});

journey('from every other screen a link leads back into the room, by mouse and by key, until it is closed', async ({ page, app }) => {
  const amara = await withAmara(page, app);
  await app.kept('running');
  const back = page.getByRole('navigation', { name: 'Running now' }).getByRole('link', { name: 'In the room with Amara' });
  assert.equal(await back.count(), 0);
  for (const hash of ['#/', '#/add', amara, `${amara}/prepare`, '#/data', '#/settings', '#/nowhere']) {
    await app.open(hash);
    await back.click();
    await page.getByRole('heading', { level: 1, name: 'How is Amara, really?' }).waitFor();
  }

  await app.open('#/settings');
  for (let i = 0; i < 20 && (await app.focused()).name !== 'In the room with Amara'; i += 1) await page.keyboard.press('Tab');
  assert.ok(!(await page.title()).includes('Amara'));
  await app.axe();
  await page.setViewportSize(NARROW);
  await back.waitFor();
  await app.noOverflow();
  await app.axe();
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('heading', { level: 1, name: 'How is Amara, really?' }));

  await closeRoom(page);
  assert.equal(await back.count(), 0);
});

journey('everything one presses in the room is at least 44 px high', async ({ page, app }) => {
  await withAmara(page, app, 'The rota');
  for (const viewport of [{ width: 1360, height: 900 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport);
    await catchIn(page, 'Your promise');
    await promise(page, 'What you promise', 'Ask Jo');
    for (const summary of await page.locator('main summary').all()) {
      if (!await summary.evaluate((element) => element.parentElement.open)) await summary.click();
    }
    const small = await page.locator('.room :is(a, button, summary, input:not([type=checkbox]), select, textarea, label:has(> input))')
      .evaluateAll((all) => all.map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
        .filter(([, { width, height }]) => height > 0 && (height < 44 || width < 44)).map(([html, { width, height }]) => `${width} × ${height}: ${html}`));
    assert.deepEqual(small, []);
  }
});
