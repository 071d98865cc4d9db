// Owns the list of screens, and how to fill them: what holds on every page is proved on all of these.

import { backup } from './generate.mjs';
import { addTopic, begin, bringIn, enterRoom, personHash, plan } from './steps.mjs';

// Names and hashes of every screen, of somebody whose 1:1 is running, and of one held before.
export async function filledScreens(page, app) {
  await app.open('#/data');
  await bringIn(page, backup({ people: 3, sessions: 60 }));
  const [[person, { book }]] = Object.entries(await app.notebooks());
  const [held] = Object.entries(book.sessions).filter(([, { stage }]) => stage.held).map(([id]) => id);
  await app.open('#/add');
  await begin(page, 'Ruth von und zu Hohenfels-Langenbrück-Sonnenschein');
  await plan(page, '2026-11-24', '14:00');
  await addTopic(page, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, and whatever else is long');
  const planned = personHash(page);
  await enterRoom(page);
  const room = new URL(page.url()).hash;
  await app.kept('running');
  return [
    { name: 'home', hash: '#/' },
    { name: 'add', hash: '#/add' },
    { name: 'person', hash: person },
    { name: 'prepare', hash: `${person}/prepare` },
    { name: 'prepare of somebody new', hash: `${planned}/prepare` },
    { name: 'room', hash: room },
    { name: 'close', hash: `${person}/session/${held}/close` },
    { name: 'record', hash: `${person}/session/${held}` },
    { name: 'search', hash: '#/search' },
    { name: 'removed', hash: '#/removed' },
    { name: 'data', hash: '#/data' },
    { name: 'settings', hash: '#/settings' },
    { name: 'nowhere', hash: '#/nowhere' },
  ];
}

// The same with nothing in them but a name, where a screen needs one.
export async function emptyScreens(page, app) {
  await app.open();
  await begin(page, 'Amara');
  const person = personHash(page);
  await enterRoom(page);
  await app.kept('running');
  return [
    { name: 'person', hash: person },
    { name: 'prepare', hash: `${person}/prepare` },
    { name: 'room', hash: new URL(page.url()).hash },
    { name: 'search', hash: '#/search' },
    { name: 'removed', hash: '#/removed' },
    { name: 'data', hash: '#/data' },
    { name: 'settings', hash: '#/settings' },
  ];
}
