// Owns how the rail says what is kept: in words, with a sign only for what is decided.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, begin } from './steps.mjs';

journey('before there is anybody no backup is missed, and what is still being saved has no sign yet', async ({ page, app }) => {
  await app.open();
  await app.heading();
  const rail = page.getByRole('banner');
  assert.equal(await rail.getByText('No backup yet').count(), 0);
  await begin(page, 'Amara Okafor');
  await rail.getByRole('link', { name: 'No backup yet' }).waitFor();
  await app.saved();

  const sign = page.locator('.keeping > .row').first().locator('svg');
  assert.equal(await sign.count(), 1);
  // From now on nothing that is due falls due, and so nothing is saved.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  await addTopic(page, 'The rota');
  await rail.getByRole('status').filter({ hasText: 'Saving…' }).waitFor();
  assert.equal(await sign.count(), 0);
  await page.clock.resume();
  await app.saved();
  assert.equal(await sign.count(), 1);
});
