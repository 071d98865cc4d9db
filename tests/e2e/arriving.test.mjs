// Owns where a page begins: at its top for one who goes there, and where it was left for one who comes back.

import assert from 'node:assert/strict';
import { fixture } from './fixture.mjs';
import { journey } from './journey.mjs';
import { addTopic, begin, enterRoom, until, visit } from './steps.mjs';

const PHONE = { width: 390, height: 844 };

function focusedHeading(page, name) {
  return page.getByRole('heading', { level: 1, ...(name && { name }) }).and(page.locator(':focus'));
}

journey('a page that one goes to begins at its top, and Back returns to where one was', { viewport: PHONE }, async ({ page, app }) => {
  await fixture({ page, app });
  await app.open();
  const week = await app.heading();
  await page.evaluate(() => scrollTo(0, 400));
  await visit(page, 'Your data');
  await focusedHeading(page).waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.evaluate(() => scrollTo(0, 500));
  await page.goBack();
  await focusedHeading(page, week).waitFor();
  await until(page, () => scrollY === 400);
});

journey('the room begins with whom it is with and the way to hide it', { viewport: PHONE }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  for (const words of ['The rota', 'The move', 'The audit']) await addTopic(page, words);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await enterRoom(page);
  await focusedHeading(page, 'How is Amara, really?').waitFor();
  const { y } = await page.getByRole('button', { name: 'Hide' }).boundingBox();
  assert.ok(y >= 0, `it stands ${-y} px above what is in sight`);
});
