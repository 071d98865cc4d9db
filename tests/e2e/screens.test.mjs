// Owns what holds on every screen: it fits the narrowest phone, in both themes, and nobody is shut out.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { emptyScreens, filledScreens } from './screens.mjs';
import { addPerson, begin, unfoldAll, visit } from './steps.mjs';

const NARROW = { width: 320, height: 640 };

for (const colorScheme of ['light', 'dark']) {
  for (const [how, screensOf] of Object.entries({ filled: filledScreens, empty: emptyScreens })) {
    journey(`every ${how} screen fits a window of 320 px and is accessible, ${colorScheme}`, { viewport: NARROW, colorScheme }, async ({ page, app }) => {
      await app.open();
      await app.noOverflow();
      await app.axe();
      const faults = [];
      for (const { name, hash } of await screensOf(page, app)) {
        await app.open(hash);
        await app.heading();
        for (const look of ['folded', 'unfolded']) {
          if (look === 'unfolded') await unfoldAll(page);
          for (const check of [app.noOverflow, app.axe]) {
            await check().catch(({ message }) => faults.push(`${name}, ${look}: ${message}`));
          }
        }
      }
      assert.deepEqual(faults, []);
    });
  }
}

journey('on a phone a second person can be added, and each is found again', { viewport: NARROW }, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara');
  await visit(page, 'This week');
  await addPerson(page, 'Jonas');
  await visit(page, 'This week');
  for (const name of ['Amara', 'Jonas']) await page.getByRole('main').getByRole('link', { name, exact: true }).waitFor();
});

journey('every screen is accessible in a wide window, too', async ({ page, app }) => {
  const faults = [];
  for (const { name, hash } of await filledScreens(page, app)) {
    await app.open(hash);
    await app.heading();
    for (const check of [app.noOverflow, app.axe]) {
      await check().catch(({ message }) => faults.push(`${name}: ${message}`));
    }
  }
  assert.deepEqual(faults, []);
});

journey('with less motion wished for nothing moves, and with forced colours nothing is lost', async ({ page, app }) => {
  const screens = await filledScreens(page, app);
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  for (const { name, hash } of screens) {
    await app.open(hash);
    await app.heading();
    const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 1).length);
    assert.equal(moving, 0, name);
    await app.axe();
    const bare = await page.getByRole('button').filter({ visible: true }).evaluateAll((buttons) => buttons
      .filter((button) => getComputedStyle(button).color === getComputedStyle(button).backgroundColor)
      .map((button) => button.textContent));
    assert.deepEqual(bare, [], name);
  }
});

journey('light and dark can be chosen against the system, and stay chosen', { colorScheme: 'light' }, async ({ page, app }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await app.open('#/settings');
  await page.getByRole('radio', { name: 'dark', exact: true }).check();
  assert.equal(await ground(), 'dark');
  await app.axe();
  await page.reload();
  assert.equal(await ground(), 'dark');
  await page.getByRole('radio', { name: 'as the system' }).check();
  assert.notEqual(await ground(), 'dark');
});
