// Owns the page before a 1:1: putting topics in order, what they are about, their minutes, one's own questions, paper.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, choose, meet, personHash, unfold } from './steps.mjs';

const THREE = ['The rota', 'A year from now', 'The move'];

function row(page, words) {
  return page.locator('.agenda > li').filter({ hasText: words });
}

async function words(page) {
  return (await agenda(page)).map((topic) => topic.replace(/ (Person|Purpose|Status).*$/, ''));
}

// Somebody new, with three topics that are kept: what follows is a step of its own.
async function withThree({ page, app }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const topic of THREE) await addTopic(page, topic);
  await app.saved();
}

// The middle of a topic's handle, and a point just inside the far end of another topic's row.
async function way(page, topic, past) {
  await row(page, past).scrollIntoViewIfNeeded();
  const [grip, there] = [await row(page, topic).locator('.grip').boundingBox(), await row(page, past).boundingBox()];
  const down = there.y > grip.y;
  const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
  return { from, to: { x: from.x, y: down ? there.y + there.height - 3 : there.y + 3 } };
}

// Takes a topic by its handle with the mouse and holds it past another.
async function carry(page, topic, past) {
  const { from, to } = await way(page, topic, past);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

journey('a topic dragged by its handle lies in its new place, which is said; one undo takes it back', async (seat) => {
  const { page } = seat;
  await withThree(seat);
  await carry(page, 'The rota', 'The move');
  await page.locator('.agenda > li[data-drop="after"]').filter({ hasText: 'The move' }).waitFor();
  assert.deepEqual(await words(page), THREE, 'nothing moves before the drop');
  await page.mouse.up();
  await page.getByRole('status').filter({ hasText: 'The rota: number 3 of 3.' }).waitFor();
  assert.deepEqual(await words(page), ['A year from now', 'The move', 'The rota']);
  await row(page, 'The rota').and(page.locator(':focus')).waitFor();
  assert.equal(await page.locator('[data-drop], [data-held]').count(), 0);

  await page.keyboard.press('Control+z');
  await page.locator('.agenda > li').first().filter({ hasText: 'The rota' }).waitFor();
  assert.deepEqual(await words(page), THREE);
});

journey('Escape lets a held topic go where it was, and hides nothing', async (seat) => {
  const { page } = seat;
  await withThree(seat);
  await carry(page, 'The move', 'The rota');
  await page.locator('.agenda > li[data-drop="before"]').filter({ hasText: 'The rota' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-drop], [data-held]').first().waitFor({ state: 'detached' });
  await page.mouse.up();
  assert.deepEqual(await words(page), THREE);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Show the page again' }).count(), 0);
});

journey('a finger drags by the handle, too', { hasTouch: true, viewport: { width: 390, height: 844 } }, async (seat) => {
  const { page } = seat;
  await withThree(seat);
  const { from, to } = await way(page, 'The move', 'The rota');
  const session = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', [{ x: to.x, y: from.y + part * (to.y - from.y) }]);
  await touch('touchEnd', []);
  await session.detach();
  await page.getByRole('status').filter({ hasText: 'The move: number 1 of 3.' }).waitFor();
  assert.deepEqual(await words(page), ['The move', 'The rota', 'A year from now']);
});

journey('keys set what a topic is about and whose it is; in a field they are letters', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  const up = page.getByRole('button', { name: 'Move up: The rota' });
  await up.focus();
  await page.keyboard.press('2');
  assert.deepEqual(await agenda(page), ['The rota Purpose, yours']);
  await page.keyboard.press('t');
  assert.deepEqual(await agenda(page), ['The rota Purpose, from Amara']);
  await page.getByRole('status').filter({ hasText: 'The rota: Purpose, from Amara.' }).waitFor();
  await up.and(page.locator(':focus')).waitFor();

  await row(page, 'The rota').locator('> span').first().click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('5');
  await page.keyboard.press('m');
  assert.deepEqual(await agenda(page), ['The rota Status, yours']);

  await unfold(page, 'Change: The rota');
  const field = page.getByRole('textbox', { name: 'Topic', exact: true });
  await field.press('End');
  await page.keyboard.type(' 7t');
  assert.deepEqual(await agenda(page), ['The rota 7t Status, yours']);

  await app.saved();
  const prepare = new URL(page.url()).hash;
  await app.open('#/settings');
  await unfold(page, 'All keys');
  await page.getByText('On a topic, before a 1:1: makes it yours, or theirs.').waitFor();
  await page.getByRole('group', { name: 'Single letters, where nothing is being typed' }).getByRole('radio', { name: 'off' }).check();
  await app.open(prepare);
  await page.getByRole('button', { name: 'Move up: The rota' }).focus();
  await page.keyboard.press('1');
  assert.deepEqual(await agenda(page), ['The rota 7t Status, yours'], 'where letters are no keys');
});

journey('a tap says whose a topic is, and a list at its drawing what it is about', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await page.getByRole('button', { name: 'yours, change whose it is: The rota' }).click();
  assert.deepEqual(await agenda(page), ['The rota Person, from Amara']);
  await choose(page, 'About: The rota', 'Own hero');
  assert.deepEqual(await agenda(page), ['The rota Own hero, from Amara']);
  await page.getByRole('button', { name: 'from Amara, change whose it is: The rota' }).click();
  await app.saved();
  await page.reload();
  assert.deepEqual(await agenda(page), ['The rota Own hero, yours']);
  assert.equal(await page.getByRole('combobox', { name: 'About: The rota' }).inputValue(), 'agency');
});

journey('in one column the way into the room stands before what could be asked besides', { viewport: { width: 390, height: 844 } }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const place = (role, name) => page.getByRole(role, { name }).boundingBox();
  const way = await place('button', 'Go into the room');
  const three = await place('heading', 'Three worth asking');
  assert.ok(way.y < three.y, `${way.y} ${three.y}`);
  await page.setViewportSize({ width: 1360, height: 900 });
  const [agendaThere, threeThere] = [await place('heading', 'What to talk about'), await place('heading', 'Three worth asking')];
  assert.equal(agendaThere.x, threeThere.x, 'in two columns it follows the agenda');
});

journey('the minutes are divided by the caps, and where one has no room it is asked whether to park the rest', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  assert.equal(await page.locator('.budget').count(), 0, 'with nothing planned there is nothing to share');
  await addTopic(page, 'How was the move?');
  await addTopic(page, 'A year from now', { about: 'Purpose' });
  await page.getByRole('img', { name: /^30 minutes: Person 15, Purpose 15, .* Status 0 of at most 3, Performance 0 of at most 4$/ }).waitFor();
  await page.getByText('Purpose has 50%; the bracket marks half.', { exact: true }).waitFor();
  const why = page.getByText('30 minutes, divided among 2 topics. The caps, 10% for Status and 15% for Performance, are our own threshold.');
  assert.equal(await why.isVisible(), false);
  await unfold(page, 'Divide it otherwise for Amara');
  await why.waitFor();

  await addTopic(page, 'The release', { about: 'Status' });
  const kept = page.getByRole('img', { name: /^30 minutes: Person 12, Purpose 15, .* Status 3 of at most 3, Performance 0 of at most 4$/ });
  await kept.waitFor();
  const question = page.getByText('Status should take at most 3 of the 30 minutes, too few for two topics of yours. Park the rest?');
  assert.equal(await question.count(), 0, 'one topic fits');
  await addTopic(page, 'The tickets', { about: 'Status' });
  await question.waitFor();
  await kept.waitFor();
  await app.axe();
  await app.saved();
  await page.getByRole('button', { name: 'Park the rest: Status' }).click();
  await question.waitFor({ state: 'detached' });
  assert.deepEqual(await words(page), ['How was the move?', 'A year from now', 'The release']);
  await page.getByText('Parked for the review.').waitFor();

  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await question.waitFor();
  assert.equal((await agenda(page)).length, 4);
  await page.getByRole('button', { name: 'Keep it, it belongs: Status' }).click();
  await question.waitFor({ state: 'detached' });
  assert.equal((await agenda(page)).length, 4);
  await page.waitForFunction(() => document.activeElement !== document.body);

  // That holds for this next 1:1, and is asked anew before the one after it.
  await app.kept('lines');
  await page.reload();
  await kept.waitFor();
  assert.equal(await question.count(), 0);
  const amara = personHash(page);
  await meet(page, {});
  await app.saved();
  await app.open(`${amara}/prepare`);
  await question.waitFor();
});

journey('a topic that became a question about the person is as it was after one undo, the question among one’s own included', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const status = 'Where we are with the fundraising letter';
  await addTopic(page, status, { about: 'Status' });
  await app.saved();
  await page.getByRole('button', { name: `Ask about the person behind it: ${status}` }).click();
  const use = page.getByRole('group', { name: 'A hint' }).getByRole('button', { name: /^Use this: / }).first();
  const [, question] = (await use.getAttribute('aria-label')).split(': ');
  await use.click();
  await page.getByText('It asks about the person now.').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await row(page, status).waitFor();
  assert.deepEqual(await agenda(page), [`${status} Status, yours`]);
  await unfold(page, 'Questions you could ask');
  const own = page.getByRole('button', { name: `Remove your question: ${question}` });
  assert.equal(await own.count(), 0);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+Shift+z');
  await row(page, question).waitFor();
  await unfold(page, 'Questions you could ask');
  await own.waitFor();
});

journey('a rewrite in the field stays when something else is taken back, and does not come again once it was added', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const field = page.getByRole('textbox', { name: 'A topic', exact: true });
  await field.fill('Is the tender on track?');
  await page.getByRole('group', { name: 'A hint' }).getByRole('button', { name: /^Use this: / }).first().click();
  await page.getByText(/^In the field/).waitFor();
  const rewrite = await field.inputValue();
  const added = page.getByText('Added to the agenda.');
  const another = page.getByRole('region', { name: 'Three worth asking' }).getByRole('button', { name: /^Add: / }).first();
  await another.click();
  await added.waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Nothing yet. One honest question is enough.').waitFor();
  assert.equal(await field.inputValue(), rewrite);

  await field.press('Enter');
  await row(page, rewrite).waitFor();
  await app.saved();
  await another.click();
  await added.waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await added.waitFor({ state: 'detached' });
  assert.equal(await field.inputValue(), '');
  assert.equal((await agenda(page)).length, 1);
});

journey('a question of one’s own is removed, and comes back by undo', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await unfold(page, 'Questions you could ask');
  await page.getByRole('textbox', { name: /^A question of your own/ }).fill('What made you laugh in Lisbon?');
  await page.keyboard.press('Enter');
  await page.getByText('Kept among your own questions.').waitFor();
  const remove = page.getByRole('button', { name: 'Remove your question: What made you laugh in Lisbon?' });
  await remove.click();
  await page.getByText('Removed.').waitFor();
  assert.equal(await remove.count(), 0);
  await page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Removed.').waitFor({ state: 'detached' });
  await unfold(page, 'Questions you could ask');
  await remove.waitFor();
});

journey('promises of both are ticked where one prepares', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await unfold(page, 'Add a promise');
  await page.getByRole('textbox', { name: 'What you promise' }).fill('Tell Lena');
  await page.keyboard.press('Enter');
  await app.saved();
  await app.open(`${amara}/prepare`);
  const last = page.getByRole('region', { name: 'Last time' });
  await last.getByText('You said you would: Tell Lena. Still open.').waitFor();
  await unfold(last, 'The promises of you both: tick, put off, let go');
  const box = last.getByRole('checkbox', { name: 'Tell Lena' });
  await box.check();
  await last.getByText('kept today').waitFor();
  await box.and(page.locator(':focus')).waitFor();
});

journey('a topic that waits for a later time can be changed there', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'Your year so far');
  await unfold(page, 'Change: Your year so far');
  await choose(page, 'Comes back', 'monthly');
  assert.deepEqual(await agenda(page), ['Your year so far Person, yours, monthly']);
  await meet(page, { topic: 'Your year so far' });
  await app.saved();
  await app.open(`${amara}/prepare`);
  assert.deepEqual(await agenda(page), []);
  await unfold(page, 'Waiting for a later time');
  await unfold(page, 'Change: Your year so far');
  await choose(page, 'Comes back', 'every time');
  await row(page, 'Your year so far').waitFor();
  assert.deepEqual(await agenda(page), ['Your year so far Person, yours, every time']);
  await page.waitForFunction(() => document.activeElement !== document.body);
});

// ── Paper ─────────────────────────────────────────────────────────────────────────────────────────

// Every word that would be on paper, what stands in fields included.
async function printed(page) {
  await page.emulateMedia({ media: 'print' });
  const texts = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((element) => (element.matches('input, textarea, select')
      ? element.value
      : [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }) => data).join(' '))));
  await page.emulateMedia({ media: null });
  return texts.filter((text) => text.trim()).join('\n');
}

// Amara's last 1:1, with a word that may be shared and one that may not.
async function withCanary(seat) {
  const { page, app } = seat;
  await fixture(seat);
  await app.open('#/');
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Amara Okafor' }).waitFor();
  await page.locator('.sessions a').first().click();
  await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).fill('a shared word');
  await unfold(page, 'Private notes');
  await page.getByRole('textbox', { name: /^Only for you/ }).fill('canary');
  await app.saved();
}

// What the browser's own way of printing was asked for.
async function asksToPrint(page, act) {
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes'; }; });
  await act();
  await page.locator('body[data-printed="yes"]').waitFor();
}

journey('on paper a conversation has no private note, unless it was asked for', async (seat) => {
  const { page } = seat;
  await withCanary(seat);
  const plain = await printed(page);
  assert.ok(plain.includes('a shared word') && !plain.includes('canary'), plain);

  await unfold(page, 'Take this page out');
  await asksToPrint(page, () => page.getByRole('button', { name: 'Print', exact: true }).click());
  assert.ok(!(await printed(page)).includes('canary'));
  const box = page.getByRole('checkbox', { name: /^Print with private notes/ });
  await box.check();
  assert.ok((await printed(page)).includes('canary'));
  await page.getByText('Private notes', { exact: true }).click();
  assert.ok((await printed(page)).includes('canary'), 'though it is folded away on the screen');

  await page.getByText('Take this page out').click();
  assert.ok(!(await printed(page)).includes('canary'), 'what is not in sight asks for nothing');
});

journey('on paper a person’s page has nothing that is left out of what is shared, unless it was asked for', async (seat) => {
  const { page, app } = seat;
  await fixture(seat);
  await app.open('#/');
  await page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: /Amara/ }).click();
  await page.getByText('What weighs').waitFor();
  const secret = /What weighs|gospel choir/;
  const plain = await printed(page);
  assert.ok(plain.includes('Amara Okafor'));
  assert.doesNotMatch(plain, secret);
  await unfold(page, 'Take this page out');
  await page.getByRole('checkbox', { name: /^Print with private notes/ }).check();
  assert.match(await printed(page), secret);
});

journey('on paper the page before a 1:1 is words: its topics and promises, no control, no private note', async (seat) => {
  const { page, app } = seat;
  await withCanary(seat);
  await app.open(`${personHash(page)}/prepare`);
  await asksToPrint(page, () => page.getByRole('button', { name: 'Print this page' }).click());
  const paper = await printed(page);
  assert.ok(paper.includes('Two minutes, before Amara.') && paper.includes('Arriving, as you really are'), paper);
  assert.match(paper, /Purpose has \d+%/);
  for (const absent of ['canary', 'Go into the room', 'Print this page', 'A topic', 'Questions you could ask', 'Park the rest']) {
    assert.ok(!paper.includes(absent), `${absent} is on paper:\n${paper}`);
  }
});
