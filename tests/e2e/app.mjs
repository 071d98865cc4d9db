// Owns how a journey speaks to the page: by what is seen, focused, stored and downloaded.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertAccessible } from './axe.mjs';

const PREFIX = 'vis-a-vis/';

export function appOf(page, server) {
  let seeds = 0;

  return {
    // Loads the page anew at a hash, and waits until it shows a screen.
    async open(hash = '#/') {
      const response = await page.goto(server.url + hash);
      // Where only the hash differs there was no load, and the screen before would still be there.
      if (!response) await page.reload();
      assert.ok(await this.heading() !== 'The page could not start.', 'the page could not start');
    },

    // The words of the one main heading.
    heading() {
      return page.getByRole('heading', { level: 1 }).innerText();
    },

    // Waits until the rail says that everything is kept.
    saved() {
      return page.getByRole('banner').getByRole('status').filter({ hasText: /Saved/ }).waitFor();
    },

    // Waits until this text is kept in this browser. In the room nothing says so.
    kept(text) {
      return page.waitForFunction((text) => Object.values(localStorage).some((kept) => kept.includes(text)), JSON.stringify(text).slice(1, -1));
    },

    // Everybody's open book as it is kept, by the hash of their page.
    async notebooks() {
      const store = await this.store();
      const books = Object.entries(store).filter(([key]) => /\/g\d+\/open\//.test(key));
      const inOrder = books.sort(([a], [b]) => generation(a) - generation(b));
      return Object.fromEntries(inOrder.map(([key, text]) => [`#/person/${key.split('/').at(-1)}`, JSON.parse(text).data]));
    },

    // What the page keeps in this browser, by key. As JSON on the way here, which halves of characters survive.
    async store() {
      const text = await page.evaluate((prefix) => JSON.stringify(
        Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))),
      ), PREFIX);
      return JSON.parse(text);
    },

    // Empties this browser of the page, as if it had never been there; the next load begins.
    async forget() {
      await page.evaluate(() => {
        localStorage.clear();
        return Promise.all(['vis-a-vis', 'vis-a-vis-folder'].map((name) => new Promise((resolve) => {
          // Blocked as long as this page holds it open, so it goes when the page does.
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = resolve;
        })));
      });
    },

    // Puts entries under these whole keys before the next load, once: a reload finds what the app wrote since.
    seed(entries) {
      seeds += 1;
      return page.addInitScript(([seed, text]) => {
        if (!location.protocol.startsWith('http') || sessionStorage.getItem(seed)) return;
        sessionStorage.setItem(seed, 'sown');
        for (const [key, value] of Object.entries(JSON.parse(text))) localStorage.setItem(key, value);
      }, [`seed ${seeds}`, JSON.stringify(entries)]);
    },

    // Waits until the worker answers for the page, and what the page asked for before that is here.
    async underWorker() {
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
      await page.evaluate(() => new Promise((done) => {
        const arrived = ({ name }) => name.endsWith('_later.wasm');
        new PerformanceObserver((list) => { if (list.getEntries().some(arrived)) done(); }).observe({ type: 'resource', buffered: true });
      }));
    },

    // Presses Tab so many times; backwards if negative.
    async pressTab(times = 1) {
      for (let i = 0; i < Math.abs(times); i += 1) await page.keyboard.press(times < 0 ? 'Shift+Tab' : 'Tab');
    },

    // The focused element, as the browser tells it to a screen reader.
    async focused() {
      const session = await page.context().newCDPSession(page);
      try {
        const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
        const { nodes: [node] } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
        const tag = await page.evaluate(() => document.activeElement.localName);
        return { tag, role: node.role?.value ?? '', name: node.name?.value ?? '' };
      } finally {
        await session.detach();
      }
    },

    // The text of the file that an act downloads.
    async download(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFile(await download.path(), 'utf8');
    },

    // Nothing sticks out sideways.
    async noOverflow() {
      const { width, room, culprits } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        room: innerWidth,
        culprits: [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      assert.ok(width <= room, `the page is ${width} px wide in a window of ${room} px:\n${culprits.slice(0, 5).join('\n')}`);
    },

    axe() {
      return assertAccessible(page);
    },
  };
}

// Which generation of the store a key lies in.
function generation(key) {
  return Number(key.match(/\/g(\d+)\//)[1]);
}
