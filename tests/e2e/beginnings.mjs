// Owns what a browser may hold as This week opens: each kind leaves it so, and This week shows something else for it.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fixture } from './fixture.mjs';
import { backup } from './generate.mjs';
import { addPerson, addTopic, begin, bringIn, enterRoom, meet, plan, saveBackup } from './steps.mjs';

const SAMPLE = fileURLToPath(new URL('../../pwa/sample.json', import.meta.url));

export const BEGINNINGS = {
  'with nothing in it': async () => {},
  'with the notes of a team': async (seat) => { await fixture(seat); },
  'with a year of notes': async (seat) => { await fixture(seat, SAMPLE); },
  'with notes that were never backed up': async (seat) => { await brought(seat, await readFile(SAMPLE)); },
  'with years of notes': (seat) => brought(seat, backup({ people: 7, sessions: 500 })),
  'with one person who was just added': async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await app.saved();
  },
  'with a 1:1 that is going on': async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await addTopic(page, 'The rota');
    await plan(page, '2026-11-24', '09:00');
    await enterRoom(page);
    await app.kept('running');
  },
  'with a 1:1 behind one and others ahead': async ({ page, app }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    await addTopic(page, 'The rota');
    await meet(page, { topic: 'The rota', notes: 'She would draw it herself.' });
    await addPerson(page, 'Jonas Weber');
    await plan(page, '2026-11-25');
    await app.saved();
    await app.open('#/data');
    await saveBackup(page, app);
    await app.open();
    await addPerson(page, 'Ruth Adler');
    await app.saved();
  },
};

async function brought({ page, app }, file) {
  await app.open('#/data');
  await bringIn(page, file);
  await app.saved();
}
