// Owns what holds on every screen: it fits the narrowest phone, in both themes, and nobody is shut out.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { emptyScreens, filledScreens } from './screens.mjs';
import {
  addPerson, addTopic, begin, catchIn, closeRoom, enterRoom, promise, saveBackup, takeNotes, turnTo, unfoldAll, visit,
} from './steps.mjs';

const NARROW = { width: 320, height: 640 };
// A window of 1280 by 1024, enlarged four times.
const ENLARGED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
const PAPER = { width: 794, height: 1123 };

for (const colorScheme of ['light', 'dark']) {
  for (const [how, screensOf] of Object.entries({ filled: filledScreens, empty: emptyScreens })) {
    journey(`fault_58_every ${how} screen fits a window of 320 px and is accessible, ${colorScheme}`, { viewport: NARROW, colorScheme }, async ({ page, app }) => {
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

journey('fault_58_with less motion wished for nothing moves, and with forced colours nothing is lost', async ({ page, app }) => {
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

journey('fault_58_enlarged to 400 % every screen fits sideways, and no control is covered when it has the focus', { ...ENLARGED, timeout: 150_000 }, async ({ page, app }) => {
  const faults = [];
  for (const { name, hash } of await filledScreens(page, app)) {
    await app.open(hash);
    await app.heading();
    await app.noOverflow().catch(({ message }) => faults.push(`${name}: ${message}`));
    faults.push(...(await page.evaluate(coveredControls)).map((html) => `${name}: ${html} is covered`));
  }
  assert.deepEqual(faults, []);
});

// The controls of which nothing is in sight once they have the focus: something lies over their middle and their corners.
function coveredControls() {
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.disabled && !control.matches('.skip'));
  return controls.filter((control) => {
    control.focus();
    control.scrollIntoView({ block: 'nearest' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const across = [left + 2, (left + right) / 2, right - 2];
    const down = [top + 2, (top + bottom) / 2, bottom - 2];
    return !across.some((x) => down.some((y) => {
      const seen = document.elementFromPoint(x, y);
      return seen && (control.contains(seen) || seen.contains(control) || seen.closest('label')?.control === control);
    }));
  }).map((control) => control.outerHTML.slice(0, 80));
}

journey('fault_58_enlarged to 400 % a whole 1:1 can be held and backed up', ENLARGED, async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  await enterRoom(page);
  await turnTo(page, 'The rota');
  await takeNotes(page, 'Hers from January on.');
  await catchIn(page, 'Your promise');
  await promise(page, 'What you promise', 'Tell Lena', '2026-11-27');
  await page.getByText('You: Tell Lena').waitFor();
  await closeRoom(page);
  await page.getByRole('button', { name: /[Dd]one for today$/ }).click();
  await page.getByRole('heading', { level: 1, name: /is next\.$/ }).waitFor();
  await visit(page, 'Your data');
  assert.ok((await saveBackup(page, app)).includes('Hers from January on.'));
});

journey('fault_58_on paper every screen is its words, dark on white, and none is cut off', { viewport: PAPER, colorScheme: 'dark' }, async ({ page, app }) => {
  const screens = await filledScreens(page, app);
  const long = 'A note that goes on for longer than a field is high. '.repeat(60);
  const record = screens.find(({ name }) => name === 'record');
  await app.open(record.hash);
  await takeNotes(page, long);
  await app.saved();
  const faults = [];
  for (const { name, hash } of screens) {
    await app.open(hash);
    await app.heading();
    await page.emulateMedia({ media: 'print' });
    await app.noOverflow().catch(({ message }) => faults.push(`${name}: ${message}`));
    faults.push(...(await page.evaluate(printFaults)).map((fault) => `${name}: ${fault}`));
    await page.emulateMedia({ media: null });
  }
  assert.deepEqual(faults, []);
  await app.open(record.hash);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('textbox', { name: 'Notes, fit for both to read' }).inputValue(), long);
  await page.emulateMedia({ media: null });
});

// What would be missing on a sheet of paper.
function printFaults() {
  const faults = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const canvas = document.createElement('canvas').getContext('2d');
  const isLight = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue > 400;
  };
  const heading = document.querySelector('h1');
  if (!shown(heading)) faults.push('its heading is not on it');
  if (isLight(getComputedStyle(heading).color)) faults.push('its heading is light on white');
  for (const field of [...document.querySelectorAll('main textarea')].filter(shown)) {
    if (field.scrollHeight > field.clientHeight + 2) faults.push(`${field.id} is cut off`);
  }
  for (const element of [...document.querySelectorAll('body *')].filter(shown)) {
    if (getComputedStyle(element).position === 'fixed' && element.textContent.trim()) faults.push(`${element.outerHTML.slice(0, 80)} is on every sheet`);
  }
  return faults;
}
