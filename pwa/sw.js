// The service worker: keeps one whole build for use without a network, and nothing else.
// A build is installed all or nothing, and takes over only when the page asks: never under someone's hands.

// Both lines are filled in after the build: every file with its SHA-256, and a name for the whole.
const BUILD = '';
const FILES = {};

// Copies of the page at other paths of this host have caches of their own.
const HOME = new URL('./', self.location);
const OURS = `@${HOME.pathname}`;
const CACHE = `vis-a-vis-${BUILD}${OURS}`;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file) event.respondWith(answer(file, event.request));
});

// A failure here leaves the build before in charge, untouched.
async function install() {
  const files = await Promise.all(Object.entries(FILES).map(download));
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(files.map(([file, response]) => cache.put(file, response)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function download([file, hash]) {
  const response = await fetch(file, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${file} was answered with ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (await sha256(bytes) !== hash) throw new Error(`${file} is not the one of this build`);
  return [file, plain(bytes, response)];
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

// Made anew, since a response that was redirected may not answer a navigation, and this one is unpacked.
function plain(bytes, { headers }) {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) kept.delete(name);
  return new Response(bytes, { headers: kept });
}

async function activate() {
  const others = (await caches.keys())
    .filter((name) => name.startsWith('vis-a-vis-') && name.endsWith(OURS) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  // The first build serves the page that brought it; a later one has been asked to.
  if (others.length === 0) await self.clients.claim();
}

// The file of this build that a request means, if it means one. What follows ? or # does not matter.
function fileFor({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== HOME.origin || !pathname.startsWith(HOME.pathname)) return null;
  const path = pathname.slice(HOME.pathname.length);
  const file = path === '' || path === 'index.html' ? './' : path;
  return Object.hasOwn(FILES, file) ? file : null;
}

// The browser may have thrown the cache away; then the network is all there is.
async function answer(file, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? fetch(request);
}
