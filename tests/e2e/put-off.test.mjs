// Owns the journeys of a 1:1 that does not happen when it should: nothing to talk about is lost, and it is noticed.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, choose, personHash, plan, unfold } from './steps.mjs';

journey('moved by them and then cancelled by circumstances, every topic waits, and This week says so', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'The rota', { about: 'Own hero' });
  await plan(page, '2026-11-24', '14:00');
  const when = page.getByRole('region', { name: 'When' });
  await when.getByText('today 14:00').waitFor();

  await unfold(page, 'Move or cancel');
  await choose(page, 'Because of', 'them');
  await when.getByRole('textbox', { name: 'Day' }).fill('2026-11-26');
  await when.getByRole('textbox', { name: 'Time' }).fill('10:30');
  await when.getByRole('button', { name: 'Move it' }).click();
  await when.getByText('Thursday 10:30').waitFor();
  assert.deepEqual(await agenda(page), ['The rota Own hero, yours']);

  await unfold(page, 'Move or cancel');
  await choose(page, 'Because of', 'circumstances');
  await when.getByRole('button', { name: 'Cancel this time' }).click();
  await when.getByRole('button', { name: 'Plan it' }).waitFor();
  assert.deepEqual(await agenda(page), ['The rota Own hero, yours']);
  await app.saved();

  await app.open();
  const skipped = page.getByRole('region', { name: 'Amara has no hour yet' });
  await skipped.getByText('You have not sat down yet. The last two times were put off.').waitFor();
  await skipped.getByText('Moved by Amara, cancelled by circumstances.').waitFor();
  await skipped.getByRole('link', { name: 'Find them an hour' }).click();
  assert.deepEqual(await agenda(page), ['The rota Own hero, yours']);

  await plan(page, '2026-11-27');
  await app.open(amara);
  await page.getByText('Moved by them').waitFor();
  await page.getByText('Cancelled by circumstances').waitFor();
  await app.open();
  await page.getByRole('region', { name: 'Amara was put off twice' }).getByRole('link', { name: 'See their next hour' }).waitFor();
});

journey('a day is needed to move it, and the words say so', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await plan(page, '2026-11-25');
  await unfold(page, 'Move or cancel');
  await page.getByRole('button', { name: 'Move it' }).click();
  await page.getByRole('alert').filter({ hasText: 'choose a day' }).waitFor();
  await page.getByRole('region', { name: 'When' }).getByText('tomorrow').waitFor();
});

journey('somebody not met for longer than agreed is not passed over', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Ruth');
  await app.saved();
  await page.clock.fastForward(12 * 24 * 60 * 60 * 1000);
  await app.open();
  await page.getByRole('region', { name: 'Ruth has no hour yet' }).getByText('You have not sat down yet, and you agreed on every week.').waitFor();
  const next = page.getByRole('region', { name: 'Ruth', exact: true });
  await next.getByText('No date', { exact: true }).waitFor();
  assert.equal(await next.getByText(/due/i).count(), 0, 'a day gone by is none to look forward to');
});
