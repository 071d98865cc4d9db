
// The second part of the program: what the first screen does not need. It is fetched as soon as the first part is here,
// and joins it once the page is drawn, so that it takes no time from that. Whoever calls into it before waits for it.
const LATER = new URL('{{later}}', import.meta.url);
const SUM = {{sum}};
let shared;
let first;
let joined = false;

async function beforeStart(exports) {
  first = exports;
  const comes = fetch(LATER, { integrity: '{{integrity}}' }).then((response) => {
    if (!response.ok) throw new Error(`${LATER} was answered with ${response.status}`);
    return response.arrayBuffer();
  });
  const joins = (bytes) => WebAssembly.compile(bytes).then(join);
  // This week needs nothing of it; any other screen does.
  if (/^#?\/?$/.test(location.hash)) Promise.all([comes, drawn()]).then(([bytes]) => joins(bytes)).catch(() => {});
  else await comes.then(joins);
}

// Once the app stands in the page, and nothing else is to be done.
function drawn() {
  return new Promise((done) => {
    const stands = (_, watch) => {
      watch.disconnect();
      (globalThis.requestIdleCallback ?? setTimeout)(done);
    };
    new MutationObserver(stands).observe(document.getElementById('app'), { childList: true });
  });
}

function join(module) {
  if (joined) return;
  new WebAssembly.Instance(module, { './vis-a-vis_bg.js': shared, first });
  first.later.value = 1;
  joined = true;
}

function bring() {
  const request = new XMLHttpRequest();
  request.open('GET', LATER, false);
  // The only way to bytes without letting go of the call that waits.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${LATER} was answered with ${request.status}`);
  const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
  // A request that waits cannot be told which bytes to expect, nor can they be hashed while it does.
  const sum = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
  if (sum !== SUM) throw new Error(`${LATER} is not the one of this build`);
  join(new WebAssembly.Module(bytes));
}
