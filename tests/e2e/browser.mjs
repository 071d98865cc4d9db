// Owns how Chromium is started, and the desk it stands on: whose language, time zone and day it is.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const LAUNCH = {
  executablePath: found(),
  headless: true,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
};

// A manager's Tuesday morning. Time flows on from there until a journey pauses it.
export const TUESDAY = '2026-11-24T09:00:00+01:00';

// Motion is reduced, so that nothing is judged or drawn half way through it.
export const DESK = {
  viewport: { width: 1360, height: 900 },
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
};

export function launch() {
  return chromium.launch(LAUNCH);
}

// A browser whose profile outlives it. `kill` ends it as a power cut would: at once, and all its processes.
export async function launchPersistent(folder, options = {}) {
  const context = await chromium.launchPersistentContext(folder, { ...LAUNCH, ...options, args: [...LAUNCH.args, ...options.args ?? []] });
  const pid = await browserPid(context);
  return { context, kill };

  async function kill() {
    const closed = new Promise((resolve) => context.once('close', resolve));
    // Playwright makes the browser the leader of a process group of its own.
    process.kill(-pid, 'SIGKILL');
    await closed;
  }
}

async function browserPid(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser').id;
}

function found() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const program = folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path));
  if (!program) throw new Error('chromium is neither in /usr/bin nor on the PATH');
  return program;
}
