// Owns the journeys of the page before the app: that it starts, and what it says and keeps when it does not.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';

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

journey('without its program it says so, and shows the way to the notes', {
  tamper: (path, buffer) => (path.endsWith('.wasm') ? null : buffer),
  expected: [/404/, /wasm|WebAssembly/i],
}, async ({ page, server, app }) => {
  await app.seed(ODD);
  await page.goto(server.url);
  const word = page.getByRole('alert');
  await word.getByRole('heading', { name: 'The page could not start.' }).waitFor();
  assert.match(await word.innerText(), /Your notes are untouched\./);
  assert.deepEqual(await app.store(), ODD);
  await word.getByRole('link', { name: 'Copy your notes out' }).click();
  await page.getByRole('heading', { name: 'Copy your notes out' }).waitFor();
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

journey('the rescue page says when there is nothing to copy', async ({ page, server }) => {
  await page.goto(`${server.url}rescue.html`);
  await page.getByText('Nothing of Vis-à-vis is kept in this browser').waitFor();
});

journey('after the first visit it starts without a network', { serviceWorkers: 'allow' }, async ({ context, page, app, server }) => {
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

const BROKEN = {
  altered: (buffer) => Buffer.concat([buffer.subarray(0, -1), Buffer.from([buffer.at(-1) ^ 1])]),
  missing: () => null,
};

for (const [how, broken] of Object.entries(BROKEN)) {
  journey(`a new build whose program is ${how} leaves the old one in charge`, {
    serviceWorkers: 'allow',
    expected: [/is not the one of this build|was answered with 404|status of 404/],
  }, async ({ page, app, server }) => {
    await app.open();
    const heading = await app.heading();
    await app.underWorker();
    const caches = await page.evaluate(() => window.caches.keys());

    server.tamper = (path, buffer) => {
      if (path === 'sw.js') return Buffer.from(buffer.toString().replace("const BUILD = '", "const BUILD = 'next-"));
      return path.endsWith('.wasm') ? broken(buffer) : buffer;
    };
    assert.equal(await page.evaluate(fateOfUpdate), 'redundant');

    await page.reload();
    assert.equal(await app.heading(), heading);
    assert.deepEqual(await page.evaluate(() => window.caches.keys()), caches);
  });
}

// What becomes of the worker that the host has now: 'installed', or 'redundant' if it was refused.
async function fateOfUpdate() {
  const registration = await navigator.serviceWorker.ready;
  const fate = new Promise((resolve) => {
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => resolve(worker.state), { once: true });
    }, { once: true });
  });
  await registration.update();
  return fate;
}
