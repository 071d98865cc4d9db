// Owns what every journey has: a browser and a host of its own, a fixed day, and the promises that hold on every page.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appOf } from './app.mjs';
import { assertAccessible } from './axe.mjs';
import { DESK, TUESDAY, launch, launchPersistent } from './browser.mjs';
import { serve } from './server.mjs';

let browser;
after(async () => (await browser)?.close());

// Proves the sentence `name` by acting as a person would. Afterwards every page is checked by axe, and the journey
// fails if anything was asked of another host, or if the page reported an error that is not `expected` (a list of
// patterns). Options, next to those of a Playwright context:
//   mount, tamper  of the host, see server.mjs
//   clock          the moment at which it begins, or false for the machine's own
//   timeout        the milliseconds it may take, where a minute is not enough
//   profile        true for a browser that can be killed: `restart()` does, and gives the seat anew; `folder` holds it
// `neighbour()` gives a seat at another machine: a browser that shares nothing with this one. Both take options that differ
// there, such as the time zone.
export function journey(name, options, act) {
  if (typeof options === 'function') return journey(name, {}, options);
  test(name, { timeout: options.timeout ?? 60_000 }, () => travel(options, act));
}

async function travel({ mount, tamper, clock = TUESDAY, expected = [], profile = false, timeout: _, ...desk }, act) {
  const server = await serve({ mount, tamper });
  const folder = profile && await mkdtemp(join(tmpdir(), 'vis-a-vis-'));
  const problems = [];
  const seats = [];
  let seat;

  async function sit(changes = {}) {
    const { context, kill } = await open(folder, { ...DESK, ...desk, ...changes });
    context.setDefaultTimeout(15_000);
    await watch(context, server.origin, expected, problems);
    if (clock) await context.clock.install({ time: clock });
    const page = context.pages()[0] ?? await context.newPage();
    return { page, context, kill, app: appOf(page, server) };
  }

  async function neighbour(changes) {
    seats.push(await sit(changes));
    return seats.at(-1);
  }

  async function restart(changes) {
    await seat.kill();
    seat = await sit(changes);
    return seat;
  }

  try {
    seat = await sit();
    await act({ ...seat, server, folder, restart, neighbour });
    for (const page of [seat, ...seats].flatMap(({ context }) => context.pages())) {
      if (!page.url().startsWith(server.origin)) continue;
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await assertAccessible(page);
    }
  } catch (error) {
    if (problems.length > 0) error.message += `\nMeanwhile there was:\n${problems.join('\n')}`;
    throw error;
  } finally {
    for (const { context } of [seat, ...seats].filter(Boolean)) await context.close();
    await server.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  }
  if (problems.length > 0) throw new Error(`The journey arrived, but there was:\n${problems.join('\n')}`);
}

async function open(folder, desk) {
  if (folder) return launchPersistent(folder, desk);
  browser ??= launch();
  return { context: await (await browser).newContext(desk) };
}

async function watch(context, origin, expected, problems) {
  function complain(text) {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  }
  function hear(message) {
    if (message.type() === 'error') complain(`console: ${message.text()} (${message.location().url})`);
  }

  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) problems.push(`a request to another host: ${request.url()}`);
  });
  context.on('console', hear);
  context.on('weberror', (error) => complain(`uncaught: ${error.error().stack || error.error()}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
}

// Data and blobs come out of the page itself.
function isForeign(address, origin) {
  const url = new URL(address);
  return url.origin !== origin && !['about:', 'data:', 'blob:'].includes(url.protocol);
}
