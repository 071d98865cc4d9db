// Owns the build after this one: the same program, told apart by a word in its page.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from './server.mjs';

const WORD = '<meta name="build" content="next">';

// What the host answers with from now on, for `tamper` of server.mjs: a whole build, which names its files rightly.
export async function nextBuild() {
  const page = Buffer.from((await readFile(join(DIST, 'index.html'), 'utf8')).replace('<head>', `<head>${WORD}`));
  const hash = createHash('sha256').update(page).digest('base64');
  return (path, buffer) => {
    if (path === 'index.html') return page;
    if (path !== 'sw.js') return buffer;
    const worker = buffer.toString().replace("const BUILD = '", "const BUILD = 'next-");
    return Buffer.from(worker.replace(/"\.\/": "[^"]+"/, () => `"./": "${hash}"`));
  };
}

// Whether the page is of that build.
export async function isNext(page) {
  return await page.locator('meta[name=build]').count() > 0;
}

export function becomesNext(page) {
  return page.locator('meta[name=build]').waitFor({ state: 'attached' });
}

// Makes the page look for a new build. What becomes of the worker of it: 'installed', or 'redundant' if it was refused.
export function lookForUpdate(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const fate = new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => resolve(worker.state), { once: true });
      }, { once: true });
    });
    await registration.update();
    return fate;
  });
}
