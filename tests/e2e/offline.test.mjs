// Owns the journeys without a network, and at other addresses than the root of a host.

import assert from 'node:assert/strict';
import { appOf } from './app.mjs';
import { journey } from './journey.mjs';
import {
  addTopic, begin, bringIn, closeRoom, enterRoom, eraseEverything, find, meet, personHash, saveBackup, takeNotes, turnTo, unfold, visit,
} from './steps.mjs';

journey('fault_46_on a plane a note is written, and is there when the page is opened again', { serviceWorkers: 'allow' }, async ({ context, page, app, server }) => {
  await app.open();
  await app.underWorker();
  await server.stop();

  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota');
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await takeNotes(page, 'Written above the clouds.');
  await app.kept('Written above the clouds.');
  const room = page.url();
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Written above the clouds.');

  await page.close();
  const next = await context.newPage();
  await next.goto(room);
  assert.equal(await next.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Written above the clouds.');
  await closeRoom(next);
  await next.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await next.goto(`${server.url}${amara}`);
  await next.getByRole('link', { name: 'The rota' }).waitFor();
});

journey('fault_46_opened anew on a plane everything works: questions, search, a backup and back, the copying out', { serviceWorkers: 'allow' }, async ({ context, page, app: before, server }) => {
  await before.open();
  await before.underWorker();
  await server.stop();
  await page.close();
  const next = await context.newPage();
  const app = appOf(next, server);
  await next.goto(server.url);
  await begin(next, 'Amara Okafor');
  await addTopic(next, 'The lighthouse');
  await unfold(next, 'Questions you could ask');
  await next.locator('.ideas li').filter({ visible: true }).first().waitFor();
  await app.saved();
  await find(next, 'lighthouse');
  await next.getByRole('option', { name: /The lighthouse/ }).first().waitFor();
  await next.keyboard.press('Escape');

  await visit(next, 'Your data');
  const file = await saveBackup(next, app);
  await eraseEverything(next);
  await next.goto(`${server.url}#/data`);
  await bringIn(next, file);
  await find(next, 'lighthouse');
  await next.getByRole('option', { name: /The lighthouse/ }).first().waitFor();
  await next.keyboard.press('Escape');
  await next.goto(`${server.url}rescue.html`);
  await next.getByRole('button', { name: 'Download everything' }).waitFor();
});

journey('under a path of a host a whole 1:1 goes as at its root', { mount: '/teams/mine/1on1/', serviceWorkers: 'allow' }, async ({ page, app, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota');
  await meet(page, { topic: 'The rota', notes: 'Hers from January on.' });
  await app.saved();
  await app.open('#/data');
  assert.equal(await page.getByRole('link', { name: 'documented format' }).getAttribute('href'), 'backup.schema.json');
  await app.underWorker();
  await server.stop();
  await app.open(amara);
  await page.getByRole('link', { name: 'The rota' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), 'Hers from January on.');
});
