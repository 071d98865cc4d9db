// Owns the journeys from one build to the next: it comes whole or not at all, never under someone's hands, and a tab that is
// left behind is told.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { becomesNext, isNext, lookForUpdate, nextBuild } from './next-build.mjs';
import { addTopic, agenda, begin, personHash } from './steps.mjs';

const READY = 'A new version is ready. What you typed is saved first.';
const LEFT_BEHIND = 'Another tab uses a new version already. Reload this one, too: what you typed is saved first.';
const LATER = '2026-11-24T10:00:00+01:00';

// A host that has the next page and the next worker already, and of the files that these name: one altered, or one missing
// and those of the build before gone with it.
const HALVES = {
  'fault_48_altered by one byte': (buffer) => Buffer.concat([buffer.subarray(0, -1), Buffer.from([buffer.at(-1) ^ 1])]),
  fault_47_missing: () => null,
};

for (const [how, half] of Object.entries(HALVES)) {
  journey(`${how}: a new build whose program is so leaves the old one in charge, whole`, {
    serviceWorkers: 'allow',
    expected: [/is not the one of this build|was answered with 404|status of 404/],
  }, async ({ context, page, app, server }) => {
    await app.open();
    await begin(page, 'Amara Okafor');
    const amara = personHash(page);
    await app.saved();
    await app.underWorker();
    const caches = await page.evaluate(() => window.caches.keys());

    const next = await nextBuild();
    server.tamper = (path, buffer) => (path.endsWith('.wasm') ? half(buffer) : next(path, buffer));
    assert.equal(await lookForUpdate(page), 'redundant');
    assert.equal(await page.getByText(READY).count(), 0);

    await page.close();
    const tab = await context.newPage();
    await tab.goto(`${server.url}${amara}/prepare`);
    await addTopic(tab, 'Written with the old build');
    assert.deepEqual(await agenda(tab), ['Written with the old build Person, yours']);
    assert.equal(await isNext(tab), false);
    assert.deepEqual(await tab.evaluate(() => window.caches.keys()), caches);
  });
}

function refuseWrites(page) {
  return page.evaluate(() => {
    window.broughtSetItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); };
  });
}

function takeWrites(page) {
  return page.evaluate(() => { Storage.prototype.setItem = window.broughtSetItem; });
}

journey('fault_49_a new version saves what was typed before it comes in, and where that fails it does not come', { serviceWorkers: 'allow' }, async ({ page, app, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.underWorker();
  server.tamper = await nextBuild();
  assert.equal(await lookForUpdate(page), 'installed');
  const word = page.getByRole('status').filter({ hasText: READY });
  await word.waitFor();
  await app.axe();

  await page.clock.pauseAt(LATER);
  await addTopic(page, 'Typed a moment before');
  await refuseWrites(page);
  await page.evaluate(() => { window.isTheSame = true; });
  await word.getByRole('button', { name: 'Use it now' }).click();
  await page.getByRole('alert').filter({ hasText: 'Not saved' }).waitFor();
  assert.deepEqual(await agenda(page), ['Typed a moment before Person, yours']);
  const waits = () => navigator.serviceWorker.ready.then(({ waiting }) => waiting?.state);
  assert.deepEqual([await page.evaluate(() => window.isTheSame), await page.evaluate(waits)], [true, 'installed']);

  await takeWrites(page);
  assert.ok(!JSON.stringify(await app.store()).includes('a moment before'), 'it still waits to be saved');
  await word.getByRole('button', { name: 'Use it now' }).click();
  await becomesNext(page);
  assert.deepEqual(await agenda(page), ['Typed a moment before Person, yours']);
});

journey('fault_50_a tab that is left behind by a new version is told, writes nothing over it, and follows', { serviceWorkers: 'allow' }, async ({ context, page, app, server }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  await app.underWorker();
  const other = await context.newPage();
  await other.goto(server.url + new URL(page.url()).hash);
  await other.getByRole('heading', { level: 1, name: 'Two minutes, before Amara.' }).waitFor();
  server.tamper = await nextBuild();
  assert.equal(await lookForUpdate(page), 'installed');
  await page.getByRole('status').filter({ hasText: READY }).getByRole('button', { name: 'Use it now' }).click();
  await becomesNext(page);

  const word = other.getByRole('status').filter({ hasText: LEFT_BEHIND });
  await word.waitFor();
  assert.equal(await other.getByText(READY).count(), 0);
  await page.clock.pauseAt(LATER);
  await addTopic(page, 'Typed in the new version');
  await addTopic(other, 'Typed in the old version');
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  const records = async () => Object.entries(await app.store()).filter(([key]) => /^vis-a-vis\/g\d+\//.test(key));
  const before = await records();
  assert.ok(JSON.stringify(before).includes('Typed in the new version'));
  await page.clock.resume();
  const refused = other.getByRole('alert').filter({ hasText: 'Not saved: another tab changed this page in the meantime.' });
  await refused.waitFor();
  await word.getByRole('button', { name: 'Reload' }).click();
  assert.equal(await isNext(other), false, 'what could not be saved is still there');
  assert.deepEqual(await agenda(other), ['Typed in the old version Person, yours']);
  assert.deepEqual(await records(), before);

  await refused.getByRole('button', { name: 'Show what the other tab wrote' }).click();
  await other.getByText('Typed in the new version').waitFor();
  await word.getByRole('button', { name: 'Reload' }).click();
  await becomesNext(other);
  assert.deepEqual(await agenda(other), ['Typed in the new version Person, yours']);
});
