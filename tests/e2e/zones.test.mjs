// Owns the journeys of clocks that are put forward or back, and of a machine that travels: a day is a day, wherever one is.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import {
  begin, catchIn, closeRoom, enterRoom, personHash, plan, promise, takeNotes, unfold,
} from './steps.mjs';

// The evening before a night in which the clock changes, if it does, and a time that is then there twice, or not at all.
const NIGHTS = {
  'Pacific/Auckland': { evening: '2026-04-04T22:00:00+13:00', day: '2026-04-05', before: '2026-04-04', words: /^Saturday,? 4 April$/, what: 'there twice' },
  'America/New_York': { evening: '2026-03-07T22:00:00-05:00', day: '2026-03-08', before: '2026-03-07', words: /^Saturday,? 7 March$/, what: 'left out' },
  'Asia/Kolkata': { evening: '2026-03-07T22:00:00+05:30', day: '2026-03-08', before: '2026-03-07', words: /^Saturday,? 7 March$/, what: 'there once' },
  UTC: { evening: '2026-03-07T22:00:00Z', day: '2026-03-08', before: '2026-03-07', words: /^Saturday,? 7 March$/, what: 'there once' },
};
const TIME = '02:30';

function when(page) {
  return page.getByRole('region', { name: 'When' });
}

// Days and times of the 1:1s, as they are kept.
async function kept(app, hash) {
  const sessions = Object.values((await app.notebooks())[hash].book.sessions);
  return sessions.map(({ day, time, stage }) => [day, time ?? 'no time', typeof stage === 'string' ? stage : Object.keys(stage)[0]]).sort();
}

for (const [zone, { evening, day, before, words, what }] of Object.entries(NIGHTS)) {
  journey(`fault_39_in ${zone}, where ${TIME} is ${what} that night, no 1:1 moves`, { timezoneId: zone, clock: evening }, async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    const amara = personHash(page);
    await plan(page, day, TIME);
    await when(page).getByText(`Tomorrow ${TIME}`, { exact: true }).waitFor();
    await enterRoom(page);
    await takeNotes(page, 'Late in the evening.');
    await app.kept('Late in the evening.');
    const room = new URL(page.url()).hash;
    assert.deepEqual(await kept(app, amara), [[before, 'no time', 'running'], [day, `${TIME}:00`, 'planned']]);

    // Past the change, into the next day.
    await page.clock.fastForward('06:00:00');
    await app.open(`${amara}/prepare`);
    await when(page).getByText(`Today ${TIME}`, { exact: true }).waitFor();
    await app.open(room);
    await closeRoom(page);
    await app.saved();
    assert.deepEqual(await kept(app, amara), [[before, 'no time', 'held'], [day, `${TIME}:00`, 'planned']]);
    await app.open(room);
    assert.match(await app.heading(), words);
  });
}

journey('fault_39_a day that a place left out of its calendar is shown and kept as it was written down', { timezoneId: 'Pacific/Apia' }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await app.open(amara);
  await unfold(page, 'Write down a conversation you had without the app');
  await page.getByLabel('The day', { exact: true }).fill('2011-12-30');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByRole('heading', { level: 1, name: /^Friday,? 30 December 2011$/ }).waitFor();
});

// Every day and time of day in it, by where it stands.
function daysIn(value, path = '') {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$|^\d\d:\d\d:\d\d$/.test(value) ? [[path, value]] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inside]) => daysIn(inside, `${path}/${name}`));
}

journey('fault_40_a machine that travels shows and keeps the days as they were written down at home', {
  profile: true, clock: '2026-11-24T23:30:00+01:00', timeout: 150_000,
}, async ({ restart, ...home }) => {
  const { page, app } = home;
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await enterRoom(page);
  await takeNotes(page, 'At home.');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Ask Lena', '2026-11-27');
  await closeRoom(page);
  await app.open(`${amara}/prepare`);
  await plan(page, '2026-12-08', '14:00');
  await app.saved();
  const days = daysIn((await app.notebooks())[amara]);
  assert.ok(days.length >= 6, JSON.stringify(days));
  const shown = await datesOf(home, amara);

  for (const timezoneId of ['Pacific/Auckland', 'America/New_York', 'Asia/Kolkata', 'UTC', 'Europe/Berlin']) {
    const away = await restart({ timezoneId });
    assert.deepEqual(await datesOf(away, amara), shown, timezoneId);
    await away.app.open(amara);
    await away.page.locator('.sessions a').first().click();
    const notes = away.page.getByRole('textbox', { name: 'Notes, fit for both to read' });
    await notes.press('End');
    await away.page.keyboard.type(` Read in ${timezoneId}.`);
    await away.app.kept(`Read in ${timezoneId}.`);
    await away.app.saved();
    assert.deepEqual(daysIn((await away.app.notebooks())[amara]), days, timezoneId);
  }
});

// What the pages say of days: of every 1:1, of the planned one, and in the field of a promise.
async function datesOf({ page, app }, hash) {
  await app.open(hash);
  await page.locator('.sessions time').first().waitFor();
  const rows = await page.locator('.sessions time').allInnerTexts();
  await app.open(`${hash}/prepare`);
  await when(page).getByText(/14:00/).waitFor();
  const planned = await when(page).locator('strong').innerText();
  await unfold(page, 'The promises of you both: tick, put off, let go');
  const due = await page.locator('input[type=date]').evaluateAll((fields) => fields.map(({ value }) => value));
  return { rows, planned, due };
}
