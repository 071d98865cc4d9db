// Owns the figures of a store that has grown for years: opening it and a page of it, a keystroke and an edit in it, and a
// search over it.

import assert from 'node:assert/strict';
import { backup } from './generate.mjs';
import { journey } from './journey.mjs';
import { addTopic, bringIn, enterRoom, find } from './steps.mjs';

const OPENINGS = 15;
const OPENINGS_AT_MOST = 35;
const OPENS_WITHIN = 1.3;
const SIZES = { few: 10, some: 200, many: 2000 };
const SEARCHES = 9;
const SEARCHES_AT_MOST = 45;
const KEYS = 60;

// Notes when the first heading of the app stands.
function noteUsable() {
  const watch = new MutationObserver(() => {
    if (document.querySelector('#app h1')) {
      window.usable = performance.now();
      watch.disconnect();
    }
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function openingOf({ page, server }) {
  await page.goto('about:blank');
  await page.goto(server.url);
  return (await page.waitForFunction(() => window.usable)).jsonValue();
}

journey('fault_59_with 2,000 conversations it opens about as fast as with none', { clock: false }, async ({ neighbour, ...seat }) => {
  const filled = seat;
  const empty = { ...await neighbour(), server: seat.server };
  await filled.app.open('#/data');
  await bringIn(filled.page, backup({ people: 7, sessions: SIZES.many }));
  for (const { page } of [empty, filled]) await page.addInitScript(noteUsable);
  // The quarter of each that was quickest: whatever is slower is the machine's doing, and now and then one is quicker by
  // luck. Where the machine is busy, it takes more openings to see it.
  const [none, many] = [[], []];
  const quick = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)];
  while (none.length < OPENINGS || (quick(many) > OPENS_WITHIN * quick(none) && none.length < OPENINGS_AT_MOST)) {
    none.push(await openingOf(empty));
    many.push(await openingOf(filled));
  }
  const times = (quick(many) / quick(none)).toFixed(2);
  const ratio = `${quick(many).toFixed(0)} ms with 2,000 conversations, ${quick(none).toFixed(0)} ms empty: ${times} times`;
  console.log(`opening to usable: ${ratio}, where a quarter of ${none.length} each are quicker`);
  assert.ok(quick(many) <= OPENS_WITHIN * quick(none), ratio);
});

journey('fault_59_one edit writes one record, and as much as when there were few', async ({ page, app }) => {
  const written = {};
  for (const [size, sessions] of Object.entries(SIZES).filter(([name]) => name !== 'some')) {
    await app.open('#/data');
    await app.forget();
    await app.open('#/data');
    await bringIn(page, backup({ people: size === 'few' ? 1 : 7, sessions }));
    const [person] = Object.keys(await app.notebooks());
    await app.open(`${person}/prepare`);
    const before = await app.store();
    await addTopic(page, 'One more thing');
    await app.saved();
    const after = await app.store();
    const changed = Object.keys(after).filter((key) => after[key] !== before[key] && !['vis-a-vis/device', 'vis-a-vis/savings'].includes(key));
    assert.deepEqual(changed.map((key) => key.replace(/^vis-a-vis\/g\d+\//, '')), [`open/${person.split('/').at(-1)}`], size);
    assert.deepEqual(Object.keys(before).filter((key) => !(key in after)), []);
    written[size] = after[changed[0]].length;
  }
  console.log(`one edit writes ${written.few} characters with ${SIZES.few} conversations, ${written.many} with ${SIZES.many}`);
  assert.ok(written.many <= 3 * written.few);
});

// How long it takes, in milliseconds, from a letter typed to the list that it finds: the quickest of several, and of more
// where that is not quick enough, as a busy machine only ever adds to it.
function searchIn(page, words, enough = Infinity) {
  return page.evaluate(async ([typed, enough, few, most]) => {
    const field = document.querySelector('#find');
    const list = document.querySelector('#found');
    const search = async (text) => {
      const shown = new Promise((resolve) => {
        new MutationObserver((_, watch) => { watch.disconnect(); resolve(); }).observe(list, { childList: true, subtree: true });
      });
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await shown;
      return performance.now() - start;
    };
    let quickest = Infinity;
    for (let i = 0; i < few || (quickest > enough && i < most); i += 1) {
      await search('zz');
      quickest = Math.min(quickest, await search(typed));
    }
    return quickest;
  }, [words, enough, SEARCHES, SEARCHES_AT_MOST]);
}

journey('fault_59_searching ten times as much takes at most twelve times as long', { clock: false }, async ({ page, app }) => {
  const times = {};
  for (const size of ['some', 'many']) {
    await app.open('#/data');
    await app.forget();
    await app.open('#/data');
    await bringIn(page, backup({ people: 7, sessions: SIZES[size] }));
    await app.open('#/');
    await find(page, 'the');
    // What is measured is a search; the years it looks in are open by then.
    await page.getByRole('dialog').getByRole('status').filter({ hasText: /^\d+ found$/ }).waitFor();
    times[size] = await searchIn(page, 'the', size === 'many' ? 12 * Math.max(times.some, 1) : undefined);
    assert.ok(await page.getByRole('option').count() < 100, 'a list of any length keeps under 100 rows in the page');
  }
  const { some, many } = times;
  console.log(`a search: ${some.toFixed(1)} ms over 200 conversations, ${many.toFixed(1)} ms over 2,000, ${(many / some).toFixed(1)} times`);
  assert.ok(many <= 12 * Math.max(some, 1), `${many.toFixed(1)} ms is more than twelve times ${some.toFixed(1)} ms`);
});

// What one key in a field costs, in milliseconds: in the page's own code, and until the next frame. The middle of many.
function keyIn(page, label) {
  return page.getByRole('textbox', { name: label }).evaluate(async (field, keys) => {
    const costs = { own: [], painted: [] };
    for (let i = 0; i < keys; i += 1) {
      const start = performance.now();
      field.value += 'a';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      costs.own.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); }));
      costs.painted.push(performance.now() - start);
    }
    const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
    return { own: middle(costs.own), painted: middle(costs.painted) };
  }, KEYS);
}

journey('fault_59_a key in the notes costs the same with 2,000 conversations as with ten', { clock: false }, async ({ page, app }) => {
  const costs = {};
  for (const size of ['few', 'many']) {
    await app.open('#/data');
    await app.forget();
    await app.open('#/data');
    await bringIn(page, backup({ people: size === 'few' ? 1 : 7, sessions: SIZES[size] }));
    const [person] = Object.keys(await app.notebooks());
    await app.open(`${person}/prepare`);
    await enterRoom(page);
    await keyIn(page, 'Notes, fit for both to read');
    costs[size] = await keyIn(page, 'Notes, fit for both to read');
  }
  const { few, many } = costs;
  console.log(`a key in notes: ${few.own.toFixed(2)} ms of our own with ten conversations, ${many.own.toFixed(2)} ms with 2,000; until painted ${few.painted.toFixed(0)} and ${many.painted.toFixed(0)} ms`);
  // Clocks in a page count in steps of 0.1 ms, and the book of somebody met for years holds three months rather than ten days.
  assert.ok(many.own <= 1.3 * few.own + 0.3, `${many.own.toFixed(2)} ms is more than ${few.own.toFixed(2)} ms`);
});

journey('a page of somebody met for years opens at once', { clock: false }, async ({ page, app }) => {
  await app.open('#/data');
  await bringIn(page, backup({ people: 7, sessions: SIZES.many }));
  const [person] = Object.keys(await app.notebooks());
  const times = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    await app.open('#/');
    times.push(await page.evaluate(async (hash) => {
      const start = performance.now();
      const shown = new Promise((resolve) => {
        const watch = new MutationObserver(() => { if (document.querySelector('#facts-title')) { watch.disconnect(); resolve(); } });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      location.hash = hash;
      await shown;
      return performance.now() - start;
    }, person));
  }
  console.log(`a person's page with 2,000 conversations beside it: ${Math.min(...times).toFixed(0)} ms (aim: 100)`);
  assert.ok(Math.min(...times) < 1_000);
});
