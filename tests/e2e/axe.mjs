// Owns the automatic accessibility check of whatever a page shows now.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

// Fails with every rule that is broken, where, and what would mend it. The window is as tall as the page meanwhile: what
// lies under a bar that stays in sight while one scrolls is not hidden by it.
export async function assertAccessible(page) {
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.max(height, window.height) });
  const violations = await check(page).finally(() => page.setViewportSize(window));
  assert.ok(violations.length === 0, `axe found at ${page.url()}:\n${violations.map(described).join('\n')}`);
}

// In a world of its own: the page's policy does not bind it, its clock does not stop it, and the page does not see it.
async function check(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${SOURCE}; axe.run(document, ${JSON.stringify(OPTIONS)}).then((found) => found.violations)`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  } finally {
    await session.detach();
  }
}

function described({ id, nodes }) {
  return nodes.map(({ target, failureSummary }) => `  ${id} at ${target.join(' ')}\n    ${failureSummary.replaceAll('\n', '\n    ')}`).join('\n');
}
