// Owns the static host that journeys visit: a folder on a free local port, served as a plain host would.

import { access, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

// `mount` is the path of the host at which the folder appears: '/' or '/some/path/'.
// `tamper(path, buffer)` gives what a file is answered with; null makes it missing. It may be replaced while serving.
// `compressed` answers as most hosts do, with less to carry; without it nothing stands between a file and its bytes.
export async function serve({ folder = DIST, mount = '/', tamper = null, compressed = false } = {}) {
  await access(folder);
  const server = { tamper };
  const host = createServer(async (request, response) => {
    const path = pathBelow(mount, request.url);
    const body = path && await content(folder, path, server.tamper);
    if (!body) return response.writeHead(404, { 'cache-control': 'no-cache' }).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    response.end(compressed ? packed(path, body) : body);
  });
  await new Promise((resolve, reject) => host.on('error', reject).listen(0, '127.0.0.1', resolve));

  server.origin = `http://127.0.0.1:${host.address().port}`;
  server.url = server.origin + mount;
  server.stop = () => new Promise((resolve) => {
    host.close(resolve);
    host.closeAllConnections();
  });
  return server;
}

const done = new Map();

function packed(path, body) {
  if (!done.has(path)) done.set(path, brotliCompressSync(body));
  return done.get(path);
}

// The file that an address means, or null. Parsing the address takes every `..` out of it.
function pathBelow(mount, address) {
  const { pathname } = new URL(address, 'http://host');
  if (!pathname.startsWith(mount)) return null;
  const path = pathname.slice(mount.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

async function content(folder, path, tamper) {
  const buffer = await readFile(join(folder, path)).catch(() => null);
  return buffer && tamper ? tamper(path, buffer) : buffer;
}
