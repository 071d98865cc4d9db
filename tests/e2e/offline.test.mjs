// Owns the journeys without a network, and at other addresses than the root of a host.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin, closeRoom, enterRoom, meet, personHash, takeNotes, turnTo } from './steps.mjs';

journey('on a plane a note is written, and is there when the page is opened again', { serviceWorkers: 'allow' }, async ({ context, page, app, server }) => {
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
  await next.getByRole('button', { name: /Done for today$/ }).click();
  await next.goto(`${server.url}${amara}`);
  await next.getByRole('link', { name: 'The rota' }).waitFor();
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
