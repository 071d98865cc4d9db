// Owns the journeys of what the page may do: ask its own host and nobody else, and run and draw only what it was built with.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { journey } from './journey.mjs';
import { filledScreens } from './screens.mjs';
import { DIST } from './server.mjs';
import { unfoldAll } from './steps.mjs';

const ELSEWHERE = 'https://elsewhere.invalid/';
const KNOWN = /^('none'|'self'|data:|'wasm-unsafe-eval'|'sha256-[A-Za-z0-9+/]{43}=')$/;

// The policy of a page of the build: its sources by directive.
async function policyOf(name) {
  const page = await readFile(join(DIST, name), 'utf8');
  const [, text] = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/);
  return Object.fromEntries(text.split('; ').map((part) => part.split(' ')).map(([directive, ...sources]) => [directive, sources]));
}

for (const name of ['index.html', 'rescue.html']) {
  test(`fault_51_the policy of ${name} names no other host, and forbids what it does not name`, async () => {
    const { 'img-src': pictures, ...policy } = await policyOf(name);
    assert.deepEqual([policy['default-src'], policy['base-uri'], policy['form-action']], [["'none'"], ["'none'"], ["'none'"]]);
    assert.deepEqual([...pictures, ...Object.values(policy).flat()].filter((source) => !KNOWN.test(source)), []);
    assert.ok(!Object.values(policy).flat().includes('data:'), 'only a picture may be written out');
  });
}

journey('fault_51_no screen asks for anything elsewhere, and the browser refuses what would', { expected: [/elsewhere\.invalid/] }, async ({ context, page, app, server }) => {
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  for (const { hash } of await filledScreens(page, app)) {
    await app.open(hash);
    await app.heading();
    await unfoldAll(page);
  }
  assert.ok(asked.some((url) => url.endsWith('.wasm')), 'what is asked for is heard');
  assert.deepEqual(asked.filter((url) => ![server.url, 'data:', 'blob:'].some((own) => url.startsWith(own))), []);
  assert.equal(await page.evaluate((url) => fetch(url).then(() => 'answered', () => 'refused'), ELSEWHERE), 'refused');
});

// What a hostile text would do if it came to be part of the page, and which part of the policy stops it.
const INTRUSIONS = {
  'style-src-attr': () => document.body.setAttribute('style', 'color: red'),
  'style-src-elem': () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red; }' })),
  'script-src-elem': () => document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.harmed = 1' })),
  'script-src-attr': () => { document.body.setAttribute('onclick', 'window.harmed = 1'); document.body.click(); },
};

journey('fault_52_no screen breaks its policy or has an inline style, and none that came in would be drawn, nor a script run', {
  expected: [/policy: (style|script)-src-(attr|elem) refused inline/, /Content Security Policy/],
}, async ({ page, app }) => {
  await page.addInitScript(() => {
    window.refused = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.refused.push(effectiveDirective));
  });
  for (const { name, hash } of await filledScreens(page, app)) {
    await app.open(hash);
    await app.heading();
    await unfoldAll(page);
    assert.equal(await page.locator('[style], style').count(), 0, name);
    assert.deepEqual(await page.evaluate(() => window.refused), [], name);
  }
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
  const before = await colour();
  for (const [directive, intrude] of Object.entries(INTRUSIONS)) {
    await page.evaluate(intrude);
    await page.waitForFunction((directive) => window.refused.at(-1) === directive, directive);
  }
  assert.equal(await colour(), before);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  await page.reload();
});
