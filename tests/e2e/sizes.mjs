// Owns what the built page may weigh and hold: prints the first load, and fails where a promise about dist/ is broken.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIST } from './server.mjs';

const BUDGET = 185_000;

// The question bank is fetched when it is first wanted, and somebody is waiting for it then.
const BANK = 15 * 1024;

// Names of XML's and JSON's own vocabularies: never asked for, and they cannot be spelled otherwise.
const VOCABULARIES = ['http://www.w3.org/', 'https://json-schema.org/draft/', 'http://json-schema.org/draft', 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Op'];

// What tells on the machine that built: its folders by name, or what folders of users and of cargo look like.
const MACHINE = [
  fileURLToPath(new URL('../../', import.meta.url)),
  `${homedir()}/`,
  '.cargo/registry',
  '.rustup/toolchains',
  /(?<![\w.-])\/(?:root|home|Users)\/[\w.-]+/,
];

const files = read(DIST);
const text = (name) => files.get(name)?.toString() ?? '';
const tags = [...text('index.html').matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
const styles = linked('stylesheet');
const loaders = linked('modulepreload');
const programs = linked('preload').filter((name) => name.endsWith('.wasm'));
const laters = [...files.keys()].filter((name) => name.endsWith('_later.wasm'));
const total = table(['index.html', ...styles, ...loaders, ...programs]);

table(laters, 'after that');

const bank = table(['questions.json'], 'when asked for');

const promises = {
  [`the first load is at most ${BUDGET} bytes as brotli`]: total > BUDGET ? [`it is ${total}`] : [],
  [`the question bank is there, and at most ${BANK} bytes as brotli`]: !files.has('questions.json') ? ['it is not there'] : bank > BANK ? [`it is ${bank}`] : [],
  'there is one style file, or none': styles.length > 1 ? styles : named(styles, '.css'),
  'the loader is named ahead by a modulepreload': named(loaders, '.js'),
  'the first part of the program is named ahead by a preload': named(programs, '_bg.wasm'),
  'there is one second part, which nothing waits for': laters.length === 1 ? [] : [`there are ${laters.length}`],
  'the worker lists every file but itself, by its hash': differences(listed(), hashed()),
  'fault_51_no file names an address elsewhere': search(addresses),
  'no file tells on the machine that built it': search(machinePaths),
};

const broken = Object.entries(promises).filter(([promise, reasons]) => {
  console.log(`${reasons.length > 0 ? 'FAILED' : 'ok    '} ${promise}`);
  for (const reason of reasons) console.log(`         ${reason}`);
  return reasons.length > 0;
});
console.log(`${Object.keys(promises).length - broken.length} passed, ${broken.length} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;

function read(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(folder + name).isFile());
  return new Map(names.sort().map((name) => [name, readFileSync(folder + name)]));
}

function linked(rel) {
  return tags
    .filter((tag) => tag.match(/\brel="?([\w-]+)/)?.[1] === rel)
    .map((tag) => tag.match(/\bhref="?([^"\s>]+)/)[1].replace(/^\.\//, ''));
}

// Prints each file's size in three forms, and gives the sum of the smallest.
function table(names, title = 'first load') {
  const rows = names.map((name) => [name, ...sizes(files.get(name) ?? Buffer.alloc(0))]);
  const sum = [1, 2, 3].map((column) => rows.reduce((total, row) => total + row[column], 0));
  const wide = Math.max(...names.map((name) => name.length));
  for (const [name, ...numbers] of [[title, 'raw', 'gzip', 'brotli'], ...rows, ['together', ...sum]]) {
    console.log(name.padEnd(wide), ...numbers.map((number) => number.toLocaleString('en').padStart(9)));
  }
  return sum[2];
}

function sizes(buffer) {
  const brotli = brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return [buffer.length, gzipSync(buffer, { level: 9 }).length, brotli.length];
}

// Every file of that kind is linked, and every one linked is there.
function named(links, ending) {
  const there = [...files.keys()].filter((name) => name.endsWith(ending) && name !== 'sw.js');
  return differences(new Map(links.map((name) => [name, 'linked'])), new Map(there.map((name) => [name, 'linked'])));
}

function listed() {
  const list = text('sw.js').match(/const FILES = (\{[^}]*\});/)?.[1] ?? '{}';
  return new Map(Object.entries(JSON.parse(list)));
}

function hashed() {
  const own = [...files].filter(([name]) => name !== 'sw.js');
  return new Map(own.map(([name, buffer]) => [
    name === 'index.html' ? './' : name,
    createHash('sha256').update(buffer).digest('base64'),
  ]));
}

function differences(said, found) {
  return [...new Set([...said.keys(), ...found.keys()])]
    .filter((name) => said.get(name) !== found.get(name))
    .map((name) => `${name}: ${!found.has(name) ? 'named, but not there' : !said.has(name) ? 'there, but not named' : 'not this file'}`);
}

// One line for each thing found in a file. Bytes are read as Latin-1, so that programs and pictures can be searched too.
function search(find) {
  return [...files].flatMap(([name, buffer]) => find(buffer.toString('latin1')).map((found) => `${name}: ${found}`));
}

// In a program texts follow each other without a gap, so an address is only told by how it begins.
function addresses(content) {
  return [...content.matchAll(/https?:\/\/(?=([\x21-\x7e]{0,60}))/g)]
    .map(([scheme, rest]) => scheme + rest)
    .filter((address) => !VOCABULARIES.some((vocabulary) => address.startsWith(vocabulary)));
}

function machinePaths(content) {
  return MACHINE.flatMap((sign) => {
    const at = content.search(typeof sign === 'string' ? escaped(sign) : sign);
    return at < 0 ? [] : [content.slice(Math.max(0, at - 20), at + 80).replace(/[^\x20-\x7e]+/g, ' ')];
  });
}

function escaped(literal) {
  return new RegExp(literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
