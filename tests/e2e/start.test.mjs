// Owns the journeys of the page before the app: that it starts, and what it says and keeps when it does not.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey } from './journey.mjs';
import { addTopic, begin, personHash, turnTowards, visit } from './steps.mjs';

const ODD = {
  'vis-a-vis/head': '1',
  'vis-a-vis/g1/open/k3f9': '{"name":"Zoë 🌱","half a character":"\ud83c","zero":"\u0000","end":"\u2028"}\r\n',
  'vis-a-vis/device': 'not JSON at all {',
};

for (const mount of ['/', '/some/path/']) {
  journey(`it starts at ${mount} of a host`, { mount }, async ({ page, app }) => {
    await page.addInitScript(() => addEventListener('TrunkApplicationStarted', () => { window.hasStarted = true; }));
    await app.open();
    await page.waitForFunction(() => window.hasStarted);
    assert.ok(await page.locator('#app').getByRole('heading', { level: 1 }).innerText());
    await app.noOverflow();
  });
}

for (const width of [390, 1360]) {
  journey(`nothing jumps while it starts, ${width} px wide`, { viewport: { width, height: 844 } }, async ({ page, app }) => {
    await page.addInitScript(() => {
      window.jumps = [];
      window.watch = new PerformanceObserver((list) => window.jumps.push(...list.getEntries()));
      window.watch.observe({ type: 'layout-shift', buffered: true });
    });
    await app.open();
    assert.deepEqual(await page.evaluate(jumpsUntilDrawn), []);
  });
}

// Each shift with what moved, once two more frames have been drawn.
async function jumpsUntilDrawn() {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return [...window.jumps, ...window.watch.takeRecords()]
    .map(({ value, sources }) => ({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 80)) }));
}

// What keeps the program from starting, each in its way, and where that is seen.
const OBSTACLES = {
  'its program is missing': { tamper: (path, buffer) => (path.endsWith('_bg.wasm') ? null : buffer) },
  'its loader is missing': { tamper: (path, buffer) => (/^vis-a-vis-.*\.js$/.test(path) ? null : buffer) },
  'its second part is missing': { tamper: (path, buffer) => (path.endsWith('_later.wasm') ? null : buffer), hash: '#/data' },
  'its program is blocked on the way': { block: (page) => page.route('**/*_bg.wasm', (route) => route.abort()) },
  'a policy forbids it': { tamper: (path, buffer) => (path === 'index.html' ? Buffer.from(buffer.toString().replace(" 'wasm-unsafe-eval'", '')) : buffer) },
  'the browser has no WebAssembly': { block: (page) => page.addInitScript(() => { delete window.WebAssembly; }) },
  'its program never comes': { block: (page) => page.route('**/*_bg.wasm', () => undefined), wait: (page) => page.clock.fastForward(11_000) },
};
const OBSTRUCTED = [/404|ERR_FAILED|Failed to fetch|integrity|wasm|WebAssembly/i];

for (const [how, { tamper, block, hash = '', wait }] of Object.entries(OBSTACLES)) {
  journey(`fault_23_where ${how} it says so, and shows the way to the notes`, { tamper, expected: OBSTRUCTED }, async ({ page, server, app }) => {
    await app.seed(ODD);
    await block?.(page);
    await page.goto(server.url + hash, { waitUntil: 'domcontentloaded' });
    await wait?.(page);
    const word = page.getByRole('alert');
    await word.getByRole('heading', { name: 'The page could not start.' }).waitFor();
    assert.match(await word.innerText(), /Your notes are untouched\./);
    await app.axe();
    assert.deepEqual(await app.store(), ODD);
    await word.getByRole('link', { name: 'Copy your notes out' }).click();
    await page.getByRole('heading', { name: 'Copy your notes out' }).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

const ALTERED = { expected: [/integrity|Failed to fetch|is not the one of this build|The page has stopped/] };

// One byte of a file of this ending is another on its way.
function alteredOnItsWay(ending) {
  return (path, buffer) => {
    if (!path.endsWith(ending)) return buffer;
    const altered = Buffer.from(buffer);
    altered[Math.floor(buffer.length * 0.9)] ^= 1;
    return altered;
  };
}

for (const [part, hash] of [['_bg.wasm', ''], ['_later.wasm', '#/settings']]) {
  journey(`fault_48_where one byte of ${part} is altered on its way it does not run, and runs once it comes whole`, ALTERED, async ({ page, server }) => {
    server.tamper = alteredOnItsWay(part);
    await page.goto(server.url + hash);
    const word = page.getByRole('alert');
    await word.getByRole('heading', { name: 'The page could not start.' }).waitFor();
    server.tamper = null;
    await word.getByRole('link', { name: 'Reload' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
    await visit(page, 'Settings');
    await page.getByRole('heading', { level: 1, name: 'As you like it.' }).waitFor();
  });
}

journey('fault_48_a second part that is altered on its way does not join what runs already', ALTERED, async ({ page, server }) => {
  server.tamper = alteredOnItsWay('_later.wasm');
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1, name: 'Who do you sit down with?' }).waitFor();
  await turnTowards(page, 'Settings');
  await page.getByRole('heading', { level: 1, name: 'Something broke, and the page has stopped.' }).waitFor();
});

// Addresses that lead nowhere, each with text that is more than text where it is taken for HTML.
const NOWHERE = [
  '#/nowhere/<img src=x onerror=alert(1)>',
  '#/person/<script>alert(1)</script>',
  '#/person/0000000000000000/session/"><img src=x onerror=alert(1)>',
  '#/data/javascript:alert(1)',
  `#/${'%00/'.repeat(2_000)}`,
];

journey('fault_60_an address that leads nowhere says so in words, whatever stands in it, and has a way home', async ({ page, app }) => {
  const dialogs = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  await app.open();
  await begin(page, 'Amara Okafor');
  await app.saved();
  for (const hash of NOWHERE) {
    await app.open(hash);
    assert.equal(await app.heading(), 'There is nothing here.', hash);
    await page.getByText('It may have been removed, or the address is not whole.').waitFor();
    assert.equal(await page.locator('#app').locator('img, script').count(), 0, hash);
    await page.waitForFunction(() => document.title === 'Not found · Vis-à-vis');
    await page.getByRole('main').getByRole('link', { name: 'this week' }).click();
    await page.waitForFunction(() => document.title === 'This week · Vis-à-vis');
    await page.getByRole('main').getByRole('link', { name: 'Amara' }).first().waitFor();
  }
  assert.deepEqual(dialogs, []);
});

journey('inside another page it refuses to start', async ({ page, server }) => {
  await page.setContent(`<title>Another page</title><iframe title="Framed" src="${server.url}"></iframe>`);
  const body = page.frameLocator('iframe').locator('body');
  await body.getByText('does not run inside another page').waitFor();
  assert.equal(await body.innerText(), 'Vis-à-vis does not run inside another page. Open it in a tab of its own.');
});

journey('the rescue page copies out every key, byte for byte', async ({ page, server, app }) => {
  await app.seed({ ...ODD, 'another-app/key': 'not ours' });
  await page.goto(`${server.url}rescue.html`);
  await page.getByRole('status').filter({ hasText: /^3 records/ }).waitFor();

  const press = (name) => () => page.getByRole('button', { name, exact: true }).click();
  const everything = JSON.parse(await app.download(press('Download everything')));
  assert.equal(everything.format, 'vis-a-vis/rescue');
  assert.deepEqual(everything.keys, ODD);

  const one = JSON.parse(await app.download(press('Download g1/open/k3f9')));
  assert.deepEqual(one.keys, { 'vis-a-vis/g1/open/k3f9': ODD['vis-a-vis/g1/open/k3f9'] });
  assert.deepEqual(await app.store(), ODD);
});

journey('the rescue page hands out packed years unpacked, to be read, and as they are', async ({ page, server, app }) => {
  const [plain, packed] = await Promise.all(['year-1.json', 'year-1-packed.json'].map((name) => readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')));
  const [here, broken, before] = ['2025', '2024', '2023'].map((year) => `vis-a-vis/g1/year/0000000000000001/${year}`);
  const cut = JSON.stringify({ ...JSON.parse(packed), packed: JSON.parse(packed).packed.slice(0, -40) });
  const seeds = { 'vis-a-vis/head': '1', [here]: packed, [before]: plain, 'vis-a-vis/g1/open/k3f9': '{"half' };
  await app.seed(seeds);
  await page.goto(`${server.url}rescue.html`);
  const press = (name) => () => page.getByRole('button', { name, exact: true }).click();
  const { format, records } = JSON.parse(await app.download(press('Download to read')));
  assert.equal(format, 'vis-a-vis/readable');
  assert.deepEqual(records[here].data, JSON.parse(plain).data);
  assert.deepEqual([records[here].packed, records[here].writes], [undefined, 8]);
  assert.deepEqual(records[before], JSON.parse(plain));
  assert.equal(records['vis-a-vis/g1/open/k3f9'], '{"half');
  await page.getByRole('status').filter({ hasText: 'Everything that was packed is unpacked in it.' }).waitFor();
  assert.deepEqual(JSON.parse(await app.download(press('Download everything'))).keys, seeds);

  await app.seed({ [broken]: cut });
  await page.reload();
  const again = JSON.parse(await app.download(press('Download to read'))).records;
  assert.deepEqual([again[broken], again[here].data], [JSON.parse(cut), JSON.parse(plain).data]);
  await page.getByRole('status').filter({ hasText: '1 record could not be unpacked.' }).waitFor();
  assert.deepEqual(await app.store(), { ...seeds, [broken]: cut });
  await app.axe();
});

journey('with the browser’s first store cleared, the rescue page still downloads what was said to be saved, and leaves it to the app', async ({ page, server, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  const amara = personHash(page);
  await addTopic(page, 'Said to be saved');
  await app.saved();
  const book = `vis-a-vis/g1/open/${amara.split('/').at(-1)}`;
  const { [book]: text } = await app.store();
  assert.ok(text.includes('Said to be saved'));
  // Of the same address, with no app in it that would bring back what is cleared.
  await page.goto(`${server.url}rescue.html`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();

  await page.getByRole('status').filter({ hasText: /^There is no first copy in this browser any more\. The second copy holds \d+ records/ }).waitFor();
  await app.axe();
  const press = (name) => () => page.getByRole('button', { name, exact: true }).click();
  const everything = JSON.parse(await app.download(press('Download everything')));
  assert.deepEqual([everything.format, everything.version, everything.keys], ['vis-a-vis/rescue', 1, {}]);
  assert.equal(everything.second_copy[book], text);
  const toRead = JSON.parse(await app.download(press('Download to read')));
  assert.deepEqual([toRead.records, toRead.second_copy[book]], [{}, JSON.parse(text)]);
  assert.deepEqual(await app.store(), {});

  await app.open(`${amara}/prepare`);
  await page.getByText('Said to be saved').first().waitFor();
});

// Makes the second copy as the app does, with these texts. As JSON on the way here, which halves of characters survive.
function fillCopy(texts) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vis-a-vis', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('texts');
      for (const [key, text] of Object.entries(JSON.parse(texts))) store.put(text, key);
    };
    request.onsuccess = () => { request.result.close(); resolve(); };
    request.onerror = () => reject(request.error);
  });
}

journey('the rescue page hands out what only the second copy holds, or holds otherwise, byte for byte and apart', async ({ page, server, app }) => {
  const [differs, missing] = ['vis-a-vis/g1/open/k3f9', 'vis-a-vis/g1/workspace'];
  const first = { ...ODD, [differs]: 'it reads differently here' };
  await app.seed(first);
  await page.goto(`${server.url}rescue.html`);
  await page.evaluate(fillCopy, JSON.stringify({ ...ODD, [missing]: 'half a character: \ud83c' }));
  await page.reload();
  await page.getByRole('status').filter({ hasText: /^3 records, .* The second copy adds 2 records, / }).waitFor();

  const press = (name) => () => page.getByRole('button', { name, exact: true }).click();
  const everything = JSON.parse(await app.download(press('Download everything')));
  assert.deepEqual(everything.keys, first);
  assert.deepEqual(everything.second_copy, { [differs]: ODD[differs], [missing]: 'half a character: \ud83c' });
  const apart = JSON.parse(await app.download(press('Download g1/open/k3f9 from the second copy')));
  assert.deepEqual([apart.keys, apart.second_copy], [{}, { [differs]: ODD[differs] }]);
  const one = JSON.parse(await app.download(press('Download g1/open/k3f9')));
  assert.deepEqual([one.keys, one.second_copy], [{ [differs]: first[differs] }, undefined]);
  assert.deepEqual(await app.store(), first);
});

const SILENCES = {
  'does not answer': () => { IDBFactory.prototype.open = () => ({}); },
  'cannot be opened': () => { IDBFactory.prototype.open = () => { throw new DOMException('harmed', 'UnknownError'); }; },
};

for (const [how, harm] of Object.entries(SILENCES)) {
  journey(`where the second copy ${how} the rescue page says so, and hands out the first`, async ({ page, server, app }) => {
    await app.seed(ODD);
    await page.addInitScript(() => { delete IDBFactory.prototype.databases; });
    await page.addInitScript(harm);
    await page.goto(`${server.url}rescue.html`);
    await page.clock.fastForward(5_000);
    await page.getByRole('status').filter({ hasText: /^3 records, .* The second copy could not be read, and may hold more\./ }).waitFor();
    const everything = JSON.parse(await app.download(() => page.getByRole('button', { name: 'Download everything' }).click()));
    assert.deepEqual([everything.keys, everything.second_copy], [ODD, undefined]);
  });
}

for (const lists of [true, false]) {
  journey(`the rescue page says when there is nothing to copy, and makes nothing, where the browser ${lists ? 'lists' : 'does not list'} its databases`, async ({ page, server }) => {
    await page.addInitScript((lists) => {
      const { databases } = IDBFactory.prototype;
      window.listed = () => databases.call(indexedDB);
      if (!lists) delete IDBFactory.prototype.databases;
    }, lists);
    await page.goto(`${server.url}rescue.html`);
    await page.getByText('Nothing of Vis-à-vis is kept in this browser').waitFor();
    assert.deepEqual(await page.evaluate(() => window.listed()), []);
  });
}

journey('a second copy that only counts, as erasing leaves it, is nothing to copy', async ({ page, server }) => {
  await page.goto(`${server.url}rescue.html`);
  await page.evaluate(fillCopy, JSON.stringify({ 'vis-a-vis/savings': '4294967296' }));
  await page.reload();
  await page.getByText('Nothing of Vis-à-vis is kept in this browser').waitFor();
  assert.equal(await page.getByRole('button').count(), 0);
});

journey('fault_46_after the first visit it starts without a network', { serviceWorkers: 'allow' }, async ({ context, page, app, server }) => {
  await app.open();
  const heading = await app.heading();
  await app.underWorker();
  await server.stop();

  await page.close();
  const next = await context.newPage();
  await next.goto(server.url);
  assert.equal(await next.getByRole('heading', { level: 1 }).innerText(), heading);
  await next.goto(`${server.url}rescue.html`);
  await next.getByRole('heading', { name: 'Copy your notes out' }).waitFor();
});
