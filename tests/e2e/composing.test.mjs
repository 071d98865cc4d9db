// Owns the journeys of somebody whose letters are composed of several keys: nothing breaks a word off before it is chosen.

import assert from 'node:assert/strict';
import { journey } from './journey.mjs';
import { addTopic, agenda, begin, enterRoom } from './steps.mjs';

const NOTES = 'Notes, fit for both to read';

// An input method in the focused field: what it proposes so far, and what is chosen in the end.
async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    propose: (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    choose: (text) => session.send('Input.insertText', { text }),
  };
}

// Writes into a field of a tab that lies behind: nothing there is focused, which would end what is composed in front.
async function writeBehind(tab, text) {
  await tab.getByRole('textbox', { name: NOTES }).evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

// Waits until the page has heard that another tab wrote this.
function heard(page, text) {
  return page.waitForFunction((text) => window.heard.some((value) => value?.includes(text)), text);
}

// The room of each of two people, each in a tab of its own; the first one's lies in front.
async function twoRooms({ context, page, app, server }) {
  await app.open();
  await begin(page, 'Amara Okafor');
  await enterRoom(page);
  const amara = new URL(page.url()).hash;
  await app.kept('running');
  await app.open('#/add');
  await begin(page, 'Jonas Weber');
  await enterRoom(page);
  const jonas = new URL(page.url()).hash;
  await page.waitForFunction(() => Object.values(localStorage).filter((text) => text.includes('running')).length === 2);
  await app.open(amara);
  const tabs = [];
  for (const hash of [jonas, amara]) {
    const tab = await context.newPage();
    await tab.goto(server.url + hash);
    await tab.getByRole('textbox', { name: NOTES }).waitFor();
    tabs.push(tab);
  }
  await page.bringToFront();
  const field = page.getByRole('textbox', { name: NOTES });
  await field.focus();
  await page.evaluate(() => {
    window.heard = [];
    window.ended = 0;
    addEventListener('storage', ({ newValue }) => window.heard.push(newValue));
    document.activeElement.addEventListener('compositionend', () => { window.ended += 1; });
  });
  return { field, ofJonas: tabs[0], ofAmara: tabs[1] };
}

journey('fault_42_what is being composed is not broken off when it is saved, nor when another tab writes', async (seat) => {
  const { page, app } = seat;
  const { field, ofJonas, ofAmara } = await twoRooms(seat);
  const method = await inputMethod(page);
  const isComposing = async (text) => {
    assert.equal(await field.inputValue(), text);
    assert.equal(await page.evaluate(() => window.ended), 0, `${text} is still being composed`);
  };

  await method.propose('に');
  await app.kept('に');
  await isComposing('に');
  await method.propose('にほ');
  await isComposing('にほ');

  await writeBehind(ofJonas, 'Written about somebody else.');
  await heard(page, 'Written about somebody else.');
  await isComposing('にほ');
  await method.propose('にほん');
  await ofAmara.waitForFunction(() => document.querySelector('#notes').value === 'にほん');
  await isComposing('にほん');

  await writeBehind(ofAmara, 'Written in the same notes.');
  await ofAmara.getByRole('alert').filter({ hasText: 'Not saved: another tab is editing this page' }).waitFor();
  await heard(page, 'Written in the same notes.');
  await isComposing('にほん');
  await method.propose('にほんご');
  await app.kept('にほんご');
  await isComposing('にほんご');
  await method.choose('日本語');
  assert.equal(await field.inputValue(), '日本語');
  assert.equal(await page.evaluate(() => window.ended), 1);
  await app.kept('日本語');
  await app.kept('Written in the same notes.');
});

journey('fault_42_a topic is composed and chosen while another is saved', async ({ page, app }) => {
  await app.open();
  await begin(page, 'Amara Okafor');
  await addTopic(page, 'The rota');
  const line = page.getByRole('textbox', { name: 'A topic', exact: true });
  await line.focus();
  const method = await inputMethod(page);
  await method.propose('き');
  await app.kept('The rota');
  await app.saved();
  await method.propose('きょう');
  assert.equal(await line.inputValue(), 'きょう');
  await method.choose('今日');
  await line.press('Enter');
  await page.getByText('今日').first().waitFor();
  assert.deepEqual(await agenda(page), ['The rota Person, yours', '今日 Person, yours']);
});
